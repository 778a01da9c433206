/**
 * `npm run docs:pictures`: the pictures of docs/teaching.md, taken from the built app as a teacher and a student go
 * through it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { buildIfChanged, root } from './build.mjs';
import { chromiumArguments, ensureChromium } from './chromium.mjs';
import { freePort } from './port.mjs';

const folder = join(root, 'docs', 'teaching');
const desk = { width: 1280, height: 720 };
const phone = { width: 390, height: 760 };

await buildIfChanged();
mkdirSync(folder, { recursive: true });
const port = await freePort(4473);
const server = await preview({ root, logLevel: 'warn', preview: { port, strictPort: true } });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: chromiumArguments,
});
try {
  await taken();
} finally {
  await browser.close();
  await server.close();
}

/** @param {{ width: number, height: number }} viewport @param {string} [hash] */
async function opened(viewport, hash = '') {
  const context = await browser.newContext({
    ...{ viewport, reducedMotion: 'reduce', colorScheme: 'light', serviceWorkers: 'block' },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(() => localStorage.setItem('wengert:visited', 'yes'));
  await page.goto(`http://localhost:${port}/${hash}`);
  await page.getByRole('slider', { name: 'Step' }).waitFor();
  return page;
}

/** @param {import('@playwright/test').Page} page @param {string} name */
async function picture(page, name, { height = 0 } = {}) {
  // Formulas are typeset, and messages gone by, before.
  await page.waitForFunction(() => document.querySelector('.katex') !== null);
  const size = page.viewportSize() ?? desk;
  await page.screenshot({
    path: join(folder, `${name}.png`),
    clip: { x: 0, y: 0, width: size.width, height: height || size.height },
    animations: 'disabled',
  });
}

/** @param {import('@playwright/test').Page} page @param {() => Promise<void>} copy */
async function copied(page, copy) {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await copy();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** @param {string} link @param {string} who @param {readonly string[]} answers */
async function handedIn(link, who, answers) {
  const page = await opened(desk, new URL(link).hash);
  const question = page.getByRole('region', { name: 'Question' });
  for (const answer of answers) {
    await question.getByRole('textbox').fill(answer);
    await question.getByRole('textbox').press('Enter');
    await question.getByRole('status').getByText(/right/i).first().waitFor();
  }
  await page.getByLabel('Your name or number').fill(who);
  const text = await copied(page, () => page.getByRole('button', { name: 'Hand in' }).click());
  await page.context().close();
  return text;
}

async function taken() {
  const page = await opened(desk);
  const press = (/** @type {string} */ name) =>
    page.getByRole('button', { name, exact: true }).click();
  const question = page.getByRole('region', { name: 'Question' });

  await press('Ask');
  await question.getByLabel('Ask for').selectOption('Adjoint');
  await picture(page, 'ask');

  await press('Put in assignment');
  await page.getByLabel('Attempts').selectOption('3');
  const link = await copied(page, () => press('Copy link'));
  await picture(page, 'assignment');

  const student = await opened(phone, new URL(link).hash);
  const asked = student.getByRole('region', { name: 'Question' });
  await asked.getByRole('textbox').fill('0.5');
  await asked.getByRole('textbox').press('Enter');
  await asked.getByRole('status').getByText('Not right.').waitFor();
  await asked.getByRole('button', { name: 'Hint' }).click();
  await picture(student, 'student');
  await student.context().close();

  const links = [];
  for (const [who, ...answers] of [
    ['Ada', '0.5', '5.5'],
    ['Blaise', '5'],
    ['Charles', '0.5'],
    ['Dana', '5.5'],
    ['Emmy', '5'],
  ]) {
    links.push(await handedIn(link, /** @type {string} */ (who), answers));
  }
  await page.getByLabel('Link of the assignment').fill(link);
  await page.getByLabel('Links that were handed in').fill(links.join('\n'));
  await press('Mark');
  const marks = page.getByRole('table', { name: 'Marks' });
  await marks.waitFor();
  await marks.evaluate((table) => table.scrollIntoView({ block: 'start' }));
  await picture(page, 'marks');
  await press('Show the class');
  await picture(page, 'class', { height: 420 });
  await page.keyboard.press('Escape');

  await press('On paper');
  await page.getByLabel('Names or numbers').fill('Ada Lovelace\nBlaise Pascal\n4711');
  await page.getByRole('img', { name: /Sheet 1 of 3/ }).waitFor();
  await picture(page, 'paper');
}
