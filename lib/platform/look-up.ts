import { browser } from './browser.ts';
import { t } from './translate.ts';

const MENU_ID = 'look-up-selection';

/** More words than this are not a question but a passage. */
const LONGEST = 200;

/** The address of the look-up's answers to a question. */
export function lookUpAddress(question: string): string {
  const words = question.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  return browser.runtime.getURL(`/popup.html?${new URLSearchParams({ q: words })}`); // mends halves of letters as well
}

/** Puts "Look up …" into the menu of selected text; the browser keeps it. Touch browsers have no such menu. */
export async function addLookUpMenu(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ID, title: t('menu_look_up'), contexts: ['selection'] });
}

/** An answer offered in the address bar: the question that it stands for, and what the reader sees of it. */
interface Offer {
  readonly question: string;
  readonly words: string;
}

/**
 * Answers the menu and the address bar's keyword. To be called whenever the background starts.
 * @param offer the best answers to what has been typed after the keyword so far
 */
export function listenForLookUps(offer: (typed: string) => readonly Offer[]): void {
  browser.contextMenus?.onClicked.addListener((info) => {
    if (info.menuItemId === MENU_ID && info.selectionText) void open(info.selectionText, 'newForegroundTab');
  });
  browser.omnibox?.setDefaultSuggestion({ description: t('omnibox_hint') });
  browser.omnibox?.onInputChanged.addListener((typed, suggest) => {
    suggest(offer(typed).map(({ question, words }) => ({ content: question, description: described(words) })));
  });
  browser.omnibox?.onInputEntered.addListener((question, where) => void open(question, where));
}

/** Chromium reads a description as XML; Firefox shows it as it is. */
function described(words: string): string {
  if (import.meta.env.FIREFOX) return words;
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

async function open(question: string, where: string): Promise<void> {
  const url = lookUpAddress(question);
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where !== 'newBackgroundTab' });
}
