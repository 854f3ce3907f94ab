/** The package's own module: its bare name is Node's built-in one. */
declare module 'punycode/punycode.es6.js' {
  export function toUnicode(domain: string): string;
}
