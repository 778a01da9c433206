import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/core/graph/check';
import { type ReverseTrace, trace } from '../../src/core/trace/trace';
import { graphOfRecording } from '../../src/python/recorded/recorded-graph';
import {
  bytesKept,
  lifeAlong,
  marksAt,
  momentsOf,
  rootsOf,
} from '../../src/state/program/tape-life';
import { python, ran } from './python';

beforeAll(async () => {
  await python();
});

/**
 * The life of the tape of a program in the graph of its last sweep, or of all of its tape, with what nodes are called.
 * @param all whether all results are seen.
 */
async function lifeOf(program: string, all = false) {
  const { result } = await ran(`import torch\n${program}`);
  const whole = result.choices.findIndex(({ count }) => count < 0);
  const recording = all ? (await python()).recording(result, whole) : result.recording;
  if (!recording) throw new Error('nothing was recorded');
  const { graph, whereabouts } = graphOfRecording(recording);
  const { program: checked, statementOf } = check(graph);
  const values = graph.nodes.filter(({ kind }) => kind !== 'output');
  const nodeOf = new Map(values.map(({ id }) => [statementOf.get(id) as number, id]));
  const onTape = new Map(
    graph.nodes.flatMap(({ id }, k) => {
      const at = whereabouts[k]?.at;
      return at === undefined ? [] : [[id, at] as const];
    }),
  );
  const run = trace(checked) as ReverseTrace;
  const life = lifeAlong(onTape, result.events, { trace: run, nodeOf });
  const nameOf = (id: string) => {
    const statement = statementOf.get(id) as number;
    const output = checked.outputs.find((each) => each.statement === statement);
    const node = graph.nodes.find((each) => each.id === id);
    const own = node?.kind === 'primitive' ? (node.name ?? output?.name ?? node.primitive) : null;
    return own ?? (node?.kind === 'input' ? node.name : id);
  };
  return {
    life,
    results: checked.outputs.map(({ name }) => name),
    roots: (event: number) => rootsOf(life, life.events[event] ?? { roots: [] }).map(nameOf),
    marks: (step: number) =>
      Object.fromEntries([...marksAt(life, { step })].map(([id, kind]) => [nameOf(id), kind])),
  };
}

const TWO = `
x = torch.tensor(2., requires_grad=True)
a = x.exp()
y = a * a
z = a.sin()
del y
z.backward()
`;

describe('the life of a tape on its graph', () => {
  it('keeps what operations will read, and frees it one after the other as the sweep comes by', async () => {
    const { life, marks } = await lifeOf(
      'x = torch.tensor(2., requires_grad=True)\na = x.exp()\ny = a * a\ny.backward()',
    );
    const { turn, stepCount } = life.trace;
    expect(marks(0)).toEqual({});
    expect(marks(turn)).toEqual({ a: 'keeps', y: 'keeps' });
    // The seed, then the two contributions of the product.
    expect(marks(turn + 3)).toEqual({ a: 'keeps', y: 'freed' });
    expect(marks(stepCount)).toEqual({ a: 'freed', y: 'freed' });
  });

  it('keeps it all where the sweep was told to, and tells of a second that is refused', async () => {
    const kept = await lifeOf(
      'x = torch.tensor(2., requires_grad=True)\ny = x.exp()\ny.backward(retain_graph=True)',
    );
    expect(kept.marks(kept.life.trace.stepCount)).toEqual({ y: 'keeps' });
    const second = await lifeOf(
      'x = torch.tensor(2., requires_grad=True)\ny = x.exp()\ny.backward()\ny.backward()',
    );
    expect(second.marks(second.life.trace.stepCount)).toEqual({ y: 'second' });
  });

  it('marks leaves that were added to, set to no gradient or changed', async () => {
    const twice =
      'x = torch.tensor(2., requires_grad=True)\n(x * x).backward()\ny = x * x\ny.backward()\n';
    const added = await lifeOf(twice);
    expect(added.marks(added.life.trace.stepCount)).toEqual({ x: 'added', y: 'freed' });
    const zeroed = await lifeOf(`${twice}x.grad = None`);
    expect(zeroed.marks(zeroed.life.trace.stepCount)).toMatchObject({ x: 'zeroed' });
    const stepped = await lifeOf(`${twice}with torch.no_grad():\n    x -= 1`);
    expect(stepped.marks(stepped.life.trace.stepCount)).toMatchObject({ x: 'changed' });
  });

  it('shows all results on one tape, of which one was let go with its section before the other', async () => {
    const { life, results, marks, roots } = await lifeOf(TWO, true);
    expect(results).toEqual(['y', 'z']);
    expect(life.events.map(({ kind }) => kind)).toEqual(['let go', 'freed']);
    expect(marks(life.trace.stepCount)).toEqual({ a: 'freed', y: 'let go', z: 'freed' });
    // Before the line that deletes it, it is there.
    expect(marks((momentsOf(life, null)[0] as number) - 1)).toMatchObject({ y: 'keeps' });
    expect(roots(1)).toEqual(['z']);
  });

  it('is memory: it rises as values are kept, and falls as they are freed', async () => {
    const { life } = await lifeOf(
      'x = torch.tensor(2., requires_grad=True)\na = x.exp()\ny = a * a\ny.backward()',
    );
    const { turn, stepCount } = life.trace;
    const bytes = bytesKept(life);
    expect(bytes[turn]).toBe(8);
    expect(bytes[stepCount - 1]).toBe(0);
    const kept = await lifeOf(
      'x = torch.tensor(2., requires_grad=True)\ny = x.exp()\ny.backward(retain_graph=True)',
    );
    expect(bytesKept(kept.life).at(-1)).toBe(8);
  });
});
