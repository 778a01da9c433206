import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { python } from '../../../../scripts/oracle.mjs';

/** What a program of Python prints, or what it raised. */
export type Ran = { readonly text: string } | { readonly error: string };

/**
 * Runs all programs in one process of Debian's Python, those in parts part by part, as a notebook does.
 * @throws Error with Python's message when it fails.
 */
export function ranInPython(programs: readonly (string | readonly string[])[]): readonly Ran[] {
  const { status, stdout, stderr } = spawnSync(
    python,
    [join(import.meta.dirname, 'run_programs.py')],
    { input: JSON.stringify(programs), encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`Python did not answer: ${stderr}`);
  return JSON.parse(stdout) as readonly Ran[];
}
