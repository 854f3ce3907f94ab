/** The modules that `vite-plugin.ts` and `maps-plugin.ts` serve. */
declare module 'virtual:claims/card' {
  const card: import('./compiled.ts').CardData;
  export default card;
}
declare module 'virtual:claims/standings' {
  const standings: import('./compiled.ts').Standings;
  export default standings;
}
declare module 'virtual:claims/library' {
  const library: import('./compiled.ts').LibraryData;
  export default library;
}
declare module 'virtual:claims/names' {
  const names: import('./compiled.ts').NamesData;
  export default names;
}
declare module 'virtual:claims/asked' {
  const asked: import('./compiled.ts').AskedData;
  export default asked;
}
declare module 'virtual:claims/meta' {
  const meta: import('./compiled.ts').DatasetMeta;
  export default meta;
}
declare module 'virtual:claims/detector' {
  const detectorData: import('../detect/data.ts').DetectorData;
  export default detectorData;
}
declare module 'virtual:claims/gate' {
  /** Source of a regular expression (flags `iu`): does the text name kratom at all? */
  const gatePattern: string;
  export default gatePattern;
}
declare module 'virtual:maps' {
  const maps: import('./maps.ts').MapsData;
  export default maps;
}
