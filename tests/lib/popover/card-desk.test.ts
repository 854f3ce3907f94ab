import library from 'virtual:claims/library';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Mark } from '../../../lib/marks/mark.ts';
import { CardDesk } from '../../../lib/popover/card-desk.ts';
import { handOver } from '../../../lib/popover/handover.ts';
import type { Popover, PopoverContext } from '../../../lib/popover/popover.ts';

const mark = (id: number, topic: string, places?: string[]): Mark =>
  ({ id, quote: topic, claims: [{ topic, places }], shape: 'mixed' }) as unknown as Mark;

type Ask = ConstructorParameters<typeof CardDesk>[0]['ask'];
type Question = Parameters<Ask>[0];

let asked: Question[];
let made: PopoverContext | undefined;
let done: unknown[];
let silent: boolean;
let rehearsals: true[];

const answer: Ask = async (message) => {
  asked.push(message);
  if (silent) return undefined;
  if (message.type === 'start-card') return { texts: { card_close: 'Close' } };
  const topics = Object.fromEntries(message.topics.map((id) => [id, library.topics[id]]));
  return { place: 'US-OH', data: { topics, places: {}, helpLines: {}, sources: {} } };
};

const desk = () =>
  new CardDesk({ actions: { openSource: () => {}, openLibrary: () => {}, openPlace: () => {} }, ask: answer });

beforeEach(() => {
  asked = [];
  done = [];
  made = undefined;
  silent = false;
  rehearsals = [];
  handOver((context) => {
    made = context;
    return {
      dispatch: (action: unknown) => done.push(action),
      rehearse: () => rehearsals.push(true),
      owns: () => false,
    } as unknown as Popover;
  });
});

describe('what cards need', () => {
  test('is not asked for on a page without a mark', () => {
    desk().setMarks([]);
    expect(asked).toEqual([]);
  });

  test('is asked for once, and for new topics and places alone later', async () => {
    const cards = desk();
    cards.setMarks([mark(1, 'pain'), mark(2, 'pain', ['US-AL'])]);
    cards.setMarks([mark(1, 'pain'), mark(3, 'liver')]);
    cards.setMarks([mark(3, 'liver')]);
    expect(asked).toEqual([
      { type: 'start-card' },
      { type: 'card-data', topics: ['pain'], places: ['US-AL'] },
      { type: 'card-data', topics: ['liver'], places: [] },
    ]);
    await cards.open(3);
    expect(Object.keys(made?.data().topics ?? {})).toEqual(['pain', 'liver']);
    expect(made?.readerPlace()).toBe('US-OH');
  });

  test('is asked for anew where nobody answered', async () => {
    silent = true;
    const cards = desk();
    cards.setMarks([mark(1, 'pain')]);
    await cards.open(1);
    expect(done).toEqual([]);
    silent = false;
    asked = [];
    cards.setMarks([mark(1, 'pain')]);
    await cards.open(1, true);
    expect(asked.map(({ type }) => type)).toEqual(['start-card', 'card-data']);
    expect(done).toContainEqual({ type: 'open', mark: 1, quiet: true });
  });

  test('is asked for anew when the settings may have changed', () => {
    const cards = desk();
    cards.setMarks([mark(1, 'pain')]);
    asked = [];
    cards.refresh();
    expect(asked).toEqual([{ type: 'card-data', topics: ['pain'], places: [] }]);
  });
});

test('no card opens once the site has been switched off', async () => {
  const cards = desk();
  cards.setMarks([mark(1, 'pain')]);
  const opening = cards.open(1);
  cards.stop();
  await opening;
  expect(done).toEqual([]);
});

test('the first card is rehearsed once, as soon as all is there', async () => {
  const cards = desk();
  cards.setMarks([mark(1, 'pain')]);
  await cards.open(1);
  cards.setMarks([mark(1, 'pain'), mark(2, 'liver')]);
  await cards.open(2);
  expect(rehearsals).toHaveLength(1);
});

test('a card whose mark has gone is told so', async () => {
  const cards = desk();
  cards.setMarks([mark(1, 'pain')]);
  await cards.open(1);
  cards.setMarks([mark(2, 'pain')]);
  expect(done.at(-1)).toEqual({ type: 'marks-changed', ids: new Set([2]) });
});
