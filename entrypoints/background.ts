import asked from 'virtual:claims/asked';
import detectorData from 'virtual:claims/detector';
import library from 'virtual:claims/library';
import type { Runtime, Tabs } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { readBatch } from '../lib/detect/batch.ts';
import { createDetector, type Detector } from '../lib/detect/detector.ts';
import { addressOf } from '../lib/lookup/address.ts';
import { cardDataFor } from '../lib/lookup/card-data.ts';
import { createLookup, type Lookup } from '../lib/lookup/lookup.ts';
import { suggestionsFor } from '../lib/lookup/suggestions.ts';
import { markStyles } from '../lib/marks/styles.ts';
import { TOUR_COMMANDS } from '../lib/marks/tour.ts';
import { browser } from '../lib/platform/browser.ts';
import {
  refreshAllTabs,
  refreshTab,
  removeStyles,
  startAnnotator,
  startCard,
  stateOfSender,
} from '../lib/platform/inject.ts';
import { addLookUpMenu, listenForLookUps } from '../lib/platform/look-up.ts';
import { type Message, type OnAnswer, parseMessage } from '../lib/platform/messages.ts';
import { oneAtATime } from '../lib/platform/one-at-a-time.ts';
import { openLibrary, openPopup } from '../lib/platform/open.ts';
import { endPauseUntilRestart, onSettingsChanged, readSettings } from '../lib/platform/settings.ts';
import { keepSynced } from '../lib/platform/sync.ts';
import { forgetClosedTabs, noteToldOff, wasToldOff } from '../lib/platform/told-off.ts';
import { endPauseIfOver, showAllStates, showCount, showState } from '../lib/platform/toolbar.ts';
import { tourTab } from '../lib/platform/tour-tab.ts';
import { cardTexts, t } from '../lib/platform/translate.ts';
import { markingOf } from '../lib/settings/marking.ts';
import type { SiteState } from '../lib/sites/sites.ts';

/** Nothing that matters lives in this script's memory: the browser may end it at any time and start it again for the next event. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((value: unknown, sender: Runtime.MessageSender) => {
    const message = parseMessage(value);
    if (!message || sender.id !== browser.runtime.id) return undefined;
    return answer(message, sender);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => void installed(reason));
  browser.runtime.onStartup.addListener(() => void started());
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    if (change.status || change.url) void showState(tab);
    if (change.status === 'complete') void loaded(tab);
  });
  forgetClosedTabs();
  browser.tabs.onActivated.addListener(() => void endPauseIfOver());
  onSettingsChanged(oneAtATime(settingsChanged));
  let lookup: Lookup | undefined;
  listenForLookUps((typed) => {
    lookup ??= createLookup(library, asked); // some hundredths of a second, for those who look up alone
    return suggestionsFor(typed, lookup, library.places, t);
  });
  browser.commands.onCommand.addListener((name) => void onCommand(name));
  keepSynced();
});

async function installed(reason: Runtime.OnInstalledReason): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  await addLookUpMenu();
  // Chromium does not run content scripts in tabs that were open before the extension came.
  await settingsChanged();
}

async function started(): Promise<void> {
  await endPauseUntilRestart();
  await showAllStates();
}

async function settingsChanged(): Promise<void> {
  await refreshAllTabs();
  await showAllStates();
}

/** A page that was kept while its site was off may have come back. */
async function loaded({ id }: Tabs.Tab): Promise<void> {
  if (id !== undefined && (await wasToldOff(id))) refreshTab(id);
}

async function onCommand(name: string): Promise<void> {
  const command = TOUR_COMMANDS.find((one) => one === name);
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (command && tab?.id !== undefined) await tourTab(tab.id, command);
}

async function answer(message: Message, sender: Runtime.MessageSender): Promise<unknown> {
  switch (message.type) {
    case 'page-names-kratom': {
      await endPauseIfOver();
      const state = await stateOfSender(sender);
      const begun = state.on ? startAnnotator(sender, markStyles) : noteToldOff(sender);
      if (state.on) detector(); // made while the page takes up the annotator
      await begun;
      return onAnswer(state);
    }
    case 'still-on': {
      const state = await stateOfSender(sender);
      if (!state.on) {
        await noteToldOff(sender);
        await removeStyles(sender, markStyles);
        return onAnswer(state);
      }
      showCount(sender.tab?.id);
      return { on: true, marking: markingOf(await readSettings(), Object.values(library.topics)) };
    }
    case 'begin-page':
      return { carried: detector().begin(message.title, message.opening).carried };
    case 'read-blocks': {
      const itself = detector();
      const began = performance.now();
      const reading = readBatch(itself, message.carried, message.blocks);
      return { ...reading, took: performance.now() - began };
    }
    case 'count-changed':
      showCount(sender.tab?.id);
      return {};
    case 'start-card':
      await startCard(sender);
      return { texts: cardTexts() };
    case 'card-data': {
      const { place } = await readSettings();
      return { place, data: cardDataFor(message.topics, place ? [...message.places, place] : message.places) };
    }
    case 'open-source': {
      const url = addressOf(message.id);
      if (url) await browser.tabs.create({ url });
      return {};
    }
    case 'open-library':
      await openLibrary(`claim/${encodeURIComponent(message.topic)}`);
      return {};
    case 'open-place':
      await openLibrary(`place/${encodeURIComponent(message.place)}`);
      return {};
    case 'open-popup':
      return { opened: await openPopup() };
  }
}

let made: Detector | undefined;

/** One for all pages, made when the first of them needs it: a twentieth of a second. */
function detector(): Detector {
  made ??= createDetector(detectorData);
  return made;
}

/** A page is told no more of the settings than it has to know. */
function onAnswer(state: SiteState): OnAnswer {
  return !state.on && state.why === 'paused' && typeof state.until === 'number'
    ? { on: false, until: state.until }
    : { on: state.on };
}
