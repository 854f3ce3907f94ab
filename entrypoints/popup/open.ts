import type { CardActions } from '../../lib/card/card.ts';
import type { CardData, CardSource } from '../../lib/dataset/compiled.ts';
import { browser } from '../../lib/platform/browser.ts';
import { openLibrary } from '../../lib/platform/open.ts';

/** What a card in the popup can ask for. */
export const cardActions: CardActions = {
  openSource: (id) => void openSource(id),
  openLibrary: (topic) => void openLibrary(`claim/${topic}`),
  openPlace: (code) => void openLibrary(`place/${code}`),
  choosePlace: () => document.querySelector<HTMLElement>('#place')?.focus(),
};

/** The records for a card. They are loaded when the first card opens: all of them together are large. */
export async function loadRecords(topics: readonly string[], places: readonly string[]): Promise<CardData> {
  const { cardDataFor } = await import('../../lib/lookup/card-data.ts');
  return cardDataFor(topics, places);
}

/** The sources of a term, likewise. */
export async function loadSources(ids: readonly string[]): Promise<Readonly<Record<string, CardSource>>> {
  const { sourcesFor } = await import('../../lib/lookup/card-data.ts');
  return sourcesFor(ids);
}

/** Opens a source where it was published. */
async function openSource(id: string): Promise<void> {
  const { addressOf } = await import('../../lib/lookup/address.ts');
  const url = addressOf(id);
  if (url) await browser.tabs.create({ url });
}
