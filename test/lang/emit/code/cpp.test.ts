/** Programs in C++, compiled as one by the compiler at hand, each in a namespace of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasCompiler, oraclesRequired } from '../../../../scripts/oracle.mjs';
import { cppProgram } from '../../../../src/lang/emit/code/languages/cpp';
import brought from '../../../../src/lang/emit/code/preludes/arrays.cpp?raw';
import { cases, expectSame, readPrinted, writtenBy } from './cases';

const { written, refused } = writtenBy(cppProgram);
const printed = hasCompiler() || oraclesRequired ? ran(written.map(({ text }) => text)) : null;

it('every primitive is written in C++', () => {
  expect(refused).toEqual([]);
  expect(written.length).toBe(cases.length);
});

describe('programs in C++', () => {
  it.skipIf(!printed)(
    'print what the engine computes; skipped, because there is no g++, where it is not',
    () => {
      written.forEach((each, k) => {
        expectSame(each, readPrinted(printed?.[k] ?? ''));
      });
    },
  );
});

/** What each program prints: all are one program, so that the compiler begins but once. */
function ran(programs: readonly string[]): readonly string[] {
  const headers = new Set<string>();
  const shared = new Map<string, string>();
  const spaces = programs.map((text, k) => {
    const [, head = '', rest = ''] = /^((?:#include .*\n)+)\n([\s\S]*)$/.exec(text) ?? [];
    for (const line of head.trim().split('\n')) headers.add(line);
    // What programs bring along is the same in all, and compiled once.
    const parts = rest
      .trim()
      .split(/\n\n(?=\S)/)
      .filter((part) => {
        const isBrought = /^(?:\/\/ |inline |template |struct )/.test(part);
        if (isBrought) shared.set(part, part);
        return !isBrought;
      });
    return `namespace program${k} {\n${parts.join('\n\n').replace('int main()', 'void run()')}\n}`;
  });
  const calls = programs.map((_, k) => `  program${k}::run();\n  std::cout << "--\\n";`);
  const order = [...shared.values()].sort((a, b) => brought.indexOf(a) - brought.indexOf(b));
  const whole = [
    [...headers].join('\n'),
    ...order,
    ...spaces,
    `int main() {\n${calls.join('\n')}\n}`,
  ];
  const folder = mkdtempSync(join(tmpdir(), 'wengert-cpp-'));
  try {
    writeFileSync(join(folder, 'all.cpp'), whole.join('\n\n'));
    const built = spawnSync('g++', ['-std=c++17', '-O0', '-w', 'all.cpp', '-o', 'all'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(built.stderr.slice(0, 4000));
    const { stdout } = spawnSync(join(folder, 'all'), { encoding: 'utf8', maxBuffer: 2 ** 26 });
    return stdout.split('--\n').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
