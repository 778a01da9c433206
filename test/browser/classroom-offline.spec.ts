/** A classroom whose server has gone: presented by a clicker, and asked, answered, marked by keyboard alone. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { button, copied, slider } from './app';
import { type OwnServer, serveSite } from './own-server';

test.use({ serviceWorkers: 'allow', reuseContext: false });

let server: OwnServer;
test.afterEach(() => server.stop());

async function visit(page: Page, hash = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${server.address}${hash}`);
  await expect(slider(page)).toBeVisible();
}

/** Presses by keyboard what Tab comes to. */
async function press(page: Page, control: Locator): Promise<void> {
  await control.focus();
  await page.keyboard.press('Enter');
}

async function type(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.insertText(text);
}

test('with the server stopped a lecture is given by a clicker, and an assignment goes from the question to the mark by keyboard', async ({
  page,
}) => {
  test.slow();
  server = await serveSite();
  await page.addInitScript(() => localStorage.setItem('wengert:visited', 'yes'));
  await visit(page);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      active?.postMessage('quiet', [port2]);
    });
  });
  await server.stop();

  await visit(page, '#course/fan-out/1');
  await page.keyboard.press('F8');
  await expect(page.getByRole('region', { name: 'What is read' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const presented = page
    .getByRole('main', { name: 'Presentation' })
    .getByRole('region', { name: 'Question' });
  await expect(presented).toContainText('Think');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(presented).toContainText('Answer');
  await page.keyboard.press('Escape');

  await visit(page);
  const question = page.getByRole('region', { name: 'Question' });
  await press(page, button(page, 'Ask'));
  await question.getByLabel('Ask for').focus();
  await page.keyboard.type('Adjoint');
  await expect(question).toContainText('the derivative of y by it');
  const challenge = await copied(page, () => press(page, button(page, 'Copy as challenge')));
  await press(page, button(page, 'Put in assignment'));
  const link = await copied(page, () => press(page, button(page, 'Copy link')));

  await visit(page, new URL(link).hash);
  const answer = question.getByRole('textbox');
  await expect(answer).toBeFocused();
  await page.keyboard.type('0.5\n');
  await expect(question.getByRole('status')).toContainText('Not right.');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7\n');
  await expect(question.getByRole('status')).toHaveText('Right.');
  await type(page, page.getByLabel('Your name or number'), 'Ada');
  const handedIn = await copied(page, () => page.keyboard.press('Enter'));

  await press(page, button(page, 'Leave the assignment'));
  await type(page, page.getByLabel('Link of the assignment'), link);
  await type(page, page.getByLabel('Links that were handed in'), handedIn);
  await press(page, button(page, 'Mark'));
  const marks = page.getByRole('table', { name: 'Marks' });
  await expect(marks.getByRole('row', { name: 'Ada' })).toContainText('1 of 1');

  await visit(page, new URL(challenge).hash);
  await expect(answer).toBeFocused();
  await page.keyboard.type('7\n');
  await expect(question.getByRole('status')).toHaveText('Right.');
});
