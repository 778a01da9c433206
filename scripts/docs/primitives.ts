import {
  evaluate,
  gradient,
  type NestedNumbers,
  ProgramBuilder,
  toTensor,
} from '../../src/core/index';
import { type PrimitiveName, primitiveNames, primitiveRows } from '../../src/core/primitives/table';

import { withDefaults } from '../../src/core/rule/attributes';
import { type Convention, conventions } from '../../src/core/rule/convention';
import { type Framework, frameworks } from '../../src/core/rule/frameworks';
import { isPiecewiseConstant, type Operands } from '../../src/core/rule/primitive';
import { spelling } from '../../src/core/rule/spelling';
import { isLinearIn } from '../../src/core/sweep/contribution';
import { filled } from '../../src/core/tensor/tensor';
import { type Formula, formulas, latexOf, place } from './formulas';

const opening = `# Primitives

Every row of the primitive table: what it computes, how it is differentiated, and what it is called elsewhere. Written by \`npm run docs\` from \`src/core/primitives/\`; the formulas are the rules themselves, printed.

- A function of numbers has its partial derivatives, written with its operands and its value y. Where it says *nothing*, no derivative is there: nothing flows, not even a zero.
- Any other primitive has what flows back to each operand, written with the adjoint ȳ of its value, for the shapes that its row names first.
- At a kink two conventions are in force, PyTorch's and JAX's; what each takes there is listed.
- A name in PyTorch, JAX, TensorFlow or ONNX stands for the same value inside the domain. In Python \`F\` is torch.nn.functional, \`jnp\` jax.numpy and \`tf\` TensorFlow; of ONNX these are operators.`;

/** Formulas longer than this say less than words. */
const LONGEST = 300;

/** The page of all primitives, in Markdown with the formulas of GitHub. */
export function primitivesPage(): string {
  const groups = [...new Set(primitiveNames.map((name) => primitiveRows[name].group))];
  const sections = groups.map((group) => {
    const names = primitiveNames.filter((name) => primitiveRows[name].group === group);
    return [
      `## ${group ?? 'Of derivative rules only'}`,
      ...[derivatives(names), kinks(names), group === null ? '' : spellings(names)],
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  });
  return `${[opening, ...sections].join('\n\n')}\n`;
}

/** A primitive on the page: its operands by name, with shapes and attributes that fit. */
function shown(name: PrimitiveName) {
  const row = primitiveRows[name];
  const { operands, variadic, sampleShapes } = row;
  const names = variadic ? ['x_1', 'x_2', 'x_3'] : operands;
  const given = sampleShapes?.find(({ shapes }) => shapes.length === names.length);
  const isPointwise = row.rule.kind === 'pointwise';
  const shapes = isPointwise ? names.map(() => []) : (given?.shapes ?? names.map(() => []));
  return {
    row,
    names,
    shapes,
    attributes: withDefaults(row.attributes, isPointwise ? {} : given?.attributes),
  };
}

function derivatives(names: readonly PrimitiveName[]): string {
  const rows = names.map((name) => {
    const { label, symbol, domain } = primitiveRows[name];
    return [
      `\`${name}\` ${escaped(symbol)}<br>${label}`,
      math(formulaOf(name)),
      derivativeOf(name),
      domain ?? 'everywhere',
    ];
  });
  return table(['primitive', 'y', 'derivative', 'defined'], rows);
}

/** The value by its formula, else as the primitive is written. */
function formulaOf(name: PrimitiveName): string {
  const { row, names, shapes, attributes } = shown(name);
  const o = formulas.pytorch;
  const x = shapes.map((shape, k) => place('primal', k, shape)) as unknown as Operands<Formula>;
  const written = latexOf(o.apply(name, x, row.rule.kind === 'pointwise' ? {} : attributes), names);
  if (row.rule.kind !== 'pointwise' || !row.rule.formula) return written;
  const formula = latexOf(row.rule.formula(o, x, attributes), names);
  return formula === written ? written : `${written} = ${formula}`;
}

/** Its partials, or what flows back; by each convention where they differ. */
function derivativeOf(name: PrimitiveName): string {
  const { row, names } = shown(name);
  if (row.rule.kind === 'pointwise' && row.rule.partial === null) return 'nothing';
  const places = row.variadic ? [1] : names.map((_, i) => i);
  return places
    .map((i) => {
      const [pytorch, jax] = conventions.map((convention) => flowOf(name, i, convention));
      const of = row.rule.kind === 'pointwise' ? partialName(names[i] as string) : '';
      if ((pytorch as string).length > LONGEST && row.words) return row.words;
      if (pytorch === jax) return math(of + pytorch);
      return `${math(of + pytorch)} (PyTorch)<br>${math(of + jax)} (JAX)`;
    })
    .join('<br>');
}

function partialName(operand: string): string {
  return `\\partial y / \\partial ${latexOf(place('primal', 0, []), [operand])} = `;
}

function flowOf(name: PrimitiveName, i: number, convention: Convention): string {
  const { row, names, shapes, attributes } = shown(name);
  const o = formulas[convention];
  const { rule } = row;
  const x = shapes.map((shape, k) => place('primal', k, shape)) as unknown as Operands<Formula>;
  const shape = o.apply(name, x, rule.kind === 'pointwise' ? {} : attributes).shape;
  const [y, ybar] = [place('primal', x.length, shape), place('adjoint', x.length, shape)];
  const all = [...names, 'y'];
  if (rule.kind === 'pointwise') {
    return latexOf(rule.partial?.(o, x, y, i, attributes) ?? null, all);
  }
  const to = `${latexOf(place('adjoint', 0, []), [names[i] as string])} = `;
  if (rule.kind === 'linear' && !isLinearIn(rule, i)) return `${to}\\text{nothing}`;
  const flow =
    rule.kind === 'general'
      ? rule.pullback(o, i, ybar, x, y, attributes)
      : rule.transpose(o, i, ybar, x, attributes);
  return to + latexOf(flow, all);
}

function kinks(names: readonly PrimitiveName[]): string {
  const rows = names.flatMap((name) =>
    (isPiecewiseConstant(primitiveRows[name].rule) ? [] : (primitiveRows[name].kinks ?? [])).map(
      (x) => {
        const { operands } = primitiveRows[name];
        const at = x.map((value, k) => `${operands[k]} = ${JSON.stringify(value)}`).join(', ');
        return [
          `\`${name}\` at ${signed(at)}`,
          ...conventions.map((each) => slopesAt(name, x, each)),
        ];
      },
    ),
  );
  return rows.length === 0 ? '' : table(['kink', 'PyTorch', 'JAX'], rows);
}

function slopesAt(
  name: PrimitiveName,
  x: readonly (number | NestedNumbers)[],
  convention: Convention,
): string {
  const builder = new ProgramBuilder(convention);
  const inputs = x.map((value, k) => {
    const tensor = toTensor(value);
    return builder.input(`x${k}`, tensor.shape, tensor);
  });
  const y = builder.apply(name, inputs);
  builder.output('y', y);
  const slopes = gradient(builder.build(), { seed: filled(builder.shapeOf(y), 1) });
  const numbers = Object.values(evaluate(slopes)).map((slope) => JSON.stringify(slope, plain));
  return signed(numbers.join(', ').replaceAll('"', ''));
}

/** Text that Markdown would take for the edge of a cell or for a tag. */
function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function signed(numbers: string): string {
  return numbers.replaceAll('-', '−').replaceAll(/,(?! )/g, ', ');
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞';
}

function spellings(names: readonly PrimitiveName[]): string {
  const rows = names.map((name) => {
    const all = (Object.keys(frameworks) as Framework[]).map((each) => spelt(name, each));
    return [`\`${name}\``, ...all];
  });
  return table(['primitive', ...Object.values(frameworks)], rows);
}

/** The spelling with the operands' names in place. */
function spelt(name: PrimitiveName, framework: Framework): string {
  const { row, names, shapes, attributes } = shown(name);
  const notation = spelling(row, framework, attributes, shapes);
  const x = names.map((operand) => operand.replace('_', ''));
  switch (notation.kind) {
    case 'without':
      return `– (${notation.why})`;
    case 'infix':
      return code(x.join(` ${notation.operator} `));
    case 'prefix':
      return code(notation.operator + x[0]);
    case 'call':
      return code(`${notation.name}(${x.join(', ')})`);
    case 'form':
      return code(notation.template.replace(/#(\d+)/g, (_, k) => x[Number(k) - 1] as string));
  }
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Backticks inside the dollars keep Markdown away from the formula. */
function math(latex: string): string {
  return `$\`${latex}\`$`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
