import type { CardActions } from '../../lib/card/card.ts';
import type { Standings } from '../../lib/dataset/compiled.ts';
import { ClaimMemory } from '../../lib/detect/claim-memory.ts';
import { listenToDwell } from '../../lib/marks/dwell.ts';
import { Highlighter } from '../../lib/marks/highlighter.ts';
import { bringIntoView, firstFromView, hasBox } from '../../lib/marks/in-view.ts';
import type { Mark } from '../../lib/marks/mark.ts';
import { listenToPointer } from '../../lib/marks/pointer.ts';
import { ask, askToOpen, askToStartAt } from '../../lib/platform/ask.ts';
import type { DocumentState, PageClaim } from '../../lib/platform/document-state.ts';
import { farDetector } from '../../lib/platform/far-detector.ts';
import type { StillOnAnswer } from '../../lib/platform/messages.ts';
import { whenRemoved } from '../../lib/platform/removal.ts';
import { Tally } from '../../lib/platform/tally.ts';
import { CardDesk } from '../../lib/popover/card-desk.ts';
import type { Marking } from '../../lib/settings/marking.ts';
import { readPage } from './page-reader.ts';

/** Where the background does not answer. */
const DEFAULT_MARKING: Marking = { style: 'line', dwell: 500, unmarked: [] };

/** Marks one document and shows its cards, from now until the site is switched off. */
export async function startSession(state: DocumentState, standings: Standings): Promise<void> {
  const abort = new AbortController();
  const { signal } = abort;
  let marks: readonly Mark[] = [];
  let marking = DEFAULT_MARKING;
  const tally = new Tally(state);
  let last: { mark: number; at: number } | undefined;

  const tell = (message: { type: string }) => void askToOpen(state, message);
  const actions: CardActions = {
    openSource: (id) => tell({ type: 'open-source', id } as { type: string }),
    openLibrary: (topic) => tell({ type: 'open-library', topic } as { type: string }),
    openPlace: (place) => tell({ type: 'open-place', place } as { type: string }),
    openPopup: async () =>
      ((await askToOpen(state, { type: 'open-popup' })) as { opened?: boolean } | undefined)?.opened === true,
  };
  const highlighter = new Highlighter(marking.style);
  const cards = new CardDesk({ actions, ask: (message) => ask(state, message) });
  const open = (mark: Mark, quiet = false, claim?: number) => {
    last = { mark: mark.id, at: Date.now() };
    void cards.open(mark.id, quiet, claim);
  };

  const stop = () => {
    abort.abort();
    cards.stop();
    highlighter.clear();
    delete state.recheck;
    delete state.starting;
    delete state.page;
  };
  const learnMarking = async () => {
    const answer = (await ask(state, { type: 'still-on' })) as StillOnAnswer | undefined;
    if (signal.aborted) return;
    if (answer?.on === false) {
      stop();
      if (answer.until) askToStartAt(state, answer.until);
      return;
    }
    marking = answer?.marking ?? DEFAULT_MARKING;
    highlighter.restyle(marking.style);
  };
  // Before any marking: nothing that the reader does not want is marked even for a moment. Asked again where the
  // settings change meanwhile.
  let changed = true;
  state.recheck = () => {
    changed = true;
  };
  while (changed && !signal.aborted) {
    changed = false;
    await learnMarking();
  }
  if (signal.aborted) return;

  const reader = readPage(
    document,
    {
      memory: new ClaimMemory(farDetector(state)),
      topics: standings,
      isMarked: (topic) => !marking.unmarked.includes(topic),
      isOwn: (node) => cards.owns(node),
      rewritten: () => listen(),
      show: (now, isRead) => {
        marks = now;
        highlighter.show(marks);
        tally.tell(marks.reduce((sum, { claims }) => sum + claims.length, 0));
        // A page that draws its body anew keeps its card: whether a sentence has gone is known once it has been read.
        if (isRead) cards.setMarks(marks);
      },
    },
    signal,
  );
  const recheck = async () => {
    await learnMarking();
    if (signal.aborted) return;
    reader.refresh();
    cards.refresh();
  };

  state.recheck = () => void recheck();
  delete state.starting;
  state.page = {
    claims: () => marks.map(listed),
    hasRead: () => reader.hasRead(),
    open: (id, claim) => {
      const mark = marks.find((one) => one.id === id);
      if (!mark || !bringIntoView(mark)) return false;
      open(mark, false, claim);
      return true;
    },
    close: () => cards.close(),
    stand: () => ({
      marks: marks.filter(hasBox).map(({ id }) => id),
      inView: firstFromView(marks)?.id,
      last: last && { ...last, open: cards.openMark === last.mark },
    }),
  };
  const targets = {
    marks: () => (marking.style === 'none' ? [] : marks),
    owns: (target: EventTarget | null) => cards.owns(target),
    close: () => cards.close(),
  };
  const dwellTargets = {
    ...targets,
    delay: () => marking.dwell,
    open: (mark: Mark) => open(mark, true),
    openMark: () => cards.openMark,
  };
  whenRemoved(state.api, stop, signal);
  let listening = new AbortController();
  listen();

  function listen(): void {
    listening.abort();
    listening = new AbortController();
    const until = AbortSignal.any([signal, listening.signal]);
    listenToPointer({ ...targets, open }, until);
    listenToDwell(dwellTargets, until);
    // A page that was kept for going back, or made ahead of a visit, may have missed a change of settings.
    window.addEventListener('pageshow', (event) => event.persisted && void recheck(), { signal: until });
    document.addEventListener('prerenderingchange', () => void recheck(), { signal: until });
  }
}

function listed(mark: Mark): PageClaim {
  return { mark: mark.id, quote: mark.quote, topics: mark.claims.map(({ topic, stance }) => ({ topic, stance })) };
}
