import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../../../src/core/finished';
import { check } from '../../../src/core/graph/check';
import { foldPorts } from '../../../src/core/graph/fold-ports';
import { foldTree, nodesIn } from '../../../src/core/graph/fold-tree';
import { type Fold, type Graph, operandsOf } from '../../../src/core/graph/graph';
import { nodesByWave } from '../../../src/core/graph/wave-order';
import { parseGraph } from '../../../src/lang/expression/parse';
import { graphs } from '../../state/layout/graphs';

describe('the order of a graph with folds', () => {
  it('has the nodes of each fold one after the other, wave by wave', () => {
    const graph = graphOf('a = sin(x); b = cos(x); c = exp(a); d = exp(b); y = c + d');
    const [a = '', b = '', c = '', d = ''] = ['a', 'b', 'c', 'd'].map((name) => idOf(graph, name));
    expect(namesOf(graph)).toEqual(['a', 'b', 'c', 'd']);
    const folds = [fold('f1', [a, c]), fold('f2', [b, d])];
    expect(namesOf({ ...graph, folds })).toEqual(['a', 'c', 'b', 'd']);
  });

  it('goes on without a fold that what comes out of it leads back into', () => {
    const graph = graphOf('a = sin(x); b = cos(a); c = exp(b); y = c + a');
    const folded = { ...graph, folds: [fold('f1', [idOf(graph, 'a'), idOf(graph, 'c')])] };
    expect(check(folded).torn).toEqual(new Set(['f1']));
    expect(namesOf(folded)).toEqual(['a', 'b', 'c']);
  });

  it('finds folds that only together lead back', () => {
    const graph = graphOf('a = sin(x); b = cos(a); c = sin(z); d = cos(c); y = b + d');
    const names = ['a', 'd', 'c', 'b'].map((name) => idOf(graph, name));
    const folded = { ...graph, folds: [fold('f1', names.slice(0, 2)), fold('f2', names.slice(2))] };
    expect(check(folded).torn).toEqual(new Set(['f1', 'f2']));
  });

  it('is an order of all nodes, operands first, in which folds that are whole stay together', () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.nat(5)), (graph, chosen) => {
        const folded = { ...graph, folds: someFolds(graph, chosen) };
        const { ready, torn } = finished(nodesByWave(folded));
        const plain = finished(nodesByWave(graph)).ready;
        expect(new Set(ready)).toEqual(new Set(plain));
        const place = new Map(ready.map(({ id }, k) => [id, k]));
        for (const node of ready) {
          for (const operand of operandsOf(node)) {
            if (operand !== null && place.has(operand)) {
              expect(place.get(operand)).toBeLessThan(place.get(node.id) as number);
            }
          }
        }
        for (const { id } of folded.folds) {
          const places = nodesIn(foldTree(folded), id).flatMap((node) => place.get(node) ?? []);
          if (torn.has(id) || places.length === 0) continue;
          expect(Math.max(...places) - Math.min(...places)).toBe(places.length - 1);
        }
      }),
    );
  });
});

describe('the ports of a fold', () => {
  it('are what is read from outside and what is read outside, each once', () => {
    const graph = graphOf('a = x*z; b = a + x; c = sin(b); y = b + c');
    const folded = { ...graph, folds: [fold('f1', [idOf(graph, 'a'), idOf(graph, 'b')])] };
    const { ins, outs } = foldPorts(folded, 'f1');
    expect(ins).toEqual(['x', 'z'].map((name) => idOf(graph, name)));
    expect(outs).toEqual([idOf(graph, 'b')]);
  });
});

function graphOf(text: string): Graph {
  return parseGraph(text).graph;
}

function fold(id: string, nodes: readonly string[], within?: string): Fold {
  return { id, name: id, nodes, ...(within !== undefined && { within }) };
}

function idOf(graph: Graph, name: string): string {
  return graph.nodes.find((node) => 'name' in node && node.name === name)?.id as string;
}

function namesOf(graph: Graph): readonly string[] {
  return finished(nodesByWave(graph)).ready.flatMap((node) =>
    node.kind === 'primitive' && node.name !== undefined ? [node.name] : [],
  );
}

/** Up to five folds, the later two within earlier ones, of whatever nodes. */
function someFolds({ nodes }: Graph, chosen: Iterable<number>): readonly Fold[] {
  const next = chosen[Symbol.iterator]();
  const members: string[][] = [[], [], [], [], []];
  for (const { id, kind } of nodes) {
    const at = next.next().value as number;
    if (kind !== 'output') members[at]?.push(id);
  }
  const around = [undefined, undefined, undefined, 'f0', 'f3'];
  const made = members.map((list, k) => fold(`f${k}`, list, around[k]));
  return made.filter(({ id, nodes: own }) => own.length > 0 || id === 'f0' || id === 'f3');
}
