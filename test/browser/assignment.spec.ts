import { expect, test } from '@playwright/test';
import { button, copied, open } from './app';

test('a teacher makes an assignment, a student answers wrongly and rightly and hands in, and it is marked', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Ask').click();
  const question = page.getByRole('region', { name: 'Question' });
  await question.getByLabel('Ask for').selectOption('Adjoint');
  await button(page, 'Put in assignment').click();
  const link = await copied(page, () => button(page, 'Copy link').click());

  await open(page, new URL(link).hash);
  await expect(question).toContainText('What is the adjoint of v₋₁');
  const answer = question.getByRole('textbox');
  await answer.fill('0.5');
  await answer.press('Enter');
  await expect(question.getByRole('status')).toContainText('Not right.');
  await answer.fill('5,5');
  await answer.press('Enter');
  await expect(question.getByRole('status')).toHaveText('Right.');

  await page.getByLabel('Your name or number').fill('Ada');
  const handedIn = await copied(page, () => button(page, 'Hand in').click());

  await button(page, 'Leave the assignment').click();
  await page.getByLabel('Link of the assignment').fill(link);
  await page.getByLabel('Links that were handed in').fill(`${handedIn}\nsomething else\n${link}`);
  await button(page, 'Mark').click();
  const marks = page.getByRole('table', { name: 'Marks' });
  await expect(marks.getByRole('row', { name: 'Ada' })).toContainText('1 of 1');
  await expect(marks.getByRole('row', { name: 'link 2' })).toContainText('is the assignment');
});
