import { useEffect, useRef } from 'preact/hooks';
import { type CardActions, drawCard } from '../card/card.ts';
import { Citations } from '../card/citations.ts';
import { todayAsDay } from '../card/day-words.ts';
import { element } from '../card/dom.ts';
import { drawLaw } from '../card/law.ts';
import { cardStyles } from '../card/styles.ts';
import { type CardView, type ClaimInPage, cardView } from '../card/view.ts';
import type { CardData } from '../dataset/compiled.ts';
import { t } from '../platform/translate.ts';

/** The topic that speaks of the law of places. */
const LAW_TOPIC = 'legal-status';

interface CardProps {
  /** Gets the records of topics and places; see `cardDataFor`. */
  readonly load: (topics: readonly string[], places: readonly string[]) => Promise<CardData>;
  readonly readerPlace: string | undefined;
  readonly actions: CardActions;
}

/** The card of a topic that the reader has looked up: the same that a mark opens, without a page's sentence. */
export function Card({ topic, ...props }: CardProps & { readonly topic: string }) {
  return <Drawn {...props} topic={topic} places={[]} draw={(view) => drawCard(view, t, props.actions)} />;
}

/** The part of a card that tells the law of a place, with its country's, and its sources. */
export function LawCard({ place, ...props }: CardProps & { readonly place: string }) {
  const draw = (view: CardView) => {
    const citations = new Citations(view.sources, t, props.actions.openSource);
    const law = drawLaw(view, t, citations, props.actions.openPlace);
    const sources = citations.list();
    const cited = sources && element('details', {}, element('summary', {}, t('library_sources')), sources);
    return element('div', { class: 'card' }, law, cited);
  };
  return <Drawn {...props} topic={LAW_TOPIC} places={[place]} draw={draw} />;
}

interface DrawnProps extends CardProps {
  readonly topic: string;
  readonly places: readonly string[];
  readonly draw: (view: CardView) => HTMLElement;
}

function Drawn({ load, topic, places, readerPlace, draw }: DrawnProps) {
  const host = useRef<HTMLDivElement>(null);
  const codes = places.join(' ');
  useEffect(() => {
    let late = false;
    const claim: ClaimInPage = { topic, stance: 'asserts', hedged: false, attributed: false, triggerWords: [], places };
    void load([topic], readerPlace ? [...places, readerPlace] : places).then((data) => {
      const view = cardView(claim, data, readerPlace, todayAsDay());
      if (!late) host.current?.replaceChildren(...(view ? [draw(view)] : []));
    });
    return () => {
      late = true;
    };
  }, [topic, codes, readerPlace]);
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
