import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Frame, type Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds in a page, or in a part of it, is nothing. Frames inside of it are looked at by themselves.
 * Only what is wrong is written out: to describe all that is right takes axe most of its time.
 */
export async function expectNoViolations(
  page: Page | Frame,
  part?: string,
  rules?: readonly string[],
): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate(
    async ([part, rules]) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await run(part === undefined ? document : { include: [part] }, {
        resultTypes: ['violations'],
        selectors: false,
        preload: false,
        iframes: false,
        ...(rules && { runOnly: [...rules] }),
      });
      return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    },
    [part, rules] as const,
  );
  expect(found).toEqual([]);
}

/** The same in either theme; what but colours changes nothing between them is tried once. */
export async function expectNoViolationsInBoth(page: Page, part?: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolations(page, part, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoViolations(page, part);
}
