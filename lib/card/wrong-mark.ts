import { copyBox } from './copy.ts';
import { element } from './dom.ts';
import type { MessageKey, Translate } from './translate.ts';
import type { CardView } from './view.ts';

/** What may be wrong with a mark. */
const FAULTS = ['no_claim', 'not_kratom', 'other_topic', 'other_stance', 'other_place', 'card_wrong'] as const;
type Fault = (typeof FAULTS)[number];

/** "Wrong mark?": a report that is made here and shown to the reader, who may copy it; nothing is sent. */
export function drawWrongMark(view: CardView, t: Translate): HTMLElement {
  const { box, show } = copyBox(t('card_wrong_report'), t);
  const choose = (fault: Fault) => show(wrongMarkReport(view, fault, t));
  const select = element(
    'select',
    { onchange: () => choose(select.value as Fault) },
    ...FAULTS.map((fault) => element('option', { value: fault }, faultWords(fault, t))),
  );
  choose(FAULTS[0]);
  return element(
    'details',
    { class: 'wrong' },
    element('summary', {}, t('card_wrong')),
    element('p', {}, t('card_wrong_note')),
    element('p', {}, element('label', {}, `${t('card_wrong_what')} `, select)),
    box,
  );
}

/** The report's text: the sentence, how it was read and why, and with which dataset. */
export function wrongMarkReport({ claim, topic, version }: CardView, fault: Fault, t: Translate): string {
  const { quote = '', stance, hedged, attributed, triggerWords, places, address } = claim;
  const read = [topic.id, stance, hedged && 'hedged', attributed && 'reported', ...(places ?? [])].filter(Boolean);
  return [
    `${t('card_wrong')} ${faultWords(fault, t)}`,
    `> ${quote.replace(/\s+/g, ' ').trim()}`,
    `Read as: ${read.join(', ')}`,
    `Words: ${triggerWords.join(' | ')}`,
    ...(address ? [`Page: ${address}`] : []),
    ...(version ? [`Dataset: ${version}`] : []),
  ].join('\n');
}

const faultWords = (fault: Fault, t: Translate) => t(`card_wrong_${fault}` as MessageKey);
