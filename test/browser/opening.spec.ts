import { expect, test } from '@playwright/test';
import {
  button,
  complaintsOf,
  expectNodes,
  expectPapersTable,
  expression,
  open,
  papersNodes,
  slider,
  table,
} from './app';

test.use({ serviceWorkers: 'allow', reuseContext: false });

test('the empty address shows the example of the paper: expression, graph and table', async ({
  page,
}) => {
  await open(page);
  await expect(expression(page)).toHaveValue('ln(x1) + x1*x2 - sin(x2)');
  await expectNodes(page, papersNodes);
  await expectPapersTable(page);
  await expect(page.getByRole('figure', { name: 'Typeset formula' }).getByRole('math')).toHaveText(
    /y = \\ln\(x_1\) \+ x_1 x_2 - \\sin\(x_2\)/,
  );
});

test('no dialog and no message stands in the way', async ({ page }) => {
  await open(page);
  await expect(table(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Messages' })).toHaveCount(0);
  await expect(button(page, 'Undo')).toBeDisabled();
  await expect(button(page, 'Redo')).toBeDisabled();
});

test('graph, table and player have room beside each other at 1280 × 720', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  await expectPapersTable(page);
  await expect(table(page).getByRole('row').last()).toBeInViewport();
  for (const name of ['Play', 'Next step', 'Last step']) {
    await expect(button(page, name)).toBeInViewport();
  }
  await expect(slider(page)).toBeInViewport();
  // Nothing hangs over the edge of the window.
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang).toBe(0);
});

test('using it leaves no error, violates no policy and asks no other server', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  await open(page);
  await expectPapersTable(page);
  await button(page, 'First step').click();
  await expression(page).fill('tanh(a)^2');
  await button(page, 'Examples').click();
  await page.getByRole('menuitem', { name: 'A sigmoid neuron' }).click();
  await button(page, 'How the trace is written').click();
  await page.keyboard.press('Escape');
  await button(page, 'Undo').click();
  await button(page, 'Last step').click();
  await expect(button(page, 'Redo')).toBeEnabled();
  expect(complaints).toEqual([]);
});
