import type { CardActions } from '../card/card.ts';
import type { Texts } from '../card/translate.ts';
import type { CardData } from '../dataset/compiled.ts';
import type { Mark } from '../marks/mark.ts';
import { handedOver } from './handover.ts';
import type { Popover } from './popover.ts';

/** The background's answer to `start-card`. */
interface CardCodeAnswer {
  readonly texts: Texts;
}

/** The background's answer to `card-data`. */
interface CardDataAnswer {
  readonly data: CardData;
  /** ISO code of where the reader lives, if chosen. */
  readonly place?: string | undefined;
}

interface DeskContext {
  readonly actions: CardActions;
  /** Asks the background; undefined where nobody answers. */
  readonly ask: (
    message: { type: 'start-card' } | { type: 'card-data'; topics: string[]; places: string[] },
  ) => Promise<unknown>;
}

/**
 * What a document's cards need, fetched once there are marks and kept: the popover's code, and the records of the
 * topics and places on the page. Cards so open at once, whether or not the background has been ended meanwhile.
 */
export class CardDesk {
  readonly #context: DeskContext;
  #marks: readonly Mark[] = [];
  #data: CardData = { topics: {}, places: {}, helpLines: {}, sources: {} };
  #place: string | undefined;
  #popover: Popover | undefined;
  #code: Promise<CardCodeAnswer | undefined> | undefined;
  #records: Promise<void> = Promise.resolve();
  readonly #asked = new Set<string>();
  #stopped = false;

  constructor(context: DeskContext) {
    this.#context = context;
  }

  /** Id of the mark whose card is open. */
  get openMark(): number | undefined {
    return this.#popover?.openMark;
  }

  /** The marks have been read anew. A card whose mark has gone closes. */
  setMarks(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#popover?.dispatch({ type: 'marks-changed', ids: new Set(marks.map((mark) => mark.id)) });
    if (marks.length > 0) this.#prepare();
  }

  /** The reader's settings may have changed: the place is asked for anew. */
  refresh(): void {
    this.#asked.clear();
    if (this.#marks.length > 0) this.#prepare();
  }

  /**
   * Opens the card of a mark as soon as all is there; nothing happens where the mark has gone meanwhile.
   * @param quiet leaves the focus where it is
   */
  async open(mark: number, quiet = false, claim?: number): Promise<void> {
    (await this.#ready())?.dispatch({ type: 'open', mark, quiet, claim });
  }

  /** The popover, once its code and the records so far have come; undefined where they do not, or nobody wants it. */
  async #ready(): Promise<Popover | undefined> {
    const [code] = await Promise.all([this.#code, this.#records]);
    const make = handedOver();
    if (this.#stopped || !code || !make) return undefined;
    if (!this.#popover) {
      this.#popover = make({
        texts: code.texts,
        actions: this.#context.actions,
        marks: () => this.#marks,
        data: () => this.#data,
        readerPlace: () => this.#place,
      });
      this.#popover.rehearse();
    }
    return this.#popover;
  }

  close(): void {
    this.#popover?.dispatch({ type: 'close' });
  }

  /** True where an event of the page came from inside the card (its inside is closed to the page). */
  owns(target: EventTarget | null): boolean {
    return this.#popover?.owns(target) ?? false;
  }

  /** The site was switched off: no card opens any more. */
  stop(): void {
    this.#stopped = true;
    this.#popover?.stop();
  }

  #prepare(): void {
    const claims = this.#marks.flatMap((mark) => mark.claims);
    const topics = this.#news(claims.map(({ topic }) => topic));
    const places = this.#news(claims.flatMap(({ places }) => places ?? []));
    this.#code ??= this.#fetchCode();
    if (topics.length + places.length === 0) return;
    const answer = this.#context.ask({ type: 'card-data', topics, places }) as Promise<CardDataAnswer | undefined>;
    this.#records = Promise.all([answer, this.#records]).then(([got]) => {
      if (got) this.#keep(got);
      else for (const id of [...topics, ...places]) this.#asked.delete(id);
    });
    void this.#ready();
  }

  async #fetchCode(): Promise<CardCodeAnswer | undefined> {
    const answer = (await this.#context.ask({ type: 'start-card' })) as CardCodeAnswer | undefined;
    if (!answer) this.#code = undefined; // the next reading asks again
    return answer;
  }

  #keep({ data, place }: CardDataAnswer): void {
    const { topics, places, helpLines, sources } = this.#data;
    this.#place = place;
    this.#data = {
      ...data,
      topics: { ...topics, ...data.topics },
      places: { ...places, ...data.places },
      helpLines: { ...helpLines, ...data.helpLines },
      sources: { ...sources, ...data.sources },
    };
  }

  /** Those that have not been asked for yet, each once. */
  #news(ids: readonly string[]): string[] {
    const news = [...new Set(ids)].filter((id) => !this.#asked.has(id));
    for (const id of news) this.#asked.add(id);
    return news;
  }
}
