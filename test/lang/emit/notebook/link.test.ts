/** Links that real PyTorch printed of what its autograd recorded. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasTorch, oraclesRequired, python } from '../../../../scripts/oracle.mjs';
import { check } from '../../../../src/core/graph/check';
import { evaluate, gradient } from '../../../../src/core/index';
import type { NestedNumbers } from '../../../../src/core/tensor/tensor';
import { notebookModule } from '../../../../src/lang/emit/notebook/notebook-module';
import { flat } from '../../../core/agreement';
import { decodeLink } from '../../../file/graphs';

interface Answers {
  readonly answers: readonly {
    readonly title: string;
    readonly link: string;
    readonly value: number;
    readonly gradients: Readonly<Record<string, number | NestedNumbers>>;
  }[];
  readonly refused: readonly string[];
}

const ADDRESS = 'https://example.com/wengert/';
const found = oraclesRequired || hasTorch() ? ask() : null;

describe.skipIf(!found)(
  'a link of a notebook; skipped, because there is no PyTorch, where it is not',
  () => {
    it.each(found?.answers ?? [])(
      'opens as the graph, with its values and names: $title',
      async (answer) => {
        expect(answer.link.startsWith(`${ADDRESS}#`)).toBe(true);
        const { document } = await decodeLink(answer.link);
        const { program, diagnostics } = check(document.graph);
        expect(diagnostics).toEqual([]);
        const [output] = program.outputs;
        expect(evaluate(program)[output?.name ?? '']).toBeCloseTo(answer.value, 10);
        const slopes = evaluate(gradient(program));
        for (const [name, theirs] of Object.entries(answer.gradients)) {
          const ours = flat(slopes[name] as number | NestedNumbers);
          expect(ours.length, name).toBe(flat(theirs).length);
          flat(theirs).forEach((value, k) => {
            expect(ours[k], name).toBeCloseTo(value, 9);
          });
        }
      },
    );

    it('says what autograd did not keep, or what there is no primitive for', () => {
      expect(found?.refused).toEqual([
        expect.stringContaining('with wengert.watch():'),
        expect.stringContaining('before backward()'),
        expect.stringContaining('no grad_fn'),
        expect.stringContaining('I0'),
      ]);
    });
  },
);

function ask(): Answers {
  const folder = mkdtempSync(join(tmpdir(), 'wengert-notebook-'));
  try {
    writeFileSync(join(folder, 'wengert.py'), notebookModule(ADDRESS));
    const { status, stdout, stderr } = spawnSync(
      python,
      [join(import.meta.dirname, 'programs.py'), folder],
      { encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    if (status !== 0) throw new Error(`Python did not answer: ${stderr}`);
    return JSON.parse(stdout) as Answers;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
