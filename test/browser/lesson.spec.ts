import { expect, test } from '@playwright/test';
import { announcement, button, expression, open, sharedLink, slider } from './app';
import { expectNoViolations } from './axe';

test('a lesson of the course is read and answered by keyboard alone, and what was read is remembered', async ({
  page,
}) => {
  await open(page, 'course/small-steps/2');
  const lesson = page.getByRole('article', { name: 'Every result gets a name' });
  await expect(lesson).toContainText('evaluation trace');
  await expect(slider(page)).toHaveValue('8');

  await page.keyboard.press('Alt+PageDown');
  await expect(page.getByRole('heading', { name: 'Take the first steps yourself' })).toBeVisible();
  await expect(announcement(page)).toHaveText(/Page 3 of 7: Take the first steps yourself/);
  await expect(slider(page)).toHaveValue('0');

  await button(page, 'Answer').focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('region', { name: 'Question', exact: true });
  await expect(question.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('x1*x2');
  await page.keyboard.press('Enter');
  await expect(question.getByRole('status')).toHaveText('Right.');
  await expect(page.getByRole('img', { name: 'answered' })).toBeVisible();
  await expectNoViolations(page);

  await page.keyboard.press('Alt+PageUp');
  await expect(lesson).toBeVisible();
  await expect(page.getByText('Page 2 of 7 · 1 read')).toBeVisible();
  await page.reload();
  await expect(lesson).toBeVisible();
  await expect(page.getByText('Page 2 of 7 · 1 read')).toBeVisible();
});

test('a lesson is written of any graph, with undo, and opens again from its link', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('tab', { name: 'Lesson' }).click();
  await button(page, 'Make a lesson of this graph').click();
  await page.getByLabel('Title of the page').fill('A first page');
  await page
    .getByLabel('What is read')
    .fill('See **this**: $y = x_1$ <img src=x onerror=alert(1)>');
  await button(page, 'First step').click();
  await button(page, 'Use the graph as it is now').click();
  await button(page, 'Add a page').click();
  await expression(page).fill('z = a*a');
  await page.getByLabel('What is read').fill('The second, after [the first](#1).');
  await button(page, 'Use the graph as it is now').click();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');

  const link = await sharedLink(page);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByText('Page 2 of 2')).toBeVisible();
  await expect(expression(page)).toHaveValue('z = a*a');
  await button(page, 'the first').click();
  const first = page.getByRole('article', { name: 'A first page' });
  await expect(first).toContainText('See this:');
  await expect(first).toContainText('<img src=x onerror=alert(1)>');
  await expect(slider(page)).toHaveValue('0');
  await expect(expression(page)).toHaveValue(/ln\(x1\)/);
});

test('a lecture is given with the keys of a clicker, and a second window has its notes', async ({
  page,
}) => {
  await open(page, 'course/fan-out/1');
  await expect(page.getByRole('article', { name: 'One value, several readers' })).toBeVisible();
  await page.keyboard.press('F8');
  const words = page.getByRole('region', { name: 'What is read' });
  await expect(words).toContainText('One value, several readers');
  const opening = page.waitForEvent('popup');
  await page.keyboard.press('n');
  const notes = await opening;
  await expect(notes.getByRole('main')).toContainText('Collect guesses.');
  await expect(notes.getByRole('timer')).toHaveText(/^\d+:\d\d$/);

  await page.keyboard.press('PageDown');
  await expect(page.getByRole('table', { name: 'Evaluation trace' })).toBeVisible();
  await page.keyboard.press('PageDown');
  const question = page
    .getByRole('main', { name: 'Presentation' })
    .getByRole('region', { name: 'Question' });
  await expect(question).toContainText('Think');
  await expect(question).not.toContainText('7');
  await expect(notes.getByRole('main')).toContainText('A question: think');
  await page.keyboard.press('PageDown');
  await expect(question).toContainText('Show of hands');
  await page.keyboard.press('PageDown');
  await expect(question.getByRole('listitem').filter({ hasText: 'right' })).toHaveText(/^7/);

  await notes.bringToFront();
  await notes.keyboard.press('PageDown');
  await expect(words).toContainText('Every way counts');
  await expect(notes.getByRole('main')).toContainText('Trace the three ways');
  await page.keyboard.press('PageUp');
  await expect(question).toContainText('Answer');
  await page.keyboard.press('b');
  await page.keyboard.press('PageDown');
  await expect(question).toContainText('Answer');
  await page.keyboard.press('q');
  await expect(page.getByRole('img', { name: /QR code/ })).toHaveAttribute(
    'data-link',
    /#course\/fan-out\/1/,
  );
});
