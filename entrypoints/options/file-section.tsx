import { useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/card/translate.ts';
import { replaceSettings } from '../../lib/platform/settings.ts';
import { t } from '../../lib/platform/translate.ts';
import { type Refusal, readFile, writeFile } from '../../lib/settings/exchange.ts';
import { saveFile } from '../../lib/ui/save-file.ts';
import type { SectionProps } from './section.ts';

/** Longer than any file that this page writes, bytes: ten thousand sites take a tenth of it. */
const LARGEST = 5_000_000;

type Outcome =
  | { readonly done: 'options_imported' | 'options_reset_done' | 'options_undone' }
  | { readonly refused: readonly (Refusal | { readonly field: ''; readonly why: 'too-large' })[] };

/** All settings out to a file and in from one, and back to the beginning; each can be undone. */
export function FileSection({ settings, save }: SectionProps) {
  const [outcome, setOutcome] = useState<Outcome>();
  const [before, setBefore] = useState<string>();
  const chooser = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLDialogElement>(null);

  const put = (text: string | undefined, done: Extract<Outcome, { done: unknown }>['done']) => {
    const read = text === undefined ? { changes: {}, sync: false } : readFile(text);
    if ('refused' in read) return setOutcome(read);
    setBefore(done === 'options_undone' ? undefined : writeFile(settings, Date.now()));
    save(replaceSettings(read.changes, read.sync).then(() => setOutcome({ done })));
  };
  const importFrom = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST) setOutcome({ refused: [{ field: '', why: 'too-large' }] });
    else put(await file.text(), 'options_imported');
  };
  const answerReset = (reset: boolean) => {
    question.current?.close();
    if (reset) put(undefined, 'options_reset_done');
  };

  return (
    <section>
      <h2>{t('options_file')}</h2>
      <p class="note">{t('options_file_note')}</p>
      <div class="row start">
        <button
          type="button"
          class="button"
          id="export"
          onClick={() => saveFile(fileName(), writeFile(settings, Date.now()))}
        >
          {t('options_export')}
        </button>
        <button type="button" class="button" id="import" onClick={() => chooser.current?.click()}>
          {t('options_import')}
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            void importFrom(currentTarget.files?.[0]);
            currentTarget.value = ''; // the same file can be chosen again
          }}
        />
        <button type="button" class="button" id="reset" onClick={() => question.current?.showModal()}>
          {t('options_reset_button')}
        </button>
      </div>
      <div id="file-outcome" role="status">
        {outcome && (
          <OutcomeNote
            outcome={outcome}
            undo={before === undefined ? undefined : () => put(before, 'options_undone')}
          />
        )}
      </div>
      <dialog ref={question} aria-labelledby="reset-question">
        <h3 id="reset-question">{t('options_reset_ask')}</h3>
        <p>{t('options_reset_note')}</p>
        <div class="row start">
          <button type="button" class="button" id="reset-no" onClick={() => answerReset(false)}>
            {t('options_reset_no')}
          </button>
          <button type="button" class="button chief" id="reset-yes" onClick={() => answerReset(true)}>
            {t('options_reset_yes')}
          </button>
        </div>
      </dialog>
    </section>
  );
}

function OutcomeNote({ outcome, undo }: { readonly outcome: Outcome; readonly undo: (() => void) | undefined }) {
  if ('done' in outcome)
    return (
      <p>
        {t(outcome.done)}{' '}
        {undo && (
          <button type="button" class="link" id="undo" onClick={undo}>
            {t('options_undo')}
          </button>
        )}
      </p>
    );
  return (
    <div class="panel">
      <p class="alarm">{t('options_refused')}</p>
      <ul>
        {outcome.refused.map(({ field, why }) => (
          <li key={`${field} ${why}`}>
            {field && (
              <>
                <code dir="ltr">{field}</code>:{' '}
              </>
            )}
            {t(`options_refused_${why.replaceAll('-', '_')}` as MessageKey)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function fileName(): string {
  return `kratom-claim-context-settings-${new Date().toISOString().slice(0, 10)}.json`;
}
