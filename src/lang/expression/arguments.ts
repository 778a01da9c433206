import { type PrimitiveName, primitives } from '../../core/primitives/table';
import type { Attributes, SettingSpec } from '../../core/rule/attributes';
import type { ParseError } from '../read/parse-error';
import type { Argument, Call } from './call';
import { asElsewhere, defaultElsewhere } from './calls-elsewhere';
import { isFolded, operandRange } from './functions';
import { instead } from './mend';
import { decimalsMends, logarithmMends, rootMends } from './refusals';
import { refused } from './refused';
import { exampleOf, settingNamed, settingsOf, settingValue } from './settings';
import type { Instruction, TextRange } from './statement';
import type { Token } from './token';

/** Completes a call: chooses the primitive by the arguments and emits its application. */
export function argumentsOf(call: Call, code: Instruction[]): void {
  const then = asElsewhere(call, code);
  takeBounds(call);
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
  code.push(...then);
}

/** clamp(x, min=0, max=1), whose bounds are operands; with one of them it is max or min. */
function takeBounds(call: Call): void {
  const keywords = call.args.flatMap(({ keyword }) => (keyword ? [keyword.text] : []));
  const written = keywords.map((text) => text.replace(/^a_/, '')).join(' ');
  if (call.candidates[0] !== 'clamp' || !/^(?:min max|min|max)$/.test(written)) return;
  if (call.args.length !== keywords.length + 1) return;
  call.args.splice(0, call.args.length, ...call.args.map((arg) => ({ ...arg, keyword: null })));
  if (written === 'min') call.candidates = ['maximum'];
  if (written === 'max') call.candidates = ['minimum'];
}

function positionalCount({ name, args }: Call): number {
  const count = args.filter(({ keyword }) => keyword === null).length;
  const late = args.slice(count).find(({ keyword }) => keyword === null);
  if (!late) return count;
  const setting = `${args.find(({ keyword }) => keyword)?.keyword?.text}`;
  throw refused(late, { kind: 'operand after a setting', name: name.text, setting });
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
  place: TextRange,
): void {
  const first = args[0]?.start ?? code.length;
  const parts = args.map(({ start }, k) => code.slice(start, args[k + 1]?.start ?? code.length));
  code.length = first;
  parts.forEach((part, k) => {
    const [only] = part;
    const isEmpty = only?.do === 'tensor' && Array.isArray(only.value) && only.value.length === 0;
    if (isEmpty) throw refused(only, { kind: 'empty list' });
    for (const instruction of part) code.push(instruction);
    if (k > 0) code.push({ do: 'apply', primitive, count: 2, ...place });
  });
}

/** The arguments after the operands: numbers and lists that belong to the statement itself. */
function attributesFrom(
  call: Call,
  primitive: PrimitiveName,
  code: Instruction[],
  operandCount: number,
): Attributes | null {
  const { args, name, end } = call;
  const given = args.slice(operandCount);
  const attributes: Record<string, number | readonly number[]> = {};
  const elsewhere = defaultElsewhere(primitive, call, code);
  given.forEach((argument, k) => {
    const spec = argument.keyword
      ? settingNamed(primitive, argument.keyword.text)
      : settingsOf(primitive)[k];
    const { start } = argument;
    if (!spec || Object.hasOwn(attributes, spec.name)) {
      throw refused(argument, { kind: 'setting given twice', setting: `${spec?.name}` });
    }
    const only = code[start];
    const length = (given[k + 1]?.start ?? code.length) - start;
    const isNumber = length === 1 && (only?.do === 'number' || only?.do === 'tensor');
    const value = isNumber ? settingValue(spec, only.value) : null;
    if (value === null) throw wrongSetting(name, spec, argument);
    attributes[spec.name] = value;
  });
  code.length = given[0]?.start ?? code.length;
  if (elsewhere.flattens) {
    code.push({ do: 'apply', primitive: 'reshape', count: 1, from: name.from, to: end });
  }
  const all = { ...elsewhere.attributes, ...attributes };
  return Object.keys(all).length > 0 ? all : null;
}

function wrongSetting(name: Token, spec: SettingSpec, argument: Argument): ParseError {
  return refused(argument, {
    kind: 'unfit setting',
    name: name.text,
    setting: spec.name,
    keyword: argument.keyword?.text ?? null,
    type: spec.kind,
    example: exampleOf(spec),
  });
}

function unknownSetting({ name, candidates, text }: Call, keywords: readonly Token[]): ParseError {
  const known = candidates.flatMap((candidate) => settingsOf(candidate).map((spec) => spec.name));
  const names = [...new Set(known)];
  const stranger =
    keywords.find(({ text }) => !candidates.some((candidate) => settingNamed(candidate, text))) ??
    (keywords[0] as Token);
  const problem = {
    kind: 'unknown setting',
    name: name.text,
    setting: stranger.text,
    known: names,
  } as const;
  // R’s and Julia’s base of a logarithm, which stands second elsewhere.
  const called = /^log$/i.test(name.text) && stranger.text === 'base' ? text : '';
  const base = /^\s*=\s*/.exec(called.slice(stranger.to))?.[0].length;
  const range = { from: stranger.from, to: stranger.to + (base ?? 0) };
  return refused(stranger, problem, base ? [instead(range, '', 'it without its name')] : []);
}

function wrongCount(
  { name, end, text }: Call,
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
  const isLogarithm = primitive === 'ln' && count === 2;
  return refused(
    { from: name.from, to: end },
    {
      kind: 'wrong number of operands',
      name: name.text,
      least,
      most,
      given: count,
      sample: isLogarithm ? 'logarithm' : [...operands, ...(variadic ? ['…'] : [])],
    },
    isLogarithm
      ? logarithmMends(name, text)
      : primitive === 'round' && count === 2
        ? decimalsMends(name, text)
        : primitive === 'sqrt' && count === 2
          ? rootMends(name, text)
          : [],
  );
}

/** Whether two primitives are written alike, as the sum of operands and that over axes are. */
function isNamed(candidate: PrimitiveName, best: PrimitiveName): boolean {
  const [a, b] = [primitives[candidate].text, primitives[best].text];
  return candidate === best || ('name' in a && 'name' in b && a.name === b.name);
}
