import { Citations } from './citations.ts';
import { drawCopy } from './copy.ts';
import { dayWords } from './day-words.ts';
import { element } from './dom.ts';
import { drawFullEvidence, drawStanding } from './evidence.ts';
import { drawLaw } from './law.ts';
import { drawRichText } from './rich-text.ts';
import type { Translate } from './translate.ts';
import type { CardView, HelpLineView } from './view.ts';
import { drawWrongMark } from './wrong-mark.ts';

/** What a card can ask of the place that shows it. None of it changes stored state. */
export interface CardActions {
  readonly openSource: (id: string) => void;
  readonly openLibrary: (topic: string) => void;
  readonly openPlace: (code: string) => void;
  /** Leads to the choice of where the reader lives, where it is at hand. */
  readonly choosePlace?: () => void;
  /** Opens the toolbar popup, where marks are hidden, paused and switched off. False where the browser does not let it. */
  readonly openPopup?: () => Promise<boolean>;
}

/**
 * The body of one claim's card: the same in the page's popover, in the popup and in the library.
 * @param view what to show, from `cardView`
 */
export function drawCard(view: CardView, t: Translate, actions: CardActions): HTMLElement {
  const { topic } = view;
  const citations = new Citations(view.sources, t, actions.openSource);
  const safety = topic.safety && drawSafety(topic.safety.text, view.helpLines, t, citations);
  // Sources are numbered in the order in which this draws: what the topic is about comes first.
  const lawFirst = topic.law && drawLaw(view, t, citations, actions);
  const full = drawFullEvidence(view, t, citations);
  const law = lawFirst ?? drawLaw(view, t, citations, actions);
  full.append(citations.list() ?? '');
  return element(
    'div',
    { class: 'card' },
    safety,
    drawStatement(view, t),
    lawFirst,
    drawStanding(view, t),
    element(
      'dl',
      { class: 'sides' },
      element('div', {}, element('dt', {}, t('card_supports')), ' ', element('dd', {}, topic.supportsLine)),
      element('div', {}, element('dt', {}, t('card_limits')), ' ', element('dd', {}, topic.limitsLine)),
    ),
    !lawFirst && law,
    drawFoot(view, t, actions),
    full,
    view.claim.quote !== undefined && drawWhy(view, t),
    drawCopy(view, t),
    view.claim.quote !== undefined && drawWrongMark(view, t),
    actions.openPopup && drawSwitch(actions.openPopup, t),
  );
}

function drawStatement(view: CardView, t: Translate): HTMLElement {
  return element(
    'p',
    { class: 'says' },
    element('span', { class: 'label' }, t(view.pageSays)),
    element(
      'span',
      { class: 'proposition' },
      view.lawOf.length > 0 ? t('card_law_of', view.lawOf.join(', ')) : view.topic.proposition,
    ),
  );
}

function drawSafety(
  text: CardView['topic']['summary'],
  helpLines: readonly HelpLineView[],
  t: Translate,
  { mark }: Citations,
): HTMLElement {
  const calls = helpLines.map(({ line }) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: `tel:${line.number.replace(/[^\d+]/g, '')}` },
        !line.name.startsWith(line.number) && element('span', { class: 'number' }, `${line.number} `),
        line.name,
      ),
    ),
  );
  const countries = [...new Set(helpLines.flatMap(({ country }) => country ?? []))];
  return element(
    'div',
    { class: 'safety', role: 'note' },
    element('ul', {}, ...calls),
    countries.length > 0 && element('p', { class: 'dates' }, t('card_calls_in', countries.join(', '))),
    element('p', {}, ...drawRichText(text, mark)),
  );
}

function drawFoot({ topic, stale }: CardView, t: Translate, actions: CardActions): HTMLElement {
  const all = topic.sourceCount === 1 ? t('card_all_evidence_one') : t('card_all_evidence', String(topic.sourceCount));
  return element(
    'p',
    { class: 'dates' },
    `${t('card_reviewed', dayWords(topic.reviewed))} · `,
    element('button', { type: 'button', class: 'link', onclick: () => actions.openLibrary(topic.id) }, all),
    stale && element('strong', { class: 'stale' }, ` ${t('card_stale', dayWords(topic.reviewBy))}`),
  );
}

function drawWhy({ claim }: CardView, t: Translate): HTMLElement {
  const words = claim.triggerWords.map((word) => `“${word}”`).join(', ');
  return element(
    'details',
    { class: 'why' },
    element('summary', {}, t('card_why')),
    words && element('p', {}, element('bdi', {}, t('card_why_words', words))),
    element('p', {}, t('card_not_verdict')),
  );
}

/** The way to hide, pause and off: a page could lure a click in its own midst, so none of them is here. */
function drawSwitch(openPopup: () => Promise<boolean>, t: Translate): HTMLElement {
  const note = element('span', { role: 'status' });
  const open = async () => {
    note.textContent = (await openPopup()) ? '' : ` ${t('card_switch_by_hand')}`;
  };
  return element(
    'p',
    { class: 'dates' },
    element('button', { type: 'button', class: 'link', onclick: () => void open() }, t('card_switch')),
    note,
  );
}
