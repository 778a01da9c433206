import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { button, canvas, choose, complaintsOf, node, open } from './app';
import { expectNoViolationsInBoth } from './axe';

/** Where messages stand. */
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

const models = join(import.meta.dirname, '../fixtures/models');

test('a model of PyTorch opens, is swept back through, and leaves with its gradients', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  const chosen = page.waitForEvent('filechooser');
  await choose(page, 'More', 'Open a file…');
  await (await chosen).setFiles(join(models, 'convolutional.onnx'));
  await expect(messages(page)).toContainText('Opened convolutional.onnx.');
  await expect(canvas(page).getByRole('group', { name: /^fold features,/ })).toBeVisible();
  await page.keyboard.press('End');

  await button(page, 'Export').click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('tab', { name: 'Model' }).click();
  await dialog.getByRole('switch', { name: 'With gradients' }).check();
  await expect(dialog.getByText(/gradients\//)).toBeVisible();
  await expectNoViolationsInBoth(page, 'dialog');
  const file = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const download = await file;
  expect(download.suggestedFilename()).toBe('convolutional.onnx');
  expect(readFileSync(await download.path()).toString('latin1')).toContain(
    'gradients/features_0_weight',
  );
  await page.keyboard.press('Escape');

  // What can't be read is named, and what was there stays.
  const again = page.waitForEvent('filechooser');
  await choose(page, 'More', 'Open a file…');
  await (await again).setFiles({
    name: 'spoilt.onnx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(join(models, 'convolutional.onnx')).subarray(0, 700),
  });
  await expect(messages(page)).toContainText(
    /spoilt.onnx can’t be opened. This ONNX model is damaged/,
  );

  // TensorFlow's graph of the paper's program: its constants are what it is computed from.
  const third = page.waitForEvent('filechooser');
  await choose(page, 'More', 'Open a file…');
  await (await third).setFiles(join(models, 'figure4.pbtxt'));
  await expect(messages(page)).toContainText('Opened figure4.pbtxt.');
  await expect(node(page, 'input Const_1')).toBeVisible();
  expect(complaints).toEqual([]);
});
