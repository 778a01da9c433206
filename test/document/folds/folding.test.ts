import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedGraph } from '../../../src/core/graph/checked';
import { foldPorts } from '../../../src/core/graph/fold-ports';
import { foldTree, nodesIn } from '../../../src/core/graph/fold-tree';
import type { Graph } from '../../../src/core/graph/graph';
import { evaluate } from '../../../src/core/sweep/evaluate';
import { gradient } from '../../../src/core/transform/gradient';
import { withoutAutomaticPlaces } from '../../../src/document/arranging';
import { differentiate } from '../../../src/document/differentiate';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { fragmentOf, insert, move, remove } from '../../../src/document/edits';
import { fold, foldable, renameFold, withoutFold } from '../../../src/document/folds/folding';
import { simplified } from '../../../src/document/simplify';
import { documentOfExample } from '../../../src/file/examples/example-document';
import { exampleById } from '../../../src/file/examples/examples';
import { parseGraph } from '../../../src/lang/expression/parse';
import { withPlaces } from '../../../src/layout/automatic';
import { composed } from '../../../src/layout/composed';
import { isPlaced } from '../../../src/layout/point';
import { type Box, NO_STAGE } from '../../../src/layout/stage';
import { doneHere } from '../../../src/work/plan';

const network = documentOf('h = w*x + b; a = tanh(h); z = u*a + c; y = z*z');

describe('folding', () => {
  it('makes one node of several, with the ports that they have together', () => {
    const { document, id } = fold(network, idsOf('h', 'a'));
    expect(document.graph.folds).toEqual([
      { id: 'f1', name: 'f1', nodes: expect.arrayContaining(idsOf('h', 'a')) },
    ]);
    expect(foldPorts(document.graph, id)).toEqual({
      ins: [...productOf('h'), ...idsOf('b')],
      outs: idsOf('a'),
    });
  });

  it('lays out anew what was laid out, and leaves where it is what was moved by hand', () => {
    const { document } = fold(network, idsOf('h', 'a'));
    expect(doneHere(withoutAutomaticPlaces(document)).positions).toEqual({});
    const [b] = idsOf('b') as [string];
    const byHand = move(network, { [b]: { x: 5, y: 900 } });
    const { document: folded } = fold(byHand, idsOf('h', 'a'));
    expect(folded.positions[b]).toEqual({ x: 5, y: 900 });
  });

  it('leaves values and gradients as they are', () => {
    const { document } = fold(network, idsOf('h', 'a'));
    expect(numbersOf(document)).toEqual(numbersOf(network));
  });

  it('leaves outputs outside, and takes along constants that nothing else reads', () => {
    const document = documentOf('y = sin(2*x)');
    const ids = document.graph.nodes.map(({ id }) => id);
    const { items } = foldable(document, ids);
    expect(items).not.toContain(idOf(document, 'y'));
    const sine = document.graph.nodes.find((node) => node.kind === 'primitive') as { id: string };
    const constant = document.graph.nodes.find(({ kind }) => kind === 'constant') as { id: string };
    expect(foldable(document, [sine.id]).items).toContain(constant.id);
  });

  it('says what what comes out leads through to come back in, and takes it in on wish', () => {
    const ids = idsOf('h', 'z');
    expect(() => fold(network, ids)).toThrow(/leads back into them by .*a/);
    const { document, id } = fold(network, ids, { takingIn: true });
    expect(nodesIn(foldTree(document.graph), id)).toEqual(expect.arrayContaining(idsOf('a')));
  });

  it('nests: what is in one fold is folded in it, what is in several with these', () => {
    const inner = fold(network, idsOf('h', 'a'));
    const outer = fold(inner.document, [inner.id, ...idsOf('z')], { takingIn: true });
    expect(foldTree(outer.document.graph).byId.get(inner.id)?.within).toBe(outer.id);
    const deep = fold(outer.document, idsOf('a'));
    expect(foldTree(deep.document.graph).byId.get(deep.id)?.within).toBe(inner.id);
  });

  it('refuses names that are none', () => {
    const { document, id } = fold(network, idsOf('h', 'a'));
    expect(renameFold(document, id, 'layer1').graph.folds?.[0]?.name).toBe('layer1');
    expect(() => renameFold(document, id, 'a b')).toThrow(/not a name/);
    expect(() => renameFold(document, id, '\u202Eevil')).toThrow(/not a name/);
  });

  it('goes with what was in it', () => {
    const { document, id } = fold(network, idsOf('h', 'a'));
    expect(remove(document, [id]).graph.folds).toBeUndefined();
    expect(remove(document, idsOf('h', 'a')).graph.folds).toBeUndefined();
    expect(remove(document, idsOf('h')).graph.folds?.[0]?.nodes).toEqual(idsOf('a'));
  });

  it('is copied as a fold where all of it is copied', () => {
    const { document, id } = fold(network, idsOf('h', 'a'));
    const { graph } = insert(document, fragmentOf(document, [id]), { x: 32, y: 32 }).document;
    expect(graph.folds?.map(({ nodes }) => nodes.length)).toEqual([2, 2]);
    const part = insert(document, fragmentOf(document, idsOf('a')), { x: 32, y: 32 }).document;
    expect(part.graph.folds).toHaveLength(1);
  });
});

describe('an open fold', () => {
  it('stands where its nodes stood, and nothing stands over another', () => {
    for (const down of [false, true]) {
      const stage = { ...NO_STAGE, arrangement: down ? 'down' : 'right' } as const;
      const { document } = fold(network, idsOf('h', 'a'), { stage });
      const { boxes, frames } = composed(document, { isOpen: () => true, down });
      const all = [...boxes.values()];
      const inside = new Set(idsOf('h', 'a'));
      const outside = [...boxes].flatMap(([id, box]) => (inside.has(id) ? [] : [box]));
      expect(pairsOver(all)).toBe(0);
      expect(pairsOver([...outside, ...frames.map(({ box }) => box)])).toBe(0);
    }
  });

  it('runs down where all does', () => {
    const stage = { ...NO_STAGE, arrangement: 'down' } as const;
    const { document } = fold(network, idsOf('h', 'a'), { stage });
    const { boxes } = composed(document, { isOpen: () => true, down: true });
    const [first, second] = idsOf('h', 'a').map((id) => boxes.get(id) as Box);
    expect(second?.y).toBeGreaterThanOrEqual((first as Box).y + (first as Box).height);
    expect(second?.x).toBe(first?.x);
  });

  it('once taken away leaves what was in it just there', () => {
    for (const down of [false, true]) {
      const { document, id } = fold(network, idsOf('h', 'a'));
      const open = composed(document, { isOpen: () => true, down });
      const after = composed(withoutFold(document, id, down), { isOpen: () => true, down });
      for (const [node, box] of after.boxes) {
        expect(box.x).toBeCloseTo(open.boxes.get(node)?.x as number, 0);
        expect(box.y).toBeCloseTo(open.boxes.get(node)?.y as number, 0);
      }
    }
  });
});

describe('any sequence of edits', () => {
  const doings = fc.array(fc.tuple(fc.nat(5), fc.array(fc.nat(30), { maxLength: 4 })), {
    maxLength: 8,
  });

  it('leaves folds that are a tree of nodes that there are, none empty', () => {
    fc.assert(
      fc.property(doings, (steps) => {
        let document = network;
        for (const [what, chosen] of steps) document = done(document, what, chosen);
        const { nodes, folds = [] } = document.graph;
        const ids = new Set(nodes.map(({ id }) => id));
        const members = folds.flatMap((one) => one.nodes);
        expect(new Set(members).size).toBe(members.length);
        expect(members.every((id) => ids.has(id))).toBe(true);
        const before = new Set<string>();
        for (const one of folds) {
          expect(ids.has(one.id) || before.has(one.id)).toBe(false);
          expect(one.within === undefined || before.has(one.within)).toBe(true);
          expect(nodesIn(foldTree(document.graph), one.id).length).toBeGreaterThan(0);
          before.add(one.id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of folds and of taking them away is none in the end', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(30), { maxLength: 4 }), { maxLength: 5 }), (all) => {
        let document = network;
        for (const chosen of all) document = done(document, 0, chosen);
        expect(numbersOf(document)).toEqual(numbersOf(network));
        for (const { id } of document.graph.folds ?? []) document = withoutFold(document, id);
        expect(document.graph).toEqual(network.graph);
        expect(numbersOf(document)).toEqual(numbersOf(network));
      }),
      { numRuns: 30 },
    );
  });
});

function done(document: Document, what: number, chosen: readonly number[]): Document {
  const { nodes, folds = [] } = document.graph;
  const all = [...nodes, ...folds].map(({ id }) => id);
  const ids = chosen.map((k) => all[k % Math.max(1, all.length)] as string).filter(Boolean);
  if (ids.length === 0) return document;
  switch (what) {
    case 0: {
      const { items } = foldable(document, ids);
      return items.length > 0 ? fold(document, ids, { takingIn: true }).document : document;
    }
    case 1:
      return remove(document, ids);
    case 2:
      return insert(document, fragmentOf(document, ids), { x: 8, y: 8 }).document;
    case 3:
      return folds[0] ? withoutFold(document, folds[0].id) : document;
    case 4:
      return move(document, Object.fromEntries(ids.map((id) => [id, { x: 3, y: 4 }])));
    default:
      return simplified(document);
  }
}

function documentOf(text: string): Document {
  return withPlaces({ ...EMPTY_DOCUMENT, graph: parseGraph(text).graph });
}

function idOf({ graph }: Document, name: string): string {
  return graph.nodes.find((node) => 'name' in node && node.name === name)?.id as string;
}

function idsOf(...names: readonly string[]): string[] {
  return names.map((name) => idOf(network, name));
}

function productOf(name: string): readonly string[] {
  const node = network.graph.nodes.find(({ id }) => id === idOf(network, name));
  return node?.kind === 'primitive' ? node.operands.slice(0, 1).map(String) : [];
}

function numbersOf({ graph }: { readonly graph: Graph }): unknown {
  const { program } = checkedGraph(graph);
  const numbers = (of: typeof program) =>
    of.outputs.map(({ statement }) => evaluate(of)[statement]);
  return [numbers(program), numbers(gradient(program))];
}

function pairsOver(
  boxes: readonly { x: number; y: number; width: number; height: number }[],
): number {
  return boxes.filter((a, k) =>
    boxes
      .slice(k + 1)
      .some(
        (b) =>
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height,
      ),
  ).length;
}

describe('differentiating', () => {
  it('keeps folds, and folds what is pulled back through each beside it', () => {
    const inner = fold(network, idsOf('h', 'a'));
    const { document } = fold(inner.document, [inner.id, ...idsOf('z')], { takingIn: true });
    const adjoint = differentiate(document);
    const { folds = [] } = adjoint.graph;
    expect(folds.map(({ name }) => name)).toEqual(['f2', 'f1', 'back_f2', 'back_f1']);
    expect(folds[3]?.within).toBe(folds[2]?.id);
    const orders = new Map(adjoint.graph.nodes.map(({ id, order = 0 }) => [id, order]));
    for (const [k, { nodes }] of folds.entries()) {
      for (const id of nodes) expect(orders.get(id)).toBe(k < 2 ? 0 : 1);
    }
    expect(checkedGraph(adjoint.graph).torn).toBeUndefined();
    expect(numbersOf(adjoint)).toEqual(numbersOf(differentiate(network)));
    expect(foldPorts(adjoint.graph, folds[3]?.id ?? '').outs.length).toBeGreaterThan(1);
  });

  it('has each constant in one fold', () => {
    const product = documentOf('p = 3*x; y = p*x');
    const constant = product.graph.nodes.filter(({ kind }) => kind === 'constant');
    const [p] = product.graph.nodes.filter(
      (node) => node.kind === 'primitive' && node.name === 'p',
    );
    const ids = [...constant, p as NonNullable<typeof p>].map(({ id }) => id);
    const { folds = [] } = differentiate(fold(product, ids).document).graph;
    const inside = folds.flatMap(({ nodes }) => nodes);
    expect(new Set(inside).size).toBe(inside.length);
  });

  it('keeps both when it is simplified afterwards, the primal beside its adjoint', () => {
    const layers = exampleById('four-layers');
    const adjoint = differentiate(documentOfExample(layers as NonNullable<typeof layers>));
    const simple = simplified(adjoint);
    expect(simple.graph.nodes.length).toBeLessThan(adjoint.graph.nodes.length);
    const namesOf = ({ graph }: Document) => graph.folds?.map(({ name }) => name);
    expect(namesOf(simple)).toEqual(namesOf(adjoint));
    expect(checkedGraph(simple.graph).torn).toBeUndefined();
    expect(numbersOf(simple)).toEqual(numbersOf(adjoint));
  });

  it('again keeps all of them', () => {
    const { document } = fold(network, idsOf('h', 'a'));
    const twice = differentiate(differentiate(document));
    expect(twice.graph.folds?.map(({ name }) => name)).toEqual([
      'f1',
      'back_f1',
      'back_f1',
      'back_back_f1',
    ]);
    expect(checkedGraph(twice.graph).torn).toBeUndefined();
  });
});

describe.each(['two-layers', 'softmax-network'])('the example %s', (id) => {
  it('is folded by layer', () => {
    const example = exampleById(id);
    const document = documentOfExample(example as NonNullable<typeof example>);
    expect(document.graph.folds?.map(({ name }) => name).toSorted()).toEqual(['layer1', 'layer2']);
    expect(checkedGraph(document.graph).torn).toBeUndefined();
  });
});

describe('an example that is folded by layer', () => {
  const example = exampleById('four-layers');
  const document = example && documentOfExample(example);

  it('has a fold for each layer and places for what is seen', () => {
    expect(document?.graph.folds?.map(({ name }) => name)).toEqual([
      'layer4',
      'layer3',
      'layer2',
      'layer1',
    ]);
    expect(document && isPlaced(document)).toBe(true);
    expect(document && checkedGraph(document.graph).torn).toBeUndefined();
  });
});
