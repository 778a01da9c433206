/** What is dropped or pasted into the window: files are opened anywhere, texts that no field takes stay out. */

import { expect, type Page, test } from '@playwright/test';
import { DEFAULT_VIEW } from '../../src/document/document';
import { encodeJson } from '../file/graphs';
import { documentOf } from '../state/compare/subjects';
import { button, canvas, expression, node, open, table, write } from './app';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const hint = (page: Page) => page.getByText('Drop the file to open it');

type Dragged = { readonly name: string; readonly text: string };

/** Drags files over an element of the page, and drops them there if told to. */
async function drag(page: Page, on: string, files: readonly Dragged[], types: readonly string[]) {
  await page.evaluate(
    ([selector, all, events]) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of all) dataTransfer.items.add(new File([text], name));
      const target = document.querySelector(selector);
      for (const type of events) {
        target?.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
      }
    },
    [on, files, types] as const,
  );
}

/** Holds files over something until that is noticed: a browser tells of it again and again. */
async function dragOver(page: Page, selector: string, files: readonly Dragged[]): Promise<void> {
  await expect(async () => {
    await drag(page, selector, files, ['dragenter', 'dragover']);
    await expect(hint(page)).toBeVisible({ timeout: 100 });
  }).toPass();
}

const file = (name = 'mine.wengert.json'): Dragged => ({
  name,
  text: encodeJson({ document: documentOf('tanh(a)'), view: DEFAULT_VIEW }),
});

for (const [where, selector] of [
  ['the canvas', '#canvas section'],
  ['the expression', 'textarea'],
  ['the trace', '[role=tabpanel]'],
  ['the top bar', 'header'],
] as const) {
  test(`a file dropped on ${where} is opened, and a hint says so before`, async ({ page }) => {
    await open(page);
    await dragOver(page, selector, [file()]);
    await drag(page, selector, [file()], ['drop']);
    await expect(hint(page)).toHaveCount(0);
    await expect(expression(page)).toHaveValue('tanh(a)');
    await expect(messages(page)).toContainText('Opened mine.wengert.json');
    await button(page, 'Undo').click();
    await expect(expression(page)).toHaveValue('ln(x1) + x1*x2 - sin(x2)');
  });
}

test('a file that is none of Wengert’s, or one of several, is refused with words', async ({
  page,
}) => {
  await open(page);
  const picture = [{ name: 'cat.png', text: 'meow' }];
  await dragOver(page, '#canvas', picture);
  await drag(page, '#canvas', picture, ['drop']);
  await expect(messages(page)).toContainText('cat.png can’t be opened.');
  await drag(page, '#canvas', [file('a.json'), file('b.json')], ['dragover', 'drop']);
  await expect(messages(page)).toContainText('Only one file can be opened at a time.');
  await expect(expression(page)).toHaveValue('ln(x1) + x1*x2 - sin(x2)');
});

test('the hint goes when the file is taken out of the window again', async ({ page }) => {
  await open(page);
  await dragOver(page, '#canvas', [file()]);
  await drag(page, '#canvas', [file()], ['dragleave']);
  await expect(hint(page)).toHaveCount(0);
});

test('text that is dragged is left to what it is dropped on', async ({ page }) => {
  await open(page);
  const prevented = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'sin(b)');
    const field = document.querySelector('textarea');
    return ['dragover', 'drop'].map((type) => {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      field?.dispatchEvent(event);
      return event.defaultPrevented;
    });
  });
  expect(prevented).toEqual([false, false]);
  await expect(hint(page)).toHaveCount(0);
});

/** Pastes a text as a person does who has it on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
}

test.describe('a huge text', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  test('that is pasted or dropped into a field stays out of it, with words', async ({ page }) => {
    await open(page);
    await expression(page).focus();
    await paste(page, 'x+'.repeat(2_500_000));
    await expect(messages(page)).toContainText(
      'That is 5,000,000 characters, and a field takes at most 100,000 at once.',
    );
    await expect(expression(page)).toHaveValue('ln(x1) + x1*x2 - sin(x2)');

    await page.getByRole('searchbox', { name: 'Search the palette' }).focus();
    await paste(page, 'x'.repeat(200_000));
    await expect(messages(page)).toContainText('That is 200,000 characters');
    await expect(page.getByRole('searchbox', { name: 'Search the palette' })).toHaveValue('');

    const prevented = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', 'x'.repeat(300_000));
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('textarea')?.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(prevented).toBe(true);
    await expect(messages(page)).toContainText('That is 300,000 characters');

    // A refusal is out of date after the next edit, and a text of a sane length is taken as ever.
    await expression(page).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await paste(page, 'sin(q)');
    await expect(node(page, 'input q')).toBeVisible();
    await expect(messages(page)).toHaveCount(0);
  });

  test('of numbers goes into an array as ever', async ({ page }) => {
    await open(page);
    await write(page, 'w = [1, 2]; sum(w)');
    await node(page, 'input w').click();
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const numbers = Array.from({ length: 30_000 }, (_, k) => k / 7).join('\n');
    expect(numbers.length).toBeGreaterThan(100_000);
    await dialog.getByLabel('Type or paste').focus();
    await paste(page, numbers);
    await expect(dialog).toContainText('30000');
    await expect(messages(page)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(canvas(page)).toBeVisible();
    await expect(table(page)).toBeVisible();
  });
});
