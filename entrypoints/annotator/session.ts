import type { CardActions } from '../../lib/card/card.ts';
import type { Standings } from '../../lib/dataset/compiled.ts';
import type { Detector } from '../../lib/detect/detector.ts';
import { Highlighter } from '../../lib/marks/highlighter.ts';
import { liveRange } from '../../lib/marks/hit-test.ts';
import type { Mark } from '../../lib/marks/mark.ts';
import { ask, askToStartAt } from '../../lib/platform/ask.ts';
import type { DocumentState, PageClaim } from '../../lib/platform/document-state.ts';
import type { StillOnAnswer } from '../../lib/platform/messages.ts';
import { Tally } from '../../lib/platform/tally.ts';
import { CardDesk } from '../../lib/popover/card-desk.ts';
import { PageReader } from './page-reader.ts';
import { listenToPointer } from './pointer.ts';

/** Marks one document and shows its cards, from now until the site is switched off. */
export function startSession(state: DocumentState, detector: Detector, standings: Standings): void {
  const abort = new AbortController();
  const highlighter = new Highlighter();
  const tally = new Tally(state);
  let marks: readonly Mark[] = [];

  const tell = (message: { type: string }) => void ask(state, message);
  const actions: CardActions = {
    openSource: (id) => tell({ type: 'open-source', id } as { type: string }),
    openLibrary: (topic) => tell({ type: 'open-library', topic } as { type: string }),
    openPlace: (place) => tell({ type: 'open-place', place } as { type: string }),
    openPopup: async () =>
      ((await ask(state, { type: 'open-popup' })) as { opened?: boolean } | undefined)?.opened === true,
  };
  const cards = new CardDesk({ actions, ask: (message) => ask(state, message) });
  const reader = new PageReader(document, detector, standings, (now) => {
    marks = now;
    highlighter.show(marks);
    tally.tell(marks.reduce((sum, { claims }) => sum + claims.length, 0));
    cards.setMarks(marks);
  });

  const stop = () => {
    abort.abort();
    reader.stop();
    cards.stop();
    highlighter.clear();
    delete state.recheck;
    delete state.page;
  };
  const recheck = async () => {
    const answer = (await ask(state, { type: 'still-on' })) as StillOnAnswer | undefined;
    if (answer?.on === false) {
      stop();
      if (answer.until) askToStartAt(state, answer.until);
    } else cards.refresh();
  };

  state.recheck = () => void recheck();
  state.page = { claims: () => marks.map(listed), open: (id) => openFromList(id) };
  listenToPointer(
    {
      marks: () => marks,
      open: (mark) => void cards.open(mark.id),
      close: () => cards.close(),
      closeIfOutside: (event) => {
        if (cards.owns(event.target)) return false;
        cards.close();
        return true;
      },
    },
    abort.signal,
  );
  // A page that comes back from the back/forward cache may have missed a change of settings.
  window.addEventListener('pageshow', (event) => event.persisted && void recheck(), { signal: abort.signal });
  reader.start();
  void recheck();

  function openFromList(id: number): boolean {
    const mark = marks.find((one) => one.id === id);
    const range = mark && liveRange(mark.range);
    if (!mark || !range) return false;
    (range.startContainer.parentElement ?? document.documentElement).scrollIntoView({ block: 'center' });
    void cards.open(id);
    return true;
  }
}

function listed(mark: Mark): PageClaim {
  return { mark: mark.id, quote: mark.quote, topics: mark.claims.map(({ topic, stance }) => ({ topic, stance })) };
}
