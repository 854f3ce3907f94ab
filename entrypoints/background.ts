import type { Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { addressOf } from '../lib/lookup/address.ts';
import { markStyles } from '../lib/marks/styles.ts';
import { browser } from '../lib/platform/browser.ts';
import { isSenderOn, refreshAllTabs, removeStyles, startAnnotator } from '../lib/platform/inject.ts';
import { type Message, parseMessage } from '../lib/platform/messages.ts';
import { onSettingsChanged, readSettings } from '../lib/platform/settings.ts';

/** Nothing lives in this script's memory: the browser may end it at any time and start it again for the next event. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((value: unknown, sender: Runtime.MessageSender) => {
    const message = parseMessage(value);
    if (!message || sender.id !== browser.runtime.id) return undefined;
    return answer(message, sender);
  });
  onSettingsChanged(() => void refreshAllTabs());
  // Chromium does not run content scripts in tabs that were open before the extension came.
  browser.runtime.onInstalled.addListener(() => void refreshAllTabs());
});

async function answer(message: Message, sender: Runtime.MessageSender): Promise<unknown> {
  switch (message.type) {
    case 'page-names-kratom': {
      const on = await isSenderOn(sender);
      if (on) await startAnnotator(sender, markStyles);
      return { on };
    }
    case 'still-on': {
      const on = await isSenderOn(sender);
      if (!on) await removeStyles(sender, markStyles);
      return { on };
    }
    case 'reader-place':
      return { place: (await readSettings()).place };
    case 'open-source': {
      const url = addressOf(message.id);
      if (url) await browser.tabs.create({ url });
      return {};
    }
    case 'open-library':
      await browser.tabs.create({
        url: browser.runtime.getURL(`/library.html#claim/${encodeURIComponent(message.topic)}`),
      });
      return {};
  }
}
