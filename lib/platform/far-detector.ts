import type { BatchDetector } from '../detect/batch.ts';
import { ask } from './ask.ts';
import type { DocumentState } from './document-state.ts';

const MOST_TITLE = 1_000;

/** The background's detector, asked from a page: one for all tabs, and no lexicon in any of them. */
export function farDetector(state: DocumentState): BatchDetector {
  return {
    async begin(title, opening) {
      const question = { type: 'begin-page', title: title.slice(0, MOST_TITLE), opening };
      return ((await ask(state, question)) as { carried: string } | undefined)?.carried;
    },
    read: async (carried, blocks) =>
      (await ask(state, { type: 'read-blocks', carried, blocks } as { type: string })) as Awaited<
        ReturnType<BatchDetector['read']>
      >,
  };
}
