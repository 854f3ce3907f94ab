import library from 'virtual:claims/library';
import { dayWords } from '../../lib/card/day-words.ts';
import { fragmentOf } from '../../lib/library/address.ts';
import { byDay, type ReaderChange, unseenChanges } from '../../lib/library/changes.ts';
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

function Changes({ changes }: { readonly changes: readonly ReaderChange[] }) {
  return (
    <>
      {byDay(changes).map(({ date, changes: ofDay }) => (
        <section key={date}>
          <h3>{dayWords(date)}</h3>
          <ul>
            {ofDay.map(({ name, change, address }) => (
              <li key={`${address.id} ${change}`}>
                <a href={fragmentOf(address)}>{name}</a>: {change}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
