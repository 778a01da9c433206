import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasTorch, python } from '../../scripts/oracle.mjs';
import recorded from '../fixtures/training/torch.json' with { type: 'json' };
import { asked, torchCases } from '../learn/torch-cases';

/** WENGERT_TORCH=write keeps what PyTorch says, for where it is not installed. */
const keeps = process.env.WENGERT_TORCH === 'write';

describe.runIf(hasTorch())('PyTorch’s own losses', () => {
  it('are those that were recorded', () => {
    const { stdout, stderr } = spawnSync(python, [join(import.meta.dirname, 'train_torch.py')], {
      input: JSON.stringify(torchCases.map(asked)),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    expect(stderr).not.toContain('Error');
    const losses = JSON.parse(stdout) as readonly (readonly number[])[];
    const named = Object.fromEntries(torchCases.map(({ name }, k) => [name, losses[k]]));
    if (keeps) {
      const file = new URL('../fixtures/training/torch.json', import.meta.url);
      writeFileSync(file, `${JSON.stringify(named)}\n`);
      return;
    }
    for (const [name, theirs] of Object.entries(recorded)) {
      theirs.forEach((loss, k) => {
        expect(Math.abs((named[name]?.[k] ?? Number.NaN) - loss)).toBeLessThan(1e-9);
      });
    }
  });
});
