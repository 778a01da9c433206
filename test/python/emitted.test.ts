/** Programs for JAX and TensorFlow of every primitive, run by the stand-ins, print what the engine computes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { jaxProgram } from '../../src/lang/emit/code/languages/jax';
import { tensorflowProgram } from '../../src/lang/emit/code/languages/tensorflow';
import { cases, expectSame, readPrinted, writtenBy } from '../lang/emit/code/cases';
import type { Ran } from '../lang/emit/code/run-python';
import { python, ran } from './python';

const alone = cases.filter(({ title }) => !title.startsWith('random'));

/** Has what runs programs in real Python read them from a file. */
const runner = `import io, sys

sys.stdin = io.StringIO(open('programs.json').read())
${readFileSync(join(import.meta.dirname, '../lang/emit/code/run_programs.py'), 'utf8')}`;

beforeAll(async () => {
  await python();
});

describe.each([
  ['JAX', jaxProgram],
  ['TensorFlow', tensorflowProgram],
] as const)('programs for %s', (_, write) => {
  const { written, refused } = writtenBy(write, alone);

  // Only the derivative of sinc uses what neither has.
  it('cover every primitive', () => {
    expect([...new Set(refused.map((each) => each.split(' ')[0]))]).toEqual(['sphericalBessel']);
  });

  it('print what the engine computes', async () => {
    const answers = await answersTo(written.map(({ text }) => text));
    written.forEach((each, k) => {
      const answer = answers[k];
      expect(answer, `${each.title}\n${each.text}`).not.toHaveProperty('error');
      expectSame(each, readPrinted(answer && 'text' in answer ? answer.text : ''));
    });
  }, 300_000);
});

async function answersTo(programs: readonly string[]): Promise<readonly Ran[]> {
  const { text } = await ran(runner, { 'programs.json': JSON.stringify(programs) });
  return JSON.parse(text) as readonly Ran[];
}
