import { expect, type Page, test } from '@playwright/test';
import {
  announcement,
  button,
  cellsOf,
  complaintsOf,
  expectNodes,
  node,
  nodeNames,
  open,
  openTab,
  papersNodes,
  slider,
} from './app';

const program = (page: Page) => page.getByRole('region', { name: 'Program', exact: true });
const steps = (page: Page) => page.getByRole('region', { name: 'Simplification' });
const chosenOutput = (page: Page) => page.getByRole('combobox', { name: 'Reverse from' });

/** The value of an output, as its node says it. */
async function resultOf(page: Page, output: string): Promise<string | undefined> {
  const name = (await nodeNames(page)).find((one) => one.startsWith(`output ${output},`));
  return name?.match(/value ([^,]+)/)?.[1];
}

test('the paper’s example is differentiated, simplified, played and differentiated again', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  await expect(program(page)).toContainText('5 statements');

  // Its Hessian is known: −1/x₁² and sin x₂ on the diagonal, 1 beside it.
  const hessian = [
    ['x1', '−0.25', '1'],
    ['x2', '1', '−0.959'],
  ];
  const jacobian = await openTab(page, 'Jacobian');
  await expect
    .poll(() => cellsOf(jacobian.getByRole('table', { name: 'Hessian of y' })))
    .toEqual(hessian);

  await button(page, 'Differentiate').click();
  await expect(program(page)).toContainText('Adjoint program of y');
  await expect(program(page)).toContainText('17 statements · order 1');
  await expect(node(page, 'ln, v5, value 0.693')).toHaveAccessibleName(/, no adjoint$/);
  await expect(node(page, 'cos, v4, value 0.284')).toHaveAccessibleName(/adjoint program$/);
  // Nodes become elements a few a frame.
  await expect
    .poll(async () => [await resultOf(page, '∂y/∂x1'), await resultOf(page, '∂y/∂x2')])
    .toEqual(['5.5', '1.716']);

  await button(page, 'Step by step').click();
  await expect(steps(page)).toContainText('Step 0 of 10 · 17 → 9 statements');
  await expect(steps(page)).toContainText('Next: constant folding');
  await button(page, 'Next simplification').click();
  await expect(steps(page)).toContainText('Step 1 of 10 · 17 → 9 statements, now 16');
  await expect(program(page)).toContainText('16 statements');
  await button(page, 'Previous simplification').click();
  await expect(program(page)).toContainText('17 statements');
  await button(page, 'All simplifications').click();
  await expect(steps(page)).toContainText('No rule applies any more.');
  await expect(program(page)).toContainText('9 statements · order 1');
  await button(page, 'Close the steps').click();

  // The adjoint program is played like any graph: from nothing computed to the gradient.
  await button(page, 'First step').click();
  await expect.poll(() => resultOf(page, '∂y/∂x1')).toBe('not computed yet');
  await slider(page).focus();
  for (let k = 0; k < 4; k++) await page.keyboard.press('ArrowRight');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /v₂ = cos/);
  await button(page, 'Last step').click();
  await expect.poll(() => resultOf(page, '∂y/∂x1')).toBe('5.5');

  // Its Jacobian holds the Hessian, and so does what a second differentiation makes of each row.
  await expect
    .poll(async () =>
      (await cellsOf(jacobian.getByRole('table', { name: 'Jacobian' }))).slice(0, 2),
    )
    .toEqual(hessian.map(([, ...row], k) => [`∂y/∂x${k + 1}`, ...row]));
  await page.getByRole('tab', { name: 'Trace' }).click();
  for (const [k, output] of ['∂y/∂x1', '∂y/∂x2'].entries()) {
    await chosenOutput(page).selectOption(output);
    await button(page, 'Differentiate').click();
    await expect(program(page)).toContainText('order 2');
    const second = (by: string) => `∂²y/∂x${k + 1}${k + 1 === Number(by) ? '²' : `∂x${by}`}`;
    await expect
      .poll(async () => [await resultOf(page, second('1')), await resultOf(page, second('2'))])
      .toEqual(hessian[k]?.slice(1));
    await button(page, 'Undo').click();
    await expect(program(page)).toContainText('order 1');
  }

  await button(page, 'Back to primal').click();
  await expectNodes(page, papersNodes);
  await expect(program(page)).toContainText('5 statements');
  await expect(button(page, 'Back to primal')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('simplified at once, a derivative keeps its numbers, and undo brings everything back', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Differentiate').click();
  await button(page, 'Simplify').click();
  await expect(program(page)).toContainText('9 statements');
  await expect(announcement(page)).toContainText('17');
  // Nodes become elements a few a frame.
  await expect
    .poll(async () => [await resultOf(page, '∂y/∂x1'), await resultOf(page, '∂y/∂x2')])
    .toEqual(['5.5', '1.716']);
  await button(page, 'Undo').click();
  await expect(program(page)).toContainText('17 statements');
  await button(page, 'Undo').click();
  await expectNodes(page, papersNodes);
  // A graph that is as simple as can be says so.
  await button(page, 'Simplify').click();
  await expect(program(page)).toContainText('5 statements');
  await expect(page.getByRole('status').filter({ hasText: /simplif/i })).toHaveCount(1);
});
