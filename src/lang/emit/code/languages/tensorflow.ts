import type { CodeLanguage, NamedInput } from '../language';
import type { Outline } from '../outline';
import { type Differentiated, differentiated, numbersOf } from './gradients';
import { IMPORT_MATH, IMPORT_NUMPY, pythonFile, pythonFunction, pythonWith } from './python-family';

const language: CodeLanguage = pythonWith({
  column: 'tensorflow',
  differentiates: true,
  words: 'tape tf',
  comparisons: ['<', '<=', '>', '>='],
  array: (numbers) => `tf.constant(${numbers}, dtype=tf.float64)`,
  // A number takes after the tensors before it.
  number: (text, _position, hasTensor) =>
    hasTensor ? text : `tf.constant(${text}, dtype=tf.float64)`,
});

/** A program for TensorFlow 2, whose tape differentiates it. */
export function tensorflowProgram(outline: Outline): string {
  const whole = differentiated(outline, language);
  return pythonFile(
    [IMPORT_MATH, IMPORT_NUMPY, [/\btf\./, 'import tensorflow as tf']],
    [...whole.code.routines.map(pythonFunction), pythonFunction(whole.code.main), taped(whole)],
  );
}

function taped({ code, wanted, flowing, isScalar }: Differentiated): readonly string[] {
  const { inputs, outputs, main } = code;
  const [first] = outputs;
  if (!first) return [];
  const called = `${outputs.map(({ name }) => name).join(', ')} = ${main.name}(${inputs.map(({ name }) => name).join(', ')})`;
  const asked = flowing.map(({ name }) => name).join(', ');
  const total = isScalar ? first.name : `tf.reduce_sum(${first.name})`;
  return [
    ...inputs.map((input) => `${input.name} = ${variable(input, wanted.includes(input))}`),
    ...(flowing.length === 0
      ? [called]
      : [
          'with tf.GradientTape() as tape:',
          `    ${called}`,
          ...(isScalar ? [] : [`    total = ${total}`]),
          `gradients = tape.gradient(${isScalar ? first.name : 'total'}, [${asked}])`,
        ]),
    '',
    ...outputs.map(({ name }) => `print("${name} =", ${name}.numpy())`),
    ...wanted.map((input) => {
      const at = flowing.indexOf(input);
      const gradient = at < 0 ? `tf.zeros_like(${input.name})` : `gradients[${at}]`;
      return `print("d${first.name}/d${input.name} =", ${gradient}.numpy())`;
    }),
  ];
}

function variable(input: NamedInput, isVariable: boolean): string {
  const dtype = input.dtype ?? 'float64';
  return `tf.${isVariable ? 'Variable' : 'constant'}(${numbersOf(input)}, dtype=tf.${dtype})`;
}

/** A program in the style of TensorFlow 1: a graph with placeholders, which a session runs. */
export function tensorflow1Program(outline: Outline): string {
  const whole = differentiated(outline, {
    ...language,
    names: { taken: new Set([...language.names.taken, 'session', 'values', 'gradients', 'feed']) },
  });
  const { code } = whole;
  return pythonFile(
    [IMPORT_MATH, IMPORT_NUMPY],
    [
      ['import tensorflow.compat.v1 as tf', '', 'tf.disable_v2_behavior()'],
      ...code.routines.map(pythonFunction),
      pythonFunction(code.main),
      session(whole),
    ],
  );
}

function session({ code, wanted, flowing }: Differentiated): readonly string[] {
  const { inputs, outputs, main } = code;
  const [first] = outputs;
  if (!first) return [];
  const results = outputs.map(({ name }) => name);
  return [
    ...inputs.map(({ name, dtype, shape }) => {
      const extents = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
      return `${name} = tf.placeholder(tf.${dtype ?? 'float64'}, shape=${extents}, name="${ascii(name)}")`;
    }),
    `${results.join(', ')} = ${main.name}(${inputs.map(({ name }) => name).join(', ')})`,
    ...(flowing.length > 0
      ? [`gradients = tf.gradients(${first.name}, [${flowing.map(({ name }) => name).join(', ')}])`]
      : ['gradients = []']),
    '',
    'with tf.Session() as session:',
    '    feed = {',
    ...inputs.map(
      (input) => `        ${input.name}: ${numbersOf(input).replace(/\n/g, '\n        ')},`,
    ),
    '    }',
    `    values, gradients = session.run([[${results.join(', ')}], gradients], feed_dict=feed)`,
    '',
    ...outputs.map(({ name }, k) => `print("${name} =", values[${k}])`),
    ...wanted.map((input) => {
      const at = flowing.indexOf(input);
      return `print("d${first.name}/d${input.name} =", ${at < 0 ? '0.0' : `gradients[${at}]`})`;
    }),
  ];
}

/** Names in a graph of TensorFlow have no letters but these. */
function ascii(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, '_').replace(/^_+/, '') || 'x';
}
