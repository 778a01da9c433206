/** Models come from anywhere: each is opened or refused by name and place, whatever is done to its bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/index';
import { ModelError } from '../../src/model/model-error';
import { modelProto, tensorTypes } from '../../src/model/onnx/messages';
import { encode } from '../../src/model/protobuf/binary';
import type { Written } from '../../src/model/protobuf/message';
import { readerOf } from '../../src/model/reading-model';
import { randomNumbers } from '../core/random-numbers';

const models = join(import.meta.dirname, '../fixtures/models');
const shipped = ['perceptron', 'convolutional', 'block'].map((name) =>
  readFileSync(join(models, `${name}.onnx`)),
);

/** Why a model is refused; null of one that opens, whose graph can then be checked. */
function refusal(bytes: Uint8Array, name = 'model.onnx'): string | null {
  try {
    const steps = readerOf([{ name, bytes }])?.() ?? expect.fail('no reader');
    for (;;) {
      const { done, value } = steps.next();
      if (!done) continue;
      check(value.graph);
      return null;
    }
  } catch (error) {
    if (error instanceof ModelError) return error.message;
    throw error;
  }
}

type Model = Written<typeof modelProto>;
type Graph = NonNullable<Model['graph']>;

const input = (name: string, ...extents: number[]): NonNullable<Graph['input']>[number] => ({
  name,
  type: {
    tensorType: {
      elemType: tensorTypes.FLOAT,
      shape: { dim: extents.map((dimValue) => ({ dimValue })) },
    },
  },
});

function model(graph: Graph): Uint8Array {
  return encode({ irVersion: 8, opsetImport: [{ version: 17 }], graph }, modelProto);
}

/** y = f(x), with more. */
function unary(opType: string, graph: Graph = {}): Uint8Array {
  return model({
    node: [{ name: 'f', opType, input: ['x'], output: ['y'] }],
    input: [input('x', 2)],
    output: [{ name: 'y' }],
    ...graph,
  });
}

const shape = (...extents: number[]) => ({
  dims: [extents.length],
  dataType: tensorTypes.INT64,
  int64Data: extents,
});

const shaping = (opType: string, ...extents: number[]) =>
  unary(opType, {
    node: [
      {
        name: 'f',
        opType,
        input: opType === 'ConstantOfShape' ? ['s'] : ['x', 's'],
        output: ['y'],
      },
    ],
    initializer: [{ name: 's', ...shape(...extents) }],
  });

/** So many messages within messages. */
function deep(levels: number): Uint8Array {
  let bytes = new Uint8Array(0);
  for (let k = 0; k < levels; k++) {
    const size = bytes.length;
    const length: number[] = [];
    for (let rest = size; ; rest >>>= 7) {
      length.push((rest & 127) | (rest > 127 ? 128 : 0));
      if (rest <= 127) break;
    }
    bytes = Uint8Array.from([0x3a, ...length, ...bytes]);
  }
  return bytes;
}

const refused: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['nothing', new Uint8Array(0), /holds no graph/],
  ['text', new TextEncoder().encode('<html>not a model</html>'), /damaged/],
  ['zeros', new Uint8Array(1000), /damaged/],
  ['a length beyond the end', Uint8Array.from([0x3a, 0xff, 0xff, 0xff, 0xff, 0x07]), /damaged/],
  ['a number that never ends', new Uint8Array(100).fill(0xff), /damaged/],
  ['a graph without nodes', model({ node: [] }), /computes nothing/],
  [
    'more nodes than a graph may have',
    model({ node: Array.from({ length: 50_001 }, () => ({ opType: 'Relu' })) }),
    /too many nodes/,
  ],
  [
    'parts without end',
    encode({ opsetImport: new Array(600_000).fill({}) }, modelProto),
    /too many parts/,
  ],
  [
    'a cycle',
    model({
      node: [
        { name: 'a', opType: 'Relu', input: ['q'], output: ['p'] },
        { name: 'b', opType: 'Relu', input: ['p'], output: ['q'] },
      ],
      output: [{ name: 'p' }],
    }),
    /“[ab]” depends on its own value/,
  ],
  [
    'a node that reads itself',
    unary('Relu', { node: [{ name: 'f', opType: 'Relu', input: ['y'], output: ['y'] }] }),
    /“f” depends on its own value/,
  ],
  ['what nothing makes', unary('Relu', { input: [] }), /“f” reads “x”, which nothing makes/],
  [
    'an output that nothing makes',
    unary('Relu', { output: [{ name: 'z' }] }),
    /“z” is made by nothing/,
  ],
  [
    'a name for two inputs',
    unary('Relu', { input: [input('x', 2), input('x', 3)] }),
    /“x” is given to two values/,
  ],
  [
    'a name for two values',
    unary('Relu', {
      node: [
        { name: 'f', opType: 'Relu', input: ['x'], output: ['y'] },
        { name: 'g', opType: 'Relu', input: ['x'], output: ['y'] },
      ],
    }),
    /“y” is given to two values/,
  ],
  ['a negative extent', unary('Relu', { input: [input('x', -3)] }), /“x” has an axis of extent -3/],
  [
    'an enormous extent',
    unary('Relu', { input: [input('x', 2 ** 40)] }),
    /“x” has an axis of extent/,
  ],
  [
    'enormous extents',
    unary('Relu', { input: [input('x', 2 ** 20, 2 ** 20)] }),
    /“x” would take the model over/,
  ],
  [
    'more axes than there may be',
    unary('Relu', { input: [input('x', ...new Array(40).fill(1))] }),
    /“x” would take/,
  ],
  [
    'no shape',
    unary('Relu', { input: [{ name: 'x', type: { tensorType: { elemType: 1 } } }] }),
    /“x” does not say its shape/,
  ],
  [
    'a type that is none',
    unary('Relu', { input: [{ name: 'x', type: { tensorType: { elemType: 99 } } }] }),
    /“x” is of type “99”/,
  ],
  ['an array blown up', shaping('Expand', 2 ** 20, 2 ** 20, 2), /“f” \(Expand\)/],
  [
    'an array out of nothing',
    shaping('ConstantOfShape', 2 ** 30, 2 ** 30),
    /“f” \(ConstantOfShape\)/,
  ],
  ['a shape that is none', shaping('Reshape', 7, 7), /“f” \(Reshape\)/],
  ['a shape less than nothing', shaping('Expand', -5), /“f” \(Expand\)/],
  [
    'numbers elsewhere',
    unary('Relu', {
      input: [],
      initializer: [
        {
          name: 'x',
          ...{ dims: [2], dataType: tensorTypes.FLOAT, dataLocation: 1 },
          externalData: [{ key: 'location', value: '../../etc/passwd' }],
        },
      ],
    }),
    /“x” are in another file, “..\/..\/etc\/passwd”/,
  ],
  [
    'fewer numbers than said',
    unary('Relu', {
      input: [],
      initializer: [{ name: 'x', dims: [5], dataType: 1, floatData: [1] }],
    }),
    /“x” should hold 5 numbers and holds 1/,
  ],
  [
    'numbers cut in the middle',
    unary('Relu', {
      input: [],
      initializer: [{ name: 'x', dims: [1], dataType: 1, rawData: new Uint8Array(5) }],
    }),
    /“x” should hold 1 number and holds 2/,
  ],
  [
    'operators that there are not, all at once',
    model({
      node: [
        { name: 'l1', opType: 'LSTM' },
        { name: 'l2', opType: 'LSTM' },
        { name: 'r', opType: 'Resize' },
        { name: 'm', opType: 'Relu', domain: 'com.microsoft' },
      ],
    }),
    /uses 3 operators that Wengert has not, in 4 nodes: LSTM \(2 times, first in “l1”\), Resize \(in “r”\) and com\.microsoft\.Relu \(in “m”\)/,
  ],
  ['a loop with a graph inside', unary('Loop'), /Loop \(in “f”\)/],
  ['an operand that is missing', unary('Add'), /“f” \(Add\)/],
  ['names that turn writing around', unary('Relu\u202E<b>'), /“ReluU\+202E<b>”/],
  ['names of the language', unary('constructor'), /uses 1 operator .*constructor/],
];

describe('a model with', () => {
  it.each(refused)('%s is refused with its place', (_what, bytes, why) => {
    expect(refusal(bytes)).toMatch(why);
  });

  it('messages within messages is refused, however deep they are', () => {
    expect(refusal(deep(500))).toMatch(/holds no graph|damaged|computes nothing|too deep/);
  });

  it('names like those of the language opens', () => {
    const names = ['__proto__', 'constructor', 'toString', '\u202Ex', 'a b/c', ''];
    const nodes = names.slice(0, 5).map((name, k) => ({
      ...{
        name,
        opType: 'Relu',
        input: [k === 0 ? 'x' : (names[k - 1] as string)],
        output: [name],
      },
    }));
    const bytes = model({ node: nodes, input: [input('x', 2)], output: [{ name: 'a b/c' }] });
    expect(refusal(bytes)).toBeNull();
  });
});

describe.each([0, 1, 2])('a model of PyTorch, %i', (k) => {
  const bytes = shipped[k] as Buffer;

  it('that is cut short anywhere is refused or opens', () => {
    for (let end = 0; end < bytes.length; end += 1 + Math.floor(bytes.length / 150)) {
      expect(refusal(bytes.subarray(0, end)), `cut at ${end}`).not.toBe('');
    }
  });

  it('in which bits are flipped is refused or opens', () => {
    const random = randomNumbers(k + 1);
    for (let n = 0; n < 250; n++) {
      const spoilt = Uint8Array.from(bytes);
      for (let flips = 0; flips < 3; flips++) {
        const at = Math.floor(random() * spoilt.length);
        spoilt[at] = (spoilt[at] as number) ^ (1 << Math.floor(random() * 8));
      }
      expect(refusal(spoilt), `spoilt ${n}`).not.toBe('');
    }
  });
});
