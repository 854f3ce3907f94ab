/** The module that `accuracy-plugin.ts` serves. */
declare module 'virtual:accuracy' {
  const accuracy: import('./accuracy.ts').Accuracy;
  export default accuracy;
}
