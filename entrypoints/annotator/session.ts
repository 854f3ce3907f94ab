import type { CardActions } from '../../lib/card/card.ts';
import { todayAsDay } from '../../lib/card/day-words.ts';
import type { MessageKey } from '../../lib/card/translate.ts';
import { cardView } from '../../lib/card/view.ts';
import type { CardData } from '../../lib/dataset/compiled.ts';
import type { Detector } from '../../lib/detect/detector.ts';
import { Highlighter } from '../../lib/marks/highlighter.ts';
import { liveRange } from '../../lib/marks/hit-test.ts';
import type { Mark } from '../../lib/marks/mark.ts';
import { ask, askToStartAt } from '../../lib/platform/ask.ts';
import type { DocumentState, PageClaim } from '../../lib/platform/document-state.ts';
import type { StillOnAnswer } from '../../lib/platform/messages.ts';
import { Tally } from '../../lib/platform/tally.ts';
import { Popover } from '../../lib/popover/popover.ts';
import { PageReader } from './page-reader.ts';
import { listenToPointer } from './pointer.ts';

/** Marks one document and shows its cards, from now until the site is switched off. */
export async function startSession(state: DocumentState, detector: Detector, data: CardData): Promise<void> {
  const abort = new AbortController();
  const highlighter = new Highlighter();
  const tally = new Tally(state);
  let marks: readonly Mark[] = [];
  let readerPlace: string | undefined;

  const t = (key: MessageKey, ...parts: string[]) => state.api.i18n.getMessage(key, parts);
  const tell = (message: { type: string }) => void ask(state, message);
  const actions: CardActions = {
    openSource: (id) => tell({ type: 'open-source', id } as { type: string }),
    openLibrary: (topic) => tell({ type: 'open-library', topic } as { type: string }),
  };
  const popover = new Popover({
    t,
    actions,
    marks: () => marks,
    views: (mark) =>
      mark.claims.flatMap(
        (claim) =>
          cardView({ ...claim, triggerWords: triggerWords(mark, claim) }, data, readerPlace, todayAsDay()) ?? [],
      ),
  });
  const reader = new PageReader(document, detector, data.topics, (now) => {
    marks = now;
    highlighter.show(marks);
    tally.tell(marks.reduce((sum, { claims }) => sum + claims.length, 0));
    popover.dispatch({ type: 'marks-changed', ids: new Set(marks.map((mark) => mark.id)) });
  });

  const stop = () => {
    abort.abort();
    reader.stop();
    popover.dispatch({ type: 'close' });
    highlighter.clear();
    delete state.recheck;
    delete state.page;
  };
  const recheck = async () => {
    const answer = (await ask(state, { type: 'still-on' })) as StillOnAnswer | undefined;
    if (answer?.on === false) {
      stop();
      if (answer.until) askToStartAt(state, answer.until);
    } else readerPlace = answer?.marking?.place;
  };

  state.recheck = () => void recheck();
  state.page = { claims: () => marks.map(listed), open: (id) => openFromList(id) };
  listenToPointer(
    {
      marks: () => marks,
      open: (mark) => popover.dispatch({ type: 'open', mark: mark.id }),
      close: () => popover.dispatch({ type: 'close' }),
      closeIfOutside: (event) => {
        if (!popover.owns(event.target)) popover.dispatch({ type: 'close' });
      },
    },
    abort.signal,
  );
  // A page that comes back from the back/forward cache may have missed a change of settings.
  window.addEventListener('pageshow', (event) => event.persisted && void recheck(), { signal: abort.signal });
  reader.start();
  await recheck();

  function openFromList(id: number): boolean {
    const mark = marks.find((one) => one.id === id);
    const range = mark && liveRange(mark.range);
    if (!mark || !range) return false;
    (range.startContainer.parentElement ?? document.documentElement).scrollIntoView({ block: 'center' });
    popover.dispatch({ type: 'open', mark: id });
    return true;
  }
}

function triggerWords(mark: Mark, claim: Mark['claims'][number]): string[] {
  const words = claim.triggers.map(({ start, end }) => mark.quote.slice(start - claim.start, end - claim.start).trim());
  return [...new Set(words.filter(Boolean))];
}

function listed(mark: Mark): PageClaim {
  return { mark: mark.id, quote: mark.quote, topics: mark.claims.map(({ topic, stance }) => ({ topic, stance })) };
}
