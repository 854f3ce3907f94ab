import type { MessageKey } from '../../lib/card/translate.ts';
import type { LibraryTopic } from '../../lib/dataset/compiled.ts';
import { t } from '../../lib/platform/translate.ts';

const STEPS = { none: 0, 'very-low': 1, low: 2, moderate: 3, high: 4 } as const;

/** How the evidence stands to a statement, with the line that its marks have. */
export function StandingInBrief({ evidence }: Pick<LibraryTopic['stances']['asserts'], 'evidence'>) {
  return (
    <>
      {t('card_evidence')} <span class={`line-shape ${evidence}`}>{t(`card_evidence_${evidence}`)}</span>.
    </>
  );
}

/** The same with one line of words. */
export function Standing({ evidence, line }: LibraryTopic['stances']['asserts']) {
  return (
    <>
      <strong>
        <StandingInBrief evidence={evidence} />
      </strong>{' '}
      <bdi>{line}</bdi>
    </>
  );
}

/** The certainty of a topic's evidence in words and as a meter of four steps. */
export function Certainty({ certainty }: { readonly certainty: LibraryTopic['certainty'] }) {
  const words = t(`card_certainty_${certainty.replaceAll('-', '_')}` as MessageKey);
  return (
    <>
      {t('card_certainty', words)}{' '}
      <svg class="meter" viewBox="0 0 72 12" aria-hidden="true">
        {[0, 1, 2, 3].map((step) => (
          <rect
            key={step}
            x={step * 18 + 1}
            y="1"
            width="15"
            height="10"
            rx="2"
            class={step < STEPS[certainty] ? 'full' : ''}
          />
        ))}
      </svg>
    </>
  );
}
