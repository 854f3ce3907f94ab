import type { CompiledFinding } from '../dataset/compiled.ts';
import type { Citations } from './citations.ts';
import { element } from './dom.ts';
import { drawRichText } from './rich-text.ts';
import type { MessageKey, Translate } from './translate.ts';
import type { CardView } from './view.ts';

const CERTAINTY_STEPS = { none: 0, 'very-low': 1, low: 2, moderate: 3, high: 4 } as const;

/** How the evidence stands to the statement as made, and how certain it is: as line and meter, and in words. */
export function drawStanding({ evidence, topic }: CardView, t: Translate): HTMLElement {
  const reached = CERTAINTY_STEPS[topic.certainty];
  const certainty = t(`card_certainty_${topic.certainty.replaceAll('-', '_')}` as MessageKey);
  const steps = [1, 2, 3, 4].map((step) => element('span', { class: step <= reached ? 'step full' : 'step' }));
  return element(
    'div',
    { class: `evidence ${evidence.evidence}` },
    // A statement about law is held against the law, which the card shows beside this.
    !topic.law &&
      element(
        'p',
        { class: 'standing' },
        element('span', { class: 'label' }, t('card_evidence')),
        ' ',
        element('strong', { class: 'line-shape' }, t(`card_evidence_${evidence.evidence}`)),
      ),
    element(
      'p',
      { class: 'certainty' },
      element('span', { class: 'meter', 'aria-hidden': 'true' }, ...steps),
      t('card_certainty', certainty),
      element('span', { class: 'unseen' }, ` ${t('card_certainty_step', String(reached))}`),
    ),
    element('p', { class: 'line' }, evidence.line),
  );
}

/** The evidence in full: summary, why the certainty is what it is, every finding at hand, sources. */
export function drawFullEvidence({ topic }: CardView, t: Translate, citations: Citations): HTMLElement {
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, t('card_more')),
    element('p', {}, ...drawRichText(topic.summary, citations.mark)),
    element('p', {}, ...drawRichText(topic.certaintyWhy, citations.mark)),
    ...drawFindings('card_supports', topic.supports, t, citations),
    ...drawFindings('card_limits', topic.limits, t, citations),
  );
}

function drawFindings(
  heading: MessageKey,
  findings: readonly CompiledFinding[] | undefined,
  t: Translate,
  { mark }: Citations,
): HTMLElement[] {
  if (!findings) return [];
  const items = findings.map(({ study, n, of, text, sources, reported, interest }) => {
    const size = n !== undefined && t('card_finding_size', n.toLocaleString(), of ?? '');
    const kind = t(`card_study_${study.replaceAll('-', '_')}` as MessageKey);
    const notes = [interest, reported && t('card_not_read')].filter(Boolean).join(' · ');
    return element(
      'li',
      {},
      element('span', { class: 'kind' }, [kind, size].filter(Boolean).join(': ')),
      element('span', {}, ...drawRichText(text, mark), ...sources.map(mark)),
      notes !== '' && element('span', { class: 'kind' }, notes),
    );
  });
  return [element('h3', { class: 'label' }, t(heading)), element('ul', { class: 'findings' }, ...items)];
}
