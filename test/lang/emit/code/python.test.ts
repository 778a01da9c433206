/** Programs in Python, run by real Python, by real NumPy and by real PyTorch. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { hasTorch, oraclesRequired, python } from '../../../../scripts/oracle.mjs';
import { pythonProgram } from '../../../../src/lang/emit/code/languages/python';
import { pytorchProgram } from '../../../../src/lang/emit/code/languages/pytorch';
import { cases, expectSame, readPrinted, writtenBy } from './cases';
import { ranInPython } from './run-python';

const hasNumPy = () => spawnSync(python, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0;

/** PyTorch before 2.0 takes whole corrections alone. */
const ofTorch = cases.filter(({ title }) => !title.includes('correction=0.5'));

describe.each([
  { name: 'Python with NumPy', write: pythonProgram, isThere: hasNumPy, known: cases, without: [] },
  // Only the derivative of sinc uses it.
  {
    name: 'PyTorch',
    write: pytorchProgram,
    isThere: hasTorch,
    known: ofTorch,
    without: ['sphericalBessel'],
  },
])('programs for $name', ({ name, write, isThere, known, without }) => {
  const { written, refused } = writtenBy(write, known);

  it('cover every primitive', () => {
    const names = new Set(refused.map((each) => each.split(' ')[0]));
    expect([...names]).toEqual(without);
  });

  const answers =
    oraclesRequired || isThere() ? ranInPython(written.map(({ text }) => text)) : null;

  it.skipIf(!answers)(
    `print what the engine computes; skipped, because there is no ${name}, where it is not`,
    () => {
      written.forEach((each, k) => {
        const answer = answers?.[k];
        const text = answer && 'text' in answer ? answer.text : '';
        expect(answer, `${each.title}\n${each.text}`).not.toHaveProperty('error');
        expectSame(each, readPrinted(text));
      });
    },
  );
});
