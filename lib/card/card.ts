import type { CardLaw } from '../dataset/compiled.ts';
import { dayWords } from './day-words.ts';
import { element } from './dom.ts';
import { drawRichText } from './rich-text.ts';
import type { MessageKey, Translate } from './translate.ts';
import type { CardView, HelpLineView, LawView } from './view.ts';

/** What a card can ask of the place that shows it. None of it changes stored state. */
export interface CardActions {
  readonly openSource: (id: string) => void;
  readonly openLibrary: (topic: string) => void;
}

const CERTAINTY_STEPS = { none: 0, 'very-low': 1, low: 2, moderate: 3, high: 4 } as const;

/**
 * The body of one claim's card: the same in the page's popover, in the popup and in the library.
 * @param view what to show, from `cardView`
 */
export function drawCard(view: CardView, t: Translate, actions: CardActions): HTMLElement {
  const cited: string[] = [];
  const cite = (source: string) => {
    if (!cited.includes(source)) cited.push(source);
    const number = String(cited.indexOf(source) + 1);
    const open = () => actions.openSource(source);
    return element(
      'sup',
      {},
      element(
        'button',
        { type: 'button', class: 'cite', 'aria-label': t('card_source_label', number), onclick: open },
        number,
      ),
    );
  };
  const { topic } = view;
  const law = drawLaw(view, t, cite);
  return element(
    'div',
    { class: 'card' },
    view.topic.safety && drawSafety(view.topic.safety.text, view.helpLines, t, cite),
    element(
      'p',
      { class: 'says' },
      element('span', { class: 'label' }, t(view.pageSays)),
      element(
        'span',
        { class: 'proposition' },
        view.lawOf.length > 0 ? t('card_law_of', view.lawOf.join(', ')) : topic.proposition,
      ),
    ),
    topic.law && law,
    drawEvidence(view, t),
    element(
      'dl',
      { class: 'sides' },
      element('dt', {}, t('card_supports')),
      element('dd', {}, topic.supportsLine),
      element('dt', {}, t('card_limits')),
      element('dd', {}, topic.limitsLine),
    ),
    !topic.law && law,
    drawFoot(view, t, actions),
    element(
      'details',
      { class: 'more' },
      element('summary', {}, t('card_more')),
      element('p', {}, ...drawRichText(topic.summary, cite)),
      element('p', {}, ...drawRichText(topic.certaintyWhy, cite)),
    ),
    drawWhy(view, t),
  );
}

function drawSafety(
  text: CardView['topic']['summary'],
  helpLines: readonly HelpLineView[],
  t: Translate,
  cite: (source: string) => Node,
): HTMLElement {
  const calls = helpLines.map(({ line, country }) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: `tel:${line.number.replace(/[^\d+]/g, '')}` },
        t(country ? 'card_call_in' : 'card_call', line.name, line.number, country ?? ''),
      ),
    ),
  );
  return element(
    'div',
    { class: 'safety', role: 'note' },
    element('p', {}, ...drawRichText(text, cite)),
    element('ul', {}, ...calls),
  );
}

function drawEvidence({ evidence, topic }: CardView, t: Translate): HTMLElement {
  const certainty = t(`card_certainty_${topic.certainty.replaceAll('-', '_')}` as MessageKey);
  const steps = [1, 2, 3, 4].map((step) =>
    element('span', { class: step <= CERTAINTY_STEPS[topic.certainty] ? 'step full' : 'step' }),
  );
  return element(
    'div',
    { class: `evidence ${evidence.evidence}` },
    element(
      'p',
      { class: 'standing' },
      element('span', { class: 'label' }, t('card_evidence')),
      element('strong', { class: 'line-shape' }, t(`card_evidence_${evidence.evidence}`)),
    ),
    element(
      'p',
      { class: 'certainty' },
      element('span', { class: 'meter', 'aria-hidden': 'true' }, ...steps),
      t('card_certainty', certainty),
    ),
    element('p', { class: 'line' }, evidence.line),
  );
}

function drawLaw(view: CardView, t: Translate, cite: (source: string) => Node): HTMLElement {
  if (view.laws.length === 0) return element('p', { class: 'law unset' }, t('card_law_choose'));
  const draw = view.topic.law ? drawLawOf : drawLawLine;
  return element('div', { class: 'law' }, ...view.laws.map((law) => draw(law, t, cite)));
}

/** A place's law as one line that opens: enough beside a claim about health. */
function drawLawLine(law: LawView, t: Translate, cite: (source: string) => Node): HTMLElement {
  const { place, now } = law;
  if (!now) return element('p', {}, t('card_law_none', place.name));
  const line = `${t('card_law_in', place.name)}: ${statusWords(now.statement, t)}`;
  return element('details', {}, element('summary', {}, line), drawLawOf(law, t, cite));
}

function drawLawOf(
  { place, now, announced, stale }: LawView,
  t: Translate,
  cite: (source: string) => Node,
): HTMLElement {
  const heading = element('h3', { class: 'label' }, t('card_law_in', place.name));
  if (!now) return element('section', {}, heading, element('p', {}, t('card_law_none', place.name)));
  const { statement, before, expected, startUnclear } = now;
  const unsure = expected ? 'card_law_expected' : startUnclear ? 'card_law_start_unclear' : undefined;
  return element(
    'section',
    {},
    heading,
    element(
      'p',
      {},
      element('strong', {}, statusWords(statement, t)),
      statement.minAge !== undefined && ` ${t('card_law_min_age', String(statement.minAge))}`,
      ' ',
      ...drawRichText(statement.text, cite),
    ),
    unsure &&
      element('p', { class: 'caution' }, t(unsure), before && ` ${t('card_law_before', statusWords(before, t))}`),
    announced &&
      element(
        'p',
        {},
        element('strong', {}, t('card_law_soon', dayWords(announced.from ?? ''))),
        ...drawRichText(announced.text, cite),
      ),
    (statement.caution || statement.confidence === 'low') &&
      element('p', { class: 'caution' }, statement.caution ?? t('card_confidence_low')),
    element(
      'p',
      { class: 'dates' },
      t('card_law_as_of', dayWords(statement.asOf)),
      statement.reported && ` · ${t('card_law_reported')}`,
      stale && element('strong', { class: 'stale' }, ` ${t('card_stale', dayWords(place.reviewBy))}`),
    ),
  );
}

const statusWords = (law: CardLaw, t: Translate) =>
  `${t(`card_status_${law.status.replaceAll('-', '_')}` as MessageKey)}.`;

function drawFoot({ topic, stale }: CardView, t: Translate, actions: CardActions): HTMLElement {
  const sources = topic.sourceCount === 1 ? t('card_sources_one') : t('card_sources_many', String(topic.sourceCount));
  return element(
    'p',
    { class: 'dates' },
    `${t('card_reviewed', dayWords(topic.reviewed))} · ${sources} · `,
    element(
      'button',
      { type: 'button', class: 'link', onclick: () => actions.openLibrary(topic.id) },
      t('card_all_evidence'),
    ),
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
