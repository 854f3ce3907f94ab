import { LAW_CLASSES, type LawClass } from '../../lib/library/law-class.ts';
import type { MapPlace } from '../../lib/library/law-map.ts';
import { t } from '../../lib/platform/translate.ts';
import { classWords } from './status.tsx';

interface MapLegendProps {
  readonly places: readonly MapPlace[];
  /** Whether there is land of which the dataset has no record. */
  readonly hasBlanks: boolean;
  /** The class that the table is narrowed to, if any. */
  readonly only: LawClass | undefined;
  readonly choose: (lawClass: LawClass | undefined) => void;
}

/** What each pattern means and how many places have it; choosing one narrows the table to it. */
export function MapLegend({ places, hasBlanks, only, choose }: MapLegendProps) {
  const rows = LAW_CLASSES.map((lawClass) => ({
    lawClass,
    count: places.filter((place) => place.lawClass === lawClass).length,
  })).filter(({ count }) => count > 0);
  return (
    <section class="legend">
      <h2>{t('library_map_legend')}</h2>
      <ul>
        {rows.map(({ lawClass, count }) => (
          <li key={lawClass}>
            <button
              type="button"
              aria-pressed={only === lawClass}
              onClick={() => choose(only === lawClass ? undefined : lawClass)}
            >
              <Swatch lawClass={lawClass} />
              {classWords(lawClass)} ({count.toLocaleString()})
            </button>
          </li>
        ))}
        {hasBlanks && (
          <li class="blank">
            <Swatch lawClass="none" />
            {t('library_no_record')}
          </li>
        )}
      </ul>
    </section>
  );
}

/** A small field of a class's pattern. */
export function Swatch({ lawClass }: { readonly lawClass: LawClass }) {
  return (
    <svg class="swatch" viewBox="0 0 28 18" aria-hidden="true">
      <rect x="0.5" y="0.5" width="27" height="17" fill={`url(#law-${lawClass})`} />
    </svg>
  );
}
