import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hasTorch, python } from '../../scripts/oracle.mjs';
import { rowsOf } from '../../src/learn/data/data-set';
import { prepared } from '../../src/learn/data/prepared';
import { jobOf, jobs } from '../../src/learn/job/jobs';
import { updatesPerEpoch } from '../../src/learn/run/trainer';
import { type JobCase, jobCases } from '../learn/job-cases';

// The torchrun of Debian's PyTorch fails on its Python unless it is told where errors go.
const TORCHRUN = ['-m', 'torch.distributed.run', '-r', '2', '-t', '2', '--nproc_per_node=2'];
const MOST_MINUTES = 5;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with what is saved for PyTorch. */
function unpacked({ subject }: JobCase): string {
  const [pytorch] = jobs;
  if (!pytorch) throw new Error('There is no job.');
  const folder = mkdtempSync(join(tmpdir(), 'wengert-job-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(jobOf(subject, pytorch).files)) {
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

interface State {
  readonly updates: number;
  readonly parameters: readonly number[];
}

function stateIn(folder: string): State {
  const reader = join(import.meta.dirname, 'training_state.py');
  const { stdout, stderr } = spawnSync(python, [reader, join(folder, 'checkpoint.pt')], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as State;
}

/** Runs a program to its end, or to a line that it is stopped at, with all that it started. */
function ran(folder: string, args: readonly string[], until?: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(python, args, {
      cwd: folder,
      detached: true,
      env: { ...process.env, OMP_NUM_THREADS: '1' },
    });
    let output = '';
    let errors = '';
    let stopped = false;
    child.stderr?.on('data', (part: Buffer) => {
      errors += part.toString();
    });
    child.stdout?.on('data', (part: Buffer) => {
      output += part.toString();
      if (stopped || !until?.test(output)) return;
      stopped = true;
      process.kill(-(child.pid as number), 'SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 || stopped) resolve(output);
      else reject(new Error(`${output}\n${errors}`));
    });
  });
}

function distanceTo(theirs: readonly number[], ours: ArrayLike<number>): number {
  expect(theirs).toHaveLength(ours.length);
  return theirs.reduce(
    (most, value, k) => Math.max(most, Math.abs(value - (ours[k] as number))),
    0,
  );
}

function perEpochOf({ subject }: JobCase): number {
  const { training, all } = subject;
  return updatesPerEpoch(training, prepared(all, training.data, training.seed).train);
}

/** To start several processes takes seconds: where batches and gradients are of all kinds, two do. */
const onTwo = new Set(['xor, begun', 'a line, row by row, with stale gradients that are clipped']);
const cases = jobCases.map((jobCase) => ({
  ...jobCase,
  processes: onTwo.has(jobCase.name) ? 2 : 1,
}));

describe.runIf(hasTorch())('a run that goes on with PyTorch', () => {
  it.each(cases)(
    'makes the updates that it would make here, processes: $processes, $name',
    async ({ processes, ...jobCase }) => {
      const folder = unpacked(jobCase);
      const trainer = jobCase.trainer();
      const perEpoch = perEpochOf(jobCase);
      const epochs = Math.ceil(trainer.updates / perEpoch) + 2;
      const by = processes === 2 ? TORCHRUN : [];
      const said = await ran(folder, [...by, 'train.py', '--epochs', String(epochs)]);
      while (trainer.updates < epochs * perEpoch) trainer.update();
      const { updates, parameters } = stateIn(folder);
      expect(updates).toBe(trainer.updates);
      expect(distanceTo(parameters, trainer.parameters)).toBeLessThan(1e-9);
      expect(said).toMatch(new RegExp(`epoch ${epochs}: train loss .+; test loss`));
    },
    MOST_MINUTES * 60_000,
  );

  it(
    'has the gradients of the browser: of one update by gradient descent',
    async () => {
      const jobCase = jobCases.find(({ name }) => name === 'by gradient descent') as JobCase;
      const folder = unpacked(jobCase);
      const trainer = jobCase.trainer();
      const { rate } = jobCase.subject.training.optimiser;
      const before = trainer.parameters.slice();
      const { gradient } = trainer.update();
      const ours = gradient.slice();
      await ran(folder, [...TORCHRUN, 'train.py', '--epochs', '1']);
      const { updates, parameters } = stateIn(folder);
      expect(updates).toBe(1);
      const theirs = parameters.map((value, k) => ((before[k] as number) - value) / rate);
      expect(distanceTo(theirs, ours)).toBeLessThan(1e-9);
    },
    MOST_MINUTES * 60_000,
  );

  it(
    'goes on from its checkpoint after it was killed, and comes to the same',
    async () => {
      const [jobCase] = jobCases as [JobCase];
      const folder = unpacked(jobCase);
      const trainer = jobCase.trainer();
      const perEpoch = perEpochOf(jobCase);
      await ran(folder, [...TORCHRUN, 'train.py', '--epochs', '100000'], /epoch 3:/);
      const killedAt = stateIn(folder).updates;
      const epochs = killedAt / perEpoch + 2;
      await ran(folder, [...TORCHRUN, 'train.py', '--epochs', String(epochs)]);
      while (trainer.updates < epochs * perEpoch) trainer.update();
      const { updates, parameters } = stateIn(folder);
      expect(killedAt).toBeGreaterThanOrEqual(3 * perEpoch);
      expect(updates).toBe(trainer.updates);
      expect(distanceTo(parameters, trainer.parameters)).toBeLessThan(1e-9);
    },
    MOST_MINUTES * 60_000,
  );

  it(
    'reads rows of .npy on one process, and refuses rows of another width',
    async () => {
      const [jobCase] = jobCases as [JobCase];
      const folder = unpacked(jobCase);
      const { x, y, features } = jobCase.subject.all;
      const table = Array.from(y, (target, row) => [
        ...x.subarray(row * features.length, (row + 1) * features.length),
        target,
      ]);
      const save = `import json, sys, numpy as np; np.save(sys.argv[1], np.array(json.load(sys.stdin)))`;
      const saved = (name: string, rows: readonly (readonly number[])[]) =>
        spawnSync(python, ['-c', save, join(folder, name)], { input: JSON.stringify(rows) });
      saved('rows.npy', table);
      saved(
        'narrow.npy',
        table.map(([first = 0, ...rest]) => [first, ...rest.slice(1)]),
      );
      await ran(folder, ['train.py', '--data', 'rows.npy', '--epochs', '2']);
      const trainer = jobCase.trainer();
      while (trainer.updates < 2 * perEpochOf(jobCase)) trainer.update();
      expect(distanceTo(stateIn(folder).parameters, trainer.parameters)).toBeLessThan(1e-9);
      await expect(ran(folder, ['train.py', '--data', 'narrow.npy'])).rejects.toThrow(
        `narrow.npy: a row is 2 features and a target, this is of shape (${rowsOf(jobCase.subject.all)}, 2).`,
      );
    },
    MOST_MINUTES * 60_000,
  );
});
