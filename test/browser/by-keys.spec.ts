/** The twelve tasks that everybody does: by the accessibility tree alone, and by keys on the page as it is seen. */

import { expect, test } from '@playwright/test';
import { open } from './app';
import { Listener } from './listener';
import { tasks } from './tasks';
import { Viewer } from './viewer';

// One of them starts Python.
test.slow();

test('there are twelve tasks', () => {
  expect(tasks).toHaveLength(12);
});

for (const [who, { at }] of [
  ['who sees nothing', Listener],
  ['who has no mouse, and sees the focus after each key,', Viewer],
] as const) {
  for (const { title, from, does } of tasks) {
    test(`${who} ${title}`, async ({ page }) => {
      await open(page, await from?.());
      await does(await at(page), page);
    });
  }
}
