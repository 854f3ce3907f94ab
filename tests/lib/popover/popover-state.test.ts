import { describe, expect, test } from 'vitest';
import { CLOSED, type PopoverAction, type PopoverState, popoverReducer } from '../../../lib/popover/popover-state.ts';

const open = (mark: number, claim = 0): PopoverState => ({ open: true, mark, claim });

describe('the popover goes from state to state', () => {
  test.each<[string, PopoverState, PopoverAction, PopoverState]>([
    ['opens', CLOSED, { type: 'open', mark: 3 }, open(3)],
    ['moves to another mark', open(3, 1), { type: 'open', mark: 4 }, open(4)],
    ['stays with its claim when its mark is opened again', open(3, 1), { type: 'open', mark: 3 }, open(3, 1)],
    ['opens at the claim asked for', CLOSED, { type: 'open', mark: 3, claim: 2 }, open(3, 2)],
    ['goes to another claim of its mark', open(3, 1), { type: 'open', mark: 3, claim: 0 }, open(3, 0)],
    ['turns on', open(3, 0), { type: 'turn', by: 1, count: 3 }, open(3, 1)],
    ['turns round at the end', open(3, 2), { type: 'turn', by: 1, count: 3 }, open(3, 0)],
    ['turns round at the start', open(3, 0), { type: 'turn', by: -1, count: 3 }, open(3, 2)],
    ['does not turn while closed', CLOSED, { type: 'turn', by: 1, count: 3 }, CLOSED],
    ['closes', open(3), { type: 'close' }, CLOSED],
    ['closes when its mark has gone', open(3), { type: 'marks-changed', ids: new Set([1, 2]) }, CLOSED],
    ['stays while its mark is there', open(3, 1), { type: 'marks-changed', ids: new Set([3]) }, open(3, 1)],
  ])('%s', (_what, before, action, after) => {
    expect(popoverReducer(before, action)).toEqual(after);
  });

  test('nothing to do gives the same object', () => {
    const state = open(3);
    expect(popoverReducer(state, { type: 'open', mark: 3 })).toBe(state);
    expect(popoverReducer(CLOSED, { type: 'close' })).toBe(CLOSED);
  });
});
