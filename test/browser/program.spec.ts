/** A program in Python: written, run where it can touch nothing, and seen as the graph that it made. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import {
  button,
  choose,
  complaintsOf,
  expectPapersTable,
  expression,
  node,
  open,
  sharedLink,
  slider,
} from './app';
import { expectNoViolations } from './axe';
import { type OwnServer, serveSite } from './own-server';

test.slow();

const editor = (page: Page) => page.getByRole('textbox', { name: 'Program' });
const output = (page: Page) => page.getByRole('region', { name: 'Output' });
const ended = (page: Page) => page.getByText(/^Ended/);

async function openProgram(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Program', exact: true }).click();
  await expect(editor(page)).toBeVisible();
}

async function take(page: Page, title: string): Promise<void> {
  await button(page, 'Program examples').click();
  await page.getByRole('menuitem', { name: title }).click();
}

/** Puts a program in place of the one there is, as a paste does. */
async function put(page: Page, text: string): Promise<void> {
  await editor(page).fill(text);
}

async function run(page: Page): Promise<void> {
  await button(page, 'Run').click();
  await expect(ended(page)).toBeVisible({ timeout: 120_000 });
}

test('PyTorch’s program prints what it prints there, and is played as a graph', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  await openProgram(page);
  await take(page, 'Eq. 1 in PyTorch');
  await run(page);
  await expect(output(page)).toHaveText(
    'y: tensor([11.6521], grad_fn=<SubBackward0>)\n' +
      'x1 gradient: tensor([5.5000])\nx2 gradient: tensor([1.7163])\n',
  );
  await expect(expression(page)).toHaveValue(/ln\(x1\) \+ x1\*x2 - sin\(x2\)/);
  await expect(node(page, 'input x1')).toBeVisible();
  await button(page, 'Last step').click();
  await expect(page.getByRole('table', { name: 'Evaluation trace' })).toContainText('5.5');

  // A second program, in the runtime that is there: TensorFlow’s, of numbers without axes, as in the paper.
  await take(page, 'Eq. 1 as a TensorFlow graph');
  await run(page);
  await expect(output(page)).toContainText('x2 gradient: 1.7163378');
  await button(page, 'Last step').click();
  await expectPapersTable(page);
  expect(complaints).toEqual([]);
});

test('an autograd of one’s own becomes the graph of what was swept back from, under its own names', async ({
  page,
}) => {
  await open(page);
  await openProgram(page);
  await take(page, 'A scalar autograd of one’s own');
  await run(page);
  await expect(output(page)).toContainText('gradients of w1, w2, b: 1.00194348');
  await expect(expression(page)).toHaveValue('tanh(x1*w1 + x2*w2 + b)');

  // What it made is one change, which is undone as any other.
  await button(page, 'Undo').click();
  await expect(expression(page)).not.toHaveValue(/tanh/);
});

test('a program that does not end is stopped, and the next one runs', async ({ page }) => {
  await open(page);
  await openProgram(page);
  await put(page, 'print("begun", flush=True)\nwhile True:\n    pass');
  await button(page, 'Run').click();
  await expect(page.getByText('Running …')).toBeVisible({ timeout: 120_000 });
  await button(page, 'Stop').click();
  await expect(page.getByText('Stopped.')).toBeVisible();
  await put(page, 'print(6 * 7)');
  await run(page);
  await expect(output(page)).toHaveText('42\n');
});

test('what is typed is the program’s, and no shortcut', async ({ page }) => {
  await open(page);
  await openProgram(page);
  const before = await expression(page).inputValue();
  await editor(page).focus();
  await page.keyboard.type('for x in f: y = 1 ');
  await expect(editor(page)).toHaveText('for x in f: y = 1 ');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await expect(editor(page)).toHaveText('for x in f: y =  ');
  await expect(expression(page)).toHaveValue(before);
});

test('an exception has Python’s words, and its line is marked', async ({ page }) => {
  await open(page);
  await openProgram(page);
  await put(page, 'print("before")\n\n1 / 0\n');
  await run(page);
  await expect(output(page)).toContainText(/before[\s\S]*line 3[\s\S]*ZeroDivisionError/);
  await expect(page.locator('.cm-fault')).toHaveText('1 / 0');
});

test('a program reaches no network, no storage and no page', async ({ page }) => {
  const asked: string[] = [];
  const elsewhere = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const there = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  await open(page);
  await openProgram(page);
  await put(
    page,
    `import js
def tried(what, f):
    try:
        f()
        print(what, 'done')
    except BaseException as error:
        print(what, 'refused')
tried('storage', lambda: js.localStorage.setItem('a', 'b'))
tried('database', lambda: js.indexedDB.open('a').result)
tried('page', lambda: js.document.title)
tried('parent', lambda: js.parent.location.href)
def request():
    r = js.XMLHttpRequest.new()
    r.open('GET', '${there}/xhr', False)
    r.send()
tried('request', request)
tried('script', lambda: js.importScripts('${there}/script'))
tried('library', lambda: __import__('urllib.request').request.urlopen('${there}/urllib'))
js.fetch('${there}/fetch')
print('end')`,
  );
  await run(page);
  await expect(output(page)).toContainText('end');
  await expect(output(page)).not.toContainText('done');
  await new Promise((resolve) => elsewhere.close(resolve));
  expect(asked).toEqual([]);
});

test('a link with a program shows it and runs nothing', async ({ page, context }) => {
  await open(page);
  await openProgram(page);
  await put(page, 'print("ran")');
  const link = await sharedLink(page);

  const other = await context.newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.goto(link);
  await expect(slider(other)).toBeVisible();
  await openProgram(other);
  await expect(editor(other)).toHaveText('print("ran")');
  await expect(output(other)).toHaveText('');
  expect(asked.filter((url) => /pyodide|python(?!-(?:emitters|language))/.test(url))).toEqual([]);
});

test('the program and the files beside it are kept with the graph over a reload, and are run', async ({
  page,
}) => {
  await open(page);
  await openProgram(page);
  await put(page, 'import nn\nprint(nn.half(float(open("data.csv").read())))');
  const chooser = page.waitForEvent('filechooser');
  await choose(page, 'Files', 'Add files … Modules that it imports, and data that it reads');
  await (await chooser).setFiles([
    { name: 'data.csv', mimeType: 'text/csv', buffer: Buffer.from('7\n') },
    { name: 'nn.py', mimeType: 'text/x-python', buffer: Buffer.from('def half(x): return x / 4') },
  ]);
  await button(page, 'nn.py 25 B').click();
  await page.getByRole('textbox', { name: 'nn.py' }).fill('def half(x): return x / 2');
  await page.reload();
  await expect(slider(page)).toBeVisible();
  await openProgram(page);
  await expect(editor(page)).toContainText('import nn');
  await run(page);
  await expect(output(page)).toHaveText('3.5\n');
  await button(page, 'Remove nn.py').click();
  await expect(button(page, 'nn.py 25 B')).toBeHidden();
});

test('the tab has room for a program, and axe finds nothing in it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  await openProgram(page);
  await take(page, 'Eq. 1 in PyTorch');
  const box = await editor(page).boundingBox();
  expect(box?.width).toBeGreaterThan(300);
  await expectNoViolations(page, '#left');
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });
  let server: OwnServer;
  test.afterEach(() => server.stop());

  test('a program runs once one has run before', async ({ page }) => {
    server = await serveSite();
    await page.addInitScript(() => localStorage.setItem('wengert:visited', 'yes'));
    await page.goto(server.address);
    await expect(slider(page)).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await page.reload();
    await expect(slider(page)).toBeVisible();
    await openProgram(page);
    await put(page, 'import torch\nprint(torch.tensor(1.0))');
    await run(page);
    await server.stop();
    await page.reload();
    await expect(slider(page)).toBeVisible();
    await openProgram(page);
    await run(page);
    await expect(output(page)).toHaveText('tensor(1.)\n');
  });
});
