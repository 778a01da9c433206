import type { Shape } from '../../../../core/tensor/shape';
import type { Tensor } from '../../../../core/tensor/tensor';
import { atom } from '../../../print/precedence';
import type { CodeLanguage, Routine, Written } from '../language';
import type { Outline } from '../outline';
import text from '../preludes/arrays.cpp?raw';
import { preludeOf } from '../preludes/prelude';
import { bracedSigns, inNotation } from '../template';
import { braced, isEven, signed, withAdjoint } from './braced';
import { filledLines, indented, wordsOf } from './python-family';

const prelude = preludeOf(text, /^(?:struct |[\w:<>, ]+[ &])(\w+)[ (]/m);

const WORDS =
  'alignas alignof and and_eq asm atomic_cancel atomic_commit atomic_noexcept auto bitand bitor bool break case catch ' +
  'char char8_t char16_t char32_t class compl concept const consteval constexpr constinit const_cast continue co_await ' +
  'co_return co_yield decltype default delete do double dynamic_cast else enum explicit export extern false float for ' +
  'friend goto if inline int long mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected ' +
  'public reflexpr register reinterpret_cast requires return short signed sizeof static static_assert static_cast struct ' +
  'switch synchronized template this thread_local throw true try typedef typeid typename union unsigned using virtual ' +
  'void volatile wchar_t while xor xor_eq std main Tensor each eachOf sizeOf stridesOf placesIn stretched readAs ' +
  'commonShape NAN INFINITY assert errno linux unix';

/** Functions that C brings along outside of any namespace. */
const C_NAMES =
  'abs acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh div drem erf erfc exp exp10 exp2 expm1 fabs ' +
  'fdim finite floor fma fmax fmin fmod free frexp gamma hypot index isinf isnan j0 j1 jn labs ldexp lgamma log log10 ' +
  'log1p log2 logb malloc modf nan pow rand random remainder remove rename rint round scalb signbit signgam significand ' +
  'sin sincos sinh sqrt system tan tanh tgamma time trunc y0 y1 yn exit abort printf puts';

const language: CodeLanguage = {
  ...braced({
    column: 'cpp',
    prelude,
    comparisons: { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '==', '!=': '!=' },
    ofArrays: (primitive, operands) => {
      const operator = arithmetic[primitive];
      if (primitive === 'negate')
        return inNotation({ kind: 'prefix', operator: '-' }, operands, bracedSigns);
      return operator ? inNotation({ kind: 'infix', operator }, operands, bracedSigns) : null;
    },
    each: (parameters, body, _called, given) => {
      const list = parameters.map((name) => `double ${name}`).join(', ');
      return `each([](${list}) { return ${body}; }, ${given})`;
    },
    given: (written, shape) => (shape.length === 0 ? `${written}.item()` : written),
    list: (numbers) => `{${numbers.join(', ')}}`,
    listOf: (texts) => `{${texts}}`,
  }),
  names: {
    taken: new Set([...wordsOf(WORDS), ...prelude.names]),
    functions: wordsOf(C_NAMES),
    ascii: true,
  },
  constant: (value) => {
    const { shape, data } = value;
    if (shape.length === 0) return number(data[0] as number);
    return isEven(value)
      ? atom(`full({${shape.join(', ')}}, ${number(data[0] as number).text})`)
      : atom(`Tensor({${shape.join(', ')}}, ${numbersOf(value)})`);
  },
  assigned: (names, written) => {
    const [only] = names;
    return names.length === 1 && only
      ? `const ${typeOf(only.shape)} ${only.text} = ${written};`
      : `const auto [${names.map((name) => name.text).join(', ')}] = ${written};`;
  },
  routine: functionLines,
};

const arithmetic: Readonly<Record<string, string>> = {
  add: '+',
  addN: '+',
  subtract: '-',
  multiply: '*',
  multiplyN: '*',
  divide: '/',
};

function number(value: number) {
  return signed(value, (size) => {
    if (Number.isNaN(size)) return 'NAN';
    if (size === Number.POSITIVE_INFINITY) return 'INFINITY';
    const digits = String(size);
    return /^\d+$/.test(digits) ? `${digits}.0` : digits;
  });
}

function numbersOf({ data }: Tensor): string {
  const parts = Array.from(data, (x) => number(x).text);
  const flat = `{${parts.join(', ')}}`;
  return flat.length < 80
    ? flat
    : `{\n${filledLines(parts)
        .map((line) => `  ${line},`)
        .join('\n')}\n}`;
}

function typeOf(shape: Shape): string {
  return shape.length === 0 ? 'double' : 'Tensor';
}

function functionLines({ name, parameters, lines, results }: Routine): readonly string[] {
  const given = parameters.map(({ text: own, shape }) =>
    shape.length === 0 ? `double ${own}` : `const Tensor& ${own}`,
  );
  const all = results.map((result) => result.text).join(', ');
  return [
    `${resultType(results)} ${name}(${given.join(', ')}) {`,
    ...lines.map((line) => indented(line, '  ')),
    `  return ${results.length === 1 ? all : `{${all}}`};`,
    '}',
  ];
}

function resultType(results: readonly Written[]): string {
  const types = results.map(({ shape }) => typeOf(shape));
  return types.length === 1 ? (types[0] as string) : `std::tuple<${types.join(', ')}>`;
}

const headers: readonly (readonly [uses: RegExp, header: string])[] = [
  [/std::(?:find|max|min|stable_sort|swap_ranges|max_element|min_element)\(/, 'algorithm'],
  [/std::|NAN|INFINITY/, 'cmath'],
  [/std::multiplies/, 'functional'],
  [/setprecision/, 'iomanip'],
  [/std::cout/, 'iostream'],
  [/std::(?:accumulate|partial_sum)/, 'numeric'],
  [/std::tuple/, 'tuple'],
  [/std::(?:move|index_sequence)/, 'utility'],
  [/std::vector/, 'vector'],
];

/** A program in C++ 17, with the adjoint written out and all that it needs of arrays. */
export function cppProgram(outline: Outline): string {
  const written = withAdjoint(outline, language);
  if (!written) return '';
  const { code, prints } = written;
  const { inputs, outputs, main, routines } = code;
  const given = inputs.map(({ name }) => name).join(', ');
  const results = outputs.map(({ name, shape }) => ({ text: name, shape }));
  const body = [
    ...routines.map(functionLines),
    functionLines(main),
    [
      'int main() {',
      ...[
        ...inputs.map(({ name, value, shape }) =>
          language.assigned([{ text: name, shape }], language.constant(value).text),
        ),
        language.assigned(results, `${main.name}(${given})`),
        'std::cout << std::setprecision(17);',
        ...prints.map(({ head, name }) => `std::cout << "${head} = " << ${name} << "\\n";`),
      ].map((line) => indented(line, '  ')),
      '}',
    ],
  ].map((part) => part.join('\n'));
  const needed = prelude.usedBy(body.join('\n'));
  const whole = [...needed, ...body].join('\n\n');
  const included = headers.flatMap(([uses, header]) =>
    uses.test(whole) ? [`#include <${header}>`] : [],
  );
  return `${included.join('\n')}\n\n${whole}\n`;
}
