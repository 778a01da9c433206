/** Shapes that do not fit are refused before anything runs, by the operand's name, with the mend. */
import { describe, expect, it } from 'vitest';
import {
  type Attributes,
  addNode,
  check,
  EMPTY_GRAPH,
  type GraphNode,
  type PrimitiveName,
  ProgramBuilder,
  type Shape,
  ShapeError,
} from '../../../src/core/index';
import {
  primitiveRows as primitives,
  tensorPrimitiveNames,
} from '../../../src/core/primitives/table';

function apply(name: PrimitiveName, shapes: readonly Shape[], attributes: Attributes = {}): Shape {
  const builder = new ProgramBuilder();
  const x = shapes.map((shape, k) => builder.input(`x${k + 1}`, shape));
  return builder.shapeOf(builder.apply(name, x, attributes));
}

describe('a shape that does not fit', () => {
  it.each<[PrimitiveName, readonly Shape[], Attributes, string]>([
    [
      'matmul',
      [
        [2, 3],
        [2, 4],
      ],
      {},
      'matrix product: a has shape [2, 3] and b [2, 4]: the last extent of a (3) must equal the first of b (2)',
    ],
    [
      'matmul',
      [
        [2, 3],
        [5, 2, 4],
      ],
      {},
      'matrix product: a has shape [2, 3] and b [5, 2, 4]: the last extent of a (3) must equal the last extent but one of b (2)',
    ],
    [
      'matmul',
      [[2, 3], [2]],
      {},
      'matrix product: a has shape [2, 3] and b [2]: the last extent of a (3) must equal the extent of b (2)',
    ],
    [
      'matmul',
      [
        [2, 2, 3],
        [3, 3, 2],
      ],
      {},
      'matrix product: a has shape [2, 2, 3] and b [3, 3, 2]: the batches [2] and [3] do not broadcast',
    ],
    [
      'matmul',
      [[], [2]],
      {},
      'matrix product: a has shape [] and b [2]: neither may be a scalar; multiply by a scalar with ×',
    ],
    [
      'dot',
      [[2], [3]],
      {},
      'dot product: a has shape [2] and b [3]: both must have the same length',
    ],
    [
      'outer',
      [[2, 1], [3]],
      {},
      'outer product: a has shape [2, 1] and b [3]: both must be vectors, with one axis each',
    ],
    [
      'transpose',
      [[2, 3]],
      { axes: [0, 0] },
      'transpose: x has shape [2, 3]: axes must name each of its 2 axes once, not [0, 0]',
    ],
    [
      'oneHot',
      [[3]],
      { classes: 4, axis: 3 },
      'one-hot vectors of class indices: shape [3, 4] has no axis 3: its axes are 0 to 1, or −1 to −2 from the end',
    ],
    [
      'reshape',
      [[2, 3]],
      { shape: [4, -1] },
      'reshape: x has shape [2, 3], 6 numbers, which do not fill shape [4, -1]',
    ],
    [
      'concat',
      [
        [2, 3],
        [2, 4],
      ],
      {},
      'concatenation: operand 1 has shape [2, 3] and operand 2 [2, 4]: all extents but that of axis 0 must agree',
    ],
    [
      'stack',
      [[2], []],
      {},
      'stack along a new axis: operand 1 has shape [2] and operand 2 []: what is stacked must have one shape',
    ],
    [
      'stack',
      [[2], [2]],
      { axis: 2 },
      'stack along a new axis: shape [2, 2] has no axis 2: its axes are 0 to 1, or −1 to −2 from the end',
    ],
    ['slice', [[3]], { step: 0 }, 'slice: step must not be 0'],
    ['slice', [[3]], { start: 0.5 }, 'slice: start must be whole, not 0.5'],
    [
      'slice',
      [[3]],
      { start: [0, 1], axis: 0 },
      'slice: x has shape [3]: start, stop and step must have one entry for each of different axes',
    ],
    ['gather', [[], []], {}, 'selection by index: a scalar has no axis 0'],
    [
      'sum',
      [[2, 3]],
      { axis: 2 },
      'sum over axes: shape [2, 3] has no axis 2: its axes are 0 to 1, or −1 to −2 from the end',
    ],
    ['sum', [[2, 3]], { axis: [0, -2] }, 'sum over axes: an axis is named twice'],
    [
      'max',
      [[2, 0]],
      {},
      'maximum over axes: x has shape [2, 0]: there are no elements to choose from',
    ],
    [
      'crossEntropy',
      [[4, 3], [5]],
      {},
      'cross-entropy of logits and classes: logits has shape [4, 3] and target [5]: target must hold class indices, of shape [4], or probabilities, of shape [4, 3]',
    ],
    [
      'meanSquaredError',
      [[2], [3]],
      {},
      'mean squared error: prediction has shape [2] and target [3], which do not broadcast together',
    ],
    [
      'oneHot',
      [[2]],
      { classes: 0 },
      'one-hot vectors of class indices: classes must be at least 1, not 0',
    ],
    [
      'layerNorm',
      [[2, 3], [2]],
      {},
      'layer normalisation: x has shape [2, 3] and gain [2], which does not broadcast to it',
    ],
    [
      'outer',
      [[20_000], [20_000]],
      {},
      'outer product: a result of shape [20000, 20000] is too large: a program may hold 67,108,864 numbers',
    ],
  ])('is refused by %s of %j with %j', (name, shapes, attributes, message) => {
    expect(() => apply(name, shapes, attributes)).toThrow(new ShapeError(message));
  });

  it('is a diagnostic of the node on a graph', () => {
    const nodes: GraphNode[] = [
      { kind: 'input', id: 'a', name: 'a', value: [[1, 2, 3]] },
      { kind: 'input', id: 'b', name: 'b', value: [[1, 2]] },
      { kind: 'primitive', id: 'p', primitive: 'matmul', operands: ['a', 'b'] },
    ];
    const { diagnostics } = check(nodes.reduce(addNode, EMPTY_GRAPH));
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        node: 'p',
        severity: 'error',
        message: expect.stringContaining('a has shape [1, 3] and b [1, 2]'),
      }),
    );
  });
});

describe('an operand that may be left out', () => {
  const graph = (operands: readonly (string | null)[]) =>
    (
      [
        { kind: 'input', id: 'x', name: 'x', value: [1, 2, 4] },
        { kind: 'input', id: 'g', name: 'g', value: [1, 1, 2] },
        { kind: 'primitive', id: 'n', primitive: 'layerNorm', operands },
        { kind: 'output', id: 'o', name: 'y', operands: ['n'] },
      ] as readonly GraphNode[]
    ).reduce(addNode, EMPTY_GRAPH);

  it('may have an empty port', () => {
    expect(check(graph(['x', null, null])).diagnostics).toEqual([]);
    expect(check(graph(['x', 'g', null])).diagnostics).toEqual([]);
  });

  it('is asked for when one after it is wired', () => {
    expect(check(graph(['x', null, 'g'])).diagnostics.map(({ message }) => message)).toContain(
      'The layer normalisation lacks operand gain',
    );
  });

  it('is counted', () => {
    expect(() => apply('layerNorm', [[2], [2], [2], [2]])).toThrow(
      'layerNorm takes 1 to 3 operands, not 4',
    );
  });
});

describe('every row', () => {
  it.each(tensorPrimitiveNames)(
    'of %s says how an adjoint flows back and gives shapes to test',
    (name) => {
      const { words, sampleShapes } = primitives[name];
      expect(words).toMatch(/^[A-Z].*\.$/);
      expect(sampleShapes?.length).toBeGreaterThan(0);
    },
  );
});
