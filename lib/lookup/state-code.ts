/**
 * The US state whose postal code a question holds: "legal in OH", "is it ok in tx". Many codes are words, so a code
 * counts where it is written in capitals among small letters, or ends a question after "in". "OK", "ID", "HI", "MS" and
 * "MD" mean something else more often in capitals, and count only there.
 * @returns an ISO 3166-2 code such as `US-OH`, of a state or not
 */
export function stateCodeIn(question: string): string | undefined {
  const shouted = question === question.toUpperCase() && /\s/.test(question.trim());
  const written = shouted ? undefined : /(?<![-\w])(?!OK\b|ID\b|HI\b|MS\b|MD\b)([A-Z]{2})\b/.exec(question)?.[1];
  const code = written ?? /\bin ([a-z]{2})\W*$/i.exec(question)?.[1];
  return code && `US-${code.toUpperCase()}`;
}
