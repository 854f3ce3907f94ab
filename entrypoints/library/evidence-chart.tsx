import type { LibraryTopic } from '../../lib/dataset/compiled.ts';
import { evidenceByStudy } from '../../lib/library/evidence-by-study.ts';
import { t } from '../../lib/platform/translate.ts';
import { kindWords } from './source-words.tsx';

/** A square and the room to the next one, in px. */
const SQUARE = 13;
const STEP = 16;

/** A topic's findings by kind of study: one square a finding, with the numbers in a table. */
export function EvidenceChart({ topic }: { readonly topic: LibraryTopic }) {
  const rows = evidenceByStudy(topic);
  const most = Math.max(...rows.flatMap(({ supports, limits }) => [supports, limits]));
  return (
    <section>
      <h2 id="evidence-title">{t('library_evidence')}</h2>
      <p class="note">{t('library_evidence_note')}</p>
      <svg class="defs" aria-hidden="true">
        <pattern id="striped" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="stripe" width="2" height="4" />
        </pattern>
      </svg>
      <table class="evidence" aria-labelledby="evidence-title">
        <thead>
          <tr>
            <th scope="col">{t('library_study')}</th>
            <th scope="col">{t('library_side_for')}</th>
            <th scope="col">{t('library_side_against')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ study, supports, limits }) => (
            <tr key={study}>
              <th scope="row">{kindWords(study)}</th>
              <td>
                <Squares count={supports} most={most} side="supports" />
              </td>
              <td>
                <Squares count={limits} most={most} side="limits" />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('library_findings_total')}</th>
            <td>
              <span class="squares">
                <span class="count">{topic.supports.length.toLocaleString()}</span>
              </span>
            </td>
            <td>
              <span class="squares">
                <span class="count">{topic.limits.length.toLocaleString()}</span>
              </span>
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface SquaresProps {
  readonly count: number;
  readonly most: number;
  readonly side: 'supports' | 'limits';
}

function Squares({ count, most, side }: SquaresProps) {
  const width = most * STEP;
  return (
    <span class="squares">
      <span class="count">{count.toLocaleString()}</span>
      <svg viewBox={`0 0 ${width} ${STEP}`} width={width} height={STEP} aria-hidden="true">
        {Array.from({ length: count }, (_none, at) => at).map((at) => (
          <rect key={at} class={side} x={at * STEP + 1} y="1" width={SQUARE} height={SQUARE} />
        ))}
      </svg>
    </span>
  );
}
