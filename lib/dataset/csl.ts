import { type CslItem, cslItem } from '../card/csl.ts';
import { compileLibrary } from './compile.ts';
import type { Dataset } from './dataset.ts';

/** In: a dataset whose shape is right. Out: one CSL-JSON item a source, in the order of their ids. */
export function cslItems(dataset: Dataset): CslItem[] {
  return Object.values(compileLibrary(dataset).sources).map(cslItem);
}
