import type { PythonLibrary } from '../../../../core/rule/frameworks';
import type { filled } from '../../../../core/tensor/tensor';
import { EmitError } from '../../emit-error';
import { gradientOutline } from '../gradient-outline';
import type { Code, CodeLanguage } from '../language';
import type { Outline } from '../outline';
import text from '../preludes/arrays.py?raw';
import { preludeOf } from '../preludes/prelude';
import { writeCode } from '../write-code';
import { adjointPrinted } from './braced';
import {
  floating,
  IMPORT_MATH,
  IMPORT_NUMPY,
  pythonFile,
  pythonFunction,
  pythonNumber,
  pythonNumbers,
  pythonWith,
} from './python-family';

const prelude = preludeOf(text, /^(?:def )?(\w+)/);

function languageWith(column: PythonLibrary): CodeLanguage {
  const plain = pythonWith({
    column,
    words: '',
    array: (numbers) => `np.array(${numbers})`,
    ...(column === 'numpy' && { prelude }),
  });
  return {
    ...plain,
    constant: (value) => {
      const { data, shape } = value;
      const [first = 0] = data;
      const isEven =
        data.length > 1 && (first === 0 || first === 1) && data.every((x) => x === first);
      if (!isEven || Object.is(first, -0)) return plain.constant(value);
      const size = shape.length === 1 ? `${shape[0]}` : `(${shape.join(', ')})`;
      return { text: `np.${first === 1 ? 'ones' : 'zeros'}(${size})`, binds: Number.MAX_VALUE };
    },
  };
}

/** A program in Python, with NumPy where there are arrays, and with the adjoint written out. */
export function pythonProgram(outline: Outline): string {
  const whole = gradientOutline(outline);
  const code = writtenIn(whole);
  const written = adjointPrinted(outline, whole, code);
  if (!written) return '';
  const { inputs, outputs, main } = code;
  const functions = [...code.routines.map(pythonFunction), pythonFunction(main)];
  return pythonFile(
    [IMPORT_MATH, IMPORT_NUMPY],
    [
      ...prelude.usedBy(functions.flat().join('\n')).map((one) => [one]),
      ...functions,
      [
        ...inputs.map(({ name, value }) => `${name} = ${given(value)}`),
        `${outputs.map(({ name }) => name).join(', ')} = ${main.name}(${inputs.map(({ name }) => name).join(', ')})`,
        '',
        ...written.prints.map(({ head, name }) => `print("${head} =", ${name})`),
      ],
    ],
  );
}

/** With plain numbers where math has all that it takes, else with NumPy. */
function writtenIn(whole: Outline): Code {
  const hasArrays = whole.program.shapes.some((shape) => shape.length > 0);
  try {
    if (!hasArrays) return writeCode(whole, languageWith('math'), '_adjoint');
  } catch (error) {
    if (!(error instanceof EmitError)) throw error;
  }
  return writeCode(whole, languageWith('numpy'), '_adjoint');
}

function given(value: ReturnType<typeof filled>): string {
  return value.shape.length === 0
    ? floating(pythonNumber(value.data[0] as number).text)
    : `np.array(${pythonNumbers(value)})`;
}
