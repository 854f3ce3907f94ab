/** The modules that `vite-plugin.ts` serves. */
declare module 'virtual:claims/card' {
  export const card: import('./compiled.ts').CardData;
}
declare module 'virtual:claims/library' {
  export const library: import('./compiled.ts').LibraryData;
}
declare module 'virtual:claims/meta' {
  export const meta: import('./compiled.ts').DatasetMeta;
}
declare module 'virtual:claims/gate' {
  /** Source of a regular expression, to be used with the flags `iu`: does the text name kratom at all? */
  export const gatePattern: string;
}
