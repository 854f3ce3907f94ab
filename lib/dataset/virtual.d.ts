/** The modules that `vite-plugin.ts` serves. */
declare module 'virtual:claims/card' {
  const card: import('./compiled.ts').CardData;
  export default card;
}
declare module 'virtual:claims/library' {
  const library: import('./compiled.ts').LibraryData;
  export default library;
}
declare module 'virtual:claims/meta' {
  const meta: import('./compiled.ts').DatasetMeta;
  export default meta;
}
declare module 'virtual:claims/gate' {
  /** Source of a regular expression, to be used with the flag `i`: does the text name kratom at all? */
  const gatePattern: string;
  export default gatePattern;
}
