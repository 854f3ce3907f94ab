import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { allProse } from '../texts.ts';
import type { Check } from './check.ts';

/**
 * No text holds HTML. DOMPurify reads each text as a browser would; what comes out must be the very words that went
 * in, without an element, so that a text is harmless even where somebody should put it into a page as HTML one day.
 */
export const noHtml: Check = {
  name: 'no-html',
  blocks: true,
  find: (dataset) => {
    const purify = createDOMPurify(new JSDOM('').window);
    return allProse(dataset)
      .filter(({ text }) => /[<>&]/.test(text))
      .filter(({ text }) => {
        const clean = purify.sanitize(text, { RETURN_DOM_FRAGMENT: true });
        return clean.childElementCount > 0 || clean.textContent !== text;
      })
      .map(({ file, field }) => ({
        file,
        field,
        message: 'holds HTML or an HTML entity: write plain words, and "and" or a bare & for an ampersand',
      }));
  },
};
