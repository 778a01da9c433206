import { describe, expect, it } from 'vitest';
import { applicationsIn } from '../../../src/core/graph/application';
import { checkedGraph } from '../../../src/core/graph/checked';
import { foldPorts } from '../../../src/core/graph/fold-ports';
import { operandsOf } from '../../../src/core/graph/graph';
import { parametersOf } from '../../../src/core/graph/parameters';
import { valueAndGradient } from '../../../src/core/index';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { fragmentOf, insert, remove, wire } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import { fold, renameFold, withoutFold } from '../../../src/document/folds/folding';
import { applied, withDerivative, withoutOwn } from '../../../src/document/own/changing';
import { keptAsOwn, redefined } from '../../../src/document/own/keeping';
import { OwnError } from '../../../src/document/own/own-error';
import { expressionOf } from '../../../src/document/printed';
import { reconcile } from '../../../src/document/reconcile/reconcile';
import { expression } from '../../../src/lang/front-ends/expression';

const neuron = folded('h = w*x + b; y = tanh(h)*2', ['h', 'tanh'], 'neuron');

describe('a fold that is kept', () => {
  const kept = keptAsOwn(neuron.document, neuron.id);

  it('is an own primitive of its name, whose parameters are called as what goes in', () => {
    const [definition] = kept.graph.definitions ?? [];
    expect(definition?.name).toBe('neuron');
    expect(definition && parametersOf(definition)).toEqual(['w', 'x', 'b']);
    expect(foldPorts(kept.graph, neuron.id)).toMatchObject({
      ins: ids(kept, 'w', 'x', 'b'),
      outs: ids(kept, 'tanh'),
    });
  });

  it('is written as a function and its use, and read back as the same', () => {
    const text = expressionOf(kept.graph);
    expect(text).toBe('neuron(w, x, b) = tanh(w*x + b); neuron(w, x, b)*2');
    const again = withExpression(kept, text);
    expect(again.graph.nodes.map(({ id }) => id).sort()).toEqual(
      kept.graph.nodes.map(({ id }) => id).sort(),
    );
    expect(again.graph.folds?.map(({ id, name, of }) => [id, name, of])).toEqual([
      [neuron.id, 'neuron', 'neuron'],
    ]);
    expect(expressionOf(again.graph)).toBe(text);
  });

  it('is applied to values, with a port for each parameter', () => {
    const { document, id } = applied(kept, 'neuron', undefined, ids(kept, 'x'));
    expect(foldPorts(document.graph, id).ins).toEqual([...ids(kept, 'x'), null, null]);
    const { ports = [], result = '' } = applicationsIn(document.graph).get(id) ?? {};
    const all = ports
      .flat()
      .reduce((so, to) => wire(so, { from: ids(kept, 'b')[0] ?? '', to }), document);
    expect(foldPorts(all.graph, id).ins).toEqual(ids(kept, 'b', 'b', 'b'));
    const [y = ''] = kept.graph.nodes.filter(({ kind }) => kind === 'output').map((n) => n.id);
    const whole = wire(all, { from: result, to: { node: y, index: 0 } });
    expect(expressionOf(whole.graph)).toBe('neuron(w, x, b) = tanh(w*x + b); neuron(b, b, b)');
  });

  it('may be changed in one use, and then in all', () => {
    const twice = withExpression(kept, 'y = neuron(2, x, b) + neuron(w, neuron(1, 2, x), b)');
    expect(twice.graph.folds).toHaveLength(3);
    const use = twice.graph.folds?.[0]?.id ?? '';
    const inside = twice.graph.folds?.[0]?.nodes ?? [];
    const tanh = twice.graph.nodes.find(
      (n) => inside.includes(n.id) && n.kind === 'primitive' && n.primitive === 'tanh',
    );
    const changed: Document = {
      ...twice,
      graph: {
        ...twice.graph,
        nodes: twice.graph.nodes.map((n) =>
          n === tanh && n.kind === 'primitive' ? { ...n, primitive: 'sigmoid' } : n,
        ),
      },
    };
    expect(applicationsIn(changed.graph).size).toBe(2);
    expect(expressionOf(changed.graph)).toContain('sigmoid(2*x + b)');
    const all = redefined(changed, use);
    expect(expressionOf(all.graph)).toBe(
      'neuron(w, x, b) = sigmoid(w*x + b); neuron(2, x, b) + neuron(w, neuron(1, 2, x), b)',
    );
    expect(valuesOf(all)).toEqual(
      valuesOf(withExpression(kept, 'sigmoid(2x + b) + sigmoid(w*sigmoid(1*2 + x) + b)')),
    );
  });

  it('leaves folds when it is deleted', () => {
    const gone = withoutOwn(kept, 'neuron');
    expect(gone.graph).toEqual(neuron.document.graph);
  });

  it('comes with what is copied, under another name where its own is taken', () => {
    const piece = fragmentOf(kept, [neuron.id]);
    const other = withExpression(EMPTY_DOCUMENT, 'neuron(x) = x^2; neuron(3q)');
    const { document } = insert(other, piece, { x: 0, y: 0 });
    expect(document.graph.definitions?.map(({ name }) => name)).toEqual(['neuron', 'neuron1']);
    expect(applicationsIn(document.graph).size).toBe(2);
    const same = insert(kept, piece, { x: 0, y: 0 }).document;
    expect(same.graph.definitions).toHaveLength(1);
    expect(applicationsIn(same.graph).size).toBe(2);
  });

  it('is not taken away with its fold', () => {
    expect(withoutFold(kept, neuron.id).graph.definitions).toHaveLength(1);
    expect(remove(kept, [neuron.id]).graph.definitions).toHaveLength(1);
  });
});

describe('an own primitive of a document', () => {
  it('is still there when a program is read, whose calls are folds of their own', () => {
    const own = withExpression(EMPTY_DOCUMENT, 'f(x) = x sin(x); y = f(2u)');
    const kept = withDerivative(own, 'f', { by: ['3 v̄'], used: true });
    const calling = (text: string) => {
      const parsed = expression.read(text);
      const folds = [{ id: 'f1', name: 'call', nodes: ['n2'] }];
      return { ...parsed, graph: { ...parsed.graph, folds } };
    };
    const run = reconcile(kept, { ...expression, read: calling }, 'y = sin(u)');
    expect(run.graph.folds?.map(({ name, of }) => [name, of])).toEqual([['call', undefined]]);
    expect(run.graph.definitions).toEqual(kept.graph.definitions);
    expect(applicationsIn(applied(run, 'f').document.graph).size).toBe(1);
  });
});

describe('a use of an own primitive that leads to no output', () => {
  const own = withExpression(EMPTY_DOCUMENT, 'f(x) = x sin(x); y = f(2u)');
  const [y = ''] = own.graph.nodes.filter(({ kind }) => kind === 'output').map(({ id }) => id);
  const plain = withExpression(own, 'y = u + 1');

  it.each([
    ['of which nothing is given', applied(plain, 'f').document],
    ['that nothing reads', applied(plain, 'f', undefined, ids(plain, 'u')).document],
  ])('%s is not in the text, which reads back as the same graph', (_which, idle) => {
    expect(applicationsIn(idle.graph).size).toBe(1);
    expect(expressionOf(idle.graph)).toBe('u + 1');
    const again = withExpression(idle, expressionOf(idle.graph));
    expect(again.graph).toEqual(idle.graph);
    expect(withExpression(EMPTY_DOCUMENT, 'u + 1').graph.nodes).toHaveLength(4);
  });

  it('is in it with all that it applies once something reads it', () => {
    const [use] = own.graph.folds ?? [];
    const { result = '' } = applicationsIn(own.graph).get(use?.id ?? '') ?? {};
    const off = {
      ...own,
      graph: {
        ...own.graph,
        nodes: own.graph.nodes.map((node) =>
          node.id === y ? ({ ...node, operands: [null] as const } as typeof node) : node,
        ),
      },
    };
    expect(expressionOf(off.graph)).toBe('');
    const on = wire(off, { from: result, to: { node: y, index: 0 } });
    expect(expressionOf(on.graph)).toBe('f(x) = x*sin(x); f(2*u)');
  });
});

describe('a fold is not kept', () => {
  const why = ({ document, id }: { document: Document; id: string }) => {
    try {
      keptAsOwn(document, id);
    } catch (error) {
      if (error instanceof OwnError) return `${error.message}. ${error.mend}`;
    }
    return null;
  };

  it('that has more than one result', () => {
    const two = folded('a = x*z; b = sin(a); y = a + b', ['a', 'b'], 'f');
    expect(why(two)).toMatch(/^f has 2 results: a and b\./);
  });

  it.each([
    ['under the name of a primitive', 'sin', /^sin is the name of a function/],
    ['under the name of a value', 'x', /^A value of this graph is called x\./],
  ])('%s', (_what, name, words) => {
    expect(why(folded('h = w*x + b; y = tanh(h)*2', ['h', 'tanh'], name))).toMatch(words);
  });

  it('that has an empty port', () => {
    const { document, id } = folded('h = w*x + b; y = tanh(h)*2', ['h', 'tanh'], 'f');
    expect(why({ document: remove(document, ids(document, 'w')), id })).toMatch(/is not finished/);
  });
});

describe('a derivative by hand', () => {
  const f = withExpression(EMPTY_DOCUMENT, 'f(x) = x sin(x); y = f(2x) + f(f(z))');
  const right = { by: ['v̄*(sin(x) + x*cos(x))'], used: true };

  it('is used by every use, and given up by every use', () => {
    const own = withDerivative(f, 'f', right);
    expect(hands(own)).toBe(3);
    expect(gradientOf(own).x).toBeCloseTo(gradientOf(f).x ?? 0, 12);
    const wrong = withDerivative(own, 'f', { by: ['3 v̄'], used: true });
    expect(gradientOf(wrong)).toEqual({ x: 6, z: 9 });
    expect(hands(withDerivative(wrong, 'f', { ...right, used: false }))).toBe(0);
    expect(withDerivative(wrong, 'f', null).graph).toEqual(f.graph);
  });

  it('stands in the text behind the function, and is read back from it', () => {
    const own = withDerivative(f, 'f', right);
    const text = expressionOf(own.graph);
    expect(text).toBe('f(x) = x*sin(x) with x̄ = v̄*(sin(x) + x*cos(x)); f(2*x) + f(f(z))');
    for (const document of [own, EMPTY_DOCUMENT]) {
      const again = withExpression(document, text);
      expect(expressionOf(again.graph)).toBe(text);
      expect(again.graph.definitions?.[0]?.derivative).toEqual(right);
      expect(gradientOf(again)).toEqual(gradientOf(own));
      expect(hands(again)).toBe(3);
    }
  });

  it('has a term for each parameter, whose commas are no ends', () => {
    const g = withExpression(EMPTY_DOCUMENT, 'g(w, x1) = w*max(x1, 0); g(2u, z)');
    const by = ['v̄*max(x1, 0)', 'v̄*where(x1 > 0, w, 0)'];
    const own = withDerivative(g, 'g', { by, used: true });
    const text = expressionOf(own.graph);
    expect(text).toMatch(/ with w̄ = v̄\*max\(x1, 0\), x̄1 = v̄\*where\(x1 > 0, w, 0\); /);
    const again = withExpression(EMPTY_DOCUMENT, text);
    expect(again.graph.definitions?.[0]?.derivative?.by).toEqual(by);
    expect(gradientOf(again)).toEqual(gradientOf(own));
  });

  it('stays for another function of the same parameters, and is not used where the text leaves it out', () => {
    const own = withDerivative(f, 'f', right);
    const changed = withExpression(own, 'f(x) = x^2 with x̄ = 2x*v̄; y = f(2x) + f(f(z)) + f(q)');
    expect(changed.graph.definitions?.[0]?.derivative).toEqual({ by: ['2x*v̄'], used: true });
    expect(hands(changed)).toBe(4);
    const calling = withExpression(changed, 'y = f(3x)');
    expect(calling.graph.definitions?.[0]?.derivative?.used).toBe(true);
    expect(hands(calling)).toBe(1);
    const left = withExpression(own, 'f(x) = x^2; y = f(2x)');
    expect(left.graph.definitions?.[0]?.derivative).toEqual({ ...right, used: false });
    expect(hands(left)).toBe(0);
    const other = withExpression(own, 'f(u) = u^2; y = f(2x)');
    expect(other.graph.definitions?.[0]?.derivative).toBeUndefined();
  });

  it('that can’t stand in a text takes the function with it, and both stay when the text is read', () => {
    const two = { by: ['h = sin(x) + x*cos(x); v̄*h'], used: true };
    const own = withDerivative(f, 'f', two);
    expect(expressionOf(own.graph)).toBe('f(2*x) + f(f(z))');
    const again = withExpression(own, 'y = f(2x) + f(f(z))');
    expect(again.graph.definitions).toEqual(own.graph.definitions);
    expect(hands(again)).toBe(3);
  });

  it('within another own primitive changes that', () => {
    const g = withExpression(EMPTY_DOCUMENT, 'f(x) = x^2; g(x, y) = f(x)*y; g(a, b) + g(b, 2)');
    const own = withDerivative(g, 'f', { by: ['5 v̄'], used: true });
    expect(hands(own)).toBe(2);
    expect(applicationsIn(own.graph).size).toBe(4);
    expect(gradientOf(own).a).toBe(5);
    const more = applied(own, 'g').document;
    expect(hands(more)).toBe(3);
    const text = expressionOf(own.graph);
    expect(text).toBe('f(x) = x^2 with x̄ = 5 v̄; g(x, y) = f(x)*y; g(a, b) + g(b, 2)');
    const again = withExpression(EMPTY_DOCUMENT, text);
    expect(hands(again)).toBe(2);
    expect(gradientOf(again)).toEqual(gradientOf(own));
  });
});

function hands({ graph }: Document): number {
  return graph.nodes.filter((n) => n.kind === 'primitive' && n.primitive === 'byHand').length;
}

function gradientOf({ graph }: Document): Record<string, number> {
  return valueAndGradient(checkedGraph(graph).program).gradient as Record<string, number>;
}

function valuesOf({ graph }: Document) {
  return valueAndGradient(checkedGraph(graph).program);
}

function folded(text: string, what: readonly string[], name: string) {
  const document = withExpression(EMPTY_DOCUMENT, text);
  const start = ids(document, ...what);
  const inside = new Set(start);
  for (const id of start) {
    const node = document.graph.nodes.find((n) => n.id === id);
    for (const operand of node ? operandsOf(node) : []) {
      const read = document.graph.nodes.find((n) => n.id === operand);
      if (read?.kind === 'primitive' && !read.name) inside.add(read.id);
    }
  }
  const made = fold(document, [...inside]);
  return { document: renameFold(made.document, made.id, name), id: made.id };
}

function ids({ graph }: Document, ...names: readonly string[]): string[] {
  return names.map((name) => {
    const node = graph.nodes.find(
      (n) =>
        n.kind !== 'output' &&
        (('name' in n && n.name === name) || (n.kind === 'primitive' && n.primitive === name)),
    );
    return node?.id ?? '';
  });
}
