import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../../src/core/graph/graph';
import { roles } from '../../../src/core/program/role';
import { dtypes } from '../../../src/core/tensor/dtype';
import { linkKeys, settings } from '../../../src/document/settings';
import { FileError } from '../../../src/file/schema/file-error';
import { readFoldList } from '../../../src/file/schema/fold-schema';
import { readFragment } from '../../../src/file/schema/schema';
import { tooMuch } from '../../../src/file/schema/too-much';
import { type Fault, faultWords } from '../../../src/words/en/file';
import { readSnapshot } from '../graphs';

const x = { kind: 'input', id: 'x', name: 'x', value: 1 };
const sin = { kind: 'primitive', id: 's', primitive: 'sin', operands: ['x'] };
const output = { kind: 'output', id: 'o', name: 'y', operands: ['x'] };
const document = { graph: { nodes: [x] }, positions: {} };
const note = { id: 'note1', text: 'note', at: { x: 0, y: 0 } };
const source = { language: 'python', text: 'y = x' };

/** Data with a fault, which node has it, and whether that is in the primal. */
interface Faulty {
  readonly data: unknown;
  readonly node?: number;
  readonly inPrimal?: boolean;
}

const nodes = (...list: unknown[]) => ({ document: { ...document, graph: { nodes: list } } });
const first = (node: unknown): Faulty => ({ data: nodes(node), node: 1 });
const second = (node: unknown): Faulty => ({ data: nodes(x, node), node: 2 });
const whole = (part: object): Faulty => ({ data: { document: { ...document, ...part } } });
const view = (part: unknown): Faulty => ({ data: { document, view: part } });
const place = (at: unknown): Faulty => ({ ...whole({ positions: { x: at } }), node: 1 });
const steps = (...list: unknown[]): Faulty => whole({ differentiated: list });
const listed = (count: number, entry: unknown = 'x') => new Array(count).fill(entry);

const fold = { id: 'f', name: 'f', nodes: ['x'] };
const own = { name: 'f', body: { nodes: [x, { ...output, operands: ['x'] }] } };
const defined = (definitions: unknown): Faulty =>
  whole({ graph: { nodes: [x, output], definitions } });
const bodied = (...nodes: unknown[]): Faulty => defined([{ ...own, body: { nodes } }]);
const beside = (files: unknown): Faulty => whole({ files });
const lesson = (pages: unknown, more: object = {}): Faulty => ({
  data: { kind: 'lesson', version: 1, graphs: 5, pages, ...more },
});
const page = { prose: 'x', document };
const trained = (training: unknown): Faulty => whole({ training });
const folded = (folds: unknown): Faulty => whole({ graph: { nodes: [x, output], folds } });

/** Each fault with what it is said of, and data that have it, some of them just so. */
const faults: Readonly<Record<keyof typeof faultWords, readonly (readonly [Fault, Faulty])[]>> = {
  missing: [
    [{ kind: 'missing' }, { data: {} }],
    [{ kind: 'missing' }, { data: { document: [] } }],
    [{ kind: 'missing' }, { data: { document: { graph: { nodes: [] } } } }],
    [{ kind: 'missing' }, whole({ graph: [] })],
    [{ kind: 'missing' }, first({ kind: 'input', id: 'x', value: 1 })],
    [{ kind: 'missing' }, first({ kind: 'constant', id: 'x' })],
  ],
  'no list of nodes': [[{ kind: 'no list of nodes' }, whole({ graph: { nodes: { length: 0 } } })]],
  'too many nodes': [
    [{ kind: 'too many nodes', most: 50_000 }, { data: nodes(...listed(50_001, null)) }],
    [{ kind: 'too many nodes', most: 50_000 }, folded([{ ...fold, nodes: listed(50_001) }])],
  ],
  'no positions': [
    [{ kind: 'no positions' }, whole({ positions: [] })],
    [{ kind: 'no positions' }, whole({ positions: null })],
    [{ kind: 'no positions' }, whole({ positions: 'x' })],
  ],
  'no number': [
    [{ kind: 'no number', of: 'digits' }, view({ digits: '3' })],
    [{ kind: 'no number', of: 'step' }, view({ step: null })],
    [{ kind: 'no number', of: 'differentiation' }, steps({ after: '0' })],
  ],
  'no whole number': [
    [{ kind: 'no whole number', of: 'differentiation' }, steps({ after: 0.5 })],
    [{ kind: 'no whole number', of: 'differentiation' }, steps({ after: -1 })],
  ],
  'out of range': [
    [{ kind: 'out of range', of: 'digits', most: 15 }, view({ digits: 16 })],
    [{ kind: 'out of range', of: 'digits', most: 15 }, view({ digits: -1 })],
    [{ kind: 'out of range', of: 'digits', most: 15 }, view({ digits: 0.5 })],
    [{ kind: 'out of range', of: 'step', most: null }, view({ step: 2 ** 53 })],
  ],
  'unfit setting': [
    [{ kind: 'unfit setting', setting: 'notation' }, view({ notation: 'Newton' })],
    [{ kind: 'unfit setting', setting: 'mode' }, view({ mode: 1 })],
  ],
  'no view': [
    [{ kind: 'no view' }, view([])],
    [{ kind: 'no view' }, view('dark')],
  ],
  'no output id': [[{ kind: 'no output id' }, whole({ output: 1 })]],
  'no tangents': [
    [{ kind: 'no tangents' }, whole({ tangents: [1] })],
    [{ kind: 'no tangents' }, whole({ tangents: null })],
  ],
  'no tangent': [
    [{ kind: 'no tangent' }, { ...whole({ tangents: { x: 'one' } }), node: 1 }],
    [{ kind: 'no tangent' }, { ...whole({ tangents: { x: { element: 2 ** 53 } } }), node: 1 }],
  ],
  'no convention': [[{ kind: 'no convention' }, whole({ convention: 'numpy' })]],
  'primal of a primal': [
    [
      { kind: 'primal of a primal' },
      { ...whole({ primal: { ...document, primal: document } }), inPrimal: true },
    ],
  ],
  'operand that does not exist': [
    [{ kind: 'operand that does not exist', id: 'y' }, second({ ...sin, operands: ['y'] })],
  ],
  'output as operand': [
    [
      { kind: 'output as operand' },
      { data: nodes(x, output, { ...sin, operands: ['o'] }), node: 3 },
    ],
  ],
  'id of another': [
    [{ kind: 'id of another', id: 'x' }, second(x)],
    [{ kind: 'id of another', id: 'f' }, folded([fold, { ...fold, nodes: [] }])],
    [{ kind: 'id of another', id: 'x' }, folded([{ ...fold, id: 'x' }])],
    [{ kind: 'id of another', id: 'toString' }, folded([{ ...fold, id: 'toString' }])],
  ],
  circle: [
    [{ kind: 'circle' }, second({ ...sin, operands: ['s'] })],
    [
      { kind: 'circle' },
      {
        data: nodes(
          sin,
          x,
          { ...sin, id: 'a', operands: ['b'] },
          { ...sin, id: 'b', operands: ['a'] },
        ),
        node: 3,
      },
    ],
  ],
  'no value': [
    [{ kind: 'no value' }, whole({ seed: '1' })],
    [{ kind: 'no value' }, whole({ seed: [1] })],
    [{ kind: 'no value' }, steps({ times: 'twice' })],
  ],
  'no array': [
    [{ kind: 'no array' }, first({ ...x, value: 'one' })],
    [{ kind: 'no array' }, first({ ...x, value: [1, 'two'] })],
    [{ kind: 'no array' }, first({ ...x, value: [[1], [null]] })],
    [{ kind: 'no array' }, second({ kind: 'constant', id: 'c', value: {} })],
    [{ kind: 'no array' }, first({ ...x, value: [[[[[[[[[1]]]]]]]]] })],
  ],
  'no coordinate': [
    [{ kind: 'no coordinate' }, place({ x: Number.NaN, y: 0 })],
    [{ kind: 'no coordinate' }, place({ x: 0, y: 'NaN' })],
    [{ kind: 'no coordinate' }, place({ x: '7', y: 0 })],
  ],
  'too far off': [
    [{ kind: 'too far off', most: 1e7 }, place({ x: 1e7 + 1, y: 0 })],
    [{ kind: 'too far off', most: 1e7 }, place({ x: 0, y: -1e7 - 1 })],
  ],
  'no point': [
    [{ kind: 'no point' }, place([1, 2])],
    [{ kind: 'no point' }, place({ x: 1 })],
    [
      { kind: 'no point' },
      whole({ graph: { nodes: [x], folds: [fold] }, positions: { x: { x: 1, y: 1 }, f: [1, 2] } }),
    ],
  ],
  'no id': [
    [{ kind: 'no id' }, first({ ...x, id: 7 })],
    [{ kind: 'no id' }, second({ ...sin, operands: [7] })],
  ],
  'empty id': [[{ kind: 'empty id' }, first({ ...x, id: '' })]],
  'id too long': [[{ kind: 'id too long', most: 64 }, first({ ...x, id: 'x'.repeat(65) })]],
  'no name': [
    [{ kind: 'no name' }, first({ ...x, name: 'a-b' })],
    [{ kind: 'no name' }, first({ ...x, name: ['x'] })],
    [{ kind: 'no name' }, second({ ...sin, name: '' })],
    [{ kind: 'no name' }, second({ ...output, name: '1y' })],
    [{ kind: 'no name' }, steps({ output: '<b>' })],
    [{ kind: 'no name' }, steps({ by: '' })],
  ],
  'no order': [
    [{ kind: 'no order' }, first({ ...x, order: 0 })],
    [{ kind: 'no order' }, first({ ...x, order: 1.5 })],
    [{ kind: 'no order' }, second({ ...sin, order: '1' })],
    [{ kind: 'no order' }, second({ ...output, order: 1_000_001 })],
    [{ kind: 'no order' }, second({ kind: 'constant', id: 'c', value: 1, order: null })],
  ],
  'no dtype': [
    [{ kind: 'no dtype', known: [...dtypes] }, first({ ...x, dtype: 'float8' })],
    [
      { kind: 'no dtype', known: [...dtypes] },
      second({ kind: 'constant', id: 'c', value: 1, dtype: 64 }),
    ],
  ],
  'no role': [
    [{ kind: 'no role', known: [...roles] }, first({ ...x, role: 'weight' })],
    [{ kind: 'no role', known: [...roles] }, first({ ...x, role: 'plain' })],
    [{ kind: 'no role', known: [...roles] }, first({ ...x, role: null })],
    [
      { kind: 'no role', known: [...roles] },
      { ...bodied({ ...x, role: 'toString' }, { ...output, operands: ['x'] }), node: 1 },
    ],
  ],
  'no list of operands': [[{ kind: 'no list of operands' }, second({ ...sin, operands: 'x' })]],
  'too many operands': [
    [
      { kind: 'too many operands', most: 50_000 },
      second({ ...sin, primitive: 'addN', operands: listed(50_001) }),
    ],
  ],
  'unknown primitive': [
    [{ kind: 'unknown primitive' }, second({ ...sin, primitive: 'toString' })],
    [{ kind: 'unknown primitive' }, second({ ...sin, primitive: ['sin'] })],
  ],
  'no attributes': [
    [{ kind: 'no attributes' }, second({ ...sin, attributes: [] })],
    [{ kind: 'no attributes' }, second({ ...sin, attributes: null })],
    [{ kind: 'no attributes' }, second({ ...sin, attributes: 'slope' })],
  ],
  'wrong number of operands': [
    [{ kind: 'wrong number of operands' }, second({ ...sin, operands: [] })],
    [{ kind: 'wrong number of operands' }, second({ ...sin, operands: ['x', 'x'] })],
  ],
  'unfit attributes': [
    [{ kind: 'unfit attributes' }, second({ ...sin, attributes: { slope: 1 } })],
  ],
  'not one operand': [
    [{ kind: 'not one operand' }, second({ ...output, operands: 'x' })],
    [{ kind: 'not one operand' }, second({ ...output, operands: [] })],
    [{ kind: 'not one operand' }, second({ ...output, operands: ['x', 'x'] })],
  ],
  'no kind': [[{ kind: 'no kind' }, first({ ...x, kind: 'loop' })]],
  'no list of folds': [
    [{ kind: 'no list of folds' }, folded({})],
    [{ kind: 'no list of folds' }, folded('f')],
  ],
  'too many folds': [[{ kind: 'too many folds', most: 20_000 }, folded(listed(20_001, null))]],
  'no fold': [
    [{ kind: 'no fold' }, folded([null])],
    [{ kind: 'no fold' }, folded([[]])],
  ],
  'odd fold id': [[{ kind: 'odd fold id' }, folded([{ ...fold, id: 'a,b' }])]],
  'no nodes in a fold': [[{ kind: 'no nodes in a fold' }, folded([{ ...fold, nodes: 'x' }])]],
  'fold in none': [
    [{ kind: 'fold in none', id: 'g' }, folded([{ ...fold, within: 'g' }])],
    [{ kind: 'fold in none', id: 'f' }, folded([{ ...fold, within: 'f' }])],
  ],
  'folds too deep': [
    [
      { kind: 'folds too deep', most: 32 },
      folded(
        Array.from({ length: 33 }, (_, k) => ({
          ...{ id: `f${k}`, name: 'f', nodes: k === 32 ? ['x'] : [] },
          ...(k > 0 && { within: `f${k - 1}` }),
        })),
      ),
    ],
  ],
  'fold of no node': [
    [{ kind: 'fold of no node', id: 'z' }, folded([{ ...fold, nodes: ['z'] }])],
    [{ kind: 'fold of no node', id: 'o' }, folded([{ ...fold, nodes: ['o'] }])],
  ],
  'node in two folds': [
    [
      { kind: 'node in two folds', id: 'x' },
      folded([
        { ...fold, nodes: ['x'] },
        { ...fold, id: 'g', nodes: ['x'] },
      ]),
    ],
  ],
  'no list of definitions': [
    [{ kind: 'no list of definitions' }, defined({})],
    [{ kind: 'no list of definitions' }, defined('f')],
  ],
  'too many definitions': [
    [{ kind: 'too many definitions', most: 200 }, defined(listed(201, null))],
  ],
  'no definition': [[{ kind: 'no definition' }, defined([null])]],
  'no body': [[{ kind: 'no body' }, defined([{ ...own, body: [] }])]],
  'unfit body': [
    [{ kind: 'unfit body', name: 'f' }, bodied()],
    [{ kind: 'unfit body', name: 'f' }, bodied(output)],
    [{ kind: 'unfit body', name: 'f' }, bodied(x, x, output)],
    [{ kind: 'unfit body', name: 'f' }, bodied(x, { ...output, operands: [null] })],
    [{ kind: 'unfit body', name: 'f' }, bodied(x, { ...output, operands: ['o'] })],
    [{ kind: 'unfit body', name: 'f' }, bodied(x, output, { ...output, id: 'p' })],
    [{ kind: 'unfit body', name: 'f' }, bodied(x, { ...x, id: 'z' }, output)],
    [{ kind: 'unfit body', name: 'f' }, bodied({ ...x, value: [1, 2] }, output)],
  ],
  'definition of another': [[{ kind: 'definition of another', name: 'f' }, defined([own, own])]],
  'unknown definition': [
    [
      { kind: 'unknown definition', name: 'f' },
      defined([{ ...own, body: { ...own.body, folds: [{ ...fold, of: 'f' }] } }]),
    ],
  ],
  'no derivative': [
    [{ kind: 'no derivative' }, defined([{ ...own, derivative: null }])],
    [{ kind: 'no derivative' }, defined([{ ...own, derivative: { by: 'x', used: true } }])],
    [{ kind: 'no derivative' }, defined([{ ...own, derivative: { by: [1], used: true } }])],
    [{ kind: 'no derivative' }, defined([{ ...own, derivative: { by: ['x'], used: 1 } }])],
    [{ kind: 'no derivative' }, defined([{ ...own, derivative: { by: [], used: true } }])],
  ],
  'derivative too long': [
    [
      { kind: 'derivative too long', most: 10_000 },
      defined([{ ...own, derivative: { by: ['x'.repeat(10_001)], used: true } }]),
    ],
  ],
  'too many parameters': [
    [
      { kind: 'too many parameters', most: 32 },
      defined([{ ...own, derivative: { by: listed(33), used: true } }]),
    ],
  ],
  'no language': [[{ kind: 'no language' }, whole({ source: { ...source, language: 1 } })]],
  'odd language': ['', '3d', 'Python', 'c++', ' python', 'python ', 'a'.repeat(33)].map(
    (language): readonly [Fault, Faulty] => [
      { kind: 'odd language' },
      whole({ source: { ...source, language } }),
    ],
  ),
  'no source text': [[{ kind: 'no source text' }, whole({ source: { ...source, text: null } })]],
  'source too long': [
    [
      { kind: 'source too long', most: 200_000 },
      whole({ source: { ...source, text: 'x'.repeat(200_001) } }),
    ],
  ],
  'no list of files': [[{ kind: 'no list of files' }, beside({ 'a.py': '' })]],
  'no file': [
    [{ kind: 'no file' }, beside(['a.py'])],
    [{ kind: 'no file' }, beside([{ name: 'a.py' }])],
    [{ kind: 'no file' }, beside([{ name: 'a.npy', bytes: 'é' }])],
  ],
  'odd file name': ['../a.py', '/a.py', '', 'program.py', 'a'.repeat(129)].map((name) => [
    { kind: 'odd file name' },
    beside([{ name, text: '' }]),
  ]),
  'file of another': [[{ kind: 'file of another' }, beside(listed(2, { name: 'a.py', text: '' }))]],
  'too many files': [
    [
      { kind: 'too many files', most: 100 },
      beside(listed(101, '').map((text, k) => ({ name: `f${k}`, text }))),
    ],
  ],
  'files too large': [
    [
      { kind: 'files too large', most: 2 ** 21 },
      beside([{ name: 'a', text: 'x'.repeat(2 ** 21) }]),
    ],
  ],
  'no training': [
    [],
    { data: [] },
    { data: { rows: 0 } },
    { data: { rows: 5001 } },
    { data: { noise: 2 } },
    { data: { test: 1 } },
    { data: { own: { columns: ['x', 'y'], rows: [[1]] } } },
    { data: { own: { columns: ['x', 'y'], rows: [] } } },
    { data: { own: { columns: ['y'], rows: [[Number.POSITIVE_INFINITY]] } } },
    { data: { own: { columns: ['x', 'y'], rows: [[1, 2]], classes: ['0', '1'] } } },
    { optimiser: { name: 'newton' } },
    { optimiser: { rate: -1 } },
    { batch: 0.5 },
    { epochs: 0 },
    { seed: 'one' },
    { zeroed: 1 },
    { progress: { updates: 1, start: { x: ['1'] } } },
  ].map((training) => [{ kind: 'no training' }, trained(training)]),
  'no source': [
    [{ kind: 'no source' }, whole({ source: [source] })],
    [{ kind: 'no source' }, whole({ source: { language: 'python' } })],
  ],
  'no title': [[{ kind: 'no title' }, whole({ title: 7 })]],
  'title too long': [[{ kind: 'title too long', most: 200 }, whole({ title: 'x'.repeat(201) })]],
  'no list of notes': [[{ kind: 'no list of notes' }, whole({ notes: 'note' })]],
  'too many notes': [
    [
      { kind: 'too many notes', most: 200 },
      whole({ notes: listed(201).map((_, k) => ({ ...note, id: `k${k}` })) }),
    ],
  ],
  'no note': [
    [{ kind: 'no note' }, whole({ notes: [7] })],
    [{ kind: 'no note' }, whole({ notes: [{ ...note, to: 'x' }] })],
  ],
  'no note text': [[{ kind: 'no note text' }, whole({ notes: [{ ...note, text: 7 }] })]],
  'note too long': [
    [
      { kind: 'note too long', most: 2000 },
      whole({ notes: [{ ...note, text: 'x'.repeat(2001) }] }),
    ],
  ],
  'too many arrows': [
    [{ kind: 'too many arrows', most: 32 }, whole({ notes: [{ ...note, to: listed(33) }] })],
  ],
  'two notes of one id': [[{ kind: 'two notes of one id' }, whole({ notes: [note, note] })]],
  'no list of pages': [
    [{ kind: 'no list of pages' }, lesson({ length: 1 })],
    [{ kind: 'no list of pages' }, lesson([])],
    [{ kind: 'no list of pages' }, lesson(undefined)],
  ],
  'too many pages': [[{ kind: 'too many pages', most: 100 }, lesson(listed(101, page))]],
  'no page': [
    [{ kind: 'no page' }, lesson(['x'])],
    [{ kind: 'no page' }, lesson([page, [page]])],
  ],
  'no open page': [
    [{ kind: 'no open page' }, lesson([page], { page: -1 })],
    [{ kind: 'no open page' }, lesson([page], { page: '0' })],
  ],
  'no page text': [
    [{ kind: 'no page text' }, lesson([{ ...page, prose: 7 }])],
    [{ kind: 'no page text' }, lesson([{ ...page, notes: null }])],
  ],
  'prose too long': [
    [{ kind: 'prose too long', most: 8000 }, lesson([{ ...page, prose: 'x'.repeat(8001) }])],
    [{ kind: 'prose too long', most: 8000 }, lesson([{ ...page, notes: 'x'.repeat(8001) }])],
  ],
  'no way to be a number': [
    [{ kind: 'no way to be a number' }, steps({ as: 'mean' })],
    [{ kind: 'no way to be a number' }, steps({ as: [0.5] })],
    [{ kind: 'no way to be a number' }, steps({ as: [-1] })],
    [{ kind: 'no way to be a number' }, steps({ as: listed(33, 0) })],
  ],
  'no differentiation': [[{ kind: 'no differentiation' }, steps('y')]],
  'no list of differentiations': [
    [{ kind: 'no list of differentiations' }, whole({ differentiated: {} })],
  ],
  'too many differentiations': [
    [{ kind: 'too many differentiations', most: 1000 }, steps(...listed(1001, {}))],
  ],
  'differentiation after a later one': [
    [{ kind: 'differentiation after a later one' }, steps({}, { after: 2 })],
  ],
};

describe('what can be wrong with a document', () => {
  it.each(
    Object.entries(faults).flatMap(([kind, list]) =>
      list.map(([fault, faulty], k) => [kind, k + 1, fault, faulty] as const),
    ),
  )('is named with its place: %s (%i)', (_, __, fault, { data, node = null, inPrimal = false }) => {
    const version = { version: 6, ...(data as object) };
    expect(problemOf(() => readSnapshot(version, 'file'))).toEqual({
      kind: 'unfit',
      source: 'file',
      node,
      inPrimal,
      fault,
    });
  });

  it('is all of what there are words for', () => {
    expect(Object.keys(faults)).toEqual(Object.keys(faultWords));
  });

  it('is looked for in the primal, too, and told from what is outside it', () => {
    const primal = { ...document, graph: { nodes: [x, { ...x, id: 'a', name: '' }] } };
    expect(
      problemOf(() => readSnapshot({ version: 3, ...(whole({ primal }).data as object) }, 'link')),
    ).toEqual({
      kind: 'unfit',
      source: 'link',
      node: 2,
      inPrimal: true,
      fault: { kind: 'no name' },
    });
  });

  it('is looked for in a piece of a graph as well', () => {
    const piece = { graph: { nodes: [x, { ...x, id: 'a', value: 'one' }] }, positions: {} };
    expect(problemOf(() => readFragment(piece, 'clipboard'))).toEqual({
      kind: 'unfit',
      source: 'clipboard',
      node: 2,
      inPrimal: false,
      fault: { kind: 'no array' },
    });
    expect(problemOf(() => readFragment([], 'clipboard'))).toMatchObject({
      fault: { kind: 'missing' },
    });
  });
});

describe('what is just as much as there may be', () => {
  it.each([
    ['an id', nodes({ ...x, id: 'x'.repeat(64) })],
    ['an order', nodes({ ...x, order: 1 }, { ...x, id: 'a', order: 1_000_000 })],
    [
      'folds in folds',
      folded(
        Array.from({ length: 32 }, (_, k) => ({
          ...fold,
          id: `f${k}`,
          nodes: k === 31 ? ['x'] : [],
          ...(k > 0 && { within: `f${k - 1}` }),
        })),
      ).data,
    ],
    ['axes', nodes({ ...x, value: [[[[[[[[1]]]]]]]] })],
    ['a place', whole({ positions: { x: { x: 1e7, y: -1e7 } } }).data],
    ['decimals', view({ digits: 0 }).data],
    ['more decimals', view({ digits: 15 }).data],
    ['a step', view({ step: Number.MAX_SAFE_INTEGER }).data],
    ['a text', whole({ source: { ...source, text: 'x'.repeat(200_000) } }).data],
    ['a language', whole({ source: { ...source, language: `a${'-9'.repeat(15)}z` } }).data],
    ['a title', whole({ title: 'x'.repeat(200) }).data],
    ['differentiations', steps(...listed(1000, {})).data],
    ['differentiations after others', steps({}, { after: 1 }, { after: 0 }).data],
    ['ways to be a number', steps({ as: 'number' }, { as: 'sum' }, { as: 'vector' }).data],
    ['indices', steps({ as: listed(32, 0) }).data],
  ])('is read: %s', (_, data) => {
    expect(() => readSnapshot({ version: 6, ...(data as object) }, 'file')).not.toThrow();
  });
});

describe('what is read', () => {
  it('of a piece of a graph is its nodes, their places and its folds', () => {
    const graph = { nodes: [x], folds: [fold] };
    const positions = { x: { x: 1, y: 2 } };
    expect(readFragment({ graph, positions }, 'clipboard')).toStrictEqual({ graph, positions });
  });

  it('of folds alone is what fits the nodes that there are, and a fault is named as elsewhere', () => {
    const inner = { id: 'g', name: 'g', within: 'f', nodes: ['x'] };
    const outer = { ...fold, nodes: [] };
    const nodes = [x as GraphNode, { ...x, id: 'a' } as GraphNode];
    expect(readFoldList([outer, inner], nodes, 'saved work')).toStrictEqual({
      folds: [outer, inner],
    });
    expect(problemOf(() => readFoldList('f', nodes, 'saved work'))).toEqual({
      kind: 'unfit',
      source: 'saved work',
      node: null,
      inPrimal: false,
      fault: { kind: 'no list of folds' },
    });
  });

  it.each([...linkKeys])('of the setting %s is only what it may be', (setting) => {
    const { kind } = settings[setting];
    const { data } = view({ [setting]: kind === 'whole' ? -1 : 7 });
    const problem = problemOf(() => readSnapshot({ version: 6, ...(data as object) }, 'link'));
    expect(problem).toMatchObject({
      fault:
        kind === 'whole'
          ? { kind: 'out of range', of: setting }
          : { kind: 'unfit setting', setting },
    });
  });
});

describe('the error that says so', () => {
  it('says of what is too much to be written how much it is', () => {
    const problem = { kind: 'too much for a link', length: 7, most: 5 } as const;
    const error = tooMuch(problem);
    expect(error.problem).toEqual(problem);
    expect(error.message).not.toBe('');
  });

  it('is told from others by its name, and may be of words alone', () => {
    const error = new FileError('A poem has lines.');
    expect(error.name).toBe('FileError');
    expect(error.message).toBe('A poem has lines.');
    expect(error.problem).toBeNull();
  });
});

/** What a refusal says is wrong. */
function problemOf(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
  return 'read';
}
