import type { Page } from 'puppeteer';

/** A piece of work of a thread. */
export interface Work {
  /** As the browser's own tools call it; an event with its type: `EventDispatch click`. */
  readonly name: string;
  /** When it began, µs on the browser's clock. */
  readonly begun: number;
  /** When it ended. */
  readonly ended: number;
  /** Ms for which the thread had the processor: other programs do not make it longer. */
  readonly cpu: number;
  /** File of the extension that was called; empty for any other work. */
  readonly file: string;
  /** Elements that were styled anew; 0 for any other work. */
  readonly elements: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly tts?: number;
  readonly args?: { readonly elementCount?: number; readonly data?: { readonly url?: string; readonly type?: string } };
}

/** The first tells of calls and of what they bring about, the others of tasks and of promises that go on. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];
export const TASK = 'RunTask';
export const STYLE = 'UpdateLayoutTree';
export const PROMISES = 'RunMicrotasks';

/** What the threads did meanwhile that the extension ran in, in order: a page's main thread, as a rule. Chromium alone. */
export async function traced(page: Page, doing: () => Promise<void>): Promise<Work[]> {
  const traceEvents = await recorded(page, doing);
  const ours = traceEvents.filter(({ args }) => fileOf(args?.data?.url) !== '');
  const threads = new Set(ours.map(threadOf));
  return whole(traceEvents.filter((event) => threads.has(threadOf(event)))).sort((a, b) => a.begun - b.begun);
}

/** Ms of processor time that the tasks of the busiest thread took meanwhile. Chromium alone. */
export async function busiest(page: Page, doing: () => Promise<void>): Promise<number> {
  const spent = new Map<string, number>();
  for (const event of await recorded(page, doing)) {
    if (event.name !== TASK) continue;
    spent.set(threadOf(event), (spent.get(threadOf(event)) ?? 0) + (event.tdur ?? 0) / 1000);
  }
  return Math.max(0, ...spent.values());
}

async function recorded(page: Page, doing: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await doing();
  const bytes = await page.tracing.stop();
  return (JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] }).traceEvents;
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
const fileOf = (url = '') => (url.startsWith('chrome-extension:') ? (url.split('/').at(-1) ?? '') : '');

/** Some work is told of once, with its length, some at its beginning and its end. */
function whole(events: readonly TraceEvent[]): Work[] {
  const open: TraceEvent[] = [];
  return events.flatMap((event) => {
    const { name, ph, ts, dur, tdur, tts, args } = event;
    const { type, url } = args?.data ?? {};
    if (ph === 'X')
      return [
        {
          name: type ? `${name} ${type}` : name,
          begun: ts,
          ended: ts + (dur ?? 0),
          cpu: (tdur ?? 0) / 1000,
          file: fileOf(url),
          elements: args?.elementCount ?? 0,
        },
      ];
    if (ph === 'B') open.push(event);
    const first = ph === 'E' ? open.pop() : undefined;
    if (!first) return [];
    return [
      {
        name: first.name,
        begun: first.ts,
        ended: ts,
        cpu: ((tts ?? 0) - (first.tts ?? 0)) / 1000,
        file: '',
        elements: 0,
      },
    ];
  });
}
