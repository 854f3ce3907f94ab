import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Detector } from '../../detect/detector.ts';
import type { Block, BlockRole } from '../../text/block.ts';
import { type Example, exampleOf } from './examples.ts';

const LABELLED = /^(?<labels>(?:[a-z-]+:[ad]\??\s+)+|-\s+)\|\s*(?<text>.+)$/;
/** Messages of a chat and lines of verse often end otherwise: each stands by itself, or they would be read as one sentence. */
const ENDS_SENTENCE = /[.!?…:;,—–][)\]"'’”*_]*$/u;
const HOW = 'write "= title", "== heading", "topic:a topic:d? | sentence", "* topic:a | list item" or "- | sentence"';

interface LabelledSentence {
  /** Where it begins in its block. */
  readonly from: number;
  readonly to: number;
  readonly required: ReadonlyMap<string, string>;
  readonly optional: ReadonlyMap<string, string>;
}

interface LabelledBlock extends Block {
  readonly sentences: LabelledSentence[];
}

interface Passage {
  readonly title: string;
  readonly blocks: LabelledBlock[];
}

/**
 * The sentences of the labelled passages in a folder's `*.txt`, read as the pages that they stand for; the format is told
 * in claims/README.md. Throws an Error that names file and line where one cannot be read.
 */
export async function examplesOfPassages(folder: string, detector: Detector, names: RegExp): Promise<Example[]> {
  const examples: Example[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort()) {
    for (const passage of parsePassages(name, await readFile(join(folder, name), 'utf8'))) {
      examples.push(...examplesOf(name, whole(passage, names), detector));
    }
  }
  return examples;
}

/**
 * A passage as a page of its own. Where its claims are about kratom and it does not name it, the page that it stands for
 * did so elsewhere: its title does.
 */
export function whole(passage: Passage, names: RegExp): Passage {
  const { title, blocks } = passage;
  const claims = blocks.some(({ sentences }) => sentences.some(({ required }) => required.size > 0));
  const isNamed = names.test(title) || blocks.some(({ text }) => names.test(text));
  return claims && !isNamed ? { title: `${title} | Kratom`, blocks } : passage;
}

/** A labelled sentence, or a piece of one, with what the detector told of it. */
interface Piece {
  readonly of: LabelledSentence | undefined;
  readonly length: number;
  readonly example: Example;
}

/**
 * The sentences of one passage, as the learned part sees them. Where the detector takes a labelled sentence for several, the
 * longest has its labels, and whether the others make its claims too is left open.
 */
export function examplesOf(page: string, { title, blocks }: Passage, detector: Detector): Example[] {
  const examples: Example[] = [];
  let sentences: readonly LabelledSentence[] = [];
  let pieces: Piece[] = [];
  const reading = detector.begin(title, blocks, (start, end, features, rules) => {
    const middle = (start + end) / 2;
    const of = sentences.find(({ from, to }) => from <= middle && middle < to);
    const required = of?.required ?? new Map();
    const optional = of?.optional ?? new Map();
    pieces.push({ of, length: end - start, example: exampleOf(page, features, { required, optional, rules }) });
  });
  for (const block of blocks) {
    sentences = block.sentences;
    pieces = [];
    reading.read(block);
    for (const piece of pieces) examples.push(isLongest(piece, pieces) ? piece.example : leftOpen(piece.example));
  }
  return examples;
}

/** Whether a piece is the longest of its sentence, or the first of those. */
function isLongest(piece: Piece, pieces: readonly Piece[]): boolean {
  if (!piece.of) return true;
  const siblings = pieces.filter(({ of }) => of === piece.of);
  return (
    siblings.every(({ length }) => length <= piece.length) &&
    siblings.find(({ length }) => length === piece.length) === piece
  );
}

function leftOpen(example: Example): Example {
  return { ...example, required: new Map(), optional: new Map([...example.optional, ...example.required]) };
}

/** Reads a file of passages. Throws an Error that names the line that cannot be read. */
export function parsePassages(name: string, file: string): Passage[] {
  const passages: Passage[] = [];
  let open = false;
  file.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    const fail = (): never => {
      throw new Error(`${name}, line ${index + 1}: ${HOW}.`);
    };
    if (line === '') {
      open = false;
      return;
    }
    if (line.startsWith('= ')) {
      passages.push({ title: line.slice(2), blocks: [] });
      open = false;
      return;
    }
    const { blocks } = passages.at(-1) ?? fail();
    const lead = /^(?:==|\*) /.exec(line)?.[0] ?? '';
    const role: BlockRole = lead === '== ' ? 'heading' : lead === '* ' ? 'item' : 'paragraph';
    const rest = line.slice(lead.length);
    const groups = LABELLED.exec(rest)?.groups;
    if (!groups && (role !== 'heading' || rest.includes('|'))) fail();
    const sentence = { ...labelsOf(groups?.labels ?? ''), text: groups?.text ?? rest };
    const last = open && role === 'paragraph' ? blocks.at(-1) : undefined;
    if (last) blocks[blocks.length - 1] = withSentence(last, sentence);
    else blocks.push(withSentence({ text: '', role, level: role === 'heading' ? 2 : 1, sentences: [] }, sentence));
    open = role === 'paragraph' && ENDS_SENTENCE.test(sentence.text);
  });
  return passages;
}

function withSentence(
  block: LabelledBlock,
  { text, required, optional }: Omit<LabelledSentence, 'from' | 'to'> & { text: string },
): LabelledBlock {
  const from = block.text === '' ? 0 : block.text.length + 1;
  const whole = block.text === '' ? text : `${block.text} ${text}`;
  return { ...block, text: whole, sentences: [...block.sentences, { from, to: whole.length, required, optional }] };
}

function labelsOf(labels: string): Pick<LabelledSentence, 'required' | 'optional'> {
  const required = new Map<string, string>();
  const optional = new Map<string, string>();
  for (const label of labels.split(/\s+/).filter((one) => one.includes(':'))) {
    const [topic = '', stance = ''] = label.split(':');
    (stance.endsWith('?') ? optional : required).set(topic, stance.startsWith('a') ? 'asserts' : 'denies');
  }
  return { required, optional };
}
