/**
 * What nobody means well who sends it: families of links, files, copied nodes, expressions, arrays of
 * numbers, names and titles. It grows with every fault that is found.
 */
import { deflateRawSync } from 'node:zlib';
import { toBase64Url } from '../../src/file/link/base64url';
import { checksum } from '../../src/file/link/checksum';

export interface Hostile {
  readonly family: string;
  readonly text: string;
}

type Family = readonly [family: string, texts: readonly string[]];

const of = (...families: readonly Family[]): readonly Hostile[] =>
  families.flatMap(([family, texts]) => texts.map((text) => ({ family, text })));

/** What is not seen, and what turns writing around. */
const unseen = [
  '\0',
  '\u0007',
  '\u001b[31m',
  '\r',
  '\u0085',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200e',
];
const turning = [
  '\u202a',
  '\u202b',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\ufeff',
];
const lone = ['\ud800', '\udfff', 'x\udc00', '\ufffe', '\u{e0041}', '\u{fffff}'];
/** What stands in every object. */
const inherited = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
];
const markup = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
];
/** Letters that look like others. */
const alike = ['а', 'ѕіn', 'ｓｉｎ', 'ꓢ', 'x\u0301\u0301\u0301', 'ſin', 'K'];
const names = [...inherited, ...markup, ...alike];
const odd = [...unseen, ...turning, ...lone];
const huge = [
  '1e309',
  '-1e999',
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
  '1e-999',
  '0x7fffffffffffffff',
];

function seal(form: string, body: string): string {
  return form + checksum(form + body) + body;
}
function plainLink(text: string): string {
  return seal('0', toBase64Url(new TextEncoder().encode(text)));
}
const deflated = (text: string | Buffer) =>
  toBase64Url(deflateRawSync(Buffer.from(text), { level: 9 }));

const paper = '1\nx1=2;x2=5;ln 2;multiply 3 2;sin 3;add 3 2;subtract 1 2;y:1';
const whole = seal('1', deflated(paper));
const cuts = Array.from({ length: 40 }, (_, k) => Math.floor((k * whole.length) / 40));
const flipped = (text: string, at: number, bit: number) =>
  text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);

/** All of these are refused. */
export const links = of(
  ['cut', cuts.map((length) => whole.slice(0, length))],
  ['flipped', cuts.map((at, k) => flipped(whole, at, k % 7))],
  ['inflates cut', cuts.map((at) => seal('1', deflated(paper).slice(0, Math.min(at, 40))))],
  ['bomb', [16, 64, 256].map((mb) => seal('1', deflated(Buffer.alloc(mb << 20, '1'))))],
  [
    'bomb of nodes',
    [plainLink(`1\n${'=1;'.repeat(50_001)}=1`), seal('1', deflated(`1\n${';'.repeat(4_000_000)}`))],
  ],
  [
    'version',
    ['0', '-1', '1e9', '99', '999999999', '9999999999', 'one', '1.5', '', ' 1'].map((version) =>
      plainLink(`${version}\nx=1`),
    ),
  ],
  ['kind', [...inherited, 'lesson', 'graph2', '<b>'].map((kind) => plainLink(`${kind} 1\nx=1`))],
  [
    'lesson',
    [
      ...['', 'x', '[]', '{}', '{"pages":[]}', '{"pages":[{}]}', '{"pages":{"length":1}}'],
      ...['{"graphs":1,"pages":[{"graph":"x"}]}', '{"graphs":1,"pages":[{"graph":7}]}'],
      ...['{"graphs":1,"pages":[{"graph":"x=1","prose":[]}]}', '{"pages":[{"graph":"x=1"}]}'],
      ...['{"graphs":9,"pages":[{"graph":"x=1"}]}', '{"graphs":1,"pages":[{"same":true}]}'],
      ...['{"graphs":1,"page":-1,"pages":[{"graph":"x=1"}]}', '['.repeat(100_000)],
    ].map((text) => plainLink(`lesson 1\n${text}`)),
  ],
  ['form', ['2', '9', 'a', '-', '_'].map((form) => seal(form, 'AAAA'))],
  ['no base64', ['MQ==', 'M', 'M+/x', 'MQ x', 'é'].map((body) => seal('0', body))],
  [
    'no letters',
    [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80]].map((bytes) =>
      seal('0', toBase64Url(Uint8Array.from(bytes))),
    ),
  ],
  ['name', [...markup, ...odd].map((name) => plainLink(`1\n${name}=1`))],
  ['primitive', [...inherited, 'sinn', 'SIN'].map((name) => plainLink(`1\nx=1;${name} 1`))],
  [
    'folds',
    [
      ...['f1', '=0', 'f1=0-9999999', 'f1=1-0', 'f1=9', 'f1<0=0', 'f1<1=0', 'f1=0+0'],
      ...['f1<1=0,f2<0=1', 'f1=0,f2=0', 'f1=1', '\u202ef=0', 'f1=0-', 'f1=-1', 'f1<f2=0'],
      Array.from({ length: 50_000 }, (_, k) => `f=${k}`).join(),
      'f=0-1,'.repeat(50_000),
      Array.from({ length: 40 }, (_, k) => (k === 0 ? 'f=' : `f<${k - 1}=`)).join(),
    ].map((folds) => plainLink(`3\nx=1;y:1\n\nfolds:${folds}`)),
  ],
  [
    'role',
    [...inherited, ...markup, 'weight', 'plain', 'Data', 'data data', 'data ~target', 'float32']
      .flatMap((role) => [`x=1 ~${role}`, `x=1 ~data;=1 ~${role};add 1 2`])
      .concat(['x=1 float64 ~', 'x=1 ~data float32', 'x=1~data', 'x= ~data', 'x=1 data'])
      .map((nodes) => plainLink(`5\n${nodes}`)),
  ],
  [
    'wire',
    ['9', '-1', '-9', '00000001', '1e1', '0x1', '99999', 'NaN', '--1'].map((back) =>
      plainLink(`1\nx=1;sin ${back}`),
    ),
  ],
  [
    'cycle',
    [
      plainLink('1\nsin -1;cos 1'),
      plainLink('1\nsin -2;=1;cos 2'),
      plainLink(`1\n${Array.from({ length: 5000 }, () => 'sin -1').join(';')};cos 5000`),
    ],
  ],
  [
    'value',
    [
      'one',
      '[',
      '[1',
      '{"a":1}',
      '[[1],["x"]]',
      'null',
      'true',
      `${'['.repeat(9)}1${']'.repeat(9)}`,
      '['.repeat(100_000),
      ...huge.slice(5),
    ].map((value) => plainLink(`1\nx=${value}`)),
  ],
  [
    'attribute',
    [
      '{"slope":1}',
      '{"axis":"0"}',
      '{"axis":[[0]]}',
      '{"axis":{}}',
      '{"__proto__":1}',
      '{"constructor":1}',
      '{',
      '{"axis":null}',
      `{"axis":[${'0,'.repeat(2000)}0]}`,
    ].map((a) => plainLink(`1\nx=[1];sum 1 ${a}`)),
  ],
  [
    'position',
    ['1', '1,1;2,2', 'NaN,1', '1e9,1', '999999999,0', ';;', 'a,b'].map((at) =>
      plainLink(`1\nx=1\n${at}`),
    ),
  ],
  [
    'order',
    ['1x', '1x999999999', '-1', '99999999', '1,1,1'].map((order) =>
      plainLink(`1\nx=1\n\norders:${order}`),
    ),
  ],
  [
    'setting',
    [
      'notation:Newton',
      'digits:1e9',
      'step:-1',
      'mode:x',
      'convention:numpy',
      'seed:x',
      'differentiated:{}',
      'differentiated:[',
      'tangents:0=x',
      'source:x',
      'source:%',
    ].map((set) => plainLink(`1\nx=1\n\n${set}`)),
  ],
  [
    'lines',
    ['\n\n\n', '\nprimal\nx=1\nprimal\nx=1', '\n\n\nx'].map((rest) => plainLink(`1\nx=1${rest}x`)),
  ],
  [
    'long',
    ['0'.repeat(3_000_000), '#'.repeat(2_000_000), '%23'.repeat(600_000), 'a '.repeat(1_000_000)],
  ],
  [
    'nothing of ours',
    ['', '#', '/etc/passwd', '../../..', ...markup, ...odd, '&fbclid=1', '?#?#?#'],
  ],
);

const node = { kind: 'input', id: 'x', name: 'x', value: 1 };
const sin = { kind: 'primitive', id: 's', primitive: 'sin', operands: ['x'] };
const file = (document: unknown, more: object = {}) =>
  JSON.stringify({ format: 'wengert', version: 1, document, ...more });
const graph = (...nodes: readonly unknown[]) => ({ graph: { nodes }, positions: {} });
const notRecords = [[], [[]], 'x', 1, true, null];
/** Of the newest version there is, with what came into graphs later. */
const newest = (more: object) =>
  JSON.stringify({ format: 'wengert', version: 6, document: { ...graph(node), ...more } });

const page = { prose: 'x', document: graph(node) };
const many = Array.from({ length: 600 }, (_, k) => ({ ...node, id: `x${k}` }));
const lessonFile = (more: object, version = 1) =>
  JSON.stringify({ format: 'wengert', kind: 'lesson', version, graphs: 1, pages: [page], ...more });

/** All of these are refused. */
export const files = of(
  [
    'no JSON',
    [
      '',
      '{',
      '[]',
      'null',
      '1',
      '"wengert"',
      '{"format":"wengert"',
      '\ufeff\ufeff{}',
      'PK\u0003\u0004',
      ...odd,
    ],
  ],
  [
    'deep',
    [
      '['.repeat(200_000),
      '{"a":'.repeat(100_000),
      `{"format":"wengert","version":1,"document":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    ],
  ],
  ['of another', ['{}', '{"format":"tldraw"}', '{"format":["wengert"]}']],
  [
    'version',
    [0, -1, 1e9, 1.5, '1', null, [], {}].map((version) =>
      JSON.stringify({ format: 'wengert', version, document: graph(node) }),
    ),
  ],
  ['kind', [...inherited, 'lesson', ['graph'], {}, 1].map((kind) => file(graph(node), { kind }))],
  [
    'folds',
    [
      ...[{}, 'f', [null], [[]], [{}], [{ id: 'f', name: 'f' }], [{ id: 'f', nodes: ['x'] }]],
      ...[[{ id: 'f', name: 'f', nodes: ['z'] }], [{ id: 'x', name: 'f', nodes: ['x'] }]],
      [{ id: 'f', name: 'a b', nodes: ['x'] }],
      [{ id: 'f', name: '\u202ef', nodes: ['x'] }],
      [{ id: '__proto__', name: 'f', nodes: ['x'] }],
      [{ id: 'f', name: 'f', within: 'f', nodes: ['x'] }],
      [
        { id: 'f', name: 'f', within: 'g', nodes: ['x'] },
        { id: 'g', name: 'g', within: 'f', nodes: [] },
      ],
      [
        { id: 'f', name: 'f', nodes: ['x'] },
        { id: 'g', name: 'g', nodes: ['x'] },
      ],
      [
        { id: 'f', name: 'f', nodes: ['x'] },
        { id: 'f', name: 'f', nodes: [] },
      ],
      Array.from({ length: 50_000 }, (_, k) => ({ id: `f${k}`, name: 'f', nodes: [] })),
      Array.from({ length: 40 }, (_, k) => ({
        ...{ id: `f${k}`, name: 'f', nodes: [] },
        ...(k > 0 && { within: `f${k - 1}` }),
      })),
    ].map((folds) =>
      JSON.stringify({
        ...{ format: 'wengert', version: 3 },
        document: { graph: { nodes: [node], folds }, positions: {} },
      }),
    ),
  ],
  ['no record for the document', [[], [[]], 'x', 1, true, null].map((document) => file(document))],
  ['no record for the graph', notRecords.map((each) => file({ graph: each, positions: {} }))],
  [
    'no list for nodes',
    [{}, { length: 1 }, 'x', 1, null].map((nodes) => file({ graph: { nodes }, positions: {} })),
  ],
  [
    'no record for positions',
    notRecords.map((positions) => file({ graph: { nodes: [node] }, positions })),
  ],
  [
    'no record for a position',
    [[], [1, 2], 'x', 1, null, { x: 1 }, { x: '1', y: 1 }, { x: 1e300, y: 0 }].map((at) =>
      file({ graph: { nodes: [node] }, positions: { x: at } }),
    ),
  ],
  [
    'no record for tangents',
    [[], [1], 'x', 1, null].map((tangents) => file({ ...graph(node), tangents })),
  ],
  [
    'no tangent',
    [{}, { element: -1 }, { element: 1.5 }, 'x', null, [['x']]].map((tangent) =>
      file({ ...graph(node), tangents: { x: tangent } }),
    ),
  ],
  ['no record for the view', [[], [[]], 'x', 1, null].map((view) => file(graph(node), { view }))],
  [
    'no record for the source',
    [[], ['python'], 'x', 1, null, { language: '../x', text: '' }, { language: 'x', text: 1 }].map(
      (source) => file({ ...graph(node), source }),
    ),
  ],
  [
    'no title',
    [[], 1, {}, 'x'.repeat(201)].map((title) => file({ ...graph(node), title }, { version: 2 })),
  ],
  [
    'no differentiations',
    [{}, 'x', [[]], [[1]], [{ as: {} }], [{ after: 1 }]].map((differentiated) =>
      file({ ...graph(node), differentiated }),
    ),
  ],
  [
    'no record for the primal',
    [[], [[]], 'x', 1].map((primal) => file({ ...graph(node), primal })),
  ],
  [
    'no node',
    [[], [node], 'x', 1, null, {}, { kind: '__proto__' }].map((each) => file(graph(each))),
  ],
  [
    'id',
    [
      ...['', 1, null, [], {}, 'x'.repeat(65)].map((id) => file(graph({ ...node, id }))),
      file(graph(node, node)),
    ],
  ],
  [
    'name',
    [...markup, ...odd, 'x'.repeat(65), '', 1, null, [], {}].map((name) =>
      file(graph({ ...node, name })),
    ),
  ],
  [
    'value',
    [null, 'x', {}, { length: 2 }, [['x']], true, [[[[[[[[[1]]]]]]]]]].map((value) =>
      file(graph({ ...node, value })),
    ),
  ],
  ['dtype', ['float16', '__proto__', 1, [], null].map((dtype) => file(graph({ ...node, dtype })))],
  ['order', [0, -1, 1.5, 1e9, '1', []].map((order) => file(graph({ ...node, order })))],
  [
    'primitive',
    [...inherited, 'x', 1, [], null].map((primitive) => file(graph(node, { ...sin, primitive }))),
  ],
  [
    'operands',
    [{}, 'x', ['x', 'x'], [], [1], [['x']], ['gone'], [odd[9]], inherited.slice(0, 1)].map(
      (operands) => file(graph(node, { ...sin, operands })),
    ),
  ],
  [
    'attributes',
    [[], [1], 'x', 1, null, { slope: 1 }, { constructor: 1 }, JSON.parse('{"__proto__":1}')].map(
      (attributes) => file(graph(node, { ...sin, attributes })),
    ),
  ],
  [
    'cycle',
    [
      file(graph({ ...sin, operands: ['s'] })),
      file(graph({ ...sin, operands: ['t'] }, { ...sin, id: 't', operands: ['s'] })),
    ],
  ],
  [
    'output as operand',
    [
      file(
        graph(
          { kind: 'output', id: 'y', name: 'y', operands: [null] },
          { ...sin, operands: ['y'] },
        ),
      ),
    ],
  ],
  ['many', [file(graph(...new Array(50_001).fill(node)))]],
  [
    'program',
    [
      ...[null, [], 1, 'x', { language: 'python' }, { language: 'python', text: null }],
      ...[...inherited.slice(0, 1), '', 'Python', 'p'.repeat(33), '\u202epython', [], null].map(
        (language) => ({ language, text: 'x' }),
      ),
      { language: 'python', text: 'x'.repeat(200_001) },
    ].map((source) => newest({ source })),
  ],
  [
    'file beside a program',
    [
      ...[{}, 'x', 1, null, [null], [[]], ['x'], [{}], [{ name: 'x' }], [{ text: 'x' }]],
      ...[...odd, ...markup, '', '.', '..', '../x', '/etc/passwd', 'a/../b', 'a//b', '.hidden']
        .concat('program.py', 'C:\\x', 'x'.repeat(2000), 'x\n')
        .map((name) => [{ name, text: '' }]),
      ...['=', 'A', '%%%%', 'AAAA====', 'AA A', 'é', [], 1, null].map((bytes) => [
        { name: 'x.npy', bytes },
      ]),
      [
        { name: 'x', text: '' },
        { name: 'x', text: '1' },
      ],
      Array.from({ length: 101 }, (_, k) => ({ name: `f${k}`, text: '' })),
      [{ name: 'x', text: 'x'.repeat(2 ** 21 + 1) }],
    ].map((files) => newest({ files })),
  ],
  [
    'training',
    [
      ...notRecords,
      ...[
        ...notRecords.map((data) => ({ data })),
        ...notRecords.map((optimiser) => ({ optimiser })),
        ...notRecords.map((progress) => ({ progress })),
        ...[...inherited, '', 1, null, []].map((name) => ({ optimiser: { name } })),
        ...[-1, 1e7, 'x', null, [], {}, 'Infinity', 'NaN'].flatMap((number) => [
          { optimiser: { rate: number } },
          { optimiser: { clip: number } },
          { data: { noise: number } },
          { data: { test: number } },
          { batch: number === 1e7 ? 1e9 : number },
          { epochs: number },
          { seed: number === 1e7 ? 1e19 : number },
          { data: { rows: number === 1e7 ? 1e9 : number } },
          { progress: { updates: number === 1e7 ? 1e19 : number, start: {} } },
        ]),
        ...[[], { x: 1 }, { x: ['x'] }, { x: [[1]] }, { x: null }, 'x', null].map((start) => ({
          progress: { updates: 1, start },
        })),
        { progress: { updates: 1, start: { x: new Array(2 ** 21 + 1).fill(0) } } },
        ...[
          ...[...notRecords, { columns: [], rows: [[]] }, { columns: ['a'], rows: [] }],
          ...[
            { columns: ['a'], rows: [[1, 2]] },
            { columns: ['a', 'b'], rows: [[1]] },
          ],
          ...[
            { columns: ['a'], rows: [['1']] },
            { columns: ['a'], rows: [[null]] },
          ],
          ...[
            { columns: [1], rows: [[1]] },
            { columns: ['x'.repeat(201)], rows: [[1]] },
          ],
          ...[-1, 0.5, 9].map((of) => ({ columns: ['a'], rows: [[of]], classes: ['b'] })),
          { columns: new Array(1025).fill('a'), rows: [new Array(1025).fill(1)] },
          { columns: ['a'], rows: new Array(20_001).fill([1]) },
        ].map((own) => ({ data: { own } })),
      ],
    ].map((training) => newest({ training })),
  ],
  [
    'lesson',
    [
      ...[[], {}, 'x', null, 1, [[]], ['x'], [null], [{}], [{ document: null }]].map((pages) =>
        lessonFile({ pages }),
      ),
      ...[-1, 0.5, '0', null, 1e300, {}].map((page) => lessonFile({ page })),
      ...[0, 99, '1', null, {}, undefined].map((graphs) => lessonFile({ graphs })),
      ...['prose', 'notes', 'title'].flatMap((words) => [
        ...[1, null, [], {}].map((text) => lessonFile({ pages: [{ ...page, [words]: text }] })),
        lessonFile({ pages: [{ ...page, [words]: 'x'.repeat(8001) }] }),
      ]),
      ...[1, {}, [1], [{ kind: 'x' }], [{ kind: 'value' }], [{ kind: 'next', step: -1 }]].map(
        (questions) => lessonFile({ pages: [{ ...page, questions }] }),
      ),
      ...[1, 'x', [], { step: -1 }].map((view) => lessonFile({ pages: [{ ...page, view }] })),
      lessonFile({ pages: [page, { document: graph({ ...sin, operands: ['s'] }) }] }),
      lessonFile({ pages: new Array(101).fill(page) }),
      lessonFile({ pages: new Array(100).fill({ document: graph(...many) }) }),
      lessonFile({ document: graph(node, node) }),
      lessonFile({ title: [] }),
      lessonFile({}, 2),
    ],
  ],
);

/** Copied nodes; all of these are refused. */
export const pastes = of(
  ['not ours', ['', 'x', 'wengert fragment', '{"format":"wengert fragment"}', ...odd, ...markup]],
  ['version', [0, -1, 2, 1e9, '1', null].map((version) => fragment({ version }))],
  ['nodes', notRecords.map((nodes) => fragment({ graph: nodes }))],
  ['positions', notRecords.map((positions) => fragment({ positions }))],
  ['wire to nothing', [fragment({ graph: { nodes: [sin] } })]],
  ['twice', [fragment({ graph: { nodes: [node, node] } })]],
  ['deep', ['wengert fragment'.concat('['.repeat(100_000))]],
);

function fragment(more: object): string {
  const usual = { format: 'wengert fragment', version: 1, graph: { nodes: [node] }, positions: {} };
  return JSON.stringify({ ...usual, ...more });
}

/** Expressions, read or refused. */
export const expressions = of(
  ['unseen', odd.flatMap((c) => [c, `x${c}y`, `sin(${c}x)`])],
  [
    'inherited',
    inherited.flatMap((name) => [name, `${name}(x)`, `y = ${name}.${name}`, `x = 1; x.${name}`]),
  ],
  ['markup', markup],
  ['alike', alike.flatMap((name) => [`${name}(x)`, `x + ${name}`])],
  [
    'deep',
    [
      '('.repeat(9000),
      '['.repeat(9000),
      '-'.repeat(9000),
      `${'sin('.repeat(4000)}x`,
      'x^'.repeat(9000),
      `${'('.repeat(6000)}x${')'.repeat(6000)}`,
      '\\frac{'.repeat(3000),
    ],
  ],
  [
    'long',
    [
      'x+'.repeat(9999).concat('x'),
      'x'.repeat(20_000),
      'x '.repeat(10_000),
      '1'.repeat(20_000),
      ';'.repeat(20_000),
      'x'.repeat(5_000_000),
      '"'.repeat(20_000),
    ],
  ],
  [
    'many names',
    [
      Array.from({ length: 3000 }, (_, k) => `a${k}`).join('+'),
      Array.from({ length: 1500 }, (_, k) => `a${k + 1} = a${k}`).join(';'),
    ],
  ],
  [
    'blanks',
    [
      ...[' ', '\t', '\n', '\r', '\u3000', ' \n'].map((blank) => `a${blank.repeat(9000)}`),
      `${' '.repeat(19_000)}a`,
      `a${' '.repeat(19_000)}+ b`,
      `e^${' '.repeat(19_000)}i`,
      `e^${' a'.repeat(9000)} i`,
      'i '.repeat(9900),
      '1 '.repeat(9900),
      'D[x'.repeat(6600),
      `a ${'// '.repeat(6000)}`,
    ],
  ],
  ['huge', huge.flatMap((text) => [text, `x^${text}`, `x = input(${text})`])],
  [
    'arrays',
    [
      'X = input(1048577)',
      'X = input(1024,1025)',
      'X = input(1,1,1,1,1,1,1,1,1)',
      'X = input(0)',
      'X = input(-1)',
      'X = input(1.5)',
      'y = reshape(X, 999999999)',
      'y = one_hot(x, classes=999999999)',
      'y = sum(X, axis=99)',
      'y = X[999999999]',
      'y = broadcast_to(x, 9999, 9999, 9999)',
    ],
  ],
  [
    'sheets',
    [
      '=HYPERLINK("http://x")',
      '=CMD|x!A1',
      '=A1:XFD1048576',
      '=SUM(A1:ZZZ99999)',
      '='.repeat(9000),
      `=${'-'.repeat(19_000)}A1`,
      `=${'('.repeat(9000)}A1`,
      `=2^${'-'.repeat(9000)}A1`,
      `=${'SUM('.repeat(3000)}A1`,
      '=IF('.repeat(3000),
    ],
  ],
  [
    'LaTeX',
    [
      '\\input{/etc/passwd}',
      '\\write18{x}',
      '\\def\\x{\\x}\\x',
      '\\href{javascript:alert(1)}{x}',
      '{'.repeat(9000),
      '\\left('.repeat(3000),
      '\\sqrt'.repeat(9000),
      `x^${'\\sin'.repeat(9000)}`,
      '\\sin('.repeat(3000),
    ],
  ],
  ['Mathematica', ['Run["x"]', 'Sin['.repeat(4000), 'Table[x,{i,999999999}]']],
);

/** Arrays of numbers, read or refused. */
export const arrays = of(
  ['unseen', odd.flatMap((c) => [c, `1${c}2`])],
  ['deep', ['['.repeat(100_000), '[[[[[[[[[1]]]]]]]]]', '('.repeat(50_000), '{'.repeat(50_000)]],
  [
    'long',
    [
      '1,'.repeat(70_000),
      '1 '.repeat(1_000_000),
      ','.repeat(200_000),
      ';'.repeat(200_000),
      '\n'.repeat(200_000),
      '1\t'.repeat(66_000),
      '"'.repeat(200_000),
      '-'.repeat(200_000),
      "1'".repeat(30_000),
      '1.'.repeat(30_000),
    ],
  ],
  ['huge', huge],
  [
    'words',
    [
      ...markup,
      ...inherited,
      'array(',
      'tensor([',
      'np.float64(',
      '[1, 2',
      '1]',
      '[1,,2]',
      '[1 2; 3]',
      '... ',
    ],
  ],
);

/** Names and titles, taken or refused. */
export const wishes = of(
  ['unseen', odd.flatMap((c) => [c, `x${c}`, `${c}x`])],
  ['names', names],
  ['long', ['x'.repeat(65), '𝑥'.repeat(65), 'x'.repeat(5_000_000), 'x\u0301'.repeat(100_000)]],
);

const asked = {
  ...{ format: 'wengert', kind: 'assignment', version: 1, title: 'x' },
  graph: { version: 1, document: graph(node), view: {} },
  ...{ questions: [{ kind: 'value', node: 'x' }], relative: 0, attempts: 3, hints: true },
  ...{ revealing: 'never', numbers: [] },
};
const handedIn = {
  ...{ format: 'wengert', kind: 'answers', version: 1, assignment: '0'.repeat(32), student: 'x' },
  work: [{ attempts: [{ answer: ['1'], at: 1 }], hints: 0, revealed: false }],
};
const [work] = handedIn.work;
const oddNumbers = [-1, 0.5, 1e300, '1', null, [], {}, true];

/** What these are made of is right, so that what is refused is what was changed. */
export const classroomWhole = [JSON.stringify(asked), JSON.stringify(handedIn)];

/** Assignments and what is handed in, as files and as links; all of these are refused. */
export const classrooms = of(
  ['nothing of ours', ['', '{', '{}', '[]', '#', 'null', ...markup, ...odd]],
  [
    'assignment',
    [
      ...[0, 2, -1, 1e9, '1', null, []].map((version) => ({ version })),
      ...[...inherited, 'graph', 1, null, []].map((kind) => ({ kind })),
      ...[1, null, [], {}, 'x'.repeat(201)].map((title) => ({ title })),
      ...[...notRecords, { version: 99 }, { version: 1, document: [] }].map((each) => ({
        graph: each,
      })),
      { graph: { version: 1, document: graph({ ...sin, operands: ['s'] }), view: {} } },
      { graph: { version: 1, document: graph(...new Array(50_001).fill(node)), view: {} } },
      ...[{}, 'x', 1, null, [], [null], [1], [[]], [{}], [{ kind: '__proto__', node: 'x' }]].map(
        (questions) => ({ questions }),
      ),
      ...[[{ kind: 'value' }], [{ kind: 'value', node: 1 }], [{ kind: 'value', node: '' }]]
        .concat([[{ kind: 'partial', node: 'x' }]] as never)
        .map((questions) => ({ questions })),
      ...oddNumbers.map((port) => ({ questions: [{ kind: 'wire', node: 'x', port }] })),
      ...oddNumbers.map((step) => ({ questions: [{ kind: 'next', step }] })),
      ...[...inherited, 1, null].map((column) => ({ questions: [{ kind: 'column', of: column }] })),
      { questions: [{ kind: 'order', prompt: 'x'.repeat(2001) }] },
      { questions: new Array(101).fill({ kind: 'order' }) },
      ...[-1, 0.6, '0', null, []].map((relative) => ({ relative })),
      ...[0, -1, 0.5, 201, '1', [], true].map((attempts) => ({ attempts })),
      ...[0, 'true', null, []].map((hints) => ({ hints })),
      ...[...inherited, '', 1, null].map((revealing) => ({ revealing })),
      ...[{}, 'x', 1, null, [1], ['x'], [[null]], [['x']], [{ length: 1 }]].map((numbers) => ({
        numbers,
      })),
      { numbers: new Array(101).fill([1]) },
      { numbers: [new Array(1001).fill(1)] },
    ].map((more) => JSON.stringify({ ...asked, ...more })),
  ],
  ['assignment of no end', [JSON.stringify(asked).replace('"numbers":[]', '"numbers":[[1e999]]')]],
  [
    'answers',
    [
      ...[0, 2, '1', null].map((version) => ({ version })),
      ...['', 'x', '0'.repeat(31), 'G'.repeat(32), 1, null, []].map((assignment) => ({
        assignment,
      })),
      ...[1, null, [], {}, 'x'.repeat(101)].map((student) => ({ student })),
      ...[{}, 'x', 1, null, [null], [1], [[]], [{}]].map((each) => ({ work: each })),
      ...[{}, 'x', 1, null, [null], [[]], [{}]].map((attempts) => ({
        work: [{ ...work, attempts }],
      })),
      ...[1, null, {}, [1], [null], ['x'.repeat(2001)], new Array(1001).fill('1')].map(
        (answer) => ({ work: [{ ...work, attempts: [{ answer, at: 1 }] }] }),
      ),
      ...oddNumbers.map((at) => ({ work: [{ ...work, attempts: [{ answer: ['1'], at }] }] })),
      ...oddNumbers.map((hints) => ({ work: [{ ...work, hints }] })),
      ...[0, 'true', null, []].map((revealed) => ({ work: [{ ...work, revealed }] })),
      { work: new Array(101).fill(work) },
      { work: [{ ...work, attempts: new Array(201).fill({ answer: ['1'], at: 1 }) }] },
    ].map((more) => JSON.stringify({ ...handedIn, ...more })),
  ],
  [
    'link',
    [
      ...['assignment 1', 'answers 1', 'assignment 2', 'answers 99', 'assignment 0', 'answers x'],
      ...['assignment 1\n{}', 'answers 1\n[]', 'assignment 1\n['.repeat(1000)],
      `answers 1\n${'['.repeat(100_000)}`,
    ].map(plainLink),
  ],
);

/** What somebody types for an answer: right, wrong or not to be read. */
export const answers = of(
  ['names', [...names, ...inherited.map((name) => `${name} + 1`)]],
  ['unseen', odd.flatMap((c) => [c, `1${c}`, `x1${c}`])],
  [
    'huge',
    [...huge, '9'.repeat(2000), `${'('.repeat(1000)}1${')'.repeat(1000)}`, '-'.repeat(2000)],
  ],
  ['powers', ['9^9^9^9^9', '2^'.repeat(900).concat('2'), 'exp('.repeat(400).concat('1')]],
  ['many', ['x1*'.repeat(600).concat('x1'), `x1${'+x2'.repeat(600)}`, 'sum('.repeat(500)]],
  ['arrays', ['[[1,2],[3]]', '[1e999]', '['.repeat(2000), '[1,'.repeat(600), 'ones(99999,99999)']],
  ['signs', ['=', '==1', '1,2,3', '1,000', '1/0', '0/0', '∞', '−∞', 'nan', 'null', '1;2', '# x']],
);

/** Rows of somebody's own, as text. */
export const tables = of(
  ['nothing', ['', '\n\n', '# x', ',', ',,,\n', '"', '"a,b', ...markup, ...odd, ...inherited]],
  [
    'huge',
    [...huge.map((number) => `1,${number}\n2,3`), ',1'.repeat(500_000), '1\n'.repeat(900_000)],
  ],
  ['wide', [`${'1,'.repeat(1023)}1`, `${'1,'.repeat(1024)}1`, `${'1,'.repeat(900_000)}1`]],
  [
    'long',
    [`1,${'x'.repeat(300)}\n2,y`, `${'x'.repeat(1000)},y\n1,2`, '1,'.concat('"'.repeat(99_999))],
  ],
  ['names', [...names, ...odd].map((name) => `${name},${name}\n1,2\n3,4`)],
  ['words', [...names, ...odd].map((word) => `${word},${word}\nx,y\n__proto__,z\n1,2`)],
  ['many words', [Array.from({ length: 60 }, (_, k) => `\u202ew${k},${k}.5`).join('\n')]],
  ['too large', ['1,2\n'.repeat(20_001), 'x'.repeat(2 ** 21 + 1)]],
);
