/** An assignment in the page of a platform of courses: what is seen there, and what the platform is told. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { button, open } from './app';
import { expectNoViolations } from './axe';
import { hostOfFiles, type OwnServer, serveSite } from './own-server';

const scormAgain = readFileSync(
  join(import.meta.dirname, '../../node_modules/scorm-again/dist/scorm12.min.js'),
  'utf8',
);

let site: OwnServer;
test.beforeEach(async () => {
  site = await serveSite();
});
test.afterEach(() => site.stop());

test('a teacher saves a package for SCORM; a student answers in its frame, and the platform has the points and the answers', async ({
  page,
}) => {
  await open(page);
  await page.evaluate((address) => localStorage.setItem('wengert:address', address), site.address);
  await page.reload();
  await button(page, 'Ask').click();
  const asked = page.getByRole('region', { name: 'Question' });
  await asked.getByLabel('Ask for').selectOption('Adjoint');
  await button(page, 'Put in assignment').click();
  const saved = page.waitForEvent('download');
  await button(page, 'Save package').click();
  const files = unzipSync(readFileSync(await (await saved).path()));
  const served = new Map(
    Object.entries(files).map(([path, content]) => [`/${path}`, new TextDecoder().decode(content)]),
  );
  served.set('/scorm-again.js', scormAgain);
  served.set(
    '/',
    `<!doctype html><html lang="en"><title>A course</title><script src="scorm-again.js"></script>
    <script>
      window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
      const kept = JSON.parse(sessionStorage.getItem('kept') ?? '{"core":{"student_id":"s123"}}');
      window.API.loadFromJSON(kept);
      window.API.on('LMSCommit', () => {
        const { core, suspend_data } = window.API.cmi;
        const { student_id, lesson_status, score } = core;
        sessionStorage.setItem('kept', JSON.stringify({ suspend_data, core: { student_id, lesson_status, score: { raw: score.raw } } }));
      });
    </script>
    <main><h1>A course</h1><iframe title="Lesson" src="index.html" width="720" height="520"></iframe></main>`,
  );
  const host = await hostOfFiles(served);
  const kept = () => page.evaluate(() => JSON.parse(sessionStorage.getItem('kept') ?? 'null'));
  try {
    await page.goto(host.address);
    const frame = page.frameLocator('iframe').frameLocator('iframe');
    const question = frame.getByRole('region', { name: 'Question' });
    await expect(question).toContainText('What is the adjoint of v₋₁');
    await expect(frame.getByRole('group', { name: /^ln/ })).toBeVisible();
    const answer = question.getByRole('textbox');
    await answer.fill('0.5');
    await answer.press('Enter');
    await expect(question.getByRole('status')).toContainText('Not right.');
    await expect.poll(kept).toMatchObject({ core: { score: { raw: '0' } } });
    await answer.fill('5.5');
    await answer.press('Enter');
    await expect.poll(kept).toMatchObject({
      core: { student_id: 's123', score: { raw: '100' }, lesson_status: 'incomplete' },
    });
    await question.getByRole('button', { name: 'Hand in' }).click();
    await expect.poll(kept).toMatchObject({ core: { lesson_status: 'completed' } });
    const inner = page.frames().at(-1);
    if (!inner) throw new Error('The frame is not there.');
    await expectNoViolations(inner);

    // Who comes back finds what was answered.
    await page.reload();
    await expect(question).toContainText('What is the adjoint of v₋₁');
    await expect.poll(kept).toMatchObject({ core: { score: { raw: '100' } } });
    await expect(question.getByText(/attempt/)).toHaveCount(0);
  } finally {
    host.stop();
  }
});
