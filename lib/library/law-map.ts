/** One map on one day: every shape with the place that it stands for and the law there. */
import type { LibraryData, LibraryLaw, LibraryPlace } from '../dataset/compiled.ts';
import type { BakedMap, MapShape } from '../dataset/maps.ts';
import { type LawOnDay, lawOn } from '../places/law-on.ts';
import { type LawClass, lawClass } from './law-class.ts';

export interface PlaceOnDay {
  readonly place: LibraryPlace;
  /** Undefined for a day before the earliest statement. */
  readonly law: LawOnDay<LibraryLaw> | undefined;
  readonly lawClass: LawClass;
}
export interface MapPlace extends PlaceOnDay {
  readonly shape: MapShape;
}
export interface LawMap {
  /** Land of which the dataset has no record. */
  readonly land: readonly MapShape[];
  /** Places with a record, by name; what is drawn as a dot comes last, so that it lies on top. */
  readonly places: readonly MapPlace[];
}

/** In: a baked map, all places and a day (`2026-11-24`). Out: what is drawn. */
export function lawMap(map: BakedMap, places: LibraryData['places'], day: string): LawMap {
  const land: MapShape[] = [];
  const drawn: MapPlace[] = [];
  for (const shape of map.shapes) {
    const place = shape.code && Object.hasOwn(places, shape.code) ? places[shape.code] : undefined;
    if (place) drawn.push({ shape, ...placeOnDay(place, places, day) });
    else if (!shape.small) land.push(shape);
  }
  const order = ({ shape: { small } }: MapPlace) => (small ? 1 : 0);
  return { land, places: drawn.sort((a, b) => order(a) - order(b) || a.place.name.localeCompare(b.place.name)) };
}

/** In: a place, all places and a day. Out: the law there on that day. */
export function placeOnDay(place: LibraryPlace, places: LibraryData['places'], day: string): PlaceOnDay {
  const law = lawOn<LibraryLaw>(places, place.code, day);
  return { place, law, lawClass: lawClass(law?.statement.status) };
}
