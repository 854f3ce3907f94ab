import { encodeLexicon } from '../../../lib/dataset/encode-lexicon.ts';
import type { ConceptsData, TopicData } from '../../../lib/detect/data.ts';
import { createDetector, type Detector } from '../../../lib/detect/detector.ts';
import { createOccurrences } from '../../../lib/detect/lexicon.ts';
import { Model } from '../../../lib/detect/model.ts';
import { SentenceView } from '../../../lib/detect/sentence-view.ts';
import type { Block } from '../../../lib/text/block.ts';
import { createTokens, tokenize } from '../../../lib/text/tokens.ts';

/** A few words of each kind: enough to say in a test what a sentence of the kind does, and made in no time. */
const CONCEPTS: ConceptsData = {
  kratom: 'kratom, ketum',
  'kratom-ref': 'the (plant|leaf|tea)',
  pronoun: 'it, =this, =they',
  rival: 'kava, cbd',
  'rival-drug': 'morphine, opioid*',
  negator: 'not, never, no',
  'negator-wide': 'no evidence, far from clear',
  'negator-after': 'was not seen',
  untrue: 'is a myth, is false',
  'not-negator': 'not only, no doubt, is a myth no longer, no evidence needed',
  barrier: 'but, whereas',
  contrast: 'but, in fact',
  concession: 'although, while, even if',
  hearsay: 'sold as',
  'contrary-to': 'contrary to, despite claims',
  'untrue-that': 'untrue that, a myth that',
  hedge: 'may, might',
  'not-hedge': 'may 14, in may',
  month: '=may, =july',
  reporter: 'fda, users say',
  aim: 'we asked whether',
  finite: 'is, does, =relieves, =harms',
  preposition: 'unlike, than, with',
  english: 'the, is',
  foreign: 'el, dolor, alivia',
  relieve: 'relieve, ease, soothe',
  harm: 'harm, damage',
};

const TOPICS: Readonly<Record<string, TopicData>> = {
  pain: { concepts: { pain: 'pain, ache' }, rules: ['relieve > pain'] },
  liver: { concepts: { liver: 'liver' }, rules: ['harm > liver'] },
};

const PLACES = { 'US-AL': 'alabama', 'US-OH': 'ohio', US: 'us, united states', TH: 'thailand' };

/** A model of the words above; topics and concepts given here come in place of, or beside, those above. */
export function modelOf(topics: Readonly<Record<string, TopicData>> = TOPICS, concepts: ConceptsData = {}): Model {
  return new Model(lexiconOf(topics, concepts));
}

export function lexiconOf(topics: Readonly<Record<string, TopicData>> = TOPICS, concepts: ConceptsData = {}) {
  return encodeLexicon({ concepts: { ...CONCEPTS, ...concepts }, topics, places: PLACES });
}

/** A detector that rules alone decide for. */
export function detectorOf(
  topics: Readonly<Record<string, TopicData>> = TOPICS,
  concepts: ConceptsData = {},
): Detector {
  return createDetector({ lexicon: lexiconOf(topics, concepts) });
}

/** A text as one sentence. `own`: tokens before this one are context. */
export function viewOf(model: Model, text: string, own = 0): SentenceView {
  const tokens = createTokens();
  const view = new SentenceView(model, tokens, createOccurrences());
  tokenize(text, tokens);
  view.load(text, 0, tokens.count, own);
  return view;
}

/** The token at which a word first stands. */
export function tokenOf(view: SentenceView, text: string, word: string): number {
  const at = text.indexOf(word);
  return view.tokens.start.indexOf(at);
}

export const paragraph = (text: string): Block => ({ text, role: 'paragraph' });
export const heading = (text: string, level = 1): Block => ({ text, role: 'heading', level });
export const item = (text: string): Block => ({ text, role: 'item', level: 1 });

/** What a page with this title claims: by block, topics with a `-` before those that are denied. */
export function claimed(detector: Detector, title: string, ...blocks: readonly Block[]): string[][] {
  const reading = detector.begin(title, blocks);
  return blocks.map((block) =>
    reading.read(block).map(({ topic, stance }) => (stance === 'asserts' ? topic : `-${topic}`)),
  );
}

/** What one paragraph on a page about kratom claims. */
export function claimedOf(text: string, detector: Detector = detectorOf()): string[] {
  return claimed(detector, 'Kratom', paragraph(text))[0] as string[];
}
