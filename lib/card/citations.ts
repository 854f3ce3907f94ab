import type { CardSource } from '../dataset/compiled.ts';
import { cslItem } from './csl.ts';
import { element } from './dom.ts';
import { reference } from './reference.ts';
import type { Translate } from './translate.ts';

/** Numbers the sources of one card in the order in which it cites them. */
export class Citations {
  readonly #sources: Readonly<Record<string, CardSource>>;
  readonly #t: Translate;
  readonly #open: (source: string) => void;
  readonly #cited: string[] = [];

  /**
   * @param sources what is known of them, by id
   * @param open shows a source, by id
   */
  constructor(sources: Readonly<Record<string, CardSource>>, t: Translate, open: (source: string) => void) {
    this.#sources = sources;
    this.#t = t;
    this.#open = open;
  }

  /** The small number that stands for a source in the text and opens it. */
  readonly mark = (source: string): Node => {
    if (!this.#cited.includes(source)) this.#cited.push(source);
    const number = String(this.#cited.indexOf(source) + 1);
    const title = this.#sources[source]?.title;
    const label = title ? this.#t('card_source_named', number, title) : this.#t('card_source_label', number);
    const open = () => this.#open(source);
    return element(
      'sup',
      {},
      element('button', { type: 'button', class: 'cite', 'aria-label': label, title, onclick: open }, number),
    );
  };

  /** What has been cited so far, as a numbered list; undefined where nothing is known of the sources. */
  list(): HTMLElement | undefined {
    const known = this.#cited.flatMap((id) => this.#sources[id] ?? []);
    if (known.length === 0 || known.length < this.#cited.length) return undefined;
    return element('ol', { class: 'sources' }, ...known.map((source) => this.#item(source)));
  }

  #item(source: CardSource): HTMLElement {
    const [by, title, rest] = reference(cslItem(source));
    const notes = [source.interestNote, source.seen === 'reported' && this.#t('card_not_read')].filter(Boolean);
    return element(
      'li',
      {},
      by && `${by} `,
      element('button', { type: 'button', class: 'link', onclick: () => this.#open(source.id) }, title),
      ' ',
      element('bdi', {}, rest),
      notes.length > 0 && ` ${notes.join(' · ')}`,
    );
  }
}
