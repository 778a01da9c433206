import fc from 'fast-check';
import { check } from '../../src/core/graph/check';
import type { Definition, Fold, Graph, GraphNode } from '../../src/core/graph/graph';
import { graphOf } from '../../src/core/graph/graph-of';
import { type PrimitiveName, primitiveNames, primitives } from '../../src/core/primitives/table';
import type { Attributes } from '../../src/core/rule/attributes';
import { handRuleText } from '../../src/core/rule/hand-rule';
import { arityOf } from '../../src/core/rule/primitive';
import { dtypes } from '../../src/core/tensor/dtype';
import { gradient } from '../../src/core/transform/gradient';
import {
  DEFAULT_VIEW,
  type Differentiated,
  type Document,
  EMPTY_DOCUMENT,
  type Snapshot,
  type SourceText,
  type TangentSeed,
  type View,
} from '../../src/document/document';
import { linkKeys, type Setting, settings } from '../../src/document/settings';
import { titleOf } from '../../src/document/title';

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

/** Its adjoint program, as differentiating makes it. */
export const adjoint: Graph = graphOf(gradient(check(paper).program, { keepOutputs: true }), paper);

/** Tensors of several shapes, one of them empty, through primitives with attributes. */
export const matrices: Graph = {
  nodes: [
    {
      kind: 'input',
      id: 'n1',
      name: 'W',
      value: [
        [1, -0, Number.NaN],
        [2.5, 1e-9, -7],
      ],
    },
    { kind: 'constant', id: 'n2', value: [[[]]] },
    {
      kind: 'primitive',
      id: 'n3',
      primitive: 'transpose',
      operands: ['n1'],
      attributes: { axes: [1, 0] },
    },
    {
      kind: 'primitive',
      id: 'n4',
      primitive: 'sum',
      operands: ['n3'],
      attributes: { axis: -1, keepdims: 1 },
    },
    {
      kind: 'primitive',
      id: 'n5',
      primitive: 'layerNorm',
      operands: ['n4', null],
      attributes: { eps: 0.1 },
    },
    {
      kind: 'primitive',
      id: 'n6',
      primitive: 'broadcastTo',
      operands: ['n5'],
      attributes: { shape: [3, 4] },
    },
  ],
};

export function snapshotOf(graph: Graph, document: Partial<Document> = {}): Snapshot {
  return { document: { ...EMPTY_DOCUMENT, graph, ...document }, view: { ...DEFAULT_VIEW } };
}

export const number = fc.oneof(
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

const axis = fc.integer({ min: -4, max: 4 });
const oneOrMore = (entry: fc.Arbitrary<number>) =>
  fc.oneof(entry, fc.array(entry, { maxLength: 4 }));
const shape = oneOrMore(fc.integer({ min: -1, max: 9 }));
const attributeKinds = {
  number,
  integer: fc.maxSafeInteger(),
  flag: fc.constantFrom(0, 1),
  axis,
  axes: oneOrMore(axis),
  permutation: oneOrMore(axis),
  shape,
  integers: oneOrMore(fc.maxSafeInteger()),
  rule: fc.constantFrom(
    handRuleText(['adjoint']),
    handRuleText([['multiply', ['adjoint', 'y']], 0]),
  ),
};

/** Attributes of each kind a primitive has; rows of derivative rules always have their shape. */
function attributesOf(primitive: PrimitiveName): fc.Arbitrary<Attributes> {
  const specs = primitives[primitive].attributes ?? [];
  const some: fc.Arbitrary<Readonly<Record<string, Attributes[string] | undefined>>> = fc.record(
    Object.fromEntries(specs.map(({ name, kind }) => [name, attributeKinds[kind]])),
    { requiredKeys: [], noNullPrototype: true },
  );
  const extents = fc.array(fc.nat(9), { maxLength: 4 });
  return specs.some(({ required }) => required)
    ? fc.tuple(some, extents).map(([others, shape]) => ({ ...others, shape }) as Attributes)
    : (some as fc.Arbitrary<Attributes>);
}

const primitive = fc
  .constantFrom(...primitiveNames)
  .chain((name) =>
    fc.record({ name: fc.constant(name), attributes: attributesOf(name), extra: fc.nat(2) }),
  );

/** Graphs without cycles as a person might leave them, with ids n1, n2 … as links give them. */
export const graphs: fc.Arbitrary<Graph> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('input', 'constant', 'primitive', 'primitive', 'primitive', 'output'),
      place: fc.nat(),
      order: fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 30),
      primitive,
      wires: fc.array(fc.option(fc.nat(), { freq: 6 }), { minLength: 4, maxLength: 4 }),
      value,
      dtype: fc.constantFrom(null, null, null, ...dtypes),
      stem,
      named: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((drawn) => {
    const places = drawn.map((_, k) => k).sort((a, b) => at(drawn, a).place - at(drawn, b).place);
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
        const held = { value: draw.value, ...(draw.dtype !== null && { dtype: draw.dtype }) };
        if (draw.kind === 'input') return { kind: 'input', id, name, ...held };
        if (draw.kind === 'constant') return { kind: 'constant', id, ...held };
        if (draw.kind === 'output') return { kind: 'output', id, name, operands: [operand(0)] };
        return primitiveNode(id, draw.primitive, operand, draw.named ? name : null);
      })();
      if (node.kind !== 'output') wirable.push(id);
      return [places.indexOf(k), draw.order === 0 ? node : { ...node, order: draw.order }];
    });
    return { nodes: nodes.sort(([a], [b]) => a - b).map(([, node]) => node) };
  });

function primitiveNode(
  id: string,
  {
    name: primitive,
    attributes,
    extra,
  }: { name: PrimitiveName; attributes: Attributes; extra: number },
  operand: (port: number) => string | null,
  name: string | null,
): GraphNode {
  const [least, most] = arityOf(primitives[primitive]);
  const count = Math.min(least + extra, most);
  return {
    kind: 'primitive',
    id,
    primitive,
    operands: Array.from({ length: count }, (_, port) => operand(port)),
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(name !== null && { name }),
  };
}

const tangent: fc.Arbitrary<TangentSeed> = fc.oneof(
  number,
  fc.array(fc.array(number, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  fc.record({ element: fc.nat(1000) }, { noNullPrototype: true }),
);

const differentiation: fc.Arbitrary<Differentiated> = fc.record(
  {
    output: fc.constantFrom(null, 'y', 'x1′', 'θ_1'),
    after: fc.nat(5),
    by: fc.constantFrom(null, 'x1', 'W'),
    as: fc.oneof(
      fc.constantFrom('number' as const, 'sum' as const, 'vector' as const),
      fc.array(fc.nat(9), { maxLength: 3 }),
    ),
    times: number,
  },
  { noNullPrototype: true },
);

const source: fc.Arbitrary<SourceText> = fc.record(
  {
    language: fc.constantFrom('python', 'a-language-of-later'),
    text: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant('x = 2;\n\r\ny: 50% %3B x\nprimal\n'),
    ),
  },
  { noNullPrototype: true },
);

const title = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('Loss: 50% of a;b', '重み 𝑊 👩‍🔬', 'primal', '2024'),
  )
  .map(titleOf)
  .filter((said) => said !== '');

/** An own primitive with a derivative by hand whose text has every sign that parts links. */
const definition: Definition = {
  name: 'f',
  body: {
    nodes: [
      { kind: 'input', id: 'n1', name: 'x', value: 1 },
      { kind: 'primitive', id: 'n2', primitive: 'sin', operands: ['n1'] },
      { kind: 'output', id: 'n3', name: 'f', operands: ['n2'] },
    ],
  },
  derivative: { by: ['v̄ % cos(x); 2:3\n×"名"'], used: true },
};

/** The graph with some of its nodes in folds, of which the last is in the first. */
function foldedAs(graph: Graph, chosen: readonly number[]): Graph {
  const members = [1, 2, 3].map((fold) =>
    graph.nodes.flatMap(({ id, kind }, k) => (kind !== 'output' && chosen[k] === fold ? [id] : [])),
  );
  const [first = [], second = [], inner = []] = members;
  const of = inner.length > 0 ? { of: 'f' } : {};
  const folds: Fold[] = [{ id: 'f1', name: 'layer_1', nodes: first, ...of }];
  if (second.length > 0) folds.push({ id: 'f2', name: '重み', nodes: second });
  if (inner.length > 0) {
    folds.push({ id: `f${folds.length + 1}`, name: 'layer_1', within: 'f1', nodes: inner });
  }
  const definitions = inner.length > 0 ? { definitions: [definition] } : {};
  return first.length + inner.length === 0 ? graph : { ...graph, folds, ...definitions };
}

/** Whole-pixel positions and tangents for some or none of the nodes, any output, any seed. */
const foldedGraphs = fc.oneof(
  graphs,
  fc
    .tuple(graphs, fc.array(fc.nat(5), { maxLength: 12 }))
    .map(([graph, chosen]) => foldedAs(graph, chosen)),
);

const documents: fc.Arbitrary<Document> = foldedGraphs.chain((graph) => {
  const pixel = fc.integer({ min: -1e7, max: 1e7 });
  const some = <T>(arbitrary: fc.Arbitrary<T>, fits: (node: GraphNode) => boolean) =>
    fc
      .array(fc.option(arbitrary), {
        minLength: graph.nodes.length,
        maxLength: graph.nodes.length,
      })
      .map((drawn) => {
        const kept = drawn.flatMap((each, k): [string, T][] =>
          each !== null && fits(at(graph.nodes, k)) ? [[at(graph.nodes, k).id, each]] : [],
        );
        return Object.fromEntries(kept);
      });
  const outputs = graph.nodes.filter((node) => node.kind === 'output').map((node) => node.id);
  return fc.record(
    {
      graph: fc.constant(graph),
      positions: some(fc.record({ x: pixel, y: pixel }, { noNullPrototype: true }), () => true),
      convention: fc.constantFrom('pytorch' as const, 'jax' as const),
      output: fc.constantFrom(null, ...outputs),
      seed: number,
      tangents: some(tangent, ({ kind }) => kind === 'input'),
      primal: fc.constant(null),
      differentiated: fc
        .array(differentiation, { maxLength: 3 })
        .map((steps) => steps.map((step, k) => ({ ...step, after: step.after % (k + 1) }))),
      source,
      title,
    },
    {
      noNullPrototype: true,
      requiredKeys: [
        ...(['graph', 'positions', 'convention', 'output', 'seed', 'tangents'] as const),
        ...(['primal', 'differentiated'] as const),
      ],
    },
  );
});

/** Any value that a setting may have. */
function anyOf(setting: Setting): fc.Arbitrary<unknown> {
  switch (setting.kind) {
    case 'choice':
      return fc.constantFrom(...setting.choices);
    case 'name':
      return fc.stringMatching(/^[a-z][a-z-]{0,31}$/);
    case 'whole':
      return fc.nat(Math.min(setting.most, 1000));
    case 'flag':
      return fc.boolean();
    case 'ids':
    case 'address':
      return fc.constant('');
  }
}

const views = fc.record(Object.fromEntries(linkKeys.map((key) => [key, anyOf(settings[key])])), {
  noNullPrototype: true,
}) as fc.Arbitrary<unknown> as fc.Arbitrary<View>;

/** Documents with and without a primal, in any view. */
export const snapshots: fc.Arbitrary<Snapshot> = fc.record(
  {
    document: fc
      .tuple(documents, fc.option(documents))
      .map(([document, primal]) => ({ ...document, primal })),
    view: views,
  },
  { noNullPrototype: true },
);

function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}
