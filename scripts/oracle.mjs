/**
 * The independent judges some unit tests ask: real PyTorch for numbers, the checker of ONNX for
 * models, a compiler for programs in C++, a real LaTeX for printed traces. Optional on a person's machine, required (and installed) in CI or with WENGERT_ORACLE=1.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { aptInstall } from './apt.mjs';

/** Debian's own Python: another one earlier on the path would not see Debian's torch. */
export const python = '/usr/bin/python3';

/** @param {string} command @param {string[]} args */
const runs = (command, ...args) =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 120_000 }).status === 0;

export const hasTorch = () => existsSync(python) && runs(python, '-c', 'import torch');

export const hasOnnx = () => existsSync(python) && runs(python, '-c', 'import onnx');

export const hasCompiler = () => runs('g++', '--version');

export const hasLatex = () =>
  runs('pdflatex', '--version') &&
  runs('kpsewhich', 'booktabs.sty', 'amsmath.sty', 'tikz.sty', 'beamer.cls');

/** Whether a test that finds no oracle must fail instead of being skipped. */
export const oraclesRequired =
  process.env.CI === 'true' || process.env.CI === '1' || process.env.WENGERT_ORACLE === '1';

const oracles = [
  { name: 'PyTorch', present: hasTorch, packages: ['python3', 'python3-torch'] },
  { name: 'the checker of ONNX', present: hasOnnx, packages: ['python3', 'python3-onnx'] },
  { name: 'a compiler of C++', present: hasCompiler, packages: ['g++'] },
  {
    name: 'LaTeX',
    present: hasLatex,
    packages: ['texlive-latex-base', 'texlive-latex-recommended', 'texlive-pictures'],
  },
];

/**
 * Installs what is required and missing. Returns a line about each oracle and the missing ones.
 * @returns {{ lines: string[], missing: string[] }}
 */
export function prepareOracles() {
  const lines = [];
  const missing = [];
  for (const { name, present, packages } of oracles) {
    const there = present() || (oraclesRequired && aptInstall(packages) && present());
    if (!there && oraclesRequired) missing.push(name);
    const how = oraclesRequired ? 'MISSING' : `not here, its tests are skipped`;
    lines.push(`${name}: ${there ? 'here' : `${how} (Debian: apt install ${packages.join(' ')})`}`);
  }
  return { lines, missing };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { lines, missing } = prepareOracles();
  console.log(lines.join('\n'));
  process.exitCode = missing.length > 0 ? 1 : 0;
}
