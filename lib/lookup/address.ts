import library from 'virtual:claims/library';

/** The address of a source of the dataset, or undefined where there is no such source or none of its pages is known. */
export function addressOf(id: string): string | undefined {
  return Object.hasOwn(library.sources, id) ? library.sources[id]?.link : undefined;
}
