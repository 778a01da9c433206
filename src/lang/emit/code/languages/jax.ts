import type { CodeLanguage, NamedInput } from '../language';
import type { Outline } from '../outline';
import { type Differentiated, differentiated, numbersOf, tupled } from './gradients';
import { IMPORT_MATH, IMPORT_NUMPY, pythonFile, pythonFunction, pythonWith } from './python-family';

/**
 * JAX's Python.
 * @param words what else stands in the file, so that nothing else may be called so.
 */
export function jaxWith(words = ''): CodeLanguage {
  return pythonWith({
    column: 'jax',
    differentiates: true,
    words: `jax jnp gradients ${words}`,
    array: (numbers) => `jnp.array(${numbers})`,
    number: (text, _position, hasTensor) => (hasTensor ? text : `jnp.array(${text})`),
  });
}

const language = jaxWith();

/** What a file with JAX imports, where it uses it. */
const JAX_IMPORTS = [
  IMPORT_MATH,
  IMPORT_NUMPY,
  [/\bjax\./, 'import jax'],
  [/\bjnp\./, 'import jax.numpy as jnp'],
] as const;

/** A program for JAX, which transforms the function into one of its gradient. */
export function jaxProgram(outline: Outline): string {
  const whole = differentiated(outline, language);
  const { code } = whole;
  return pythonFile(JAX_IMPORTS, [
    code.isSingle ? [] : ['jax.config.update("jax_enable_x64", True)'],
    ...code.routines.map(pythonFunction),
    pythonFunction(code.main),
    driver(whole),
  ]);
}

function driver({ code, wanted, flowing, isScalar }: Differentiated): readonly string[] {
  const { inputs, outputs, main } = code;
  const [first] = outputs;
  if (!first) return [];
  const args = inputs.map(({ name }) => name).join(', ');
  const places = flowing.map((input) => inputs.indexOf(input));
  const by =
    places.length === 1 && places[0] === 0 ? '' : `, argnums=${tupled(places.map(String))}`;
  const called = `${outputs.map(({ name }) => name).join(', ')} = ${main.name}(${args})`;
  const isOne = outputs.length === 1 && isScalar;
  const value = `${main.name}(${args})${outputs.length > 1 ? '[0]' : ''}${isScalar ? '' : '.sum()'}`;
  const asked =
    flowing.length === 0
      ? [called]
      : isOne
        ? [`${first.name}, gradients = jax.value_and_grad(${main.name}${by})(${args})`]
        : [called, `gradients = jax.grad(lambda ${args}: ${value}${by})(${args})`];
  return [
    ...inputs.map((input) => `${input.name} = ${jaxArray(input)}`),
    ...asked,
    '',
    ...outputs.map(({ name }) => `print("${name} =", ${name})`),
    ...wanted.map((input) => {
      const at = flowing.indexOf(input);
      const gradient = flowing.length === 1 ? 'gradients' : `gradients[${at}]`;
      return `print("d${first.name}/d${input.name} =", ${at < 0 ? `jnp.zeros_like(${input.name})` : gradient})`;
    }),
  ];
}

/** An input's numbers as an array. */
export function jaxArray(input: NamedInput): string {
  const { dtype } = input;
  const kind = dtype === null || dtype === 'float64' ? '' : `, dtype=jnp.${dtype}`;
  return input.shape.length === 0 && kind === ''
    ? numbersOf(input)
    : `jnp.array(${numbersOf(input)}${kind})`;
}
