/** Nothing is lost: storage is full, hangs, fails or is spoilt, and tabs are many. */

import { expect, type Page, test } from '@playwright/test';
import { button, choose, expression, open, slider, write } from './app';
import { formulas, put, stored } from './stored';

/** What becomes of what is edited. */
const sign = (page: Page, says: string) => page.getByRole('img', { name: says, exact: true });
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const PAPERS = 'ln(x1) + x1*x2 - sin(x2)';

test('undo and redo survive a reload, on the same document, step and view', async ({ page }) => {
  await open(page);
  await write(page, 'sqrt(a^2 + b^2)');
  // What reads a text comes when it is wanted; what is typed meanwhile is one edit.
  await expect(button(page, 'Undo')).toBeEnabled();
  await write(page, 'a*b + 1');
  await write(page, 'a + b');
  await button(page, 'Undo').click();
  await slider(page).fill('3');
  await page.reload();
  await expect(expression(page)).toHaveValue('a*b + 1');
  await expect(slider(page)).toHaveValue('3');
  await button(page, 'Redo').click();
  await expect(expression(page)).toHaveValue('a + b');
  await button(page, 'Undo').click();
  await button(page, 'Undo').click();
  await expect(expression(page)).toHaveValue('sqrt(a^2 + b^2)');
  await button(page, 'Undo').click();
  await expect(expression(page)).toHaveValue(PAPERS);
});

test('an example, a link and an empty graph cost nobody their work', async ({ page }) => {
  await open(page);
  await write(page, 'a*b + 1');
  await choose(page, 'Examples', 'A sigmoid neuron');
  await expect(expression(page)).not.toHaveValue('a*b + 1');
  const neuron = await expression(page).inputValue();
  await write(page, `${neuron} + 1`);
  await choose(page, 'More', 'New empty graph');
  await write(page, 'cos(q)');
  await expect.poll(() => formulas(page)).toEqual(['a*b + 1', 'cos(q)', `${neuron} + 1`].sort());
});

test('each of ten tabs keeps its own', async ({ context }) => {
  test.slow();
  const pages: Page[] = [];
  for (let k = 0; k < 10; k++) {
    const page = await context.newPage();
    await open(page);
    await choose(page, 'More', 'New empty graph');
    await write(page, `a + ${k}`);
    await expect.poll(async () => await formulas(page)).toContain(`a + ${k}`);
    pages.push(page);
  }
  for (const [k, page] of pages.entries()) {
    await page.reload();
    await expect(expression(page)).toHaveValue(`a + ${k}`);
  }
});

test('a second tab on one graph says so, makes a copy or takes it over', async ({ context }) => {
  const first = await context.newPage();
  await open(first);
  await write(first, 'a*b');
  await expect.poll(() => formulas(first)).toEqual(['a*b']);
  const second = await context.newPage();
  await open(second);
  await expect(expression(second)).toHaveValue('a*b');
  await expect(messages(second)).toContainText('open in another tab');
  await expect(second.getByText('Open in another tab', { exact: true })).toBeVisible();
  await write(second, 'a*b*c');
  await expect(sign(second, 'Kept in this browser')).toBeVisible();
  await expect.poll(() => formulas(second)).toEqual(['a*b', 'a*b*c']);
  await first.reload();
  await expect(expression(first)).toHaveValue('a*b');

  const third = await context.newPage();
  await open(third);
  await expect(messages(third)).toContainText('open in another tab');
  await messages(third).getByRole('button', { name: 'Edit it here' }).click();
  await expect(messages(second)).toContainText('edited in another tab now');
  await write(third, 'a*b*c*d');
  await expect.poll(() => formulas(third)).toEqual(['a*b', 'a*b*c*d']);
});

test('a read that fails once is tried again, and nothing is said', async ({ page }) => {
  await open(page);
  await write(page, 'a*b + 1');
  await expect.poll(() => formulas(page)).toEqual(['a*b + 1']);
  await page.addInitScript(() => {
    const { get, count } = IDBObjectStore.prototype;
    let fails = 1;
    const failing = <A extends unknown[], R>(call: (...args: A) => R) =>
      function (this: IDBObjectStore, ...args: A): R {
        if (fails-- > 0) throw new DOMException('The disk hiccups.', 'UnknownError');
        return call.apply(this, args);
      };
    IDBObjectStore.prototype.get = failing(get) as typeof get;
    IDBObjectStore.prototype.count = failing(count) as typeof count;
  });
  await page.reload();
  await expect(expression(page)).toHaveValue('a*b + 1');
  await expect(messages(page)).toHaveCount(0);
});

test('reads that fail never lead to something being written over what is there', async ({
  page,
}) => {
  await open(page);
  await write(page, 'a*b + 1');
  await expect.poll(() => formulas(page)).toEqual(['a*b + 1']);
  await page.addInitScript(() => {
    const { getAll } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.getAll = function (...args) {
      if ('failing' in window || !sessionStorage.getItem('well')) {
        throw new DOMException('The disk is away.', 'UnknownError');
      }
      return getAll.apply(this, args);
    };
  });
  await page.reload();
  await expect(expression(page)).toHaveValue(PAPERS);
  await expect(messages(page)).toContainText('can’t be read now');
  await write(page, 'cos(q)');
  await page.evaluate(() => sessionStorage.setItem('well', 'yes'));
  await expect.poll(() => formulas(page)).toEqual(['a*b + 1', 'cos(q)']);
  await messages(page).getByRole('button', { name: 'Try again' }).click();
  await messages(page).getByRole('button', { name: 'Open what I left' }).click();
  await expect(expression(page)).toHaveValue('cos(q)');
});

test('a part that can’t be loaded at the start never leads to that either', async ({ page }) => {
  await open(page);
  await write(page, 'a*b + 1');
  await expect.poll(() => formulas(page)).toEqual(['a*b + 1']);
  const id = await page.evaluate(() => sessionStorage.getItem('wengert-document'));
  await page.route(/\/going-on-[^/]*\.js$/, (route) => route.abort());
  await page.reload();
  await expect(expression(page)).toHaveValue(PAPERS);
  await expect(messages(page)).toContainText('can’t be read now');
  await write(page, 'cos(q)');
  await page.unroute(/\/going-on-[^/]*\.js$/);
  await page.reload();
  await expect(expression(page)).toHaveValue('a*b + 1');
  expect(await page.evaluate(() => sessionStorage.getItem('wengert-document'))).toBe(id);
});

for (const [what, hang] of [
  [
    'a database that does not open',
    () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    },
  ],
  [
    'reads that do not answer',
    () => {
      const silent = () => new EventTarget() as IDBRequest;
      Object.assign(IDBObjectStore.prototype, { get: silent, getAll: silent, count: silent });
    },
  ],
  [
    'locks that are never had',
    () => {
      LockManager.prototype.request = () => new Promise(() => {});
    },
  ],
] as const) {
  test(`with ${what} the page is there, and says what is not kept`, async ({ page }) => {
    await open(page);
    await write(page, 'a*b + 1');
    await expect.poll(() => formulas(page)).toEqual(['a*b + 1']);
    await page.addInitScript(hang);
    await page.reload();
    await expect(slider(page)).toBeVisible();
    const started = await page.evaluate(() => performance.now());
    expect(started).toBeLessThan(8000);
    if (what.startsWith('locks')) {
      await expect(expression(page)).toHaveValue('a*b + 1');
      await write(page, 'a*b + 2');
      await expect.poll(() => formulas(page)).toEqual(['a*b + 2']);
    } else {
      await expect(messages(page)).toContainText('does not answer');
      await expect(messages(page).getByRole('button', { name: 'Save to a file' })).toBeVisible();
      await write(page, 'cos(q)');
      await expect(expression(page)).toHaveValue('cos(q)');
    }
  });
}

test('storage that answers late is gone on with', async ({ page }) => {
  await open(page);
  await write(page, 'a*b + 1');
  await expect.poll(() => formulas(page)).toEqual(['a*b + 1']);
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...args) {
      const request = new EventTarget() as IDBOpenDBRequest;
      Object.assign(window, {
        answer: () => {
          const real = open.apply(this, args);
          real.onsuccess = () => {
            Object.defineProperty(request, 'result', { value: real.result });
            request.onsuccess?.(new Event('success'));
          };
        },
      });
      return request;
    };
  });
  await page.reload();
  await expect(messages(page)).toContainText('does not answer');
  await expect(expression(page)).toHaveValue(PAPERS);
  await page.evaluate(() => (window as unknown as { answer(): void }).answer());
  await expect(expression(page)).toHaveValue('a*b + 1');
  await expect(messages(page)).toContainText('answers again');
});

test('a full disk is told of once, and when there is room again what is done is kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args) {
      if (!('room' in window)) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await open(page);
  await write(page, 'a*b + 1');
  await expect(messages(page)).toContainText('there is no room left');
  await messages(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('Not kept', { exact: true })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  await saved;
  await write(page, 'a*b + 2');
  await expect(expression(page)).toHaveValue('a*b + 2');
  await expect(messages(page)).toHaveCount(0);
  await page.evaluate(() => Object.assign(window, { room: true }));
  await expect(messages(page)).toContainText('kept in this browser again', { timeout: 20_000 });
  await expect(sign(page, 'Kept in this browser')).toBeVisible();
  await page.evaluate(() => Reflect.deleteProperty(window, 'room'));
  await write(page, 'a*b + 3');
  await expect(messages(page)).toContainText('there is no room left');
});

for (const [what, stub] of [
  ['is missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'is refused',
    () =>
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      }),
  ],
] as const) {
  test(`where storage ${what} nothing is said before something is done that is not kept`, async ({
    page,
  }) => {
    await page.addInitScript(stub);
    await open(page);
    await expect(messages(page)).toHaveCount(0);
    await write(page, 'a*b + 1');
    await expect(messages(page)).toContainText('can’t be saved in this browser');
    await expect(messages(page)).not.toContainText(/null|undefined|you left/);
    await expect(messages(page).getByRole('button', { name: 'Save to a file' })).toBeVisible();
  });
}

test('what is spoilt in the store is told of, kept as it is, and costs nothing else', async ({
  page,
  baseURL,
}) => {
  await open(page);
  await write(page, 'a*b + 1');
  await expect.poll(() => formulas(page)).toEqual(['a*b + 1']);
  const [key] = (await stored(page)).find(([name]) => name.includes(' base ')) ?? [''];
  await put(page, baseURL, { [key]: 'torn' });
  await open(page);
  await expect(messages(page)).toContainText('The work you left here can’t be read.');
  await expect(messages(page).getByRole('button', { name: 'Recover' })).toBeVisible();
  await write(page, 'cos(q)');
  await expect.poll(async () => await formulas(page)).toContain('cos(q)');
  expect(Object.fromEntries(await stored(page))[key]).toBe('torn');
});

test('what the first version kept is gone on with', async ({ page, baseURL }) => {
  const document = {
    graph: {
      nodes: [
        { kind: 'input', id: 'x', name: 'x', value: 3 },
        { kind: 'primitive', id: 's', primitive: 'sin', operands: ['x'] },
        { kind: 'output', id: 'y', name: 'y', operands: ['s'] },
      ],
    },
    positions: {},
  };
  await put(page, baseURL, {
    work: { tab: 'old' },
    'work old': { version: 1, document },
    tabs: ['old'],
  });
  await open(page);
  await expect(expression(page)).toHaveValue('sin(x)');
  expect(
    (await stored(page)).map(([key]) => key).filter((key) => /^(work|tabs)/.test(key)),
  ).toEqual([]);
});

test('two frames on one page keep nothing, and the visitor’s own work stays', async ({ page }) => {
  await open(page);
  await write(page, 'a*b + 1');
  await expect.poll(() => formulas(page)).toEqual(['a*b + 1']);
  const before = await stored(page);
  // In frames of this size there is all of the app, which says what is kept.
  const frame = (name: string) =>
    `<iframe src="./" name="${name}" width="900" height="600"></iframe>`;
  const body = `${frame('one')}${frame('two')}`;
  await page.route('/host', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/host');
  for (const name of ['one', 'two']) {
    await expect.poll(() => page.frame({ name })?.locator('input[type=range]').count()).toBe(1);
    const unkept = page.frame({ name })?.locator('[role=img][aria-label^="Not kept"]');
    await expect.poll(() => unkept?.count()).toBe(1);
  }
  expect(await stored(page)).toEqual(before);
});
