import { useState } from 'preact/hooks';
import { dayWords } from '../../lib/card/day-words.ts';
import type { BakedMap } from '../../lib/dataset/maps.ts';
import { fragmentOf } from '../../lib/library/address.ts';
import type { LawMap, MapPlace } from '../../lib/library/law-map.ts';
import { type Direction, nextShape } from '../../lib/library/next-shape.ts';
import { t } from '../../lib/platform/translate.ts';
import { MapPatterns } from './map-patterns.tsx';
import { statusWords } from './status.tsx';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
/** Radius of the dot of a place that is too small to be drawn, in the map's pixels. */
const DOT = 5;

interface MapFigureProps extends LawMap {
  readonly map: BakedMap;
  readonly label: string;
}

/**
 * A map whose places are links, filled by pattern and colour. One stop for the Tab key: from there the arrow keys move
 * to the next place in their direction.
 */
export function MapFigure({ map, land, places, label }: MapFigureProps) {
  const [stop, setStop] = useState(0);
  const [told, setTold] = useState<number>();
  const [focused, setFocused] = useState(false);
  const move = (event: KeyboardEvent & { readonly currentTarget: SVGSVGElement }) => {
    const direction = DIRECTIONS[event.key];
    if (!direction) return;
    event.preventDefault();
    const links: Element[] = [...event.currentTarget.querySelectorAll('a.place')];
    // From what has the focus: with keys held down, the state of the last drawing lags behind.
    const here = document.activeElement ? links.indexOf(document.activeElement) : -1;
    const next = nextShape(
      places.map(({ shape }) => shape),
      here,
      direction,
    );
    (links[next] as SVGAElement | undefined)?.focus();
  };
  const shown = told === undefined ? undefined : places[told];
  const ringed = focused ? places[stop] : undefined;
  return (
    <figure class="map">
      {/* biome-ignore lint/a11y/useSemanticElements: no other element can draw */}
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="group" aria-label={label} onKeyDown={move}>
        <MapPatterns />
        <path class="land" d={land.map(({ path }) => path).join('')} />
        {places.map((place, index) => (
          <a
            key={place.place.code}
            href={fragmentOf({ page: 'place', id: place.place.code })}
            class="place"
            aria-label={t('library_map_place', place.place.name, wordsFor(place))}
            tabindex={index === stop ? 0 : -1} // in SVG, names of attributes keep their case
            onFocus={() => {
              setStop(index);
              setTold(index);
              setFocused(true);
            }}
            onBlur={() => setFocused(false)}
            onPointerEnter={() => setTold(index)}
          >
            <Shape {...place} fill={`url(#law-${place.lawClass})`} />
          </a>
        ))}
        {ringed && <Shape {...ringed} fill="none" class="ring" />}
      </svg>
      <figcaption>
        <p class="told" aria-hidden="true">
          {shown ? t('library_map_place', shown.place.name, wordsFor(shown)) : t('library_map_hint')}
        </p>
      </figcaption>
    </figure>
  );
}

interface ShapeProps extends Pick<MapPlace, 'shape'> {
  readonly fill: string;
  readonly class?: string;
}

function Shape({ shape: { path, x, y, small }, fill, class: name = '' }: ShapeProps) {
  if (small) return <circle class={name} cx={x} cy={y} r={DOT} fill={fill} />;
  return <path class={name} d={path} fill={fill} />;
}

/** "Legal with rules since 1 Sep 2023". */
function wordsFor({ law }: MapPlace): string {
  if (!law) return t('library_law_class_none');
  const { status, from } = law.statement;
  return from ? t('library_status_since', statusWords(status), dayWords(from)) : statusWords(status);
}
