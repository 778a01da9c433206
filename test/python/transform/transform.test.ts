import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/graph/check';
import { expression } from '../../../src/lang/front-ends/expression';
import { ParseError } from '../../../src/lang/read/parse-error';
import { transform } from '../../../src/python/transform/transform';

const cases = readFileSync(
  join(import.meta.dirname, '../../fixtures/transform/functions.cases'),
  'utf8',
)
  .split(/^===== /m)
  .slice(1)
  .map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const [source = '', result = ''] = lines.join('\n').split('\n==>\n');
    return { title, source, result: result.trim() };
  });

describe('a function is read without being run', () => {
  it.each(cases)('$title', ({ source, result }) => {
    expect(read(source)).toBe(result);
  });
});

/** The graph as an expression, or the line and the reason why there is none. */
function read(source: string): string {
  try {
    const { program, diagnostics } = check(transform(source).graph);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return program ? (expression.print?.(program) ?? '') : '';
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const line = source.slice(0, error.from).split('\n').length;
    return `line ${line}: ${error.message}`;
  }
}
