/** Programs of the corpus, run by real Python with PyTorch and NumPy: they print there what they print here. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasTorch, oraclesRequired, python } from '../../scripts/oracle.mjs';
import { casesOf } from '../python/cases';

const folder = join(import.meta.dirname, '../fixtures/programs');
const files = [
  'courses',
  'own',
  'own-ways',
  'own-recognised',
  'numpy',
  'numpy-ways',
  'torch',
  'torch-autograd',
  'torch-errors',
  'torch-training',
  'torch-unseen',
];

/** What Debian's PyTorch 1.13, NumPy 1.24 and Python 3.11 print otherwise than the later ones that are meant. */
const later: ReadonlySet<string> = new Set([
  "what PyTorch 2 says, and what Wengert's lacks",
  'a number of what has several',
  'what is missing says whose it is',
  "a program's own file comes before a stand-in of that name",
]);

const cases = files.flatMap((file) =>
  casesOf(readFileSync(join(folder, `${file}.cases`), 'utf8'))
    .filter(
      ({ title, program }) =>
        !later.has(title) && !/import (tensorflow|jax|autograd)/.test(program),
    )
    .map((each) => ({ file, ...each })),
);

/** Runs programs one after the other, each as if it were the first. */
const driver = `
import contextlib, io, json, linecache, os, sys, tempfile, traceback, warnings
import numpy, torch
os.chdir(tempfile.mkdtemp())
results = []
for program in json.load(sys.stdin):
    torch.set_printoptions(profile='default', sci_mode=None)
    torch.set_default_dtype(torch.float32)
    torch.set_grad_enabled(True)
    numpy.set_printoptions(edgeitems=3, linewidth=75, precision=8, suppress=False, threshold=1000, formatter=None)
    linecache.cache['program.py'] = (len(program), None, program.splitlines(True), 'program.py')
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(program, 'program.py', 'exec'), {'__name__': '__main__'})
        except Exception as error:
            told = traceback.TracebackException.from_exception(error)
            kept = [frame for frame in told.stack if frame.filename == 'program.py']
            told.stack = traceback.StackSummary.from_list(kept)
            printed.write(''.join(told.format()))
    results.append(printed.getvalue())
json.dump(results, sys.stdout)
`;

function run(): readonly string[] {
  const { stdout, stderr, status } = spawnSync(python, ['-c', driver], {
    input: JSON.stringify(cases.map(({ program }) => program)),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`real Python said: ${stderr}`);
  return JSON.parse(stdout) as string[];
}

/** What is printed, without the marks under a line of a traceback, which versions of Python set otherwise. */
const plain = (text: string) => text.replace(/^ +[~^]+\n/gm, '').trimEnd();

describe.skipIf(!hasTorch() && !oraclesRequired)('real Python prints the same', () => {
  const answers = hasTorch() || oraclesRequired ? run() : [];

  it('of at least forty programs', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(cases.map((each, k) => ({ ...each, k })))('$file: $title', ({ prints, k }) => {
    expect(plain(prints)).toBe(plain(answers[k] ?? ''));
  });
});
