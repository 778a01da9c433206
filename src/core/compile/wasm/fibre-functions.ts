import { plus, step, whileBelow } from './array-functions';
import { type Code, get, number, set, whole } from './instruction';
import type { WasmFunction } from './module';

/**
 * Functions of fibres, the lines of elements along neighbouring axes: element k of fibre (o, i) is
 * number (o · length + k) · inner + i. What is added is added in the interpreter's order.
 */

const WORD = 8;
const PAIR = 16;

const parameters = { x: 'i32', out: 'i32', outer: 'i32', length: 'i32', inner: 'i32' } as const;
const times = (a: Code, b: Code): Code => [...a, ...b, ['i32.mul']];

/** Runs the code with the local from 0 to before the limit. */
function each(local: string, limit: Code, code: Code): Code {
  return [
    ...[whole(0), set(local)],
    ...whileBelow(local, limit, [...code, ...step(local, [whole(1)])]),
  ];
}

/** Sums of fibres; neighbours in memory one after the other, whichever way the fibres run. */
export const sumFunction: WasmFunction = {
  name: 'sum',
  parameters,
  result: null,
  locals: { o: 'i32', k: 'i32', p: 'i32', end: 'i32', even: 'i32', sum: 'f64' },
  code: [
    ...[get('inner'), whole(1), ['i32.eq'] as const, ['if'] as const],
    ...each(
      'o',
      [get('outer')],
      [
        ...[number(0), set('sum')],
        ...each(
          'k',
          [get('length')],
          [
            ...[get('sum'), get('x'), ['f64.load', 0] as const, ['f64.add'] as const, set('sum')],
            ...step('x', [whole(WORD)]),
          ],
        ),
        ...[get('out'), get('sum'), ['f64.store', 0] as const, ...step('out', [whole(WORD)])],
      ],
    ),
    ['else'],
    ...each(
      'o',
      [get('outer')],
      [
        ...[...plus([get('out')], times([get('inner')], [whole(WORD)])), set('end')],
        ...[...plus([get('out')], times([get('inner'), whole(-2), ['i32.and']], [whole(WORD)]))],
        ...[set('even'), get('out'), set('p')],
        ...whileBelow(
          'p',
          [get('end')],
          [get('p'), number(0), ['f64.store', 0], ...step('p', [whole(WORD)])],
        ),
        ...each(
          'k',
          [get('length')],
          [
            ...[get('out'), set('p')],
            ...whileBelow(
              'p',
              [get('even')],
              [
                ...[get('p'), get('p'), ['v128.load', 0] as const, get('x')],
                ...[['v128.load', 0] as const, ['f64x2.add'] as const, ['v128.store', 0] as const],
                ...[...step('x', [whole(PAIR)]), ...step('p', [whole(PAIR)])],
              ],
            ),
            ...whileBelow(
              'p',
              [get('end')],
              [
                ...[get('p'), get('p'), ['f64.load', 0] as const, get('x')],
                ...[['f64.load', 0] as const, ['f64.add'] as const, ['f64.store', 0] as const],
                ...[...step('x', [whole(WORD)]), ...step('p', [whole(WORD)])],
              ],
            ),
          ],
        ),
        ...[get('end'), set('out')],
      ],
    ),
    ['end'],
  ],
};

/**
 * Softmax of fibres, or its logarithm: shifted by the greatest of each, so that nothing overflows.
 * @param exp code of the exponential of code. @param ln that of the logarithm.
 */
export function softmaxFunction(
  name: 'softmax' | 'logSoftmax',
  exp: (x: Code) => Code,
  ln: (x: Code) => Code,
  temporaries: () => Readonly<Record<string, 'f64'>>,
): WasmFunction {
  const along = (code: Code): Code => [
    ...[get('from'), set('k')],
    ...whileBelow('k', [get('end')], [...code, ...step('k', [get('stride')])]),
  ];
  const outAt: Code = plus([get('k')], [get('way')]);
  const shifted: Code = [get('k'), ['f64.load', 0], get('greatest'), ['f64.sub']];
  const isLog = name === 'logSoftmax';
  const raised = exp(shifted);
  const rest = ln([get('sum')]);
  return {
    name,
    parameters,
    result: null,
    locals: {
      ...{ o: 'i32', i: 'i32', k: 'i32', from: 'i32', end: 'i32', stride: 'i32', way: 'i32' },
      ...{ greatest: 'f64', sum: 'f64', power: 'f64', ...temporaries() },
    },
    code: [
      ...[...times([get('inner')], [whole(WORD)]), set('stride')],
      ...[get('out'), get('x'), ['i32.sub'] as const, set('way')],
      ...each(
        'o',
        [get('outer')],
        each(
          'i',
          [get('inner')],
          [
            ...times([get('o')], times([get('length')], [get('stride')])),
            ...plus([get('x')], times([get('i')], [whole(WORD)])),
            ...[['i32.add'] as const, set('from')],
            ...[...plus([get('from')], times([get('length')], [get('stride')])), set('end')],
            ...[number(Number.NEGATIVE_INFINITY), set('greatest')],
            ...along([
              ...[get('greatest'), get('k'), ['f64.load', 0] as const],
              ...[['f64.max'] as const, set('greatest')],
            ]),
            ...[number(0), set('sum')],
            ...along([
              ...[...raised, set('power')],
              ...(isLog ? [] : [...outAt, get('power'), ['f64.store', 0] as const]),
              ...[get('sum'), get('power'), ['f64.add'] as const, set('sum')],
            ]),
            ...(isLog ? [...rest, set('power')] : []),
            ...along(
              isLog
                ? [...outAt, ...shifted, get('power'), ['f64.sub'], ['f64.store', 0]]
                : [...outAt, ...outAt, ['f64.load', 0], get('sum'), ['f64.div'], ['f64.store', 0]],
            ),
          ],
        ),
      ),
    ],
  };
}
