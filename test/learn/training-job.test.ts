import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkedGraph } from '../../src/core/graph/checked';
import type { Graph } from '../../src/core/graph/graph';
import { DEFAULT_TRAINING, type OwnTable } from '../../src/document/training';
import { EmitError } from '../../src/lang/emit/emit-error';
import { rowsOfRecipe } from '../../src/learn/data/sets';
import { type JobRecord, jobOf, jobs, packed } from '../../src/learn/job/jobs';
import { lossOfParts } from '../../src/learn/job/settings';
import type { JobSubject } from '../../src/learn/job/subject';
import { isModel, modelOf, parametersOf } from '../../src/learn/run/model';
import { startOf } from '../../src/learn/run/trainer';
import { documentOf } from './cases';
import { jobCases } from './job-cases';

const [pytorch, jax] = jobs as readonly [JobRecord, JobRecord];
const [first] = jobCases.map(({ subject }) => subject) as [JobSubject];

const table: OwnTable = {
  columns: ['a', 'b'],
  rows: [
    [1, 2],
    [2, 3],
    [3, 5],
    [4, 4],
  ],
};

function subjectOf(graph: Graph, own: OwnTable = table, title = 'A case'): JobSubject {
  const training = { ...DEFAULT_TRAINING, data: { ...DEFAULT_TRAINING.data, set: 'own', own } };
  const all = rowsOfRecipe(training.data, training.seed, null);
  if (!all) throw new Error('There are no rows.');
  const model = modelOf(graph, 'pytorch', all);
  if (!isModel(model)) throw new Error(JSON.stringify(model));
  return { title, model, training, all, state: startOf(model, training, parametersOf(model)) };
}

/** A batch of two rows with this loss of x·w, an array of a number a row, and the targets t. */
function batchWith(loss: string): Graph {
  return documentOf(
    `x: data = [[1], [2]]\nt: target = [[2], [3]]\nw: parameter = [[0.5]]\nprediction = x @ w\nloss = ${loss}`,
  ).graph;
}

describe('a run that goes on elsewhere', () => {
  it.each(jobs)('is saved for $label as a program, its rows and its numbers', (record) => {
    const files = unzipSync(packed(jobOf(first, record)));
    expect(Object.keys(files)).toEqual([record.file, 'rows.csv', 'start.npy']);
    const rows = strFromU8(files['rows.csv'] as Uint8Array)
      .trim()
      .split('\r\n');
    expect(rows[0]).toBe('x1,x2,target');
    expect(rows).toHaveLength(1 + first.all.y.length);
    expect(rows[1]?.split(',').map(Number)).toEqual([
      ...first.all.x.subarray(0, 2),
      first.all.y[0],
    ]);
  });

  it('keeps numbers as NumPy does, to the last bit', () => {
    const bytes = jobOf(first, pytorch).files['start.npy'] as Uint8Array<ArrayBuffer>;
    const header = strFromU8(bytes.subarray(10, 128));
    expect(strFromU8(bytes.subarray(1, 6))).toBe('NUMPY');
    expect(header).toMatch(/^\{'descr': '<f8', 'fortran_order': False, 'shape': \(\d+,\), \} *\n/);
    const from = 10 + new DataView(bytes.buffer).getUint16(8, true);
    expect(from % 64).toBe(0);
    expect(new Float64Array(bytes.buffer.slice(from))).toEqual(first.state.numbers);
  });

  it('knows how the losses of parts of a batch make up that of the whole', () => {
    expect(lossOfParts(subjectOf(batchWith('mean((prediction − t)²)')))).toBe('mean');
    expect(lossOfParts(subjectOf(batchWith('mean((prediction − t)²) + 0.1·sum(w²)')))).toBe('mean');
    expect(lossOfParts(subjectOf(batchWith('sum((prediction − t)²)')))).toBe('sum');
    expect(lossOfParts(subjectOf(batchWith('sum((prediction − t)²)²')))).toBe('neither');
  });

  it('says so in the program where rows of a batch are tied together', () => {
    const tied = jobOf(subjectOf(batchWith('sum((prediction − t)²)²')), pytorch).program;
    const apart = jobOf(first, pytorch).program;
    expect([tied.tied, apart.tied]).toEqual([true, false]);
    expect(tied.text).toContain('The loss ties the rows of a batch together');
    expect(apart.text).not.toContain('ties the rows');
  });

  it('is refused for a graph whose dropout is drawn for each update', () => {
    const graph = batchWith('mean(dropout(prediction, p=0.5) − t)');
    expect(checkedGraph(graph).diagnostics).toEqual([]);
    expect(() => jobOf(subjectOf(graph), pytorch)).toThrow(EmitError);
  });

  it('has no text of a person’s outside of quotes and of comments', () => {
    const hostile = '"""\nimport os; os.system("x") #\\\u202e';
    const own = {
      columns: ['=1+1', 'b'],
      classes: [hostile, 'b'],
      rows: table.rows.map(([a = 0]) => [a, a % 2]),
    };
    const graph = documentOf(
      'x: data = 1\nt: target = 0\nw: parameter = 0.5\nprediction = w·x\nloss = (prediction − t)²',
    ).graph;
    for (const record of jobs) {
      const { program, files } = jobOf(subjectOf(graph, own, hostile), record);
      const { text } = program;
      expect(text.match(/"""Trains [^"\\]*, as it was drawn/)).not.toBeNull();
      expect(text).not.toMatch(/^import os; /m);
      expect(text).not.toMatch(/[^\P{C}\n]/u);
      expect(files['rows.csv']).toContain("'=1+1,target");
    }
  });

  it.each([
    ['pytorch', pytorch],
    ['jax', jax],
  ])('reads as a person would write it for %s', async (name, record) => {
    await expect(jobOf(first, record).program.text).toMatchFileSnapshot(
      `../fixtures/training/${name}-job.txt`,
    );
  });
});
