import { expect, test } from '@playwright/test';
import { button, open, slider } from './app';
import { expectNoViolations } from './axe';

test('a number is asked for, hidden until it is found, and a wrong answer is told what went wrong', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Ask').click();
  const question = page.getByRole('region', { name: 'Question' });
  await question.getByLabel('Ask for').selectOption('Adjoint');
  await expect(question).toContainText('What is the adjoint of v₋₁');

  // The player waits before the step that shows it.
  await button(page, 'Last step').click();
  await expect(slider(page)).toHaveValue('14');

  const answer = question.getByRole('textbox');
  await answer.fill('5');
  await answer.press('Enter');
  await expect(question.getByRole('status')).toContainText('what comes back from v₁ is missing');
  await expect(answer).toHaveAttribute('aria-invalid', 'true');
  await question.getByRole('button', { name: 'Hint' }).click();
  await expect(question.getByRole('status')).toContainText('Look at v₋₁.');
  await expectNoViolations(page);

  await answer.fill("v1'/v-1 + v2' * v0");
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toHaveText('Right.');
  await button(page, 'Last step').click();
  await expect(slider(page)).toHaveValue('19');
});
