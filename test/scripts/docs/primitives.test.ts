/** docs/primitives.md is what the rows of the primitive table say now. */
import { readFileSync } from 'node:fs';
import katex from 'katex';
import { expect, it } from 'vitest';
import { primitivesPage } from '../../../scripts/docs/primitives';

const page = primitivesPage();

it('the page of primitives is written anew when a row changes: npm run docs', () => {
  const path = new URL('../../../docs/primitives.md', import.meta.url);
  expect(readFileSync(path, 'utf8')).toBe(page);
});

it('every formula of it is LaTeX', () => {
  const formulas = [...page.matchAll(/\$`(.*?)`\$/g)].map(([, latex]) => latex as string);
  expect(formulas.length).toBeGreaterThan(100);
  for (const latex of formulas) {
    expect(() => katex.renderToString(latex, { strict: 'error' }), latex).not.toThrow();
  }
});
