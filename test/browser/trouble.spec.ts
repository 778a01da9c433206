import { expect, type Page, test } from '@playwright/test';
import type { GraphNode } from '../../src/core/graph/graph';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../src/document/document';
import { encodeLink } from '../file/graphs';
import {
  button,
  canvas,
  complaintsOf,
  dragFromPalette,
  expectNodes,
  expression,
  node,
  open,
  openEmpty,
  papersNodes,
  table,
  write,
} from './app';

/** Opens the list of what is missing or odd, and presses one of its lines. */
async function pressDiagnostic(page: Page, text: string | RegExp): Promise<void> {
  await canvas(page)
    .getByRole('button', { name: /\d (to (mend|look at)|open port)/ })
    .click();
  const list = page.getByRole('list', { name: 'What to look at' });
  await list.getByRole('button', { name: text }).click();
}

function linkOf(nodes: readonly GraphNode[]): Promise<string> {
  const document = { ...EMPTY_DOCUMENT, graph: { nodes } };
  return encodeLink({ document, view: DEFAULT_VIEW });
}

/** Gives the focused node a name. */
async function rename(page: Page, of: string, name: string): Promise<void> {
  await node(page, of).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.keyboard.insertText(name);
  await page.keyboard.press('Enter');
}

test('what is not finite is shown as what it is, with the place where it began', async ({
  page,
}) => {
  const cases = [
    ['ln(0 - a)', 'ln', 'NaN', /natural logarithm is NaN at −1/],
    ['1/(a - 1)', 'division ÷', '∞', /division is ∞ at 1, 0/],
    ['exp(1000*a) + 1', 'exp', '∞', /exponential is ∞ at 1000.*too large/],
  ] as const;
  await open(page);
  for (const [text, name, value, message] of cases) {
    await write(page, text);
    await button(page, 'Last step').click();
    await expect(node(page, name)).toHaveAccessibleName(new RegExp(`value ${value}`));
    await expect(node(page, 'output y')).toHaveAccessibleName(new RegExp(`value ${value}`));
    await pressDiagnostic(page, message);
    await expect(node(page, name)).toBeFocused();
    await expect(node(page, name)).toHaveAccessibleDescription(message);
    await expect(table(page)).toContainText(value === 'NaN' ? 'NaN' : '∞');
    await canvas(page)
      .getByRole('button', { name: /to look at/ })
      .click();
  }
});

test('an unfinished graph is evaluated as far as it goes, and says what is missing', async ({
  page,
}) => {
  await openEmpty(page);
  await dragFromPalette(page, 'input', { x: 80, y: 100 });
  await dragFromPalette(page, 'addition', { x: 220, y: 300 });
  await dragFromPalette(page, 'output', { x: 400, y: 300 });
  await expect(node(page, 'input x1, v0, value 1')).toBeVisible();
  await expect(node(page, 'addition +, not wired completely')).toBeVisible();
  await expect(table(page).getByRole('row')).toHaveCount(2);
  await pressDiagnostic(page, /output y/);
  await expect(node(page, 'output y')).toBeFocused();
});

test('taking a node away leaves its readers with an empty port, and undo wires them again', async ({
  page,
}) => {
  await open(page);
  await node(page, 'ln').focus();
  await page.keyboard.press('Delete');
  await expect(node(page, 'addition +, not wired completely')).toBeVisible();
  await expect(node(page, 'output y, can’t be computed')).toBeVisible();
  await expect(node(page, 'sin, v3')).toHaveCount(0);
  await expect(node(page, 'sin, v2, value −0.959')).toBeVisible();
  await button(page, 'Undo').click();
  await button(page, 'Last step').click();
  await expectNodes(page, papersNodes);
});

test('without an output there are values, and it is said why there are no adjoints', async ({
  page,
}) => {
  await open(page);
  await node(page, 'output y').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('There is no adjoint trace')).toBeVisible();
  await button(page, 'Last step').click();
  await expect(node(page, 'subtraction −, v5, value 11.652')).toBeVisible();
});

test('a name that is taken, or is none, is refused with a reason', async ({ page }) => {
  await open(page);
  const field = page.getByRole('textbox', { name: 'Name', exact: true }).first();
  for (const name of ['x1', '<img src=x onerror=alert(1)>', '1x', 'π'.repeat(65)]) {
    await rename(page, 'input x2', name);
    await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Escape');
    await expect(node(page, 'input x2')).toBeFocused();
  }
  await expectNodes(page, papersNodes);
  await expect(button(page, 'Undo')).toBeDisabled();
});

test('odd names are names like others', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  for (const name of ['__proto__', 'constructor', 'toString', 'שלום', 'ω'.repeat(64), '変数_1']) {
    await rename(page, 'input x2', name);
    await expect(node(page, `input ${name}, v0, value 5, adjoint 1.716`)).toBeFocused();
    await expect(expression(page)).toHaveValue(`ln(x1) + x1*${name} - sin(${name})`);
    await button(page, 'Undo').click();
    await expectNodes(page, papersNodes);
  }
  expect(complaints).toEqual([]);
});

test('a hostile link shows a graph, or is refused, and does nothing else', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  const go = async (nodes: readonly GraphNode[]) => {
    const link = await linkOf(nodes);
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, link);
  };
  const named = (name: string): GraphNode[] => [
    { kind: 'input', id: 'a', name, value: 2 },
    { kind: 'output', id: 'b', name: 'y', operands: ['a'] },
  ];
  for (const name of ['<img src=x onerror=alert(1)>', 'a\u202Eb', 'x'.repeat(65), 'javascript:1']) {
    await go(named(name));
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('still here');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expectNodes(page, papersNodes);
  }
  await go([
    { kind: 'input', id: 'x', name: 'x', value: 1 },
    { kind: 'primitive', id: 'p', primitive: 'add', operands: ['x', 'q'] },
    { kind: 'primitive', id: 'q', primitive: 'sin', operands: ['p'] },
    { kind: 'output', id: 'y', name: 'y', operands: ['q'] },
  ]);
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('wires in a circle');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expectNodes(page, papersNodes);
  // One with two nodes of a name, and one with an empty port, are graphs to be mended.
  await go([
    ...named('y'),
    { kind: 'primitive', id: 'c', primitive: 'add', operands: ['a', null] },
  ]);
  await expect(node(page, 'addition +, not wired completely')).toBeVisible();
  await pressDiagnostic(page, /addition/);
  await expect(node(page, 'addition +')).toBeFocused();
  await button(page, 'Undo').click();
  await button(page, 'Last step').click();
  await expectNodes(page, papersNodes);
  expect(complaints).toEqual([]);
});
