/** Wengert in small frames of a page of another origin: what can be seen, and what can be done. */

import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { DEFAULT_VIEW } from '../../src/document/document';
import { paperDocument } from '../../src/file/examples/paper-document';
import { encodeLink } from '../file/graphs';
import { expectNoViolations } from './axe';
import { type HostPage, hostOf, type OwnServer, serveSite } from './own-server';

/** So large, in pixels, numbers on nodes can be read. */
const LEGIBLE = 12.5;

test.use({ viewport: { width: 1240, height: 1480 } });

let site: OwnServer;
let host: HostPage | null = null;

test.beforeEach(async () => {
  site = await serveSite();
});
test.afterEach(async () => {
  host?.stop();
  host = null;
  await site.stop();
});

/** What of a link holds the paper's example, at its third step. */
const paper = () => encodeLink({ document: paperDocument, view: { ...DEFAULT_VIEW, step: 3 } });

interface Framed {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly search: string;
}

/** Opens a page with these frames, and notes every error and every request to elsewhere. */
async function openHost(page: Page, frames: readonly Framed[]): Promise<readonly string[]> {
  const complaints: string[] = [];
  const fragment = await paper();
  host = await hostOf(
    `<main><h1>A course</h1>${frames
      .map(
        ({ name, width, height, search }) =>
          `<iframe name="${name}" title="${name}" width="${width}" height="${height}" style="border: 0" src="${site.address}${search}#${fragment}"></iframe>`,
      )
      .join('')}</main>`,
  );
  const own = [site.address, host.address];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon/.test(message.location().url))
      complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !own.some((start) => url.startsWith(start)))
      complaints.push(url);
  });
  await page.goto(host.address);
  for (const { name } of frames) await expect(stepOf(frameOf(page, name))).toBeVisible();
  return complaints;
}

const frameOf = (page: Page, name: string) => page.frameLocator(`iframe[name=${name}]`);
const stepOf = (frame: FrameLocator) => frame.getByRole('slider', { name: 'Step' });
const tableIn = (frame: FrameLocator) => frame.getByRole('table', { name: 'Evaluation trace' });

/** What is seen of the frame: the least type in the table and on nodes in view, and what is cut off. */
function seenIn(page: Page, name: string) {
  return page.frame({ name })?.evaluate(() => {
    const isIn = ({ left, top, right, bottom }: DOMRect, room: DOMRect) =>
      left >= room.left && top >= room.top && right <= room.right && bottom <= room.bottom;
    const stage = document.querySelector('[data-stage]')?.getBoundingClientRect() as DOMRect;
    const flow = document.querySelector('.react-flow__viewport') as HTMLElement;
    const zoom = new DOMMatrix(getComputedStyle(flow).transform).a;
    const nodes = [...document.querySelectorAll<HTMLElement>('[data-node]')];
    const inView = nodes.filter((node) => isIn(node.getBoundingClientRect(), stage));
    const numbers = inView.flatMap((node) => [
      ...node.querySelectorAll<HTMLElement>('[data-number]'),
    ]);
    const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    const rows = document.querySelector('table')?.parentElement?.getBoundingClientRect();
    const current = document.querySelector('td[data-current]')?.getBoundingClientRect();
    return {
      number: Math.min(...numbers.map(sizeOf)) * zoom,
      nodesInView: inView.length,
      nodes: nodes.length,
      row: Math.min(...[...document.querySelectorAll('td')].map(sizeOf)),
      currentInView: rows !== undefined && current !== undefined && isIn(current, rows),
      scrolls:
        document.documentElement.scrollHeight > window.innerHeight ||
        document.documentElement.scrollWidth > window.innerWidth,
      buttons: [...document.querySelectorAll('button, a')]
        .filter((each) => !each.closest('table, [hidden]'))
        .map((each) => each.getBoundingClientRect())
        .every(({ right, bottom }) => right <= window.innerWidth && bottom <= window.innerHeight),
    };
  });
}

test('a frame has the graph, a slim player and, where there is room, the rows, all to be read', async ({
  page,
}) => {
  const complaints = await openHost(page, [
    { name: 'least', width: 360, height: 240, search: '' },
    { name: 'middle', width: 720, height: 480, search: '' },
    { name: 'large', width: 1200, height: 720, search: '?embed&sentence&inputs&theme=dark' },
  ]);
  const [least, middle, large] = ['least', 'middle', 'large'].map((name) => frameOf(page, name));
  if (!least || !middle || !large) throw new Error('There are three frames.');

  for (const frame of [middle, large]) {
    await expect(tableIn(frame)).toBeVisible();
    await expect(frame.locator('td .katex').first()).toBeVisible();
  }
  await expect(tableIn(least)).toHaveCount(0);
  for (const frame of [least, middle, large]) {
    // Nothing else.
    await expect(frame.getByRole('textbox', { name: 'Expression' })).toHaveCount(0);
    await expect(frame.getByRole('tab')).toHaveCount(0);
    await expect(frame.getByRole('button', { name: 'Add a node' })).toBeHidden();
    await expect(frame.getByRole('link', { name: 'Open in Wengert' })).toBeVisible();
  }
  await expect(large.getByRole('spinbutton', { name: 'x1' })).toHaveValue('2');
  await expect(large.getByText('Primal →')).toBeVisible();
  await expect(middle.getByText('Primal →')).toHaveCount(0);

  await expect
    .poll(() => seenIn(page, 'middle'))
    .toMatchObject({
      nodesInView: 8,
      nodes: 8,
      currentInView: true,
      scrolls: false,
      buttons: true,
    });
  const seen = await seenIn(page, 'middle');
  expect(seen?.number).toBeGreaterThanOrEqual(LEGIBLE);
  expect(seen?.row).toBeGreaterThanOrEqual(13);
  await expect
    .poll(() => seenIn(page, 'large'))
    .toMatchObject({ nodesInView: 8, currentInView: true, scrolls: false, buttons: true });
  const small = await seenIn(page, 'least');
  expect(small).toMatchObject({ scrolls: false, buttons: true });
  expect(small?.nodesInView).toBeGreaterThan(1);
  expect(small?.number).toBeGreaterThanOrEqual(LEGIBLE);

  // By keys alone, in the least of them: to the player, and on.
  await stepOf(least).focus();
  await page.keyboard.press('ArrowRight');
  await expect(stepOf(least)).toHaveValue('4');
  await page.keyboard.press('End');
  await expect(least.getByRole('group', { name: /^input x1, .*adjoint 5\.5/ })).toBeAttached();
  await page.keyboard.press('Tab');
  await expect(least.getByRole('link', { name: 'Open in Wengert' })).toBeFocused();
  await expect(least.getByRole('link', { name: 'Open in Wengert' })).toHaveAttribute(
    'href',
    new RegExp(`^${site.address}#1[\\w-]{20,}$`),
  );

  // Numbers can be changed, and nothing is built.
  await large.getByRole('spinbutton', { name: 'x1' }).fill('4');
  await expect(large.getByRole('group', { name: /^ln, v1, value 1\.386/ })).toBeVisible();
  await large.getByRole('group', { name: /^ln/ }).focus();
  await page.keyboard.press('Delete');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await expect(large.getByRole('group')).toHaveCount(8);
  await expect(large.getByRole('menu')).toHaveCount(0);

  const framed = page.frame('large');
  if (!framed) throw new Error('The large frame is not there.');
  await expectNoViolations(framed);
  expect(complaints).toEqual([]);
});

test('a page talks with its frame by the element: wrong verbs, wrong sources and floods are refused and counted', async ({
  page,
}) => {
  host = await hostOf(
    `<main><h1>A course</h1><script src="${site.address}wengert-graph.js"></script>` +
      `<wengert-graph title="Graph" width="640" height="400" step="0" link="#${await paper()}"></wengert-graph></main>`,
  );
  await page.goto(host.address);
  const frame = page.frameLocator('iframe');
  await expect(stepOf(frame)).toHaveValue('0');
  await expect(tableIn(frame)).toBeVisible();
  await expect(page.locator('wengert-graph')).toHaveJSProperty('steps', 19);

  // Each method, and what is told of it.
  const heard = await page.evaluate(async () => {
    const graph = document.querySelector('wengert-graph') as HTMLElement & {
      step: number;
      outputs: Record<string, number>;
      go(step: number): void;
      play(): void;
      pause(): void;
      set(input: string, value: number): void;
    };
    const next = (kind: string) =>
      new Promise<Record<string, unknown>>((resolve) =>
        graph.addEventListener(kind, (event) => resolve((event as CustomEvent).detail), {
          once: true,
        }),
      );
    const told: unknown[] = [];
    const ask = async (kind: string, act: () => void) => {
      const answer = next(kind);
      act();
      told.push(await answer);
    };
    await ask('step', () => graph.go(5));
    await ask('values', () => graph.set('x1', 1));
    await ask('step', () => graph.play());
    await ask('step', () => graph.pause());
    await ask('refused', () => graph.set('nothing', 1));
    return { told, outputs: graph.outputs };
  });
  expect(heard.told).toEqual([
    { step: 5, steps: 19, playing: false },
    { inputs: { x1: 1, x2: 5 }, outputs: { y: expect.closeTo(5.959, 3) } },
    expect.objectContaining({ playing: true }),
    expect.objectContaining({ playing: false }),
    { counts: { form: 0, source: 0, flood: 0, input: 1 } },
  ]);
  expect(heard.outputs).toEqual({ y: expect.closeTo(5.959, 3) });
  await expect(frame.getByRole('group', { name: /^input x1, .*value 1,/ })).toBeVisible();

  // What does not come from the page around is not heard, whatever it says.
  const inner = page.frames()[1];
  const refused = page.evaluate(
    () =>
      new Promise((resolve) => {
        const graph = document.querySelector('wengert-graph');
        graph?.addEventListener('refused', (event) => {
          const { counts } = (event as CustomEvent).detail;
          if (counts.source > 0 && counts.form > 0 && counts.flood > 0) resolve(counts);
        });
      }),
  );
  await inner?.evaluate(() => {
    window.postMessage({ wengert: 'go', step: 19 }, '*');
  });
  // Past the element, as any script of the page could.
  await page.evaluate(() => {
    const graph = document.querySelector('wengert-graph');
    const inside = graph?.shadowRoot?.querySelector('iframe')?.contentWindow as Window;
    inside.postMessage({ wengert: 'erase' }, '*');
    for (let k = 0; k < 2000; k++) inside.postMessage({ wengert: 'go', step: 2 }, '*');
  });
  expect(await refused).toMatchObject({ source: 1, form: 1 });
  await expect(stepOf(frame)).toHaveValue('2');
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 700 } });

  test('one over a frame scrolls the page around it, and two move the graph', async ({ page }) => {
    host = await hostOf(
      `<iframe name="graph" title="graph" width="360" height="400" style="border: 0" src="${site.address}?embed#${await paper()}"></iframe><p style="height: 3000px">Words.</p>`,
    );
    await page.goto(host.address);
    const frame = frameOf(page, 'graph');
    await expect(stepOf(frame)).toHaveValue('3');
    const zoom = () =>
      frame
        .locator('.react-flow__viewport')
        .evaluate((viewport) => new DOMMatrix(getComputedStyle(viewport).transform).a);
    await expect(frame.getByRole('group', { name: /^ln/ })).toBeVisible();
    const before = await zoom();
    const cdp = await page.context().newCDPSession(page);
    const touch = { x: 180, y: 260, gestureSourceType: 'touch' } as const;
    await cdp.send('Input.synthesizePinchGesture', { ...touch, scaleFactor: 2 });
    await expect.poll(zoom).toBeGreaterThan(before * 1.2);
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
    const at = (y: number) => ({ touchPoints: [{ x: 180, y }] });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(260) });
    for (let y = 245; y > 100; y -= 15) {
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(y) });
    }
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
  });
});

test('the dialog Embed makes the HTML of what is chosen, shows it, and says when others can’t open it', async ({
  page,
}) => {
  await page.goto(`${site.address}#${await paper()}`);
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed' });
  const html = dialog.getByRole('textbox', { name: 'HTML' });
  await expect(html).toHaveValue(/^<iframe src="http:\/\/localhost:\d+\/\?embed#1[\w-]{20,}" /);
  const preview = dialog.frameLocator('iframe[title="Preview"]');
  await expect(tableIn(preview)).toBeVisible();
  await expect(dialog.getByText('others can’t open it')).toBeVisible();

  await dialog.getByRole('switch', { name: /^Rows/ }).uncheck();
  await dialog.getByRole('radio', { name: 'Start' }).check();
  await expect(stepOf(preview)).toHaveValue('0');
  await expect(tableIn(preview)).toHaveCount(0);
  await expect(html).toHaveValue(/\?embed&amp;rows=off&amp;step=0#1/);

  await dialog.getByRole('textbox', { name: 'Address in links' }).fill('https://example.org/w/');
  await expect(dialog.getByText('others can’t open it')).toHaveCount(0);
  await dialog.getByRole('radio', { name: 'Element' }).check();
  await expect(html).toHaveValue(
    /^<script src="https:\/\/example\.org\/w\/wengert-graph\.js" defer><\/script>\n<wengert-graph link="https:\/\/example\.org\/w\/#1/,
  );
  // Nothing of the preview is kept: it is a frame.
  expect(await page.evaluate(() => localStorage.getItem('wengert:address'))).toBe(
    'https://example.org/w/',
  );

  await expectNoViolations(page, 'dialog');
});
