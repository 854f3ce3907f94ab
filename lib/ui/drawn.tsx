import { useEffect, useRef } from 'preact/hooks';
import { cardStyles } from '../card/styles.ts';

interface DrawnProps {
  /** Makes the card as soon as its records are there; nothing where there is none. */
  readonly draw: () => Promise<HTMLElement | undefined>;
  /** What the card is made of: it is drawn anew when this changes. */
  readonly of: string;
}

/** A card, which draws itself element by element as it does in pages, inside an own page. */
export function Drawn({ draw, of }: DrawnProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let late = false;
    void draw().then((card) => {
      if (!late) host.current?.replaceChildren(...(card ? [card] : []));
    });
    return () => {
      late = true;
    };
  }, [of]);
  useEffect(addStyles, []);
  return <div ref={host} />;
}

const sheet = new CSSStyleSheet();

/** The card's styles, once for the page: a sheet made here needs no exception from the page's CSP. */
function addStyles(): void {
  if (document.adoptedStyleSheets.includes(sheet)) return;
  sheet.replaceSync(cardStyles);
  document.adoptedStyleSheets.push(sheet);
}
