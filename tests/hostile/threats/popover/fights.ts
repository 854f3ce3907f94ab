import { setTimeout as sleep } from 'node:timers/promises';
import { openCardOn } from '../../card.ts';
import { type Check, noneOf } from '../../check.ts';
import { clickMark, errorsOf, hostCount, markedPage, marksOf } from '../../look.ts';
import { ARTICLE, ONE_CLAIM } from '../../pages.ts';
import { last, replaced } from '../../plant.ts';

const TAKE_AWAY = `<script>
  added = 0;
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName === 'div') { added += 1; node.remove(); }
  }).observe(document.documentElement, { childList: true, subtree: true });
</script>`;

const fights: Check = {
  threat: 2,
  counts: 'times that a card comes back in 6 s while the page takes it away again and again',
  bar: 'at most 5, no error',
  places: ['chromium', 'firefox'],
  async measure(lab) {
    const page = await lab.newPage();
    const errors = errorsOf(page);
    await page.goto(lab.site.page(ONE_CLAIM + TAKE_AWAY));
    await marksOf(page);
    await clickMark(page, 'Kratom', 500);
    await sleep(6_000);
    const added = await page.evaluate(() => (globalThis as unknown as { added: number }).added);
    return { figure: String(added - 1), holds: added > 0 && added <= 6 && errors.length === 0, found: errors };
  },
  plant: {
    fault: 'a card that always comes back',
    files: { 'card.js': last('setInterval(() => document.body.append(document.createElement("div")), 250);') },
  },
};

const refused: Check = {
  threat: 2,
  counts: 'cards not shown where the page refuses the top layer',
  bar: '0 of 1',
  places: ['chromium', 'firefox'],
  async measure(lab) {
    const page = await lab.newPage();
    const errors = errorsOf(page);
    await page.goto(
      lab.site.page(
        `${ONE_CLAIM}<script>addEventListener('beforetoggle', (event) => event.preventDefault(), true)</script>`,
      ),
    );
    await marksOf(page);
    await clickMark(page, 'Kratom', 500);
    await sleep(1_500);
    const shown = await page.evaluate(() => {
      const card = [...document.body.children].at(-1);
      const { left, top, width, height } = card?.getBoundingClientRect() ?? new DOMRect();
      return width > 100 && height > 100 && document.elementFromPoint(left + 20, top + 20) === card;
    });
    return noneOf([...(shown ? [] : ['not shown']), ...errors], 1);
  },
  plant: {
    fault: 'a card that knows the top layer alone',
    files: {
      'card.js': replaced(/:host::before,/, ':host(:not(:popover-open)) { display: none !important } :host::before,'),
    },
  },
};

const FORGED = 200;

const forged: Check = {
  threat: 3,
  counts: `actions after ${FORGED} forged events on marks and on the open card`,
  bar: '0',
  places: ['chromium', 'firefox'],
  core: true,
  async measure(lab) {
    const closed = await markedPage(lab, ARTICLE);
    await closed.evaluate(forge, FORGED / 2, 'main p');
    await sleep(800);
    const found: string[] = [];
    if ((await hostCount(closed)) > 0) found.push('a card has opened');
    const open = await openCardOn(lab);
    const tabs = (await (await lab.browser()).pages()).length;
    await open.evaluate(forge, FORGED / 2, '[popover]');
    await sleep(800);
    if ((await hostCount(open)) !== 1) found.push('the card has closed');
    if ((await (await lab.browser()).pages()).length !== tabs) found.push('a tab has opened');
    return noneOf(found, FORGED);
  },
  plant: {
    fault: 'listeners that do not ask who clicks',
    files: { 'annotator.js': replaced(/\.isTrusted/g, '.type'), 'card.js': replaced(/\.isTrusted/g, '.type') },
  },
};

/** Runs in the page. */
function forge(count: number, selector: string): void {
  const target = document.querySelector(selector) ?? document.body;
  const { left, top } = target.getBoundingClientRect();
  const at = { clientX: left + 30, clientY: top + 10, bubbles: true, composed: true, detail: 1, view: window };
  const kinds = [
    () => new MouseEvent('click', at),
    () => new PointerEvent('pointerdown', at),
    () => new PointerEvent('pointerup', at),
    () => new MouseEvent('mousemove', at),
    () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    () => new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
    () => new PointerEvent('click', at),
  ];
  for (let index = 0; index < count; index++) {
    const event = kinds[index % kinds.length]?.();
    if (event) target.dispatchEvent(event);
  }
}

export const checks = [fights, refused, forged];
