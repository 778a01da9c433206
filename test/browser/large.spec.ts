import { expect, test } from '@playwright/test';
import type { GraphNode } from '../../src/core/graph/graph';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../src/document/document';
import { encodeLink } from '../file/graphs';
import { announcement, button, complaintsOf, expression, node, open, slider, table } from './app';

/** x, 998 primitives that pass its value on through sine and cosine, and an output: 1,000 nodes. */
function chain(): GraphNode[] {
  const nodes: GraphNode[] = [{ kind: 'input', id: 'n0', name: 'x', value: 0.5 }];
  for (let k = 1; k < 999; k++) {
    const primitive = k % 2 === 0 ? 'cos' : 'sin';
    nodes.push({ kind: 'primitive', id: `n${k}`, primitive, operands: [`n${k - 1}`] });
  }
  nodes.push({ kind: 'output', id: 'n999', name: 'y', operands: ['n998'] });
  return nodes;
}

test('a graph of a thousand nodes opens from a link, and is stepped and read', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  const document = { ...EMPTY_DOCUMENT, graph: { nodes: chain() } };
  await open(page, await encodeLink({ document, view: { ...DEFAULT_VIEW, step: 500 } }));

  // Of a long table only some rows are there, and each says which it is.
  await expect(table(page)).toHaveAttribute('aria-rowcount', '1001');
  const current = table(page).locator('[aria-current=step]');
  await expect(current).toHaveAttribute('aria-rowindex', '501');
  await expect(current).toBeInViewport();
  await button(page, 'Next step').click();
  await expect(slider(page)).toHaveValue('501');
  await expect(current).toHaveAttribute('aria-rowindex', '502');
  await button(page, 'Previous step').click();
  await button(page, 'Previous step').click();
  await expect(current).toHaveAttribute('aria-rowindex', '500');
  await button(page, 'First step').click();
  await button(page, 'Next step').click();
  await expect(table(page).getByRole('row').nth(1)).toBeInViewport();
  await button(page, 'Last step').click();
  await expect(slider(page)).toHaveValue('2000');
  await expect(current).toHaveAttribute('aria-rowindex', '2');

  // It is found by its table: pressing a row shows its node when one goes near.
  await slider(page).fill('900');
  await current.getByRole('cell').first().click();
  await expect(slider(page)).toHaveValue('900');

  // The view goes where the player leaps.
  await expect(node(page, 'sin, v3')).toHaveCount(0);
  await slider(page).fill('4');

  // A thousand values could run into it: they are listed once the list is gone to.
  await node(page, 'sin, v3').click();
  const operand = page.getByRole('combobox', { name: 'Operand', exact: true });
  const options = operand.getByRole('option');
  await expect(options).toHaveText(['– empty –', 'cos, v2']);
  await operand.focus();
  await expect(options).toHaveCount(999);
  await operand.selectOption('input x');
  await expect(announcement(page)).toHaveText('Wired');
  expect(complaints).toEqual([]);
});

test('a thousand nodes are edited, arranged, zoomed and undone', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  await expression(page).fill(Array.from({ length: 500 }, (_, k) => `sin(x${k})`).join(' + '));
  await expression(page).press('Enter');
  await expect(page.getByText('1500 nodes')).toBeVisible();
  for (const name of ['Arrange', 'Fit to view', 'Zoom in', 'Zoom in', 'Zoom out', 'Last step']) {
    await button(page, name).click();
  }
  await expect(slider(page)).toHaveAttribute('max', /^\d{4}$/);
  for (let k = 0; k < 2; k++) await button(page, 'Undo').click();
  await expect(node(page, 'output y, value 11.652')).toBeInViewport();
  expect(complaints).toEqual([]);
});
