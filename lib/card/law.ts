import type { CardLaw } from '../dataset/compiled.ts';
import type { Citations } from './citations.ts';
import { dayWords } from './day-words.ts';
import { element } from './dom.ts';
import { drawRichText } from './rich-text.ts';
import type { MessageKey, Translate } from './translate.ts';
import type { CardView, LawView } from './view.ts';

/** Names of cities and counties that are listed; the rest is counted. */
const LOCAL_SHOWN = 8;

interface LawActions {
  /** Shows a place's own page, by ISO code. */
  readonly openPlace: (code: string) => void;
  readonly choosePlace?: (() => void) | undefined;
}

/** The law beside a claim: one line a place that opens. The first place is open where the claim is about law. */
export function drawLaw(
  view: CardView,
  t: Translate,
  citations: Citations,
  { openPlace, choosePlace }: LawActions,
): HTMLElement {
  if (view.laws.length === 0) return drawChoice(t, choosePlace);
  return element(
    'div',
    { class: 'law' },
    ...view.laws.map((law, index) => {
      const { place, now } = law;
      if (!now) return element('p', {}, t('card_law_none', place.name));
      return element(
        'details',
        { open: view.topic.law === true && index === 0 },
        element(
          'summary',
          {},
          element('span', { class: 'place' }, t('card_law_in', place.name)),
          ' ',
          element('strong', {}, statusWords(now.statement, t)),
          now.statement.minAge !== undefined && ` ${t('card_law_min_age', String(now.statement.minAge))}`,
        ),
        ...drawStatement(law, t, citations),
        element(
          'button',
          { type: 'button', class: 'link', onclick: () => openPlace(place.code) },
          t('card_law_page', place.name),
        ),
      );
    }),
  );
}

/** Words that lead to the choice of a place; in a page, where no control of ours is at hand, words that name it. */
function drawChoice(t: Translate, choosePlace: LawActions['choosePlace']): HTMLElement {
  if (!choosePlace) return element('p', { class: 'law unset' }, t('card_law_choose'));
  const lead = element('button', { type: 'button', class: 'link', onclick: choosePlace }, t('card_law_choose_here'));
  return element('p', { class: 'law unset' }, lead, ` ${t('card_law_choose_why')}`);
}

function drawStatement({ place, now, announced, stale }: LawView, t: Translate, { mark }: Citations): HTMLElement[] {
  if (!now) return [];
  const { statement, before, expected, startUnclear } = now;
  const unsure = expected ? 'card_law_expected' : startUnclear ? 'card_law_start_unclear' : undefined;
  const local = (place.local ?? []).map(({ name }) => name);
  const caution = statement.caution ?? (statement.confidence === 'low' ? t('card_confidence_low') : undefined);
  return [
    element('p', {}, ...drawRichText(statement.text, mark), ...(statement.sources ?? []).map(mark)),
    drawProduct('card_law_seven_oh', statement.sevenOh, t),
    drawProduct('card_law_synthetics', statement.synthetics, t),
    unsure &&
      element('p', { class: 'caution' }, t(unsure), before && ` ${t('card_law_before', statusWords(before, t))}`),
    announced &&
      element(
        'p',
        {},
        element(
          'strong',
          {},
          announced.from ? t('card_law_soon', dayWords(announced.from)) : t('card_law_soon_undated'),
        ),
        element('bdi', {}, ...drawRichText(announced.text, mark)),
      ),
    statement.disagree &&
      element(
        'div',
        { class: 'disagree' },
        element('p', {}, t('card_law_disagree')),
        element(
          'ul',
          {},
          ...statement.disagree.map(({ says, sources }) => element('li', {}, says, ...sources.map(mark))),
        ),
      ),
    local.length > 0 &&
      element(
        'p',
        {},
        t('card_law_local', local.slice(0, LOCAL_SHOWN).join(', ')),
        local.length > LOCAL_SHOWN && ` ${t('card_law_local_more', String(local.length - LOCAL_SHOWN))}`,
      ),
    caution && element('p', { class: 'caution' }, caution),
    element(
      'p',
      { class: 'dates' },
      statement.from && `${t('card_law_from', dayWords(statement.from))} · `,
      t('card_law_as_of', dayWords(statement.asOf)),
      statement.reported && ` · ${t('card_law_reported')}`,
      stale && element('strong', { class: 'stale' }, ` ${t('card_stale', dayWords(place.reviewBy))}`),
    ),
  ].filter((drawn) => drawn instanceof HTMLElement);
}

function drawProduct(key: MessageKey, rule: CardLaw['sevenOh'], t: Translate): HTMLElement | undefined {
  if (!rule || rule.rule === 'unknown') return undefined;
  const words = t(`card_rule_${rule.rule.replaceAll('-', '_')}` as MessageKey);
  return element('p', {}, element('strong', {}, t(key, words)), ' ', rule.text && element('bdi', {}, rule.text));
}

function statusWords(law: CardLaw, t: Translate): string {
  return `${t(`card_status_${law.status.replaceAll('-', '_')}` as MessageKey)}.`;
}
