import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bringIntoView, firstFromView, hasBox } from '../../../lib/marks/in-view.ts';
import type { Mark } from '../../../lib/marks/mark.ts';
import { LaidOutPage } from './laid-out-page.ts';

/** A window 600 px high, scrolled past the first sentence; the second is hidden, the fourth far below. */
let page: LaidOutPage;
let marks: [Mark, Mark, Mark, Mark];
const scrolled = vi.fn();
beforeEach(() => {
  page = new LaidOutPage('<p id="a">One</p><p id="b">Two</p><p id="c">Three</p><p id="d">Four</p>');
  const line = (y: number) => ({ x: 20, y, width: 300, height: 20 });
  marks = [
    page.mark(1, '#a', line(-40)),
    page.mark(2, '#b'),
    page.mark(3, '#c', line(200)),
    page.mark(4, '#d', line(5_000)),
  ];
  const { HTMLElement } = page.document.defaultView as unknown as typeof globalThis;
  HTMLElement.prototype.scrollIntoView = function (this: HTMLElement, how) {
    scrolled(this.id, how);
    page.scroll(this.id === 'd' ? 3_000 : -340); // a paragraph so long that its middle is not the sentence
  };
  window.scrollBy = ((_x: number, by: number) => page.scroll(by)) as typeof window.scrollBy;
});
afterEach(() => {
  vi.unstubAllGlobals();
  scrolled.mockClear();
});

const topOf = (mark: Mark) => {
  const range = new Range();
  range.selectNodeContents(mark.range.startContainer);
  range.setStart(mark.range.startContainer, 0);
  return range.getClientRects()[0]?.top;
};

test('a sentence in a closed part of the page has no box', () => {
  expect(marks.map(hasBox)).toEqual([true, false, true, true]);
});

test('the first from the view on is neither above it nor hidden', () => {
  expect(firstFromView(marks)?.id).toBe(3);
  expect(firstFromView(marks.slice(0, 2))).toBeUndefined();
});

describe('bringing a sentence into view', () => {
  test('does nothing where it is seen', () => {
    expect(bringIntoView(marks[2])).toBe(true);
    expect(scrolled).not.toHaveBeenCalled();
  });

  test('is told of where it is hidden', () => {
    expect(bringIntoView(marks[1])).toBe(false);
    expect(scrolled).not.toHaveBeenCalled();
  });

  test('scrolls its paragraph to the middle', () => {
    expect(bringIntoView(marks[0])).toBe(true);
    expect(scrolled).toHaveBeenCalledWith('a', { block: 'center' });
    expect(topOf(marks[0])).toBe(300);
  });

  test('scrolls on where the sentence is at the far end of a long paragraph', () => {
    expect(bringIntoView(marks[3])).toBe(true);
    expect(topOf(marks[3])).toBe(300);
  });

  test.each([
    ['a bar of the page lies over it', () => page.document.body.appendChild(page.document.createElement('header'))],
    ['it is scrolled away in a pane, below which something else is', () => page.document.querySelector('#a')],
  ])('scrolls where %s', (_what, top) => {
    page.top = top;
    expect(bringIntoView(marks[2])).toBe(true);
    expect(scrolled).toHaveBeenCalledWith('c', { block: 'center' });
  });
});
