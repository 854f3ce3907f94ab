import names from 'virtual:claims/names';
import { useState } from 'preact/hooks';
import type { Answer } from '../../lib/lookup/entries.ts';
import { t } from '../../lib/platform/translate.ts';
import { Card, LawCard } from '../../lib/ui/card.tsx';
import { cardActions, loadRecords } from './open.ts';
import { SourceAnswer } from './source-answer.tsx';

interface AnswerItemProps {
  readonly answer: Answer;
  /** Whether it stands open at first. */
  readonly open: boolean;
  readonly readerPlace: string | undefined;
}

/** One answer: its name, and below it, once opened, its card. */
export function AnswerItem({ answer, open, readerPlace }: AnswerItemProps) {
  const [opened, setOpened] = useState(open);
  return (
    <li>
      <details open={open} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
        <summary>
          {answer.kind === 'source' && <span class="note">{t('popup_answer_source')} </span>}
          {nameOf(answer)}
        </summary>
        {opened && <Body answer={answer} readerPlace={readerPlace} />}
      </details>
    </li>
  );
}

function Body({ answer, readerPlace }: Pick<AnswerItemProps, 'answer' | 'readerPlace'>) {
  const common = { load: loadRecords, readerPlace, actions: cardActions };
  switch (answer.kind) {
    case 'topic':
      return <Card {...common} topic={answer.record.id} />;
    case 'place':
      return <LawCard {...common} place={answer.record.code} />;
    case 'source':
      return <SourceAnswer source={answer.record} />;
  }
}

function nameOf({ kind, record }: Answer): string {
  if (kind === 'topic') return record.name;
  if (kind === 'source') return record.title;
  const country = record.parent && names.places[record.parent]?.name;
  return t('popup_answer_law', country ? `${record.name}, ${country}` : record.name);
}
