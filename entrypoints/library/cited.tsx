import library from 'virtual:claims/library';
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { dayWords } from '../../lib/card/day-words.ts';
import type { LibrarySource } from '../../lib/dataset/compiled.ts';
import { fragmentOf } from '../../lib/library/address.ts';
import { t } from '../../lib/platform/translate.ts';
import { interestWords, kindWords, SourceTitle, sourceBy } from './source-words.tsx';

/** The sources of one page: numbers in the text, and the numbered list that they lead to. */
export interface Cited {
  /** A number that leads to the source's line in the list below. */
  readonly cite: (id: string) => ComponentChild;
  readonly list: ComponentChild;
}

/** In: ids of all sources that the page cites, in the order in which a reader meets them. */
export function citedOn(ids: readonly string[]): Cited {
  return {
    cite: (id) => <Cite key={id} id={id} number={ids.indexOf(id) + 1} />,
    list: (
      <section>
        <h2>{t('library_sources')}</h2>
        <ol class="sources">
          {ids.flatMap((id) => {
            const source = library.sources[id];
            return source ? [<SourceLine key={id} source={source} />] : [];
          })}
        </ol>
      </section>
    ),
  };
}

/** Where the reader came from, to be led back to. */
let lastCite: HTMLElement | undefined;

function Cite({ id, number }: { readonly id: string; readonly number: number }) {
  // The address is that of the source's own page, for another tab; a plain click stays on this page.
  const stay = (event: MouseEvent) => {
    const line = document.getElementById(lineId(id));
    if (!line || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    lastCite = event.currentTarget as HTMLElement;
    line.focus();
    line.scrollIntoView({ block: 'center' });
  };
  const label = t('library_cite', String(number), library.sources[id]?.title ?? id);
  return (
    <sup>
      <a class="cite" href={fragmentOf({ page: 'source', id })} aria-label={label} title={label} onClick={stay}>
        {number}
      </a>
    </sup>
  );
}

/** Notes in one line, with dots between them. */
const joined = (notes: readonly ComponentChild[]) => notes.flatMap((note, at) => (at === 0 ? [note] : [' · ', note]));

function SourceLine({ source }: { readonly source: LibrarySource }) {
  const notes = [
    kindWords(source.kind),
    interestWords(source.interest),
    source.interestNote && <bdi>{source.interestNote}</bdi>,
    source.seen === 'reported' && t('card_not_read'),
    t('library_source_checked', dayWords(source.checked)),
  ].filter(Boolean);
  const [came, setCame] = useState(false);
  const leave = (event: FocusEvent & { readonly currentTarget: HTMLElement }) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setCame(false);
  };
  return (
    <li id={lineId(source.id)} tabIndex={-1} onFocus={() => setCame(true)} onFocusOut={leave}>
      <SourceTitle source={source} /> <bdi>{sourceBy(source)}</bdi> <span class="note">{joined(notes)}</span>{' '}
      {came && (
        <button type="button" class="link no-print" onClick={() => lastCite?.focus()}>
          {t('library_source_to_text')}
        </button>
      )}
    </li>
  );
}

const lineId = (id: string) => `source-${id}`;
