/** The classroom beyond one assignment: the wrong line, drafts, the class on the wall, and an answer where it went wrong. */

import { expect, test } from '@playwright/test';
import { button, copied, open } from './app';
import { expectNoViolations } from './axe';

test('a teacher asks for the wrong line, a student’s draft survives a reload, the class is shown, and an answer opens where it went wrong', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Ask').click();
  const question = page.getByRole('region', { name: 'Question' });
  await question.getByLabel('Ask for').selectOption('Wrong line');
  const lines = question.getByRole('group', { name: 'Lines' });
  await expect(lines.getByRole('radio')).toHaveCount(16);
  await question
    .getByLabel('Which mistake')
    .selectOption({ label: 'Assigned where it had to accumulate, v₀' });
  await button(page, 'Put in assignment').click();
  await button(page, 'Ask').click();
  await question.getByLabel('Ask for').selectOption('Adjoint');
  await button(page, 'Put in assignment').click();
  await page.getByLabel('Right within').selectOption('1 %');
  const link = await copied(page, () => button(page, 'Copy link').click());

  await open(page, new URL(link).hash);
  await expect(question).toContainText('One of these lines is wrong');
  // By keyboard: the lines are one group of choices.
  await lines.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(question.getByRole('status')).toContainText('follows from those above it');
  await lines.getByRole('radio', { name: /^v′₀ = v′₀ \+ .*= 2$/ }).check();
  await button(page, 'Check').click();
  await expect(question.getByRole('status')).toHaveText('Right.');
  await expectNoViolations(page);
  await button(page, 'Next question').click();
  const answer = question.getByRole('textbox');
  await answer.fill('0.5');
  await page.reload();
  await expect(answer).toHaveValue('0.5');
  await answer.press('Enter');
  await expect(question.getByRole('status')).toContainText('Not right.');

  await page.getByLabel('Your name or number').fill('Ada');
  const handedIn = await copied(page, () => button(page, 'Hand in').click());
  await button(page, 'Leave the assignment').click();
  await page.getByLabel('Link of the assignment').fill(link);
  await page.getByLabel('Links that were handed in').fill(handedIn);
  await button(page, 'Mark').click();
  await button(page, 'Show the class').click();
  const wall = page.getByRole('dialog');
  await expect(wall.getByRole('row', { name: 'Right' })).toContainText('1 (100 %)');
  await page.keyboard.press('PageDown');
  await expect(wall.getByRole('table')).toContainText('Question 2 of 2');
  await expect(wall.getByText('Ada')).toHaveCount(0);
  await expectNoViolations(page, 'dialog');
  await page.keyboard.press('Escape');
  await button(page, 'Open question 2').click();
  await expect(answer).toHaveValue('0.5');
  await expect(question.getByRole('status')).toContainText('Not right.');
});
