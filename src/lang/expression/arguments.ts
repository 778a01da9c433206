import { listed } from '../../core/listed';
import { type PrimitiveName, primitives } from '../../core/primitives/table';
import type { AttributeSpec, Attributes } from '../../core/rule/attributes';
import { ParseError } from '../read/parse-error';
import { isFolded, operandRange } from './functions';
import { exampleOf, expectedOf, settingNamed, settingsOf, settingValue } from './settings';
import type { Instruction, Range } from './statement';
import type { Token } from './token';

/** What stands between two commas of a call. */
export interface Argument extends Range {
  /** Where its code begins. */
  readonly start: number;
  /** The name before it, as in `axis=0`, which makes it a setting. */
  readonly keyword: Token | null;
}

/** A function call whose arguments have been read into the code. */
export interface Call {
  readonly name: Token;
  readonly candidates: readonly PrimitiveName[];
  readonly args: Argument[];
  /** Just after the closing parenthesis. */
  end: number;
}

/** Completes a call: chooses the primitive by the arguments and emits its application. */
export function argumentsOf(call: Call, code: Instruction[]): void {
  const { name, args, end } = call;
  const count = positionalCount(call);
  const primitive = chosen(call, count);
  const place = { from: name.from, to: end };
  if (isFolded(primitive)) {
    fold(code, primitive, args, place);
    return;
  }
  const operandCount = Math.min(count, operandRange(primitive)[1]);
  const attributes = attributesFrom(call, primitive, code, operandCount);
  code.push({
    do: 'apply',
    primitive,
    count: operandCount,
    ...(attributes ? { attributes } : {}),
    ...place,
  });
}

function positionalCount({ name, args }: Call): number {
  const count = args.filter(({ keyword }) => keyword === null).length;
  const late = args.slice(count).find(({ keyword }) => keyword === null);
  if (!late) return count;
  throw new ParseError(
    `The operands of ${name.text} are expected before what is set by name`,
    late.from,
    late.to,
    `Write ${name.text}(x, …, ${args.find(({ keyword }) => keyword)?.keyword?.text}=…).`,
  );
}

/** The first that takes so many operands, else the first of which the last arguments are settings. */
function chosen(call: Call, count: number): PrimitiveName {
  const keywords = call.args.flatMap(({ keyword }) => (keyword ? [keyword] : []));
  const able = call.candidates.filter((candidate) =>
    keywords.every(({ text }) => settingNamed(candidate, text)),
  );
  if (able.length === 0) throw unknownSetting(call, keywords);
  const takes = (extra: (candidate: PrimitiveName) => number) => (candidate: PrimitiveName) => {
    const [least, most] = operandRange(candidate);
    return count >= least && count <= most + extra(candidate);
  };
  const primitive =
    able.find(takes(() => 0)) ?? able.find(takes((candidate) => settingsOf(candidate).length));
  if (!primitive) throw wrongCount(call, able, count);
  return primitive;
}

/** max(a, b, c) is max(max(a, b), c): the inner one is computed before c. */
function fold(
  code: Instruction[],
  primitive: PrimitiveName,
  args: readonly Argument[],
  place: Range,
): void {
  const first = args[0]?.start ?? code.length;
  const parts = args.map(({ start }, k) => code.slice(start, args[k + 1]?.start ?? code.length));
  code.length = first;
  parts.forEach((part, k) => {
    for (const instruction of part) code.push(instruction);
    if (k > 0) code.push({ do: 'apply', primitive, count: 2, ...place });
  });
}

/** The arguments after the operands: numbers and lists that belong to the statement itself. */
function attributesFrom(
  { args, name }: Call,
  primitive: PrimitiveName,
  code: Instruction[],
  operandCount: number,
): Attributes | null {
  const given = args.slice(operandCount);
  if (given.length === 0) return null;
  const attributes: Record<string, number | readonly number[]> = {};
  given.forEach((argument, k) => {
    const spec = argument.keyword
      ? settingNamed(primitive, argument.keyword.text)
      : settingsOf(primitive)[k];
    const { start, from, to } = argument;
    if (!spec || Object.hasOwn(attributes, spec.name)) {
      throw new ParseError(`${spec?.name} is given twice`, from, to, 'Take one of them away.');
    }
    const only = code[start];
    const length = (given[k + 1]?.start ?? code.length) - start;
    const isNumber = length === 1 && (only?.do === 'number' || only?.do === 'tensor');
    const value = isNumber ? settingValue(spec, only.value) : null;
    if (value === null) throw wrongSetting(name, spec, argument);
    attributes[spec.name] = value;
  });
  code.length = (given[0] as Argument).start;
  return attributes;
}

function wrongSetting(name: Token, spec: AttributeSpec, { keyword, from, to }: Argument) {
  const key = keyword ? `${keyword.text}=` : '';
  return new ParseError(
    `The ${spec.name} of ${name.text} is expected to be ${expectedOf(spec)}`,
    from,
    to,
    `Write ${expectedOf(spec).replace(/^an? plain/, 'a')}, as in ${name.text}(x, ${key}${exampleOf(spec)}).`,
  );
}

function unknownSetting({ name, candidates }: Call, keywords: readonly Token[]): ParseError {
  const known = candidates.flatMap((candidate) => settingsOf(candidate).map((spec) => spec.name));
  const names = [...new Set(known)];
  const stranger =
    keywords.find(({ text }) => !candidates.some((candidate) => settingNamed(candidate, text))) ??
    (keywords[0] as Token);
  const hint =
    names.length === 0
      ? `Nothing can be set for ${name.text}; operands are written without a name.`
      : `What can be set is ${listed(names)}.`;
  const message = `${name.text} has no setting named ${stranger.text}`;
  return new ParseError(message, stranger.from, stranger.to, hint);
}

function wrongCount(
  { name, end }: Call,
  candidates: readonly PrimitiveName[],
  count: number,
): ParseError {
  const primitive = candidates[0] as PrimitiveName;
  const { operands, variadic, rule } = primitives[primitive];
  const named = candidates.filter((candidate) => isNamed(candidate, primitive));
  const least = Math.min(...named.map((candidate) => operandRange(candidate)[0]));
  // Settings of functions of numbers are often listed as if they were operands.
  const settings = rule.kind === 'pointwise' ? settingsOf(primitive).length : 0;
  const most = Math.max(...named.map((candidate) => operandRange(candidate)[1])) + settings;
  const takes =
    most === least
      ? `${least}`
      : `${most === Number.POSITIVE_INFINITY ? 'at least' : 'from'} ${least}${Number.isFinite(most) ? ` to ${most}` : ''}`;
  const noun = takes === '1' || takes === 'at least 1' ? 'operand' : 'operands';
  const sample = `${name.text}(${operands.join(', ')}${variadic ? ', …' : ''})`;
  const isLogarithm = primitive === 'ln' && count === 2;
  return new ParseError(
    `${name.text} takes ${takes} ${noun}, but ${count === 0 ? 'none is' : `${count} ${count === 1 ? 'is' : 'are'}`} given`,
    name.from,
    end,
    isLogarithm ? 'A logarithm to base b is written ln(x)/ln(b).' : `Write ${sample}.`,
  );
}

/** Whether two primitives are written alike, as the sum of operands and that over axes are. */
function isNamed(candidate: PrimitiveName, best: PrimitiveName): boolean {
  const [a, b] = [primitives[candidate].text, primitives[best].text];
  return candidate === best || ('name' in a && 'name' in b && a.name === b.name);
}
