import { type CardActions, drawCard } from '../card/card.ts';
import { Citations } from '../card/citations.ts';
import { todayAsDay } from '../card/day-words.ts';
import { element } from '../card/dom.ts';
import { drawLaw } from '../card/law.ts';
import { type CardView, type ClaimInPage, cardView } from '../card/view.ts';
import type { CardData } from '../dataset/compiled.ts';
import { t } from '../platform/translate.ts';
import { Drawn } from './drawn.tsx';

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
  const draw = async () => {
    const view = await viewOf(topic, [], props);
    return view && drawCard(view, t, props.actions);
  };
  return <Drawn draw={draw} of={`${topic} ${props.readerPlace}`} />;
}

/** The part of a card that tells the law of a place, with its country's, and its sources. */
export function LawCard({ place, ...props }: CardProps & { readonly place: string }) {
  const draw = async () => {
    const view = await viewOf(LAW_TOPIC, [place], props);
    if (!view) return undefined;
    const citations = new Citations(view.sources, t, props.actions.openSource);
    const law = drawLaw(view, t, citations, props.actions);
    const sources = citations.list();
    const cited = sources && element('details', {}, element('summary', {}, t('library_sources')), sources);
    return element('div', { class: 'card' }, law, cited);
  };
  return <Drawn draw={draw} of={`${place} ${props.readerPlace}`} />;
}

async function viewOf(
  topic: string,
  places: readonly string[],
  { load, readerPlace }: CardProps,
): Promise<CardView | undefined> {
  const claim: ClaimInPage = { topic, stance: 'asserts', hedged: false, attributed: false, triggerWords: [], places };
  const data = await load([topic], readerPlace ? [...places, readerPlace] : places);
  return cardView(claim, data, readerPlace, todayAsDay());
}
