import { describe, expect, it } from 'vitest';
import type { GraphNode, InputNode } from '../../src/core/graph/graph';
import { differentiate } from '../../src/document/differentiate';
import { type Document, EMPTY_DOCUMENT } from '../../src/document/document';
import { fragmentOf, insert, rename, setValue } from '../../src/document/edits';
import { withExpression } from '../../src/document/expression';
import { expressionOf } from '../../src/document/printed';
import { reconcile } from '../../src/document/reconcile/reconcile';
import { setRole } from '../../src/document/role';
import { simplified } from '../../src/document/simplify';
import { latex } from '../../src/lang/front-ends/latex';
import { ParseError } from '../../src/lang/read/parse-error';

const isInput = (node: GraphNode): node is InputNode => node.kind === 'input';
const rolesOf = ({ graph }: Pick<Document, 'graph'>) =>
  Object.fromEntries(graph.nodes.filter(isInput).map(({ name, role }) => [name, role ?? 'plain']));
const read = (text: string, document = EMPTY_DOCUMENT) => withExpression(document, text);
const idOf = ({ graph }: Document, name: string) =>
  graph.nodes.find((node) => isInput(node) && node.name === name)?.id ?? '';

const LINE = 'x: data; y: target; w: parameter; b: parameter; loss = (w*x + b - y)^2';
const line = read(LINE);
const each = { x: 'data', y: 'target', w: 'parameter', b: 'parameter' };

describe('what an input is for, in text', () => {
  it('stands behind its name, with or without a value', () => {
    expect(rolesOf(line)).toEqual(each);
    const values = read('X: data = input(2, 3); w: parameter = [0.1, 0.2, 0.3]; X @ w');
    expect(rolesOf(values)).toEqual({ X: 'data', w: 'parameter' });
    expect(values.graph.nodes.filter(isInput).map(({ value }) => value)).toEqual([
      [
        [1, 1, 1],
        [1, 1, 1],
      ],
      [0.1, 0.2, 0.3],
    ]);
    expect(rolesOf(read('w : parameter = 2, y = w*x'))).toEqual({ w: 'parameter', x: 'plain' });
    expect(rolesOf(read('w: parameter\nw*x'))).toEqual({ w: 'parameter', x: 'plain' });
  });

  it.each([
    LINE,
    'X: data = input(4, 3); w: parameter = [0.1, 0.2, 0.3]; X @ w',
    'e: parameter = 2; e*x',
    'f(x) = x*sin(x); w: parameter; f(w)',
  ])('is read again as it is written: %s', (text) => {
    const written = expressionOf(read(text).graph);
    expect(written).toBe(text);
    expect(rolesOf(read(written))).toEqual(rolesOf(read(text)));
  });

  it('stays where a text says nothing of it, as a value does, and goes where it says plain', () => {
    const valued = setValue(line, idOf(line, 'w'), 3);
    const again = read('loss = (w*x + b - y)^2 + w^2', valued);
    expect(rolesOf(again)).toEqual(each);
    expect(rolesOf(read('w = 7; w*x', valued))).toEqual({ w: 'parameter', x: 'data' });
    const plain = read('w: plain; b: data; w*x + b', valued);
    expect(rolesOf(plain)).toEqual({ w: 'plain', b: 'data', x: 'data' });
    expect(plain.graph.nodes.find(({ id }) => id === idOf(plain, 'w'))).toMatchObject({ value: 3 });
    expect(rolesOf(reconcile(valued, latex, '$w x + b$'))).toEqual({
      w: 'parameter',
      x: 'data',
      b: 'parameter',
    });
  });

  it('is refused of what is computed, and of a name that is given twice', () => {
    expect(() => read('z: parameter = 2*x')).toThrow('Only an input is “parameter”');
    expect(() => read('w: parameter; w: data; w')).toThrow('w is assigned twice');
    expect(() => read('Loss function: target = 2')).toThrow('no part of the formula');
    expect(() => read('w: weight; w*x')).toThrow(ParseError);
  });

  it('leaves words that are names names', () => {
    expect(rolesOf(read('data + target*parameter - plain'))).toEqual({
      data: 'plain',
      target: 'plain',
      parameter: 'plain',
      plain: 'plain',
    });
    expect(rolesOf(read('data: data; data^2'))).toEqual({ data: 'data' });
  });
});

describe('what an input is for', () => {
  it('is set and taken away', () => {
    const set = setRole(line, idOf(line, 'x'), 'parameter');
    expect(rolesOf(set)).toEqual({ ...each, x: 'parameter' });
    const plain = setRole(set, idOf(line, 'x'), null);
    expect(plain.graph.nodes.find(({ id }) => id === idOf(line, 'x'))).not.toHaveProperty('role');
    const same = setRole(line, idOf(line, 'x'), 'data');
    expect(same.graph.nodes).toEqual(line.graph.nodes);
  });

  it('is kept by edits, copies, derivatives and what is made simpler', () => {
    expect(rolesOf(rename(line, idOf(line, 'w'), 'v'))).toEqual({
      x: 'data',
      y: 'target',
      v: 'parameter',
      b: 'parameter',
    });
    const piece = fragmentOf(line, [idOf(line, 'w'), idOf(line, 'x')]);
    expect(rolesOf(piece)).toEqual({ x: 'data', w: 'parameter' });
    expect(rolesOf(insert(EMPTY_DOCUMENT, piece, { x: 0, y: 0 }).document)).toEqual({
      x: 'data',
      w: 'parameter',
    });
    expect(rolesOf(differentiate(line))).toEqual(each);
    expect(rolesOf(simplified(differentiate(line)))).toEqual(each);
  });
});
