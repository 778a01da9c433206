/** What docs/trust.md says is tried is tried: each row is of a test that is there, by its words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const rows = readFileSync(join(root, 'docs/trust.md'), 'utf8')
  .split('\n')
  .filter((line) => /`[a-z-]+\.spec\.ts` \|$/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the page of what was tried', () => {
  it('has a row for each of many faults', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(rows.map(([, fault = '', , title = '', file = '']) => [fault, title, file]))(
    'names the test for: %s',
    (_, title, file) => {
      const spec = readFileSync(join(root, 'test/browser', file.replaceAll('`', '')), 'utf8');
      const titles = [...spec.matchAll(/\btest\(\s*(['`])(.+?)\1,/gs)].map(([, , said]) => said);
      expect(titles.filter((said) => said?.includes(title))).toHaveLength(1);
    },
  );
});
