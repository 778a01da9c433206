import fc from 'fast-check';
import type {
  Graph,
  GraphNode,
  InputNode,
  OutputNode,
  PrimitiveNode,
} from '../../../src/core/graph/graph';
import type { PrimitiveName } from '../../../src/core/primitives/table';

export function input(id: string): InputNode {
  return { kind: 'input', id, name: id, value: 1 };
}

export function apply(
  id: string,
  primitive: PrimitiveName,
  ...operands: (string | null)[]
): PrimitiveNode {
  return { kind: 'primitive', id, primitive, operands };
}

export function output(id: string, of: string | null): OutputNode {
  return { kind: 'output', id, name: id, operands: [of] };
}

/** y = ln(x₁) + x₁x₂ − sin(x₂), as in Figure 2 of the paper. */
export const paper: Graph = {
  nodes: [
    input('x1'),
    input('x2'),
    apply('ln', 'ln', 'x1'),
    apply('×', 'multiply', 'x1', 'x2'),
    apply('sin', 'sin', 'x2'),
    apply('+', 'add', 'ln', '×'),
    apply('−', 'subtract', '+', 'sin'),
    output('y', '−'),
  ],
};

/** Graphs without cycles, half wired here and there, in any order of creation. */
export const graphs: fc.Arbitrary<Graph> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('input', 'constant', 'one', 'two', 'many', 'output'),
      wires: fc.array(fc.option(fc.nat(), { freq: 5 }), { maxLength: 4 }),
      order: fc.nat(),
    }),
    { maxLength: 40 },
  )
  .map((draws) => {
    const wirable: string[] = [];
    const nodes = draws.map(({ kind, wires, order }, k): [number, GraphNode] => {
      const id = `n${k}`;
      const operand = (port: number) => {
        const pick = wires[port];
        return pick == null || wirable.length === 0
          ? null
          : (wirable[pick % wirable.length] as string);
      };
      const node = ((): GraphNode => {
        if (kind === 'input') return input(id);
        if (kind === 'constant') return { kind, id, value: k };
        if (kind === 'output') return output(id, operand(0));
        if (kind === 'one') return apply(id, 'sin', operand(0));
        if (kind === 'two') return apply(id, 'subtract', operand(0), operand(1));
        return apply(id, 'addN', operand(0), operand(1), operand(2), operand(3));
      })();
      if (kind !== 'output') wirable.push(id);
      return [order, node];
    });
    return { nodes: nodes.sort(([a], [b]) => a - b).map(([, node]) => node) };
  });

/** Graphs whose wires run anywhere: round in cycles, to missing nodes, from outputs. */
export const hostileGraphs: fc.Arbitrary<Graph> = fc
  .array(fc.array(fc.nat(14), { maxLength: 3 }), { maxLength: 12 })
  .map((lists) => ({
    nodes: lists.map((operands, k) =>
      k % 5 === 4
        ? output(`n${k}`, `n${operands[0] ?? 0}`)
        : apply(`n${k}`, 'addN', ...operands.map((x) => `n${x}`)),
    ),
  }));
