import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../../src/core/graph/graph';
import { EMPTY_DOCUMENT } from '../../../../src/document/document';
import { type WalkKey, walked } from '../../../../src/ui/canvas/node/walk';
import { sceneOf } from '../../../../src/ui/canvas/scene/scene';

const graph: Graph = {
  nodes: [
    { kind: 'input', id: 'x', name: 'x', value: 1 },
    { kind: 'primitive', id: 'sin', primitive: 'sin', operands: ['x'] },
    { kind: 'primitive', id: 'cos', primitive: 'cos', operands: ['x'] },
    { kind: 'primitive', id: 'minus', primitive: 'subtract', operands: ['cos', 'sin'] },
    { kind: 'output', id: 'y', name: 'y', operands: ['minus'] },
    { kind: 'input', id: 'far', name: 'far', value: 1 },
  ],
};
const scene = sceneOf({
  ...EMPTY_DOCUMENT,
  graph,
  positions: {
    x: { x: 0, y: 0 },
    sin: { x: 200, y: -100 },
    cos: { x: 200, y: 100 },
    minus: { x: 400, y: 0 },
    y: { x: 600, y: 0 },
    far: { x: 0, y: 400 },
  },
});
const walk = (from: string, ...keys: WalkKey[]) =>
  keys.reduce<string | undefined>((at, key) => (at ? walked(scene, at, key) : at), from);

describe('arrows that walk along wires', () => {
  it('go left to the first operand and right to the first reader', () => {
    expect(walk('minus', 'ArrowLeft')).toBe('cos');
    expect(walk('x', 'ArrowRight')).toBe('sin');
    expect(walk('y', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')).toBe('x');
  });

  it('go down and up between branches in the order of the ports that they run into', () => {
    expect(walk('cos', 'ArrowDown')).toBe('sin');
    expect(walk('cos', 'ArrowDown', 'ArrowUp')).toBe('cos');
  });

  it('go on to the nearest node where there is no further branch', () => {
    expect(walk('x', 'ArrowDown')).toBe('far');
    expect(walk('y', 'ArrowDown')).toBe('cos');
  });

  it('stay where there is nothing', () => {
    expect(walk('x', 'ArrowLeft')).toBeUndefined();
    expect(walk('y', 'ArrowRight')).toBeUndefined();
    expect(walk('far', 'ArrowDown')).toBeUndefined();
  });
});
