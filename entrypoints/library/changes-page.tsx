import library from 'virtual:claims/library';
import { dayWords } from '../../lib/card/day-words.ts';
import { fragmentOf } from '../../lib/library/address.ts';
import { type ReaderChange, shared, unseenChanges } from '../../lib/library/changes.ts';
import { t } from '../../lib/platform/translate.ts';

/** What changed since the reader last looked, then all changes, the newest first. */
export function ChangesPage({ unseen }: { readonly unseen: readonly ReaderChange[] | undefined }) {
  return (
    <>
      <h1 tabIndex={-1}>{t('library_changes')}</h1>
      <section class="panel">
        <h2>{t('library_changes_since')}</h2>
        {!unseen && <p>{t('library_changes_first')}</p>}
        {unseen?.length === 0 && <p>{t('library_changes_none')}</p>}
        {unseen && unseen.length > 0 && <Changes changes={unseen} />}
        <p class="note">{t('library_changes_kept')}</p>
      </section>
      <h2>{t('library_changes_all')}</h2>
      <Changes changes={unseenChanges(library, undefined)} />
    </>
  );
}

/** More records than this are folded away behind what was done to them. */
const SHOWN = 6;

function Changes({ changes }: { readonly changes: readonly ReaderChange[] }) {
  return (
    <ul class="changes">
      {shared(changes).map(({ date, change, records }) => (
        <li key={`${date} ${change}`}>
          <strong>{dayWords(date)}</strong> <bdi>{change}</bdi>
          {records.length > SHOWN ? (
            <details>
              <summary>{t('library_changes_records', records.length.toLocaleString())}</summary>
              <Records records={records} />
            </details>
          ) : (
            <Records records={records} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Records({ records }: { readonly records: readonly ReaderChange[] }) {
  return (
    <ul class="inline">
      {records.map(({ name, address }) => (
        <li key={address.id}>
          <a href={fragmentOf(address)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
