import fc from 'fast-check';
import type { Graph, GraphNode } from '../../src/core/graph';
import { type PrimitiveName, primitiveNames, primitives } from '../../src/core/primitives/table';
import {
  DEFAULT_VIEW,
  type Document,
  EMPTY_DOCUMENT,
  type Snapshot,
} from '../../src/file/document';

/** y = ln(x₁) + x₁x₂ − sin(x₂) with ids as links give them. */
export const paper: Graph = {
  nodes: [
    { kind: 'input', id: 'n1', name: 'x1', value: 2 },
    { kind: 'input', id: 'n2', name: 'x2', value: 5 },
    { kind: 'primitive', id: 'n3', primitive: 'ln', operands: ['n1'] },
    { kind: 'primitive', id: 'n4', primitive: 'multiply', operands: ['n1', 'n2'] },
    { kind: 'primitive', id: 'n5', primitive: 'sin', operands: ['n2'] },
    { kind: 'primitive', id: 'n6', primitive: 'add', operands: ['n3', 'n4'] },
    { kind: 'primitive', id: 'n7', primitive: 'subtract', operands: ['n6', 'n5'] },
    { kind: 'output', id: 'n8', name: 'y', operands: ['n7'] },
  ],
};

export function snapshotOf(graph: Graph, document: Partial<Document> = {}): Snapshot {
  return { document: { ...EMPTY_DOCUMENT, graph, ...document }, view: { ...DEFAULT_VIEW } };
}

const number = fc.oneof(
  fc.double(),
  fc.constantFrom(
    0,
    -0,
    1,
    0.1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    5e-324,
  ),
);
const value = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 1, arbitrary: fc.array(number, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.array(number, { maxLength: 2 }), { maxLength: 2 }) },
);
const stem = fc.constantFrom('x', 'θ', 'loss', '_', 'x′', '名', '__proto__', 'constructor', '𝑥');
const wired = primitiveNames.filter((name) => primitives[name].group !== null);

/** Graphs without cycles as a person might leave them, with ids n1, n2 … as links give them. */
export const graphs: fc.Arbitrary<Graph> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('input', 'constant', 'primitive', 'primitive', 'primitive', 'output'),
      order: fc.nat(),
      primitive: fc.constantFrom(...wired),
      wires: fc.array(fc.option(fc.nat(), { freq: 6 }), { minLength: 4, maxLength: 4 }),
      value,
      number,
      stem,
      named: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((drawn) => {
    const places = drawn.map((_, k) => k).sort((a, b) => at(drawn, a).order - at(drawn, b).order);
    const idOf = new Map(places.map((k, place) => [k, `n${place + 1}`]));
    const wirable: string[] = [];
    const nodes: [number, GraphNode][] = drawn.map((draw, k) => {
      const id = idOf.get(k) as string;
      const operand = (port: number) => {
        const pick = draw.wires[port];
        return pick == null || wirable.length === 0 ? null : at(wirable, pick % wirable.length);
      };
      const node = ((): GraphNode => {
        const name = `${draw.stem}${k}`;
        if (draw.kind === 'input') return { kind: 'input', id, name, value: draw.value };
        if (draw.kind === 'constant') return { kind: 'constant', id, value: draw.value };
        if (draw.kind === 'output') return { kind: 'output', id, name, operands: [operand(0)] };
        return primitiveNode(id, draw.primitive, operand, draw.named ? name : null, draw.number);
      })();
      if (node.kind !== 'output') wirable.push(id);
      return [places.indexOf(k), node];
    });
    return { nodes: nodes.sort(([a], [b]) => a - b).map(([, node]) => node) };
  });

function primitiveNode(
  id: string,
  primitive: PrimitiveName,
  operand: (port: number) => string | null,
  name: string | null,
  attribute: number,
): GraphNode {
  const { operands, variadic, attributes } = primitives[primitive];
  const count = variadic ? 3 : operands.length;
  return {
    kind: 'primitive',
    id,
    primitive,
    operands: Array.from({ length: count }, (_, port) => operand(port)),
    ...(attributes &&
      name && { attributes: Object.fromEntries(attributes.map((spec) => [spec.name, attribute])) }),
    ...(name !== null && { name }),
  };
}

/** Whole-pixel positions for some or none of the nodes, any output, any seed, any view. */
export const snapshots: fc.Arbitrary<Snapshot> = graphs.chain((graph) => {
  const pixel = fc.integer({ min: -1e7, max: 1e7 });
  const outputs = graph.nodes.filter((node) => node.kind === 'output').map((node) => node.id);
  return fc.record(
    {
      document: fc.record(
        {
          graph: fc.constant(graph),
          positions: fc
            .array(fc.option(fc.record({ x: pixel, y: pixel }, { noNullPrototype: true })), {
              minLength: graph.nodes.length,
              maxLength: graph.nodes.length,
            })
            .map((places) =>
              Object.fromEntries(
                places.flatMap((place, k) => (place ? [[at(graph.nodes, k).id, place]] : [])),
              ),
            ),
          output: fc.constantFrom(null, ...outputs),
          seed: number,
        },
        { noNullPrototype: true },
      ),
      view: fc.record(
        {
          notation: fc.constantFrom('prime', 'bar', 'leibniz', 'grad'),
          digits: fc.nat(15),
          unreached: fc.constantFrom('dimmed', 'full'),
          step: fc.nat(1000),
        },
        { noNullPrototype: true },
      ),
    },
    { noNullPrototype: true },
  );
});

function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}
