import type { Page } from 'puppeteer';

interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Time that the thread really ran: what other programs took away in between is left out. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** What the extension's scripts did on a page that has no script of its own, ms. */
interface Trace {
  /**
   * Tasks of the page's thread that ran any script from the annotator's start on, in order. What came before is the page
   * being parsed, with the gate's look at the end of it.
   */
  readonly tasks: ReadonlyArray<{ readonly start: number; readonly length: number }>;
  /** When and how long a script of the extension was compiled and run from its top, by file. */
  readonly scripts: ReadonlyMap<string, { readonly start: number; readonly length: number }>;
  /** When the page first had a mark, if it was told to look (see `lookForMarks`). */
  readonly firstMark: number | undefined;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
const RUNS_SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'TimerFire', 'RunMicrotasks']);
const FIRST_MARK = 'bench-first-mark';

/** Lets all pages of this tab note when they first have a mark, within 4 ms. */
export async function lookForMarks(page: Page): Promise<void> {
  await page.evaluateOnNewDocument((name) => {
    const timer = setInterval(() => {
      if (CSS.highlights.size === 0) return;
      clearInterval(timer);
      performance.mark(name);
    }, 1);
  }, FIRST_MARK);
}

/** Waits until such a page has noted it. */
export async function hasLooked(page: Page): Promise<void> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, { polling: 100 }, FIRST_MARK);
}

/** Traces a page while work goes on. */
export async function traced(page: Page, work: () => Promise<unknown>): Promise<Trace> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const file = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(file ?? []).toString('utf8')) as { traceEvents: TraceEvent[] };
  return readTrace(traceEvents);
}

function readTrace(events: readonly TraceEvent[]): Trace {
  const scripts = new Map<string, { start: number; length: number }>();
  let thread: TraceEvent | undefined;
  for (const event of events) {
    const url = event.args?.data?.url ?? '';
    if (event.name !== 'EvaluateScript' || !url.startsWith('chrome-extension://')) continue;
    if (!url.endsWith('.js') || event.dur === undefined) continue;
    thread = event;
    scripts.set(url.split('/').at(-1) ?? '', { start: event.ts / 1000, length: (event.tdur ?? event.dur) / 1000 });
  }
  const ofPage = events.filter(({ pid, tid }) => pid === thread?.pid && tid === thread.tid).sort((a, b) => a.ts - b.ts);
  const start = 1000 * (scripts.get('annotator.js')?.start ?? 0);
  const tasks: Array<{ start: number; length: number }> = [];
  let task: TraceEvent | undefined;
  for (const event of ofPage) {
    if (event.name === 'RunTask' && event.dur !== undefined) task = event;
    if (!task?.dur || !RUNS_SCRIPT.has(event.name) || event.ts > task.ts + task.dur) continue;
    if (task.ts + task.dur < start) continue;
    tasks.push({ start: task.ts / 1000, length: (task.tdur ?? task.dur) / 1000 });
    task = undefined;
  }
  const mark = events.find(({ name }) => name === FIRST_MARK);
  return { tasks, scripts, firstMark: mark && mark.ts / 1000 };
}
