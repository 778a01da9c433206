import type { CodeLanguage } from '../language';
import type { Outline } from '../outline';
import { type Differentiated, differentiated, numbersOf } from './gradients';
import { IMPORT_MATH, pythonFile, pythonFunction, pythonWith } from './python-family';

const language: CodeLanguage = pythonWith({
  column: 'pytensor',
  differentiates: true,
  words: 'pt pytensor conv2d values gradients run',
  comparisons: ['<', '<=', '>', '>='],
  array: (numbers) => `np.array(${numbers})`,
});

/** A program for PyTensor, which keeps Theano: an expression that is differentiated, then compiled. */
export function pytensorProgram(outline: Outline): string {
  const whole = differentiated(outline, language);
  const { code } = whole;
  return pythonFile(
    [
      IMPORT_MATH,
      [/\bnp\./, 'import numpy as np'],
      [/\bpytensor\./, 'import pytensor'],
      [/\bpt\./, 'import pytensor.tensor as pt'],
      [/\bconv2d\(/, 'from pytensor.tensor.conv.abstract_conv import conv2d'],
    ],
    [...code.routines.map(pythonFunction), pythonFunction(code.main), driver(whole)],
  );
}

function driver({ code, wanted, flowing, isScalar }: Differentiated): readonly string[] {
  const { inputs, outputs, main } = code;
  const [first] = outputs;
  if (!first) return [];
  const args = inputs.map(({ name }) => name);
  const asked = flowing.map(({ name }) => name).join(', ');
  const cost = isScalar ? first.name : `${first.name}.sum()`;
  return [
    ...inputs.map(({ name, shape, dtype }) => {
      const extents = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
      return `${name} = pt.tensor("${name}", dtype="${dtype ?? 'float64'}", shape=${extents})`;
    }),
    `${outputs.map(({ name }) => name).join(', ')} = ${main.name}(${args.join(', ')})`,
    `gradients = ${flowing.length > 0 ? `pytensor.grad(${cost}, [${asked}])` : '[]'}`,
    `run = pytensor.function([${args.join(', ')}], [${outputs.map(({ name }) => name).join(', ')}, *gradients], on_unused_input="ignore")`,
    '',
    'values = run(',
    ...inputs.map((input) => `    ${given(numbersOf(input)).replace(/\n/g, '\n    ')},`),
    ')',
    ...outputs.map(({ name }, k) => `print("${name} =", values[${k}])`),
    ...wanted.map((input) => {
      const at = flowing.indexOf(input);
      return `print("d${first.name}/d${input.name} =", ${at < 0 ? '0.0' : `values[${outputs.length + at}]`})`;
    }),
  ];
}

function given(numbers: string): string {
  return numbers.startsWith('[') ? `np.array(${numbers})` : numbers;
}
