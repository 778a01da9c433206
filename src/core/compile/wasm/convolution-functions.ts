import type { Convolution } from '../../loops/convolution';
import { plus, step, whileBelow } from './array-functions';
import { type Code, get, type Instruction, number, set, whole } from './instruction';
import type { WasmFunction } from './module';

/**
 * Convolutions, written for their extents. Each sum is in the order in which the interpreter adds, so
 * it comes to the same to the bit; where places of the result lie side by side, several are worked out
 * at once.
 */

const WORD = 8;
const PAIR = 16;
/** Pairs of columns that are worked out at once. */
const PAIRS = 4;
/** Columns of a kernel that are written out, at most. */
const WIDEST = 32;

/** Where operands and result begin, in bytes. */
export interface Places {
  readonly x: number;
  readonly w: number;
  readonly y: number;
}

/** What is computed: the convolution, or what of an adjoint flows to the operand or to the kernel. */
export type ConvolutionKind = 'convolved' | 'convolvedBack' | 'correlated';

/** The function of a convolution; null for kernels that are too wide to be written out. */
export function convolutionFunction(
  name: string,
  kind: ConvolutionKind,
  by: Convolution,
  at: Places,
): WasmFunction | null {
  if (by.kernel[1] > WIDEST) return null;
  const code = { convolved, convolvedBack, correlated }[kind](by, at);
  const sums = by.kernel[1];
  return {
    name,
    parameters: {},
    result: null,
    locals: {
      ...{ image: 'i32', group: 'i32', output: 'i32', channel: 'i32', r: 'i32', i: 'i32' },
      ...{ column: 'i32', row: 'i32', p: 'i32', q: 'i32', xs: 'i32', ws: 'i32', ys: 'i32' },
      ...{ sum: 'f64', factor: 'f64', splat: 'v128' },
      ...Object.fromEntries(Array.from({ length: PAIRS }, (_, k) => [`pair${k}`, 'v128' as const])),
      ...Object.fromEntries(Array.from({ length: sums }, (_, k) => [`sum${k}`, 'f64' as const])),
    },
    code,
  };
}

function extentsOf(by: Convolution) {
  const { channels, outputs, from, kernel, to, stride, padding } = by;
  const { dilation = [1, 1], groups = 1 } = by;
  const [height, width] = from;
  // Columns of the result whose kernel lies within the operand as a whole.
  const first = Math.min(to[1], Math.ceil(padding[1] / stride[1]));
  const reach = width - 1 - (kernel[1] - 1) * dilation[1] + padding[1];
  const end = Math.max(first, Math.min(to[1], Math.floor(reach / stride[1]) + 1));
  return {
    ...{ height, width, rows: kernel[0], columns: kernel[1], down: to[0], across: to[1] },
    ...{ stride, padding, dilation, groups, first, end },
    taken: channels / groups,
    given: outputs / groups,
  };
}

type Extents = ReturnType<typeof extentsOf>;

const times = (code: Code, factor: number): Code => [...code, whole(factor), ['i32.mul']];
const let_ = (local: string, code: Code): Code => [...code, set(local)];

/** Runs the code with the local from 0 to before the limit. */
function each(local: string, limit: number, code: Code): Code {
  return [
    ...[whole(0), set(local)],
    ...whileBelow(local, [whole(limit)], [...code, ...step(local, [whole(1)])]),
  ];
}

/** Runs the code for each output of each group of each image, with where their numbers begin in xs and ws. */
function eachOutput(by: Convolution, e: Extents, at: Places, code: Code): Code {
  const picture = e.height * e.width * WORD;
  return each(
    'image',
    by.batch,
    each('group', e.groups, each('output', e.given, [...begins(by, e, at, picture), ...code])),
  );
}

function begins(by: Convolution, e: Extents, at: Places, picture: number): Code {
  const number = plus(times([get('group')], e.given), [get('output')]);
  const first = plus(times([get('image')], by.channels), times([get('group')], e.taken));
  return [
    ...let_('xs', plus([whole(at.x)], times(first, picture))),
    ...let_('ws', plus([whole(at.w)], times(number, e.taken * e.rows * e.columns * WORD))),
    ...let_(
      'ys',
      plus(
        [whole(at.y)],
        times(plus(times([get('image')], by.outputs), number), e.down * e.across * WORD),
      ),
    ),
  ];
}

/** Runs the code where row i of the kernel meets a row of the operand, which `row` then tells. */
function whereRowMeets(e: Extents, code: Code): Code {
  const row = plus(times([get('r')], e.stride[0]), times([get('i')], e.dilation[0]));
  return [
    ...let_('row', plus(row, [whole(-e.padding[0])])),
    ...[get('row'), whole(e.height), ['i32.lt_u'] as const, ['if'] as const, ...code],
    ['end'],
  ];
}

/** Where the operand has what column 0 of the kernel meets, for the column of the result. */
function meeting(e: Extents): Code {
  const line = plus(times(plus(times([get('channel')], e.height), [get('row')]), e.width), [
    whole(-e.padding[1]),
  ]);
  return plus([get('xs')], times(plus(line, times([get('column')], e.stride[1])), WORD));
}

/** Where row i of the kernel begins. */
function kernelRow(e: Extents): Code {
  const row = plus(times([get('channel')], e.rows), [get('i')]);
  return plus([get('ws')], times(row, e.columns * WORD));
}

/** Runs the code where column j of the kernel meets the operand, beside whose edge the result's column is. */
function whereColumnMeets(e: Extents, j: number, code: Code): Code {
  const column = plus(times([get('column')], e.stride[1]), [
    whole(j * e.dilation[1] - e.padding[1]),
  ]);
  return [...[...column, whole(e.width), ['i32.lt_u'] as const, ['if'] as const, ...code], ['end']];
}

/** Code for each column of the kernel, one after the other. */
function unrolled(e: Extents, code: (j: number) => Code): Code {
  return Array.from({ length: e.columns }, (_, j) => code(j)).flat();
}

const loadAt = (local: string, offset: number): Code => [
  ...[get(local), whole(offset), ['i32.add'] as const],
  ['f64.load', 0],
];

/** Σ x w: for each place of the result over the kernel, channel by channel, row by row. */
function convolved(by: Convolution, at: Places): Code {
  const e = extentsOf(by);
  const sumUp = (clear: Code, meet: (j: number) => Code, store: Code, columns: number): Code => [
    ...clear,
    ...each(
      'channel',
      e.taken,
      each(
        'i',
        e.rows,
        whereRowMeets(e, [
          ...let_('p', meeting(e)),
          ...let_('q', kernelRow(e)),
          ...unrolled(e, meet),
        ]),
      ),
    ),
    ...store,
    ...[...step('ys', [whole(columns * WORD)]), ...step('column', [whole(columns)])],
  ];
  const add = (j: number): Code => [
    ...[get('sum'), ...loadAt('p', j * e.dilation[1] * WORD), ...loadAt('q', j * WORD)],
    ...[['f64.mul'] as const, ['f64.add'] as const, set('sum')],
  ];
  const one = (meet: (j: number) => Code) =>
    sumUp([number(0), set('sum')], meet, [get('ys'), get('sum'), ['f64.store', 0]], 1);
  const names = Array.from({ length: PAIRS }, (_, k) => `pair${k}`);
  const several = sumUp(
    names.flatMap((name): Code => [number(0), ['f64x2.splat'], set(name)]),
    (j) => [
      ...[get('q'), ['v128.load64_splat', j * WORD] as const, set('splat')],
      ...names.flatMap(
        (name, k): Code => [
          ...[get(name), get('p'), ['v128.load', j * e.dilation[1] * WORD + k * PAIR] as const],
          ...[get('splat'), ['f64x2.mul'] as const, ['f64x2.add'] as const, set(name)],
        ],
      ),
    ],
    names.flatMap((name, k): Code => [get('ys'), get(name), ['v128.store', k * PAIR]]),
    2 * PAIRS,
  );
  const whole8 = e.first + Math.floor((e.end - e.first) / (2 * PAIRS)) * 2 * PAIRS;
  const atEdge = one((j) => whereColumnMeets(e, j, add(j)));
  return eachOutput(
    by,
    e,
    at,
    each('r', e.down, [
      ...[whole(0), set('column')],
      ...whileBelow('column', [whole(e.first)], atEdge),
      ...(e.stride[1] === 1 ? whileBelow('column', [whole(whole8)], several) : []),
      ...whileBelow('column', [whole(e.end)], one(add)),
      ...whileBelow('column', [whole(e.across)], atEdge),
    ]),
  );
}

/**
 * Σ y w by elements of the operand. What arrives at one from a row of the result comes from its
 * columns in turn, so from those of the kernel backward.
 */
function convolvedBack(by: Convolution, at: Places): Code {
  const e = extentsOf(by);
  const end = at.x + by.batch * by.channels * e.height * e.width * WORD;
  const meet = (j: number): Code => {
    const shift = e.padding[1] - j * e.dilation[1];
    const first = Math.max(0, Math.ceil(shift / e.stride[1]));
    const behind = Math.min(e.across, Math.floor((e.width - 1 + shift) / e.stride[1]) + 1);
    if (behind <= first) return [];
    const flow: Code = [
      ...[get('p'), get('p'), ['f64.load', 0] as const],
      ...[get('q'), ['f64.load', 0] as const, get('factor')],
      ...[['f64.mul'] as const, ['f64.add'] as const, ['f64.store', 0] as const],
    ];
    const flowOfTwo: Code = [
      ...[get('p'), get('p'), ['v128.load', 0] as const],
      ...[get('q'), ['v128.load', 0] as const, get('splat')],
      ...[['f64x2.mul'] as const, ['f64x2.add'] as const, ['v128.store', 0] as const],
    ];
    const on = (columns: number): Code => [
      ...step('p', [whole(columns * e.stride[1] * WORD)]),
      ...step('q', [whole(columns * WORD)]),
      ...step('column', [whole(columns)]),
    ];
    const even = first + 2 * Math.floor((behind - first) / 2);
    return [
      ...[...kernelRow(e), ['f64.load', j * WORD] as const, set('factor')],
      ...[get('factor'), ['f64x2.splat'] as const, set('splat'), whole(first), set('column')],
      ...let_('p', plus(meeting(e), [whole(j * e.dilation[1] * WORD)])),
      ...let_(
        'q',
        plus([get('ys')], times(plus(times([get('r')], e.across), [whole(first)]), WORD)),
      ),
      ...(e.stride[1] === 1 ? whileBelow('column', [whole(even)], [...flowOfTwo, ...on(2)]) : []),
      ...whileBelow('column', [whole(behind)], [...flow, ...on(1)]),
    ];
  };
  const columns = Array.from({ length: e.columns }, (_, j) => e.columns - 1 - j);
  const clear: Code = [
    ...[whole(at.x), set('p')],
    ...whileBelow(
      'p',
      [whole(end)],
      [get('p'), number(0), ['f64.store', 0], ...step('p', [whole(WORD)])],
    ),
  ];
  const row = whereRowMeets(e, columns.flatMap(meet));
  return [
    ...clear,
    ...eachOutput(by, e, at, each('r', e.down, each('channel', e.taken, each('i', e.rows, row)))),
  ];
}

/** Σ y x by elements of the kernel: those of a row at once, over all places in turn. */
function correlated(by: Convolution, at: Places): Code {
  const e = extentsOf(by);
  const picture = e.height * e.width * WORD;
  const add = (j: number): Code => [
    ...[get(`sum${j}`), get('factor'), ...loadAt('p', j * e.dilation[1] * WORD)],
    ...[['f64.mul'] as const, ['f64.add'] as const, set(`sum${j}`)],
  ];
  const column = (meet: (j: number) => Code): Code => [
    ...[get('ys'), ['f64.load', 0] as const, set('factor'), ...unrolled(e, meet)],
    ...[...step('p', [whole(e.stride[1] * WORD)]), ...step('ys', [whole(WORD)])],
    ...step('column', [whole(1)]),
  ];
  const atEdge = column((j) => whereColumnMeets(e, j, add(j)));
  const along: Code = [
    ...begins(by, e, at, picture),
    ...step('ys', times([get('r')], e.across * WORD)),
    ...[whole(0), set('column')],
    ...let_('p', meeting(e)),
    ...whileBelow('column', [whole(e.first)], atEdge),
    ...whileBelow('column', [whole(e.end)], column(add)),
    ...whileBelow('column', [whole(e.across)], atEdge),
  ];
  const sums: Instruction[] = [];
  for (let j = 0; j < e.columns; j++) sums.push(number(0), set(`sum${j}`));
  const store = unrolled(e, (j) => [get('q'), get(`sum${j}`), ['f64.store', j * WORD]]);
  return each(
    'group',
    e.groups,
    each(
      'output',
      e.given,
      each(
        'channel',
        e.taken,
        each('i', e.rows, [
          ...sums,
          ...each('image', by.batch, each('r', e.down, whereRowMeets(e, along))),
          // Where the kernel is does not follow from the image, and there may be none.
          ...[whole(0), set('image'), ...begins(by, e, at, picture)],
          ...[...let_('q', kernelRow(e)), ...store],
        ]),
      ),
    ),
  );
}
