import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../lib/lookup/entries.ts';
import { loadLookup } from '../../lib/lookup/load-lookup.ts';
import { t } from '../../lib/platform/translate.ts';
import { AnswerItem } from './answer-item.tsx';

interface LookUpProps {
  readonly question: string;
  readonly ask: (question: string) => void;
  readonly readerPlace: string | undefined;
}

/** Answers that are shown at once, and how many more each time. */
const SHOWN = 5;

/** The search over claims, places and sources; the best answer stands open. */
export function LookUp({ question, ask, readerPlace }: LookUpProps) {
  const [answers, setAnswers] = useState<readonly Answer[]>();
  const [shown, setShown] = useState(SHOWN);
  const list = useRef<HTMLOListElement>(null);
  const asked = question.trim();
  useEffect(() => {
    setShown(SHOWN);
    let late = false;
    if (asked) void loadLookup().then((lookup) => !late && setAnswers(lookup(asked)));
    else setAnswers(undefined);
    return () => {
      late = true;
    };
  }, [asked]);
  const showMore = () => {
    setShown(shown + SHOWN);
    // The button may go with the last answers: the first new one gets the focus.
    requestAnimationFrame(() => list.current?.children[shown]?.querySelector('summary')?.focus());
  };
  return (
    <search>
      <label class="field">
        {t('popup_search')}
        <input
          type="search"
          id="search"
          value={question}
          placeholder={t('popup_search_example')}
          maxLength={200}
          autocomplete="off"
          onFocus={() => void loadLookup()}
          onInput={(event) => ask(event.currentTarget.value)}
        />
      </label>
      <p role="status" class={answers?.length === 0 ? '' : 'unseen'}>
        {answers && (answers.length > 0 ? t('popup_answers', String(answers.length)) : t('popup_no_answers'))}
      </p>
      {answers && answers.length > 0 && (
        <ol id="answers" ref={list}>
          {answers.slice(0, shown).map((answer, index) => (
            <AnswerItem key={keyOf(answer)} answer={answer} open={index === 0} readerPlace={readerPlace} />
          ))}
        </ol>
      )}
      {answers && answers.length > shown && (
        <button type="button" class="button" onClick={showMore}>
          {t('popup_more_answers')}
        </button>
      )}
    </search>
  );
}

function keyOf({ kind, record }: Answer): string {
  return `${kind} ${'code' in record ? record.code : record.id}`;
}
