import { COMMA, STOP } from '../text/tokens.ts';
import type { SentenceView } from './sentence-view.ts';

/** So many tokens after its comma a main clause has named its subject. */
const SUBJECT_REACH = 4;

/** A clause that is not what the sentence says in the end. */
interface Aside {
  readonly from: number;
  readonly to: number;
  /** The writer says that it is not so; otherwise it is granted, or told as what others say. */
  readonly refuted: boolean;
}

/**
 * Tells what a sentence says in the end from what it grants, passes on or refutes on the way there: "although it is sold as
 * harmless, …", "you are told that …, but …", "contrary to …, …", "it is a myth that …", "…, but that is not true". Nothing
 * is taken from "but" alone, which as often adds as it takes back.
 */
export class Clauses {
  private asides: Aside[] = [];

  load(view: SentenceView): void {
    const { grammar } = view.model;
    this.asides = [];
    for (const occurrence of view.of(grammar.concession)) this.addLeading(view, occurrence, false);
    for (const occurrence of view.of(grammar['contrary-to'])) this.addLeading(view, occurrence, true);
    for (const occurrence of view.of(grammar['untrue-that'])) {
      this.add(view.end(occurrence), view.segmentEnd(view.end(occurrence)), true);
    }
    for (const contrast of view.of(grammar.contrast)) {
      const at = view.start(contrast);
      if (takesBack(view, contrast)) this.add(view.from, at, true);
      else if (passesOn(view, at)) this.add(view.segmentStart(at - 1), at, false);
    }
  }

  /** False for what the sentence only grants, passes on or refutes. */
  isMain(token: number): boolean {
    return !this.asides.some(({ from, to }) => from <= token && token < to);
  }

  isRefuted(token: number): boolean {
    return this.asides.some(({ from, to, refuted }) => refuted && from <= token && token < to);
  }

  /** A clause that begins the sentence, up to the comma before the main one. */
  private addLeading(view: SentenceView, occurrence: number, refuted: boolean): void {
    if (view.start(occurrence) !== Math.max(view.from, view.own)) return;
    const from = view.end(occurrence);
    const to = mainClause(view, from);
    if (to !== undefined) this.add(from, to, refuted);
  }

  private add(from: number, to: number, refuted: boolean): void {
    if (to > from) this.asides.push({ from, to, refuted });
  }
}

/** The comma that the main clause follows: the first with a subject after it, or else the first. None without a comma. */
function mainClause(view: SentenceView, from: number): number | undefined {
  const { kind } = view.tokens;
  const { grammar } = view.model;
  const subjects = [grammar.kratom, grammar['kratom-ref'], grammar.pronoun]
    .flatMap((concept) => view.of(concept))
    .map((occurrence) => view.start(occurrence));
  let first: number | undefined;
  for (let token = from + 1; token < view.to; token += 1) {
    if (kind[token] !== COMMA) continue;
    first ??= token;
    if (subjects.some((at) => at > token && at <= token + SUBJECT_REACH)) return token;
  }
  return first;
}

/** Whether what stands before a word of contrast is told as what others say. */
function passesOn(view: SentenceView, at: number): boolean {
  if (at <= view.from) return false;
  const segment = view.segmentOf(at - 1);
  const { hearsay, reporter } = view.model.grammar;
  return [hearsay, reporter].some((concept) =>
    view.of(concept).some((one) => view.start(one) < at && view.segmentOf(view.start(one)) === segment),
  );
}

/** "… but it is", "… but it doesn't", "… but that is a myth": the rest of the sentence is said by what came before. */
function takesBack(view: SentenceView, contrast: number): boolean {
  const { grammar } = view.model;
  const stands = (concept: number, token: number) => view.of(concept).find((one) => view.start(one) === token);
  const pronoun = stands(grammar.pronoun, view.end(contrast));
  if (pronoun === undefined) return false;
  const verb = view.end(pronoun);
  if (stands(grammar.untrue, verb) !== undefined) return true;
  const negated = stands(grammar.negator, verb + 1) === undefined ? 0 : 1;
  return stands(grammar.finite, verb) !== undefined && endsClause(view, verb + 1 + negated);
}

function endsClause(view: SentenceView, token: number): boolean {
  const kind = view.tokens.kind[token];
  return token >= view.to || kind === STOP || kind === COMMA;
}
