import { expect, type Page, test } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import {
  announcement,
  button,
  canvas,
  choose,
  expression,
  node,
  open,
  openWith,
  table,
} from './app';
import { expectNoViolationsInBoth } from './axe';

const screens = [
  { width: 1280, height: 720, type: 18 },
  { width: 1920, height: 1080, type: 24 },
] as const;

const first = 'The example of the paper';
/** Those that have the least room to spare. */
const examples = [
  first,
  'A network of two layers',
  'One attention head',
  'A network of four layers',
  'Logistic regression',
  'Normalising a layer',
];

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Presentation controls' });

/** Presents what is there, and waits until the graph is in its place. */
async function present(page: Page): Promise<void> {
  await page.keyboard.press('F8');
  await expect(bar(page)).toBeVisible();
  await expect(table(page)).toBeVisible();
  await expect.poll(() => atRest(page)).toBe(true);
}

/** Whether the trace and the canvas have come to stand side by side or one above the other, and typeset. */
function atRest(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const look = () => {
      const stage = document.querySelector('[data-stage]')?.getBoundingClientRect();
      const flow = document.querySelector('.react-flow__viewport') as Element;
      return [JSON.stringify(stage), getComputedStyle(flow).transform].join();
    };
    const before = look();
    for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame);
    const typeset = document.querySelector('main [data-step] .katex') !== null;
    return typeset && before === look();
  });
}

/** Opens an example in place of what is there. */
async function openExample(page: Page, title: string): Promise<void> {
  if (title === first) return;
  const text = await expression(page).inputValue();
  await choose(page, 'Examples', title);
  await expect(expression(page)).not.toHaveValue(text);
}

/** What is seen of a presentation: the least type, what is out of view, and the least contrast. */
function seen(page: Page) {
  return page.evaluate(() => {
    const room = document.querySelector('[data-stage]') as HTMLElement;
    const flow = room.querySelector('.react-flow__viewport') as Element;
    const zoom = new DOMMatrix(getComputedStyle(flow).transform).a;
    const typeOf = (each: Element) => Number.parseFloat(getComputedStyle(each).fontSize);
    const numbers = [...room.querySelectorAll('[data-number]')];
    const main = document.querySelector('main[aria-label="Presentation"]') as HTMLElement;
    const sheet = main.querySelector('table') as HTMLTableElement;
    const scroller = sheet.parentElement as HTMLElement;
    const cells = [...sheet.querySelectorAll('td .katex, td > span[aria-hidden]')];
    const words = [...main.querySelectorAll('p span')];
    const view = room.getBoundingClientRect();

    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((each) => {
        const part = each / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (of: Element): string => {
      for (let each: Element | null = of; each; each = each.parentElement) {
        const { backgroundColor } = getComputedStyle(each);
        if ((channels(backgroundColor)[3] ?? 1) === 1) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const contrast = (of: Element) => {
      const [a, b] = [luminance(getComputedStyle(of).color), luminance(ground(of))].sort(
        (one, other) => other - one,
      ) as [number, number];
      return (a + 0.05) / (b + 0.05);
    };
    const outside = (selector: string) =>
      [...room.querySelectorAll(selector)].flatMap((each) => {
        const { left, right, top, bottom } = each.getBoundingClientRect();
        const inside =
          left >= view.left && right <= view.right && top >= view.top && bottom <= view.bottom;
        return inside ? [] : [each.ariaLabel];
      });
    return {
      numbers: Math.min(...numbers.map((each) => typeOf(each) * zoom)),
      cells: Math.min(...cells.map(typeOf)),
      words: Math.min(...words.slice(1).map(typeOf)),
      contrast: Math.min(...[...numbers, ...cells, ...words].map(contrast)),
      sideways: scroller.scrollWidth - scroller.clientWidth,
      headings: [...sheet.querySelectorAll('th')].map((each) => {
        const { left, right } = each.getBoundingClientRect();
        return left >= 0 && right <= window.innerWidth;
      }),
      outside: outside('[data-node]'),
      nowOutside: outside('[data-node][data-told]'),
    };
  });
}

for (const { width, height, type } of screens) {
  test(`it is read from the last row at ${width} × ${height}, in either theme`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await open(page);
    for (const title of examples) {
      await openExample(page, title);
      await present(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect((await seen(page)).contrast, `${title}, dark`).toBeGreaterThanOrEqual(7);
      await page.emulateMedia({ colorScheme: 'light' });
      const { numbers, cells, words, contrast, ...rest } = await seen(page);
      expect(numbers, `numbers on nodes, ${title}`).toBeGreaterThanOrEqual(type);
      expect(cells, `cells, ${title}`).toBeGreaterThanOrEqual(type);
      expect(words, `sentence, ${title}`).toBeGreaterThanOrEqual(type);
      expect(contrast, `${title}, light`).toBeGreaterThanOrEqual(7);
      expect(rest, title).toEqual({
        sideways: 0,
        headings: [true, true],
        outside: [],
        nowOutside: [],
      });
      await page.keyboard.press('Escape');
      await expect(bar(page)).toHaveCount(0);
    }
  });
}

test('a graph with folds is presented before what shows folds has come', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  let letThrough = () => {};
  const allowed = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/\/shown-[^/]*\.js$/, async (route) => {
    await allowed;
    await route.continue();
  });
  await open(page);
  await openExample(page, 'A network of two layers');
  await page.keyboard.press('F8');
  await expect(bar(page)).toBeVisible();
  await expect(canvas(page).locator('[data-node]')).toHaveCount(0);
  letThrough();
  await expect(canvas(page).locator('[data-node]')).not.toHaveCount(0);
  await expect.poll(() => atRest(page)).toBe(true);
  const { outside, numbers } = await seen(page);
  expect(outside).toEqual([]);
  expect(numbers).toBeGreaterThanOrEqual(18);
});

test('a large graph keeps its size, and where the player is stays in view', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openWith(page, Array.from({ length: 40 }, (_, k) => `sin(x${k + 1})`).join(' + '));
  await present(page);
  for (const key of ['Home', 'PageDown', 'End', 'PageUp']) {
    await page.keyboard.press(key);
    await expect.poll(() => atRest(page)).toBe(true);
    const { numbers, sideways } = await seen(page);
    expect(numbers).toBeGreaterThanOrEqual(18);
    expect(sideways).toBe(0);
    if (key === 'Home') continue;
    const current = table(page).locator('[aria-current=step]');
    await expect(current).toBeInViewport();
    const told = canvas(page).locator('[data-node][data-told]').first();
    await expect(told).toBeInViewport({ ratio: 0.99 });
  }
});

test('a clicker steps, and no key edits the graph', async ({ page }) => {
  await open(page);
  const text = await expression(page).inputValue();
  await button(page, 'First step').click();
  const undoable = await button(page, 'Undo').getAttribute('aria-disabled');
  await button(page, 'Present').click();
  const count = bar(page).getByText(/^\d+ \/ 19$/);
  await expect(count).toHaveText('0 / 19');
  await expect(button(page, 'Undo')).toHaveCount(0);
  for (const [key, step] of [
    ['PageDown', 1],
    ['ArrowRight', 2],
    ['Space', 3],
    ['PageUp', 2],
    ['ArrowLeft', 1],
    ['End', 19],
    ['PageDown', 19],
    ['Home', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(count, key).toHaveText(`${step} / 19`);
  }
  await node(page, 'sin').focus();
  for (const key of ['w', 'Delete', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(button(page, 'Present')).toBeFocused();
  await expect(expression(page)).toHaveValue(text);
  expect(await button(page, 'Undo').getAttribute('aria-disabled')).toBe(undoable);
});

test('it begins and ends with a key, and says so', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  expect(asked.filter((url) => /Presenting|CodeDialog/.test(url))).toEqual([]);
  await present(page);
  await expect(announcement(page)).toContainText('Presenting.');
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.keyboard.press('F8');
  await expect(bar(page)).toHaveCount(0);
  await expect(announcement(page)).toContainText('The presentation is over.');
  await expect(canvas(page)).toBeVisible();
  await expect(button(page, 'Add a node')).toBeVisible();
});

test('the key that begins it is heard as soon as there is something to be seen', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const drawn = new MutationObserver(() => {
      if (!document.querySelector('#player')) return;
      drawn.disconnect();
      const key = { key: 'F8', code: 'F8', bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', key));
    });
    drawn.observe(document, { childList: true, subtree: true });
  });
  await page.goto('/');
  await expect(bar(page)).toBeVisible();
});

test('B blacks the screen until any key, which does nothing else', async ({ page }) => {
  await open(page);
  await present(page);
  const black = page.locator('[data-black]');
  for (const [key, back] of [
    ['b', 'PageUp'],
    ['.', 'Escape'],
    ['b', 'x'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(black).toBeVisible();
    await expect(announcement(page)).toContainText('The screen is black.');
    await expect(black).toHaveCSS('background-color', 'rgb(0, 0, 0)');
    await page.keyboard.press(back);
    await expect(black).toHaveCount(0);
    await expect(bar(page)).toBeVisible();
    await expect(bar(page).getByText('19 / 19')).toBeVisible();
  }
});

test('a spotlight and a dot follow the pointer, and the bar fades while it rests', async ({
  page,
}) => {
  await open(page);
  await present(page);
  await page.keyboard.press('l');
  const dot = page.locator('[data-light=laser]');
  await page.mouse.move(300, 200);
  await expect
    .poll(async () => {
      const box = await dot.boundingBox();
      return box && [box.x + box.width / 2, box.y + box.height / 2].map(Math.round);
    })
    .toEqual([300, 200]);
  await expect(button(page, 'Laser dot')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('s');
  await expect(dot).toHaveCount(0);
  await expect(page.locator('[data-light=spotlight]')).toBeVisible();
  await expect(announcement(page)).toContainText('Spotlight on');
  await page.keyboard.press('s');
  await expect(page.locator('[data-light]')).toHaveCount(0);
  await expect(bar(page)).toHaveCSS('opacity', '0');
  await page.mouse.move(320, 220);
  await expect(bar(page)).toHaveCSS('opacity', '1');
  await expect(bar(page)).toHaveCSS('opacity', '0');
  await page.keyboard.press('Tab');
  await button(page, 'Next step').focus();
  await expect(bar(page)).toHaveCSS('opacity', '1');
});

test('a QR code holds the link, and says that one of this computer opens nowhere else', async ({
  page,
}) => {
  await open(page);
  await present(page);
  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog', { name: 'QR code of the link' });
  const code = dialog.getByRole('img', { name: 'QR code of the link to this graph' });
  await expect(code).toBeVisible();
  await expect(dialog).toContainText('others can’t open it');
  const { link, path, size } = await code.evaluate((svg) => ({
    link: svg.getAttribute('data-link') ?? '',
    path: svg.querySelector('path')?.getAttribute('d') ?? '',
    size: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
  }));
  expect(decodeQR(photographOf(path, size, 4))).toBe(link);
  expect(new URL(link).hash.length).toBeGreaterThan(20);
  await page.keyboard.press('q');
  await expect(dialog).toHaveCount(0);
  await expect(bar(page)).toBeVisible();
});

test('of a link that is too long for a code a file is offered', async ({ page }) => {
  await openWith(
    page,
    Array.from({ length: 90 }, (_, k) => `${k + 0.123456789} sin(a${k}b)`).join(' + '),
  );
  await present(page);
  await bar(page).getByRole('button', { name: 'QR code of the link' }).click();
  const dialog = page.getByRole('dialog', { name: 'QR code of the link' });
  await expect(dialog).toContainText('Of more than 1000 a code is too fine');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.wengert\.json$/);
});

test('axe finds nothing while one presents, in either theme', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  await present(page);
  await page.mouse.move(400, 300);
  await page.keyboard.press('l');
  await expectNoViolationsInBoth(page);
  await page.keyboard.press('q');
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
  await expectNoViolationsInBoth(page, 'dialog');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await expect(page.locator('[data-black]')).toBeVisible();
  await expectNoViolationsInBoth(page, '[data-black]');
});

test('the size of trace and sentence is one setting, in two places', async ({ page }) => {
  await open(page);
  const heading = table(page).getByRole('columnheader').first();
  const sizeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize));
  const small = await heading.evaluate((each) =>
    Number.parseFloat(getComputedStyle(each).fontSize),
  );
  const words = await sizeOf('#player p');
  await choose(page, 'More', 'Settings…');
  await page.getByRole('radio', { name: /large, for a projector/ }).check();
  await page.keyboard.press('Escape');
  await expect
    .poll(() => heading.evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize)))
    .toBeGreaterThan(small);
  expect(await sizeOf('#player p')).toBeGreaterThan(words);
  await button(page, 'How the trace is written').click();
  await expect(page.getByRole('radio', { name: /large, for a projector/ })).toBeChecked();
});

/** The pixels of a drawn code, so many to a module. */
function photographOf(path: string, size: number, scale: number) {
  const extent = size * scale;
  const data = new Uint8Array(extent * extent * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let at = Number(x) * scale; at < (Number(x) + Number(run)) * scale; at++) {
        data.fill(0, (row * extent + at) * 4, (row * extent + at) * 4 + 3);
      }
    }
  }
  return { width: extent, height: extent, data };
}
