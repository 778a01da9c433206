import { expect, type Page, test } from '@playwright/test';
import {
  button,
  canvas,
  choose,
  complaintsOf,
  expectNodes,
  expression,
  node,
  nodeNames,
  open,
  openWith,
  papersNodes,
  write,
} from './app';

const error = (page: Page) => page.getByRole('alert').filter({ hasText: /./ });

test('typing builds the graph', async ({ page }) => {
  await open(page);
  await choose(page, 'More', 'New empty graph');
  await expression(page).pressSequentially('a*b + 3');
  await expectNodes(page, [
    expect.stringMatching(/^input a, v-1, value 1,/),
    expect.stringMatching(/^input b, v0, value 1,/),
    expect.stringMatching(/^constant, value 3/),
    expect.stringMatching(/^multiplication ×, v1, value 1,/),
    expect.stringMatching(/^addition \+, v2, value 4,/),
    expect.stringMatching(/^output y, value 4,/),
  ]);
});

test('a mistake is pointed out, what was expected is said, and the graph stays', async ({
  page,
}) => {
  await open(page);
  const mistakes = [
    ['ln(x1) +', 'Expected a value after “+”, but the text ends here.'],
    ['ln(x1', 'Expected a comma or a closing “)”, but the text ends here.'],
    ['sin + x1', 'sin is a function: its operand is expected in parentheses. Write sin(x)'],
    ['x1 $ 2', '“$” has no meaning here.'],
    ['foo(x1)', 'There is no function named “foo”.'],
    ['a = a + 1', /is needed for its own value/],
    ['x1 + 🎉', '“🎉” has no meaning here.'],
  ] as const;
  for (const [text, message] of mistakes) {
    await expression(page).fill(text);
    await expression(page).press('Enter');
    await expect(error(page)).toContainText(message);
    await expect(expression(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(expression(page)).toHaveAccessibleDescription(/\S/);
    await expectNodes(page, papersNodes);
  }
  await expression(page).fill('x1');
  await expect(error(page)).toHaveCount(0);
  await expect(canvas(page).getByRole('group')).toHaveCount(2);
});

test('a refusal has its mends as buttons, which rewrite the text and keep the focus in it', async ({
  page,
}) => {
  await open(page);
  await write(page, 'sin x1/2');
  await expect(error(page)).toContainText('This can be read in two ways.');
  await expect(button(page, 'Write sin(x1)/2')).toBeVisible();
  await button(page, 'Write sin(x1/2)').click();
  await expect(expression(page)).toHaveValue('sin(x1/2)');
  await expect(expression(page)).toBeFocused();
  await expect(error(page)).toHaveCount(0);
  await expect(node(page, 'sin')).toBeVisible();
});

test('how letters in a row are read is said while they are typed, and one press changes it', async ({
  page,
}) => {
  await open(page);
  const notes = page.getByRole('list', { name: 'How it is read' });
  await write(page, 'mx + 2πr');
  await expect(notes.getByRole('listitem')).toContainText([
    '“mx” is read as one name.',
    '“πr” is read as π*r.',
  ]);
  await button(page, 'Write m*x').click();
  await expect(expression(page)).toHaveValue('m*x + 2πr');
  await expect(expression(page)).toBeFocused();
  await expect(notes.getByRole('listitem')).toHaveCount(1);
  await button(page, 'Keep “πr” as one name').press('Enter');
  await expect(expression(page)).toHaveValue('πr = 1; m*x + 2πr');
  await expect(notes).toHaveCount(0);
  await expect(node(page, 'input πr')).toBeVisible();
});

test('LaTeX, a spreadsheet’s formula and Mathematica are read, and shown as they are written here', async ({
  page,
}) => {
  await open(page);
  for (const [text, read] of [
    ['\\frac{a}{b} + \\sin^2 a', 'a/b + sin(a)^2'],
    ['=SIN(A1)+B2^2', 'sin(A1) + B2^2'],
    ['Exp[-x^2] y', 'f = exp(-x^2)*y'],
  ] as const) {
    await expression(page).fill(text);
    await expect(expression(page)).toHaveValue(text);
    await expression(page).press('Enter');
    await expect(expression(page)).toHaveValue(read);
  }
});

test('two names that would look alike look different on the canvas', async ({ page }) => {
  await open(page);
  await write(page, 'x1*x_1');
  await expect(node(page, 'input x1')).toBeVisible();
  await expect(node(page, 'input x_1')).toContainText('x_1');
  await expect(node(page, 'input x1')).not.toContainText('x_1');
});

test('nodes that survive an edit of the text keep their places and numbers', async ({ page }) => {
  await open(page);
  const place = (name: string) => node(page, name).boundingBox();
  const before = [await place('ln'), await place('sin'), await place('input x2')];
  await write(page, 'ln(x1) + x1*x2 - sin(x2) + exp(x1)');
  await expect(node(page, 'exp')).toBeVisible();
  expect([await place('ln'), await place('sin'), await place('input x2')]).toEqual(before);
  await expect(node(page, 'input x1, v-1, value 2')).toBeVisible();
  await expect(node(page, 'exp, v4, value 7.389')).toBeVisible();
});

test('what was typed is in view, whatever was there before', async ({ page }) => {
  await open(page);
  for (const text of [`${'sin('.repeat(12)}x${')'.repeat(12)}`, 'a*b', 'exp(ln(a*b + c))']) {
    await write(page, text);
    await expect(node(page, 'output y')).toBeInViewport({ ratio: 0.9 });
    await expect(canvas(page).getByRole('group').first()).toBeInViewport({ ratio: 0.9 });
  }
});

test('the text follows the graph', async ({ page }) => {
  await open(page);
  await node(page, 'sin').focus();
  await page.keyboard.press('Delete');
  await expect(expression(page)).not.toHaveValue(/sin/);
  await page.keyboard.press('Control+z');
  await expect(expression(page)).toHaveValue('ln(x1) + x1*x2 - sin(x2)');
  await node(page, 'input x1').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.keyboard.type('theta');
  await page.keyboard.press('Enter');
  await expect(expression(page)).toHaveValue('ln(theta) + theta*x2 - sin(x2)');
  await expect(page.getByRole('figure', { name: 'Typeset formula' })).toContainText('\\theta');
});

test('a session of typing is one step of undo', async ({ page }) => {
  await open(page);
  await expression(page).focus();
  await page.keyboard.press('Control+a');
  await expression(page).pressSequentially('tanh(w*x + b)');
  await expect(canvas(page).getByRole('group')).toHaveCount(7);
  await expression(page).press('Enter');
  await button(page, 'Undo').click();
  await expectNodes(page, papersNodes);
  await expect(button(page, 'Undo')).toBeDisabled();
  await button(page, 'Redo').click();
  await expect(expression(page)).toHaveValue('tanh(w*x + b)');
});

test('precedence is the usual: −x² is −(x²), and powers bind to the right', async ({ page }) => {
  await openWith(page, '-x^2');
  await expect(page.getByRole('figure', { name: 'Typeset formula' })).toContainText('y = -x^2');
  await expect(node(page, 'power xᵖ, v1')).toBeVisible();
  const values: Record<string, string> = {
    '-3^2': '−9',
    '2^3^2': '512',
    '8/4/2': '1',
    '7-4-2': '1',
  };
  for (const [text, value] of Object.entries(values)) {
    await write(page, text);
    await button(page, 'Last step').click();
    await expect(node(page, `output y, value ${value}`)).toBeVisible();
  }
});

test('statements separated by ; or new lines share nodes', async ({ page }) => {
  await openWith(page, 'a = x*z; y = a + sin(a)');
  await expect(node(page, 'multiplication ×, a, v1')).toHaveCount(1);
  await expect(canvas(page).getByRole('group')).toHaveCount(6);
  await expression(page).fill('p = x + z\nq = p*p\nr = p - z');
  await expect(node(page, 'output q')).toBeVisible();
  await expect(node(page, 'output r')).toBeVisible();
  await expect(node(page, 'addition +, p')).toHaveCount(1);
});

test('hostile text is refused or drawn, and never breaks anything', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  const hostile = [
    'x'.repeat(10_000),
    '('.repeat(5_000),
    `${'sin('.repeat(3_000)}x${')'.repeat(3_000)}`,
    '-'.repeat(10_000),
    `2${'^2'.repeat(4_000)}`,
    '<img src=x onerror=alert(1)>',
    '\u202Ey = x\u0000 + \uD800',
    '__proto__.x + constructor(y)',
  ];
  for (const text of hostile) {
    await expression(page).fill(text);
    await expression(page).press('Enter');
    await expect(error(page)).not.toHaveText('');
    await expectNodes(page, papersNodes);
  }
  await write(page, Array.from({ length: 1_000 }, (_, k) => `x${k % 7}`).join(' + '));
  await expect(error(page)).toHaveCount(0);
  await write(page, '__proto__ + constructor');
  await expect
    .poll(() => nodeNames(page))
    .toContainEqual(expect.stringMatching(/^input __proto__/));
  await expect(page.getByText('could not be drawn')).toHaveCount(0);
  expect(complaints).toEqual([]);
});
