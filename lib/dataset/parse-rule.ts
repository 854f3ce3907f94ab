import type { RuleData } from '../detect/data.ts';
import type { Rule, Slot } from '../detect/rule.ts';

/** A rule as it stands in the data; its key is made where it is read. */
export type RuleText = Omit<Rule, 'key'>;

const DEFAULT_REACH = 7;
const OPERATOR = /^([>&])(\d*)$/;

/** Splits a rule's text at spaces outside brackets. */
function parts(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let current = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ' ' && depth === 0) {
      if (current) found.push(current);
      current = '';
    } else current += character;
  }
  if (depth !== 0) throw new Error(`The rule "${text}" has brackets that do not pair.`);
  if (current) found.push(current);
  return found;
}

/**
 * Reads a rule such as `relieve >5 pain`, `liver & injury` or `(bye bye|so long) >2 pain`: slots in order (`>`) or in
 * any order (`&`), with the most tokens that may stand between. A slot is a concept, several with `|`, or a phrase
 * in brackets. `conceptOf` gives a concept's number and throws for unknown names; `phrase` makes a nameless concept.
 */
export function parseRule(
  topic: string,
  data: RuleData,
  conceptOf: (name: string) => number,
  phrase: (pattern: string) => number,
): RuleText {
  const options = typeof data === 'string' ? { when: data } : data;
  const slots: Slot[] = [];
  let operator = { ordered: false, reach: 0 };
  let wantsSlot = true;
  for (const part of parts(options.when)) {
    const match = OPERATOR.exec(part);
    if (match) {
      if (wantsSlot) throw new Error(`The rule "${options.when}" has an operator where a concept should be.`);
      operator = { ordered: match[1] === '>', reach: match[2] ? Number(match[2]) : DEFAULT_REACH };
      wantsSlot = true;
      continue;
    }
    if (!wantsSlot) throw new Error(`The rule "${options.when}" needs > or & between "${part}" and what precedes it.`);
    const concepts = part.startsWith('(') ? [phrase(part)] : part.split('|').map(conceptOf);
    slots.push({ concepts, ...operator });
    wantsSlot = false;
  }
  if (wantsSlot) throw new Error(`The rule "${options.when}" ends where a concept should follow.`);
  return {
    topic,
    slots,
    stance: options.stance ?? 'asserts',
    unless: (options.unless ?? []).map(conceptOf),
    needs: (options.needs ?? []).map(conceptOf),
    subject: options.subject ?? 'scope',
    fixed: options.fixed ?? false,
    across: options.across ?? false,
  };
}
