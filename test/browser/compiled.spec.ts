import { expect, test } from '@playwright/test';
import { button, complaintsOf, open, openTab, openWith, rightPanel } from './app';

test('what the compiler makes of a graph is shown beside its statements, and timed', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  const panel = await openTab(page, 'Compiled');
  await expect(panel.getByRole('list', { name: 'Statements after' })).toContainText('sin(v₀)');

  const code = panel.getByRole('region', { name: 'WebAssembly beside its statements' });
  const product = code.getByRole('row', { name: /v₂ = v₋₁ × v₀/ });
  await expect(product).toContainText('f64.mul');
  await panel.getByRole('radio', { name: 'Gradient' }).check({ force: true });
  await expect(code.getByRole('row', { name: /sin\(v₀\)/ })).toContainText('call $cos');
  await expect(code.getByRole('row', { name: /^the seed/ })).toContainText('local.get $seed');

  await button(page, 'Measure against the interpreter').click();
  await expect(panel.getByText(/Measured on this machine, in a worker/)).toBeVisible();
  await expect(panel.getByText(/Both give the same gradient|Their gradients differ/)).toBeVisible();

  expect(complaints).toEqual([]);
});

test('statements that repeat are a loop, and those over elements share one', async ({ page }) => {
  await openWith(page, 'a = 1\nsin(sin(sin(sin(sin(sin(sin(a)))))))');
  const panel = await openTab(page, 'Compiled');
  const loops = panel.getByRole('table', { name: 'Loops that were found' });
  await expect(loops.getByRole('row', { name: /1 statement \d times/ })).toBeVisible();
  await openWith(page, 'x = [1, 2, 3]\nsum(sin(x) * x)');
  await openTab(page, 'Compiled');
  const code = rightPanel(page).getByRole('region', { name: 'WebAssembly beside its statements' });
  const shared = code.getByRole('row', { name: /a loop over 3 elements.*sin.*×/ });
  await expect(shared).toContainText('f64.mul');
  await expect(
    rightPanel(page).getByText(/5 statements share 2 loops over elements/),
  ).toBeVisible();
});
