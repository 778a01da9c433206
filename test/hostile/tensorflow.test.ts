/** Graphs of TensorFlow come from anywhere: each is opened or refused by name and place, whatever is done to it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/index';
import { ModelError } from '../../src/model/model-error';
import { encode } from '../../src/model/protobuf/binary';
import { readText } from '../../src/model/protobuf/text';
import { readerOf } from '../../src/model/reading-model';
import { graphDef } from '../../src/model/tensorflow/messages';
import { randomNumbers } from '../core/random-numbers';

const text = readFileSync(join(import.meta.dirname, '../fixtures/models/figure4.pbtxt'), 'utf8');

const bytesOf = (content: string) => new TextEncoder().encode(content);

/** Why a model is refused; null of one that opens, whose graph can then be checked. */
function refusal(
  name: string,
  bytes: Uint8Array,
  ...others: [string, Uint8Array][]
): string | null {
  const files = [[name, bytes] as const, ...others].map(([each, content]) => ({
    name: each,
    bytes: content,
  }));
  try {
    const steps = readerOf(files)?.() ?? expect.fail('no reader');
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

const node = (name: string, op: string, inputs: string[] = [], attr = '') =>
  `node { name: "${name}" op: "${op}" ${inputs.map((each) => `input: "${each}"`).join(' ')} ${attr} }`;
const type = (key: string, value = 'DT_FLOAT') => `attr { key: "${key}" value { type: ${value} } }`;
const asked = (...extents: number[]) =>
  node(
    'x',
    'Placeholder',
    [],
    `${type('dtype')} attr { key: "shape" value { shape { ${extents.map((n) => `dim { size: ${n} }`).join(' ')} } } }`,
  );
const numbers = (name: string, inside: string, dtype = 'DT_FLOAT') =>
  node(
    name,
    'Const',
    [],
    `${type('dtype', dtype)} attr { key: "value" value { tensor { dtype: ${dtype} ${inside} } } }`,
  );
const list = (...data: number[]) =>
  `tensor_shape { dim { size: ${data.length} } } ${data.map((x) => `int_val: ${x}`).join(' ')}`;

const texts: readonly (readonly [string, string, RegExp])[] = [
  ['nothing', '', /holds no graph/],
  ['another text', '<html>not a graph</html>', /can’t be read in line 1/],
  ['a message that does not end', 'node { name: "x"\n op: "Sin"', /can’t be read in line 2/],
  ['a text that does not end', 'node {\n name: "x', /can’t be read in line 2/],
  ['messages within messages', 'a { '.repeat(500) + '}'.repeat(500), /too deep/],
  ['a number for a name', 'node { name: 3 }', /can’t be read in line 1/],
  ['a type that is none', 'node { attr { key: "T" value { type: DT_NONE } } }', /line 1/],
  ['only what is asked for', asked(2), /computes nothing/],
  [
    'operators that there are not',
    asked(2) + node('f', 'LSTMBlock', ['x']),
    /LSTMBlock \(in “f”\)/,
  ],
  ['names of the language', asked(2) + node('f', 'constructor', ['x']), /constructor \(in “f”\)/],
  [
    'a cycle',
    node('f', 'Sin', ['g']) + node('g', 'Sin', ['f']) + node('h', 'Sin', ['g']),
    /depends on its own value/,
  ],
  ['what nothing makes', node('f', 'Sin', ['x']), /“f” reads “x”, which nothing makes/],
  ['an output that a node has not', asked(2) + node('f', 'Sin', ['x:3']), /“f” reads “x:3”/],
  ['a name for two nodes', asked(2) + asked(2) + node('f', 'Sin', ['x']), /“x” is given to two/],
  [
    'no shape',
    node('x', 'Placeholder', [], type('dtype')) + node('f', 'Sin', ['x']),
    /“x” does not say its shape/,
  ],
  ['an enormous extent', asked(2 ** 40) + node('f', 'Sin', ['x']), /axis of extent/],
  [
    'enormous extents',
    asked(2 ** 20, 2 ** 20) + node('f', 'Sin', ['x']),
    /would take the model over/,
  ],
  [
    'texts for numbers',
    numbers('c', '', 'DT_STRING') + asked() + node('f', 'AddV2', ['x', 'c']),
    /“c” is of type “DT_STRING”/,
  ],
  [
    'more numbers than said',
    numbers('c', `tensor_shape { dim { size: 1 } } float_val: [1, 2]`) + node('f', 'Sin', ['c']),
    /“c” should hold 1 number and holds 2/,
  ],
  [
    'a shape that is none',
    asked(3) + numbers('s', list(7, 7), 'DT_INT32') + node('f', 'Reshape', ['x', 's']),
    /“f” \(Reshape\)/,
  ],
  [
    'an array out of nothing',
    numbers('s', list(2 ** 30, 2 ** 30), 'DT_INT32') +
      numbers('w', 'float_val: 1') +
      node('f', 'Fill', ['s', 'w']),
    /“f” \(Fill\)/,
  ],
  [
    'a shape that is computed from an input',
    asked(2) + node('f', 'Fill', ['x', 'x']),
    /computed from an input/,
  ],
  [
    'training',
    asked(1, 2, 2, 1) + node('f', 'FusedBatchNormV3', ['x', 'x', 'x', 'x', 'x']),
    /is_training is not supported/,
  ],
];

describe('a graph in text with', () => {
  it.each(texts)('%s is refused with its place', (_what, content, why) => {
    expect(refusal('graph.pbtxt', bytesOf(content))).toMatch(why);
  });

  it('names like those of the language opens', () => {
    const content =
      asked(2) + node('__proto__', 'Sin', ['x']) + node('toString', 'Cos', ['__proto__']);
    expect(refusal('graph.pbtxt', bytesOf(content))).toBeNull();
  });
});

const model = (topology: object, rest: object = {}) =>
  JSON.stringify({ format: 'graph-model', modelTopology: topology, weightsManifest: [], ...rest });
const weighted = (weight: object) =>
  model({ node: [] }, { weightsManifest: [{ paths: ['a/w.bin'], weights: [weight] }] });

const jsons: readonly (readonly [string, string, RegExp])[] = [
  ['what is no JSON', '{"modelTopology": ', /not written as TensorFlow writes it/],
  ['another record', '{"modelTopology": []}', /not written as/],
  ['layers', model({ model_config: {} }, { format: 'layers-model' }), /layers model/],
  ['no nodes', model({ node: [] }), /holds no graph/],
  ['a node that is a text', model({ node: ['x'] }), /not written as/],
  [
    'a type that is none',
    model({ node: [{ attr: { T: { type: 'constructor' } } }] }),
    /not written as/,
  ],
  [
    'weights that are not there',
    weighted({ name: 'w', shape: [2], dtype: 'float32' }),
    /weights are in “a\/w\.bin”/,
  ],
];

describe('a model of TensorFlow.js with', () => {
  it.each(jsons)('%s is refused', (_what, content, why) => {
    expect(refusal('model.json', bytesOf(content))).toMatch(why);
  });

  it.each([
    ['fewer bytes than said', [5], /should be 20 bytes and are 8/],
    ['more bytes than said', [1], /should be 4 bytes and are 8/],
    ['a shape less than nothing', [-2], /axis of extent -2/],
  ] as const)('%s is refused', (_what, shape, why) => {
    const content = weighted({ name: 'w', shape, dtype: 'float32' });
    expect(refusal('model.json', bytesOf(content), ['w.bin', new Uint8Array(8)])).toMatch(why);
  });
});

describe.each([
  ['graph.pbtxt', bytesOf(text)],
  ['graph.pb', encode(readText(text, graphDef, 'GraphDef'), graphDef)],
])('the paper’s graph as %s', (name, bytes) => {
  it('opens', () => {
    expect(refusal(name, bytes)).toBeNull();
  });

  it('that is cut short anywhere is refused or opens', () => {
    for (let end = 0; end < bytes.length; end += 1 + Math.floor(bytes.length / 150)) {
      expect(refusal(name, bytes.subarray(0, end)), `cut at ${end}`).not.toBe('');
    }
  });

  it('in which bits are flipped is refused or opens', () => {
    const random = randomNumbers(5);
    for (let n = 0; n < 250; n++) {
      const spoilt = Uint8Array.from(bytes);
      for (let flips = 0; flips < 3; flips++) {
        const at = Math.floor(random() * spoilt.length);
        spoilt[at] = (spoilt[at] as number) ^ (1 << Math.floor(random() * 8));
      }
      expect(refusal(name, spoilt), `spoilt ${n}`).not.toBe('');
    }
  });
});
