import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { buildScript } from './apps/bundle.ts';
import { DRAFT } from './apps/editors/draft.ts';
import { until } from './harness.ts';
import { CLAIM, type Kind } from './kinds/kinds.ts';
import { allMarks, hostsIn, listenForErrors, pointOnFirstMark } from './kinds/observe.ts';
import { bareChromium, chromiumWithExtension, servedKinds } from './set-up.ts';

/** Where each editor is typed into. TinyMCE has a document of its own in a frame. */
const EDITORS: Record<string, string> = {
  textarea: 'textarea',
  contenteditable: '#editor [contenteditable] p',
  prosemirror: '.ProseMirror p',
  lexical: '#editor p',
  codemirror: '.cm-line',
  tinymce: 'body p',
};
const TYPED = ' Kratom is banned in Ohio. It cures cancer.';

const kinds: Record<string, Kind> = {};
for (const name of Object.keys(EDITORS)) {
  kinds[name] = { body: `<p>${CLAIM}</p><div id="editor"></div><script type="module" src="/${name}.js"></script>` };
  kinds[`${name}.js`] = { body: await buildScript(`editors/${name}`), whole: true, type: 'text/javascript' };
}
const site = await servedKinds(kinds);
const { browser } = await chromiumWithExtension();
const page = await browser.newPage();
const bare = await (await bareChromium()).newPage();

/** In the page: whether what is typed next stands at the end of the editor. */
function caretIsAtEnd(inner: Element): boolean {
  if (inner instanceof HTMLTextAreaElement) return inner.selectionEnd === inner.value.length;
  const editor = inner.closest('[contenteditable]');
  const selection = document.getSelection();
  if (!editor?.lastChild || !selection?.focusNode || !editor.contains(selection.focusNode)) return false;
  const rest = selection.getRangeAt(0).cloneRange();
  rest.setEndAfter(editor.lastChild);
  return rest.toString().trim() === '';
}

/** Types a claim at the end of the draft, and a line more; answers with what the editor would save. */
async function write(one: Page, selector: string, between: () => Promise<void>): Promise<string> {
  const frame = selector.startsWith('body')
    ? await one.waitForFrame(async (inner) => inner !== one.mainFrame() && (await inner.$(selector)) !== null)
    : one.mainFrame();
  await frame.waitForSelector(selector);
  const goToEnd = async () => {
    await frame.$eval(selector, (inner) => inner.closest<HTMLElement>('textarea, [contenteditable]')?.focus());
    // An editor that gets the focus back puts the caret where it was, in its own time: the caret has to stay.
    for (let stays = 0; stays < 3; ) {
      await one.keyboard.down('Control');
      await one.keyboard.press('End');
      await one.keyboard.up('Control');
      await sleep(100);
      stays = (await frame.$eval(selector, caretIsAtEnd)) ? stays + 1 : 0;
    }
  };
  await goToEnd();
  await one.keyboard.type(TYPED, { delay: 10 });
  await sleep(600); // a reading of the page falls in here
  await between();
  await goToEnd();
  await one.keyboard.press('Enter');
  await one.keyboard.type('The end');
  await one.keyboard.press('Backspace');
  await sleep(600);
  return one.evaluate(() => (window as unknown as { save(): string }).save());
}

test.each(Object.entries(EDITORS))(
  '%s: what is written is saved as without the extension, and never marked',
  async (name, selector) => {
    const errors = listenForErrors(page);
    const bareErrors = listenForErrors(bare);
    await Promise.all([page.goto(site.addressOf(name)), bare.goto(site.addressOf(name))]);
    expect(
      await until(
        () => allMarks(page),
        (texts) => texts.length > 0,
      ),
    ).toEqual([CLAIM]);

    const openAndClose = async () => {
      const point = await pointOnFirstMark(page);
      await page.mouse.click(point?.x ?? 0, point?.y ?? 0);
      expect(await until(() => hostsIn(page), Boolean)).toBe(1);
      await page.keyboard.press('Escape');
      expect(
        await until(
          () => hostsIn(page),
          (count) => count === 0,
        ),
      ).toBe(0);
    };
    const saved = await write(page, selector, openAndClose);
    expect(saved).toBe(await write(bare, selector, async () => undefined));
    expect(saved).toContain(DRAFT + TYPED);
    expect(saved).toContain('The en');
    expect(await allMarks(page)).toEqual([CLAIM]);
    errors.stop();
    bareErrors.stop();
    expect(errors.said).toEqual(bareErrors.said);
  },
);
