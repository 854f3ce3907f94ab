import names from 'virtual:claims/names';
import { useState } from 'preact/hooks';
import { answerLabel, answerName } from '../../lib/lookup/answer-name.ts';
import type { Answer } from '../../lib/lookup/entries.ts';
import { openLibrary } from '../../lib/platform/open.ts';
import { t } from '../../lib/platform/translate.ts';
import { Card, LawCard } from '../../lib/ui/card.tsx';
import { TermCard } from '../../lib/ui/term-card.tsx';
import { cardActions, loadRecords, loadSources } from './open.ts';
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
  const label = answerLabel(answer, t);
  return (
    <li>
      <details open={open} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
        <summary>
          {label && <span class="answer-label">{label} </span>}
          {answerName(answer, names.places, t)}
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
    case 'term':
      return (
        <TermCard
          term={answer.record}
          topics={names.topics}
          load={loadSources}
          openSource={cardActions.openSource}
          openPage={(page) => void openLibrary(page)}
        />
      );
  }
}
