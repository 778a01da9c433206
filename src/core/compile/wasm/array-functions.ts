import { type Code, get, type Instruction, number, set, toFloat32, whole } from './instruction';
import type { WasmFunction } from './module';

/** Bytes of a number, and of the two that are worked on at once. */
const WORD = 8;
const PAIR = 16;
/** Rows and columns of a product that are worked out at once, in locals. */
const ROWS = 4;
const COLUMNS = 4;

export const plus = (a: Code, b: Code): Code => [...a, ...b, ['i32.add']];
export const step = (local: string, by: Code): Code => [get(local), ...by, ['i32.add'], set(local)];

/** Runs the code for as long as the local, which the code moves on, is below the limit. */
export function whileBelow(local: string, limit: Code, code: Code): Code {
  return [
    ...[['block'] as const, ['loop'] as const, get(local), ...limit, ['i32.lt_u'] as const],
    ...[['i32.eqz'] as const, ['br_if', 1] as const, ...code, ['br', 0] as const],
    ...[['end'] as const, ['end'] as const],
  ];
}

/** Sums of a block of the product, from the first inner index to the last, as one statement after the other would. */
function block(rows: number): Code {
  const names = Array.from({ length: rows }, (_, r) => [`s${r}l`, `s${r}r`] as const);
  const clear = names.flatMap(
    (pair): Code => pair.flatMap((name): Code => [number(0), ['f64x2.splat'], set(name)]),
  );
  const each = names.flatMap(([left, right], r): Code => {
    const factor: Code = [
      get('p'),
      ...Array.from({ length: r }).flatMap((): Code => [get('rowA'), ['i32.add']]),
      ['v128.load64_splat', 0],
      set('x'),
    ];
    const sum = (name: string, y: string): Code => [
      ...[get(name), get('x'), get(y)],
      ...[['f64x2.mul'] as const, ['f64x2.add'] as const, set(name)],
    ];
    return [...factor, ...sum(left, 'l'), ...sum(right, 'r')];
  });
  const store = names.flatMap(([left, right], r): Code => {
    const at: Code = [
      get('to'),
      ...Array.from({ length: r }).flatMap((): Code => [get('rowB'), ['i32.add']]),
    ];
    return [
      ...[...at, get(left), ['v128.store', 0] as const],
      ...[...at, get(right), ['v128.store', PAIR] as const],
    ];
  });
  return [
    ...clear,
    ...[get('fromA'), set('p'), ...plus([get('b')], [get('j')]), set('q')],
    ...whileBelow(
      'p',
      [get('endA')],
      [
        ...[get('q'), ['v128.load', 0] as const, set('l')],
        ...[get('q'), ['v128.load', PAIR] as const, set('r')],
        ...each,
        ...[...step('p', [whole(WORD)]), ...step('q', [get('rowB')])],
      ],
    ),
    ...store,
  ];
}

/** One number of the product for each of some rows. */
function column(): Code {
  return [
    ...[number(0), set('sum'), get('fromA'), set('p'), ...plus([get('b')], [get('j')]), set('q')],
    ...whileBelow(
      'p',
      [get('endA')],
      [
        ...[get('sum'), get('p'), ['f64.load', 0] as const, get('q'), ['f64.load', 0] as const],
        ...[['f64.mul'] as const, ['f64.add'] as const, set('sum')],
        ...[...step('p', [whole(WORD)]), ...step('q', [get('rowB')])],
      ],
    ),
    ...[get('to'), get('sum'), ['f64.store', 0] as const],
  ];
}

/** Goes along the columns of some rows, in blocks and at the end one by one. */
function along(rows: number): Code {
  const rest = Array.from({ length: rows }).flatMap((_, r): Code => {
    const back: Code = [
      ...[get('keepA'), set('fromA'), get('keepTo'), set('to')],
      ...Array.from({ length: r }).flatMap(
        (): Code => [...step('fromA', [get('rowA')]), ...step('to', [get('rowB')])],
      ),
    ];
    return [...back, ...plus([get('fromA')], [get('rowA')]), set('endA'), ...column()];
  });
  return [
    ...[get('fromA'), set('keepA'), ...plus([get('fromA')], [get('rowA')]), set('endA')],
    ...[whole(0), set('j')],
    ...whileBelow(
      'j',
      [get('blocks')],
      [
        ...[...plus([get('outRow')], [get('j')]), set('to')],
        ...[...block(rows), ...step('j', [whole(COLUMNS * WORD)])],
      ],
    ),
    ...whileBelow(
      'j',
      [get('rowB')],
      [
        ...[...plus([get('outRow')], [get('j')]), set('keepTo')],
        ...[...rest, ...step('j', [whole(WORD)])],
        ...[get('keepA'), set('fromA'), ...plus([get('fromA')], [get('rowA')]), set('endA')],
      ],
    ),
  ];
}

function moveOn(rows: number): Code {
  const by = (local: string): Code => [get(local), whole(rows), ['i32.mul']];
  return [
    ...[...step('fromA', by('rowA')), ...step('outRow', by('rowB'))],
    ...step('i', [whole(rows)]),
  ];
}

/** rows × inner times inner × columns: each sum in the order of its terms, so the same to the bit as in JavaScript. */
export const matmulFunction: WasmFunction = {
  name: 'matmul',
  parameters: {
    ...{ a: 'i32', b: 'i32', out: 'i32', rows: 'i32', inner: 'i32', columns: 'i32' },
  },
  result: null,
  locals: {
    ...{ rowA: 'i32', rowB: 'i32', fromA: 'i32', endA: 'i32', outRow: 'i32', keepA: 'i32' },
    ...{ keepTo: 'i32', to: 'i32', i: 'i32', j: 'i32', p: 'i32', q: 'i32', blocks: 'i32' },
    ...{ whole4: 'i32', sum: 'f64', x: 'v128', l: 'v128', r: 'v128' },
    ...Object.fromEntries(
      Array.from({ length: ROWS }).flatMap((_, r) => [
        [`s${r}l`, 'v128' as const],
        [`s${r}r`, 'v128' as const],
      ]),
    ),
  },
  code: [
    ...[get('inner'), whole(WORD), ['i32.mul'] as const, set('rowA')],
    ...[get('columns'), whole(WORD), ['i32.mul'] as const, set('rowB')],
    ...[get('columns'), whole(-COLUMNS), ['i32.and'] as const],
    ...[whole(WORD), ['i32.mul'] as const, set('blocks')],
    ...[get('rows'), whole(-ROWS), ['i32.and'] as const, set('whole4')],
    ...[get('a'), set('fromA'), get('out'), set('outRow'), whole(0), set('i')],
    ...whileBelow('i', [get('whole4')], [...along(ROWS), ...moveOn(ROWS)]),
    ...whileBelow('i', [get('rows')], [...along(1), ...moveOn(1)]),
  ],
};

/** A matrix of rows × columns with its axes exchanged. */
export const transposeFunction: WasmFunction = {
  name: 'transpose',
  parameters: { a: 'i32', out: 'i32', rows: 'i32', columns: 'i32' },
  result: null,
  locals: { i: 'i32', j: 'i32', from: 'i32', to: 'i32', stride: 'i32' },
  code: [
    ...[get('rows'), whole(WORD), ['i32.mul'] as const, set('stride')],
    ...[get('a'), set('from'), whole(0), set('i')],
    ...whileBelow(
      'i',
      [get('rows')],
      [
        ...[...plus([get('out')], [get('i'), whole(WORD), ['i32.mul']]), set('to')],
        ...[whole(0), set('j')],
        ...whileBelow(
          'j',
          [get('columns')],
          [
            ...[get('to'), get('from'), ['f64.load', 0] as const, ['f64.store', 0] as const],
            ...[...step('from', [whole(WORD)]), ...step('to', [get('stride')])],
            ...step('j', [whole(1)]),
          ],
        ),
        ...step('i', [whole(1)]),
      ],
    ),
  ],
};

/** Rounds so many numbers to float32 where they stand. */
export const roundFunction: WasmFunction = {
  name: 'round',
  parameters: { a: 'i32', count: 'i32' },
  result: null,
  locals: { end: 'i32' },
  code: [
    ...[...plus([get('a')], [get('count'), whole(WORD), ['i32.mul']]), set('end')],
    ...whileBelow(
      'a',
      [get('end')],
      [
        ...[get('a'), ...toFloat32([get('a'), ['f64.load', 0]]), ['f64.store', 0] as const],
        ...step('a', [whole(WORD)]),
      ],
    ),
  ],
};

/** Only for what calls them by name. */
export function callOf(name: string, x: readonly number[]): readonly Instruction[] {
  return [...x.map(whole), ['call', name]];
}
