/**
 * Bakes the library's maps: outlines of the states of the US, of Europe's countries and of the world's, projected and
 * rounded to a tenth of a pixel, as SVG path data by ISO 3166 code. They hold no law: the page colours them from the
 * dataset, for any day.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type GeoProjection, geoAlbersUsa, geoConicEqualArea, geoEqualEarth, geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import { iso31661NumericToAlpha2 } from 'iso-3166';
import { feature } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { US_SUBDIVISIONS } from './us-subdivisions.ts';

/** One place on a map. */
export interface MapShape {
  /** ISO 3166 code; none for land that has no code of its own (Kosovo, Somaliland). */
  readonly code?: string;
  /** SVG path data in the map's pixels. */
  readonly path: string;
  /** The middle of the place, in the map's pixels. */
  readonly x: number;
  readonly y: number;
  /** True where the place is too small to see or to hit: it is drawn as a dot. */
  readonly small?: true;
}

export interface BakedMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
}

/** `virtual:maps` */
export interface MapsData {
  readonly us: BakedMap;
  readonly europe: BakedMap;
  readonly world: BakedMap;
}

type Atlas = Topology<Record<string, GeometryCollection<{ name: string }>>>;
type Outline = Feature<GeoJSON.Geometry, { name: string }>;

const require = createRequire(import.meta.url);

/** Below this many square pixels a place becomes a dot. */
const SMALL = 16;
const ANTARCTICA = '010';
const COUNTRY_CODES: Readonly<Record<string, string>> = iso31661NumericToAlpha2;
const STATE_CODES = new Map([...US_SUBDIVISIONS].map(([code, name]) => [name, code]));

/** Out: the three maps, from the atlases of us-atlas and world-atlas (US Census Bureau and Natural Earth). */
export function bakeMaps(): MapsData {
  const states = outlines(require.resolve('us-atlas/states-10m.json'), 'states', 0.003);
  const countries = outlines(require.resolve('world-atlas/countries-50m.json'), 'countries', 0.03).filter(
    ({ id }) => id !== ANTARCTICA,
  );
  return { us: bakeUs(states), europe: bakeEurope(countries), world: bakeWorld(countries) };
}

function bakeUs(states: readonly Outline[]): BakedMap {
  const [width, height] = [900, 560];
  const projection = geoAlbersUsa().fitSize([width, height - 10], collection(states));
  const shapes = states.flatMap((state) => shapeOf(state, stateCode(state), projection) ?? []);
  // The projection leaves out what lies far off: Puerto Rico gets a corner of its own.
  const far = states.filter((state) => stateCode(state) === 'US-PR');
  const corner = geoMercator().fitExtent(
    [
      [width - 90, height - 40],
      [width - 20, height - 10],
    ],
    collection(far),
  );
  return { width, height, shapes: [...shapes, ...far.flatMap((state) => shapeOf(state, 'US-PR', corner) ?? [])] };
}

function bakeEurope(countries: readonly Outline[]): BakedMap {
  const [width, height] = [900, 720];
  const window: Feature = {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiPoint',
      coordinates: [
        [-10, 35],
        [-22, 66],
        [34, 34.4],
        [14.4, 35.2],
        [40, 66],
        [10, 71],
      ],
    },
  };
  const projection = geoConicEqualArea()
    .parallels([40, 65])
    .rotate([-12, 0])
    .fitSize([width, height], window)
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  return { width, height, shapes: countryShapes(countries, projection) };
}

function bakeWorld(countries: readonly Outline[]): BakedMap {
  const [width, height] = [960, 440];
  const projection = geoEqualEarth().rotate([-11, 0]).fitSize([width, height], collection(countries));
  return { width, height, shapes: countryShapes(countries, projection) };
}

/** Small islands that share their country's code (Ashmore and Cartier with Australia) are left out. */
function countryShapes(countries: readonly Outline[], projection: GeoProjection): MapShape[] {
  const shapes = countries.flatMap((country) => shapeOf(country, countryCode(country), projection) ?? []);
  const large = new Set(shapes.filter(({ small }) => !small).map(({ code }) => code));
  return shapes.filter(({ code, small }) => !small || (code !== undefined && !large.has(code)));
}

/** The outlines of an atlas, with less detail: islands and corners below a size (square degrees) are left out. */
function outlines(file: string, name: string, least: number): Outline[] {
  const full: Atlas = JSON.parse(readFileSync(file, 'utf8'));
  const weighed = presimplify(full);
  const light = filter(simplify(weighed, least), filterWeight(weighed, least)) as Atlas;
  const features = (atlas: Atlas) => {
    const object = atlas.objects[name];
    if (!object) throw new Error(`${file} has no ${name}`);
    return feature(atlas, object).features as Outline[];
  };
  // Where nothing is left of a small place, its full outline stands in: it becomes a dot.
  const lightened = new Map(features(light).map((outline) => [outline.properties.name, outline]));
  return features(full).map((outline) => {
    const lighter = lightened.get(outline.properties.name);
    return lighter?.geometry && geoPath()(lighter) ? lighter : outline;
  });
}

function shapeOf(outline: Outline, code: string | undefined, projection: GeoProjection): MapShape | undefined {
  const path = geoPath(projection).digits(1);
  const drawn = path(outline);
  if (!drawn) return undefined;
  const [x, y] = path.centroid(outline).map((part) => Math.round(part * 10) / 10) as [number, number];
  const small = path.area(outline) < SMALL;
  return { ...(code ? { code } : {}), path: small ? '' : drawn, x, y, ...(small ? { small } : {}) };
}

const countryCode = ({ id }: Outline): string | undefined => COUNTRY_CODES[String(id)];
const stateCode = ({ properties }: Outline): string | undefined => STATE_CODES.get(properties.name);

function collection(features: readonly Outline[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}
