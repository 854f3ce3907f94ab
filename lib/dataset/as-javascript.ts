/** A value as JavaScript. JSON as a string literal: engines parse it faster than the same data written as an object literal. */
export function asJavaScript(value: unknown): string {
  const json = JSON.stringify(value);
  if (json.length < 1000) return json;
  const literal = json
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `JSON.parse('${literal}')`;
}
