import type { Lookup } from './lookup.ts';

let loading: Promise<Lookup> | undefined;

/** The search over the whole dataset: its code and data are loaded when somebody first wants to search. */
export function loadLookup(): Promise<Lookup> {
  loading ??= Promise.all([
    import('./lookup.ts'),
    import('virtual:claims/library'),
    import('virtual:claims/asked'),
  ]).then(([{ createLookup }, library, asked]) => createLookup(library.default, asked.default));
  return loading;
}
