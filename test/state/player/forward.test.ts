import { beforeEach, describe, expect, it } from 'vitest';
import { finished } from '../../../src/core/finished';
import type { Graph } from '../../../src/core/graph/graph';
import { evaluate } from '../../../src/core/sweep/evaluate';
import { fromTensor, item, type Tensor } from '../../../src/core/tensor/tensor';
import { gradient as gradientProgram } from '../../../src/core/transform/gradient';
import { setValue } from '../../../src/document/edits';
import { setTangent } from '../../../src/document/tangents';
import {
  goTo,
  goToEnd,
  goToTurn,
  play,
  stepForward,
  tick,
} from '../../../src/state/playback/playback';
import { startPass } from '../../../src/state/playback/start-pass';
import { collectedOf } from '../../../src/state/player/collected';
import { derivativeReached } from '../../../src/state/player/overlay';
import {
  collectedColumns,
  type Pass,
  type PassInput,
  passAfter,
  passAt,
  passesOf,
  passNow,
} from '../../../src/state/player/passes';
import { currentDocument, edit, undo } from '../../../src/state/stores/document-store';
import { usePasses } from '../../../src/state/stores/passes-store';
import { currentTrace, usePlayer } from '../../../src/state/stores/player-store';
import { useView } from '../../../src/state/stores/view-store';
import { countingSaved } from '../../../src/study/cost/saved-for-backward';
import { apply, input, longChain, output, stage } from './stage';

const step = () => usePlayer.getState().step;
const passes = () => passesOf(currentTrace().program);
const pass = (at: number) => passAt(passes(), at) as Pass;
const now = () => passNow(currentDocument(), passes());

/** What the passes have brought in, by the element that each moves. */
function gradient(): Record<string, number[]> {
  const columns = collectedColumns(usePasses.getState(), currentTrace().program);
  return Object.fromEntries(
    [...columns].map(([at, column]) => [pass(at).name + pass(at).place, column.map(item)]),
  );
}

/** The tangent of the last step. */
function lastTangent(): number {
  const step = currentTrace().steps.at(-1);
  return step && 'tangent' in step && step.tangent ? item(step.tangent) : Number.NaN;
}

function start(graph?: Graph): void {
  useView.setState({ mode: 'reverse' });
  stage(graph);
  usePasses.setState({ program: null, columns: new Map() });
  useView.setState({ mode: 'forward' });
}

beforeEach(() => start());

describe('the player in forward mode', () => {
  it('goes through primal and tangent together, in one pass', () => {
    expect(currentTrace().steps).toHaveLength(8);
    goToEnd();
    expect(step()).toBe(8);
  });

  it('has its turn at the end', () => {
    goToTurn();
    expect(step()).toBe(8);
  });

  it('goes by waves when told to', () => {
    usePlayer.setState({ granularity: 'wave' });
    const stops = Array.from({ length: 6 }, () => {
      stepForward();
      return step();
    });
    expect(stops).toEqual([2, 5, 6, 7, 8, 8]);
  });

  it('pauses at the end of the pass', () => {
    play();
    for (let k = 0; k < 8; k++) tick();
    expect(usePlayer.getState()).toMatchObject({ step: 8, playing: false });
  });

  it('has no way back, for which reverse mode keeps what its rules read', () => {
    start({
      nodes: [input('x', 2), apply('e', 'exp', 'x'), apply('s', 'sin', 'e'), output('y', 's')],
    });
    // sin reads v₁, exp its own result: v₁ alone is kept, from when it is there until exp is past.
    const kept = finished(countingSaved(currentTrace().program, 'y'));
    expect([...kept]).toEqual([0, 0, 1, 1, 1, 1, 1, 0, 0]);
  });
});

describe('another mode', () => {
  const switched = (mode: 'reverse' | 'forward', at: number) => {
    useView.setState({ mode: mode === 'forward' ? 'reverse' : 'forward' });
    goTo(at);
    useView.setState({ mode });
    return step();
  };

  it('is at the same step of the primal', () => {
    for (const at of [0, 1, 5]) {
      expect(switched('forward', at)).toBe(at);
      expect(switched('reverse', at)).toBe(at);
    }
  });

  it('stays at the end', () => {
    expect(switched('forward', 19)).toBe(8);
    expect(switched('reverse', 8)).toBe(19);
  });

  it('has all of the primal where adjoints flow back', () => {
    expect(switched('forward', 12)).toBe(8);
  });
});

describe('a tangent', () => {
  it('is there as soon as its value is', () => {
    const reached = [2, 3].map((taken) => derivativeReached(currentTrace(), 2, taken));
    expect(reached[0]).toBeNull();
    expect(item(reached[1] as Tensor)).toBe(0.5);
  });

  it('can be set for each input, and undone', () => {
    goToEnd();
    edit('set the tangent of x2', (d) => setTangent(d, 'x2', 2));
    expect(now()).toBe(-1);
    expect(lastTangent()).toBeCloseTo(5.5 + 2 * (2 - Math.cos(5)));
    expect(step()).toBe(8);
    undo();
    expect(now()).toBe(0);
  });
});

describe('the passes', () => {
  it('are one per input, the first of them first', () => {
    expect(passes()).toMatchObject({ count: 2, inputs: [{ name: 'x1' }, { name: 'x2' }] });
    expect(now()).toBe(0);
  });

  it('give the gradient one after the other', () => {
    expect(gradient()).toEqual({});
    goToEnd();
    expect(gradient()).toEqual({ x1: [5.5] });
    startPass(pass(1));
    expect(step()).toBe(0);
    expect(now()).toBe(1);
    stepForward();
    expect(gradient()).toEqual({ x1: [5.5] });
    goToEnd();
    expect(gradient()).toEqual({ x1: [5.5], x2: [expect.closeTo(1.716, 3)] });
  });

  it('give the derivatives of all outputs at once, 0 where nothing flows', () => {
    start({
      nodes: [
        input('a', 3),
        input('b', 2),
        apply('square', 'square', 'a'),
        apply('test', 'greater', 'a', 'b'),
        output('p', 'square'),
        output('q', 'test'),
      ],
    });
    goToEnd();
    expect(gradient()).toEqual({ a: [6, 0] });
  });

  it('are run anew at another point', () => {
    goToEnd();
    startPass(pass(1));
    edit('set x1', (d) => setValue(d, 'x1', 4));
    expect(gradient()).toEqual({});
    goToEnd();
    expect(Object.keys(gradient())).toEqual(['x2']);
  });

  it('bring in nothing while their numbers are being worked out', () => {
    start(longChain());
    goToEnd();
    expect(gradient()).toEqual({});
  });

  it('are no part of the gradient when the seed is another direction', () => {
    edit('set the tangent of x1', (d) => setTangent(d, 'x1', 2));
    goToEnd();
    expect(gradient()).toEqual({});
  });

  it('go on to the next that has not been run, until there is none', () => {
    const following = (at: number, ...done: number[]) =>
      passAfter(at, 3, new Map(done.map((k) => [k, true])));
    expect(following(-1)).toBe(0);
    expect(following(0, 0)).toBe(1);
    expect(following(1, 1, 2)).toBe(0);
    expect(following(2, 0, 1)).toBe(-1);
    expect(passAfter(-1, 0, new Map())).toBe(-1);
  });
});

describe('the passes of arrays', () => {
  const regression: Graph = {
    nodes: [
      {
        kind: 'input',
        id: 'X',
        name: 'X',
        value: [
          [1, 2],
          [3, -1],
        ],
      },
      { kind: 'input', id: 'w', name: 'w', value: [0.5, -1] },
      input('b', 1),
      apply('product', 'matmul', 'X', 'w'),
      apply('shifted', 'add', 'product', 'b'),
      apply('squared', 'square', 'shifted'),
      apply('total', 'sum', 'squared'),
      output('loss', 'total'),
    ],
  };
  const collected = (name: string) => {
    const { program } = currentTrace();
    const of = passes().inputs.find((one) => one.name === name) as PassInput;
    const { tensor, ...rest } = collectedOf(
      program,
      collectedColumns(usePasses.getState(), program),
      of,
      0,
    );
    return { ...rest, known: [...rest.known], numbers: tensor && fromTensor(tensor) };
  };

  it('are one per element, counted over all inputs, and begin with the first element', () => {
    start(regression);
    expect(passes().count).toBe(7);
    expect(Array.from({ length: 7 }, (_, at) => pass(at).name + pass(at).place)).toEqual([
      'X[0, 0]',
      'X[0, 1]',
      'X[1, 0]',
      'X[1, 1]',
      'w[0]',
      'w[1]',
      'b',
    ]);
    expect(now()).toBe(0);
    expect(passAt(passes(), 7)).toBeUndefined();
  });

  it('fill the gradient element by element', () => {
    start(regression);
    startPass(pass(5));
    goToEnd();
    expect(collected('w')).toEqual({
      known: [0, 1],
      numbers: [0, expect.closeTo(-9, 9)],
      done: 1,
      passes: 2,
    });
    expect(collected('X')).toMatchObject({ known: [0, 0, 0, 0], done: 0 });
    startPass(pass(4));
    goToEnd();
    expect(collected('w')).toMatchObject({ known: [1, 1], done: 2 });
  });

  it('played one after the other give what the reverse sweep gives, and then there is none left', () => {
    start(regression);
    let next = 0;
    for (let k = 0; k < 7; k++) {
      startPass(pass(next));
      goToEnd();
      next = passAfter(
        now(),
        passes().count,
        collectedColumns(usePasses.getState(), currentTrace().program),
      );
    }
    expect(next).toBe(-1);
    const { program } = currentTrace();
    const reverse = evaluate(gradientProgram(program));
    for (const name of ['X', 'w', 'b']) expect(collected(name).numbers).toEqual(reverse[name]);
  });

  it('are none of them when several elements move', () => {
    start(regression);
    edit('set the tangent of w', (d) => setTangent(d, 'w', [1, 0]));
    expect(now()).toBe(-1);
    edit('hold X', (d) => setTangent(d, 'X', 0));
    expect(now()).toBe(4);
    edit('move all of w', (d) => setTangent(d, 'w', 1));
    expect(now()).toBe(-1);
    goToEnd();
    expect(gradient()).toEqual({});
  });

  it('give a row per element of an output that is an array', () => {
    start({ nodes: [...regression.nodes.slice(0, 5), output('Y', 'shifted')] });
    startPass(pass(4));
    goToEnd();
    expect(collected('w')).toMatchObject({
      known: [1, 0, 1, 0],
      numbers: [
        [1, 0],
        [3, 0],
      ],
    });
  });
});

describe('forward mode of odd graphs', () => {
  it('plays nothing where there is nothing', () => {
    start({ nodes: [] });
    play();
    expect(usePlayer.getState()).toMatchObject({ step: 0, playing: false });
  });

  it('goes along without an output', () => {
    start({ nodes: [input('x', 3), apply('square', 'square', 'x')] });
    goToEnd();
    expect(lastTangent()).toBe(6);
    expect(gradient()).toEqual({ x: [] });
  });

  it('carries what is not a number along', () => {
    start({ nodes: [input('x', -1), apply('ln', 'ln', 'x'), output('y', 'ln')] });
    goToEnd();
    expect(gradient()).toEqual({ x: [-1] });
    start({ nodes: [input('x', Number.NaN), apply('s', 'sin', 'x'), output('y', 's')] });
    goToEnd();
    expect(gradient()).toEqual({ x: [Number.NaN] });
  });
});
