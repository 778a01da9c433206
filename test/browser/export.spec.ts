import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { button, complaintsOf, expression, open } from './app';
import { expectNoViolations } from './axe';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export' });
const preview = (page: Page) => dialog(page).getByRole('img', { name: /^Computation graph of/ });

/** Saves in a form, by its name; returns the name of the file and its bytes. */
async function saved(page: Page, form: string): Promise<readonly [string, Buffer]> {
  await dialog(page).getByRole('combobox', { name: 'As' }).selectOption(form);
  return savedNow(page);
}

async function savedNow(page: Page): Promise<readonly [string, Buffer]> {
  const file = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  const download = await file;
  await expect(dialog(page).getByRole('button', { name: 'Save' })).toBeEnabled();
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

test('the graph leaves in every form, at this step and as a whole run', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  await page.keyboard.press('End');
  await button(page, 'Export').click();
  await expect(dialog(page).getByRole('tab', { name: 'Figure' })).toBeVisible();
  await expect(preview(page)).toHaveAccessibleName(/after 19 of 19 steps/);

  const [svgName, svg] = await saved(page, 'SVG');
  expect(svgName).toMatch(/\.svg$/);
  expect(svg.toString()).toContain(`<metadata>${baseURL}`);
  expect(svg.toString()).not.toMatch(/<(?:script|style|foreignObject|image|text)\b/);
  const [, png] = await saved(page, 'PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Twice as many pixels across as the SVG says that it is wide.
  const width = Number(/width="(\d+)"/.exec(svg.toString())?.[1]);
  expect(Math.abs(png.readUInt32BE(16) - 2 * width)).toBeLessThanOrEqual(2);
  expect((await saved(page, 'PDF'))[1].subarray(0, 5).toString()).toBe('%PDF-');
  expect((await saved(page, 'TikZ'))[1].toString()).toContain('\\begin{tikzpicture}');

  await dialog(page).getByRole('radio', { name: 'Graph and table' }).check();
  await dialog(page).getByRole('radio', { name: 'The whole run' }).check();
  await expect(dialog(page).getByText('20 pictures, one for each moment')).toBeVisible();
  expect((await saved(page, 'PDF pages'))[0]).toMatch(/\.pdf$/);
  expect((await saved(page, 'Beamer slides'))[1].toString()).toContain('\\only<');
  const [, zip] = await saved(page, 'Numbered SVGs');
  expect(zip.toString('latin1').match(/-\d\d\.svgPK|-\d\d\.svg/g)?.length).toBeGreaterThanOrEqual(
    20,
  );
  await dialog(page).getByRole('combobox', { name: 'As' }).selectOption('Animated GIF');
  await dialog(page).getByRole('radio', { name: '1 ×' }).check();
  expect((await saved(page, 'Animated GIF'))[1].subarray(0, 6).toString()).toBe('GIF89a');

  await expectNoViolations(page, 'dialog');
  expect(complaints).toEqual([]);
});

test('by keyboard, in the dark, a figure is copied as text that draws', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.keyboard.press('Control+Shift+S');
  await expect(preview(page)).toBeVisible();
  await dialog(page).getByRole('radio', { name: 'Dark' }).check();
  await dialog(page).getByRole('combobox', { name: 'As' }).selectOption('TikZ');
  await dialog(page).getByRole('button', { name: 'Copy' }).press('Enter');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('\\definecolor{wengert-paper}{HTML}{15171C}');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('code is seen in the language that is chosen, saved and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.keyboard.press('Control+Shift+S');
  await dialog(page).getByRole('tab', { name: 'Code' }).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Expression' })).toHaveValue(/x1\*x2/);
  await dialog(page).getByRole('combobox', { name: 'Language' }).selectOption('Python');
  await expect(dialog(page).getByRole('textbox', { name: 'Python' })).toHaveValue(/def f_adjoint/);
  const [name, file] = await savedNow(page);
  expect(name).toMatch(/\.py$/);
  const shown = dialog(page).getByRole('textbox', { name: 'Python' });
  await expect(shown).toHaveValue(file.toString());
  await dialog(page).getByRole('button', { name: 'Copy code' }).press('Enter');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(file.toString());
  const notebook = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Download wengert.py' }).press('Enter');
  const module = readFileSync(await (await notebook).path(), 'utf8');
  expect(module).toContain(`ADDRESS = "${new URL('.', page.url()).href}"`);
  await expectNoViolations(page, 'dialog');
});

test('a figure painted is the figure written', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Control+Shift+S');
  await expect(preview(page)).toBeVisible();
  await dialog(page).getByRole('radio', { name: 'Graph and table' }).check();
  const [, svg] = await saved(page, 'SVG');
  await dialog(page).getByRole('combobox', { name: 'As' }).selectOption('PNG');
  await dialog(page).getByRole('radio', { name: '1 ×' }).check();
  const [, png] = await saved(page, 'PNG');
  // Both are looked at by the browser, outside of the app and its policy.
  const viewer = await page.context().newPage();
  const differing = await viewer.evaluate(
    async ([written, painted]) => {
      const pixels = async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        pen.drawImage(image, 0, 0);
        return pen.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = [await pixels(written as string), await pixels(painted as string)];
      if (a.width !== b.width || a.height !== b.height) return 1;
      let count = 0;
      for (let k = 0; k < a.data.length; k += 4) {
        const off = [0, 1, 2].some(
          (c) => Math.abs((a.data[k + c] as number) - (b.data[k + c] as number)) > 64,
        );
        if (off) count++;
      }
      return count / (a.width * a.height);
    },
    [
      `data:image/svg+xml;base64,${svg.toString('base64')}`,
      `data:image/png;base64,${png.toString('base64')}`,
    ],
  );
  expect(differing).toBeLessThan(0.004);
});

test('a worksheet is made by keyboard, and printed in place of the page', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const complaints = complaintsOf(page, baseURL);
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await page.keyboard.press('Control+p');
  await expect(dialog(page).getByRole('tab', { name: 'Page' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(dialog(page).getByRole('img', { name: /Sheet 1 of 1/ })).toBeVisible();
  await dialog(page).getByRole('radio', { name: 'A4' }).check();
  expect(await printed(page)).toEqual(['595 842']);

  await dialog(page).getByRole('radio', { name: 'Worksheet' }).check();
  await dialog(page).getByRole('radio', { name: 'Landscape' }).check();
  const cells = dialog(page).getByRole('group', { name: 'Cells of the table' });
  const first = cells.getByRole('button', { name: 'Blank: v₋₁ = x₁' });
  await first.focus();
  await page.keyboard.press('ArrowRight');
  const value = cells.getByRole('button', { name: 'Blank: = 2', exact: true });
  await expect(value).toBeFocused();
  await page.keyboard.press('Space');
  await expect(value).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(cells.getByRole('button', { name: 'Blank: = 5.5' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const sheets = await printed(page);
  expect(sheets.length).toBeGreaterThanOrEqual(2);
  expect(new Set(sheets)).toEqual(new Set(['842 595']));
  await expectNoViolations(page, 'dialog');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  expect(complaints).toEqual([]);
});

test('the browser’s own menu prints the page that is made for printers, of the numbers there are now', async ({
  page,
}) => {
  await open(page);
  await expect(page.locator('td .katex').first()).toBeVisible();
  // Whoever goes to the browser's menu leaves the page.
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  const sheet = () =>
    page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const sheets = [...document.querySelectorAll<HTMLElement>('body > div:has(> div > svg)')];
      return sheets.map((each) => each.textContent).join('');
    });
  await expect.poll(sheet).toContain('11.652');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expression(page).fill('tanh(a)');
  await expect(page.getByRole('group', { name: /^tanh/ })).toBeVisible();
  expect(await sheet()).toContain('tanh');
  expect(await sheet()).not.toContain('11.652');
  expect(await printed(page)).toHaveLength(1);
  // Nothing of it stays.
  await expect(page.locator('body > div:has(> div > svg)')).toHaveCount(0);
});

/** The sizes of the sheets that the browser prints, in whole points. */
async function printed(page: Page): Promise<readonly string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} ${Math.round(Number(height))}`,
  );
}
