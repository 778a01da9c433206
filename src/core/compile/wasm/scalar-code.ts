import { staging } from '../../algebra/staging';
import { applyToTensors } from '../../algebra/tensors';
import { type PrimitiveName, primitives } from '../../primitives/table';
import { ProgramBuilder } from '../../program/builder';
import { attributesAt, operandsAt, operationAt, type Program } from '../../program/program';
import type { Attributes } from '../../rule/attributes';
import type { Operands } from '../../rule/primitive';
import { scalar } from '../../tensor/tensor';
import { isOwnFunction, type OwnFunctionName, ownFunctions } from './functions';
import { type Code, get, type Instruction, type Mnemonic, number, tee } from './instruction';
import type { Signature, WasmFunction } from './module';

type OnCode = (x: readonly Code[]) => Code;

const by =
  (...names: readonly Mnemonic[]): OnCode =>
  (x) => [...x.flat(), ...names.map((name): Instruction => [name])];

const comparing = (name: Mnemonic) => by(name, 'f64.convert_i32_u');

/** Where a condition is not 0, as WebAssembly has conditions. */
function holds(condition: Code): Code {
  const [last] = condition.at(-1) ?? [];
  if (last === 'f64.convert_i32_u') return condition.slice(0, -1);
  return [...condition, number(0), ['f64.ne']];
}

/** Atoms of the algebra that are instructions, which come to the same as the values of their rows to the bit. */
const atoms: Partial<Record<PrimitiveName, OnCode>> = {
  add: by('f64.add'),
  subtract: by('f64.sub'),
  multiply: by('f64.mul'),
  divide: by('f64.div'),
  negate: by('f64.neg'),
  reciprocal: ([x]) => [number(1), ...(x as Code), ['f64.div']],
  addN: (x) => inTurn(x, 'f64.add'),
  multiplyN: (x) => inTurn(x, 'f64.mul'),
  clamp: ([x, low, high]) => [
    ...[...(x as Code), ...(low as Code)],
    ...[['f64.max'] as const, ...(high as Code), ['f64.min'] as const],
  ],
  sqrt: by('f64.sqrt'),
  abs: by('f64.abs'),
  floor: by('f64.floor'),
  ceil: by('f64.ceil'),
  minimum: by('f64.min'),
  maximum: by('f64.max'),
  less: comparing('f64.lt'),
  lessEqual: comparing('f64.le'),
  greater: comparing('f64.gt'),
  greaterEqual: comparing('f64.ge'),
  equal: comparing('f64.eq'),
  notEqual: comparing('f64.ne'),
  detach: by(),
  where: ([condition, then, otherwise]) => [
    ...[...(then as Code), ...(otherwise as Code), ...holds(condition as Code)],
    ['select'],
  ],
};

/** In which order the code of operands stands: what is kept in a local is kept by the first that needs it. */
function orderOf(name: PrimitiveName, arity: number): readonly number[] {
  return name === 'where' ? [1, 2, 0] : Array.from({ length: arity }, (_, k) => k);
}

/** Two by two, from the left. */
function inTurn([first = [], ...rest]: readonly Code[], name: Mnemonic): Code {
  return [...first, ...rest.flatMap((x): Code => [...x, [name]])];
}

type OnNumbers = (...x: number[]) => number;

/**
 * Writes what statements of numbers compute: instructions for atoms, the formulas of rows that are
 * short for them, own functions, and for all else a call of the row's own function in JavaScript.
 */
export class ScalarCoder {
  private readonly functions = new Set<OwnFunctionName>();
  private readonly called = new Map<string, { signature: Signature; run: OnNumbers }>();
  private readonly formulas = new Map<string, Program | null>();
  private temporaries = 0;
  private used = 0;

  /** @param exact whether functions are to be JavaScript’s, to the bit, rather than own ones. */
  constructor(private readonly exact = false) {}

  /** The value of a primitive of operands, each of which is computed where it stands. */
  apply(name: PrimitiveName, x: readonly Code[], attributes: Attributes): Code {
    const atom = atoms[name];
    if (atom) return atom(x);
    if (name === 'square') return this.twice(x[0] as Code, [['f64.mul']]);
    if (name === 'relu') {
      const negative: Code = [number(0), ['f64.lt'], ['select']];
      return [number(0), ...this.twice(x[0] as Code, negative)];
    }
    if (!this.exact && isOwnFunction(name)) {
      this.need(name);
      return [...x.flat(), ['call', name]];
    }
    const formula = this.formula(name, x.length, attributes);
    if (formula) return this.staged(formula, x)(0);
    return [...x.flat(), ['call', this.imported(name, x.length, attributes)]];
  }

  /**
   * The outputs of a program of scalars whose inputs are given as code. They have to stand in the order
   * in which they are asked for: what several of them need is computed by the first.
   */
  staged(program: Program, inputs: readonly Code[]): (output: number) => Code {
    const uses = usesOf(program);
    const given = new Map(program.inputs.map(({ statement }, k) => [statement, inputs[k] as Code]));
    const known = new Map<number, Code>();
    const applied = (i: number): Code => {
      const name = operationAt(program, i) as PrimitiveName;
      const operands = operandsAt(program, i);
      const x: Code[] = [];
      for (const k of orderOf(name, operands.length)) x[k] = codeAt(operands[k] as number);
      return this.apply(name, x, attributesAt(program, i));
    };
    const codeAt = (i: number): Code => {
      const before = known.get(i);
      if (before) return before;
      const constant = program.constants.get(i);
      if (constant) return [number(constant.data[0])];
      const code = given.get(i) ?? applied(i);
      if (uses[i] < 2 || isLocal(code)) return code;
      const local = this.temporary();
      known.set(i, [get(local)]);
      return [...code, tee(local)];
    };
    return (output) => codeAt(program.outputs[output]?.statement as number);
  }

  /** A number, the same once more, and what is done with both. */
  private twice(x: Code, then: Code): Code {
    if (isLocal(x)) return [...x, ...x, ...then];
    const local = this.temporary();
    return [...x, tee(local), get(local), ...then];
  }

  /** Temporaries are free again: what comes after stands behind all that uses them. */
  release(): void {
    this.used = 0;
  }

  locals(): Record<string, 'f64'> {
    return Object.fromEntries(
      Array.from({ length: this.temporaries }, (_, k) => [`t${k}`, 'f64' as const]),
    );
  }

  /** What the code calls: own functions, and functions of JavaScript with their signatures. */
  needs(): {
    readonly functions: readonly WasmFunction[];
    readonly imports: readonly Signature[];
    readonly run: Readonly<Record<string, OnNumbers>>;
  } {
    const functions = [...this.functions].map((name) => ownFunctions[name].function);
    const run: Record<string, OnNumbers> = {};
    const imports: Signature[] = [];
    for (const name of this.functions) {
      for (const [called, of] of Object.entries(ownFunctions[name].imports)) {
        run[called] = of;
        imports.push({ name: called, parameters: { x: 'f64' }, result: 'f64' });
      }
    }
    for (const { signature, run: of } of this.called.values()) {
      run[signature.name] = of;
      imports.push(signature);
    }
    return { functions, imports, run };
  }

  private temporary(): string {
    const name = `t${this.used++}`;
    this.temporaries = Math.max(this.temporaries, this.used);
    return name;
  }

  private need(name: OwnFunctionName): void {
    this.functions.add(name);
    for (const called of ownFunctions[name].calls) this.need(called);
  }

  /** What the row is short for, where that comes to the same numbers. */
  private formula(name: PrimitiveName, arity: number, attributes: Attributes): Program | null {
    const key = keyOf(name, arity, attributes);
    let found = this.formulas.get(key);
    if (found === undefined) {
      found = formulaProgram(name, arity, attributes);
      this.formulas.set(key, found);
    }
    return found;
  }

  private imported(name: PrimitiveName, arity: number, attributes: Attributes): string {
    const key = keyOf(name, arity, attributes);
    let found = this.called.get(key);
    if (!found) {
      const parameters = Object.fromEntries(
        Array.from({ length: arity }, (_, k) => [`x${k}`, 'f64' as const]),
      );
      const signature = { name: `${name}_${this.called.size}`, parameters, result: 'f64' } as const;
      found = { signature, run: numbersOf(name, attributes) };
      this.called.set(key, found);
    }
    return found.signature.name;
  }
}

function keyOf(name: string, arity: number, attributes: Attributes): string {
  return JSON.stringify([name, arity, attributes]);
}

function isLocal(code: Code): boolean {
  return code.length === 1 && (code[0]?.[0] === 'local.get' || code[0]?.[0] === 'f64.const');
}

/** How often each statement is read. */
function usesOf(program: Program): Uint32Array {
  const uses = new Uint32Array(program.length);
  for (const operand of program.operands) uses[operand]++;
  for (const { statement } of program.outputs) uses[statement]++;
  return uses;
}

function formulaProgram(
  name: PrimitiveName,
  arity: number,
  attributes: Attributes,
): Program | null {
  const { rule } = primitives[name];
  // Beside a formula may stand a function that is closer, and then is what the row computes.
  if (rule.kind !== 'pointwise' || !rule.formula || rule.closer !== undefined) return null;
  const { formula } = rule;
  const builder = new ProgramBuilder();
  const x = Array.from({ length: arity }, (_, k) => builder.input(`x${k}`));
  builder.output('y', formula(staging(builder), x as unknown as Operands<number>, attributes));
  return builder.build();
}

/** The value rule of a row on numbers. */
function numbersOf(name: PrimitiveName, attributes: Attributes): OnNumbers {
  const { rule, attributes: specs = [] } = primitives[name];
  if (rule.kind !== 'pointwise') {
    return (...x) => applyToTensors(name, x.map(scalar), attributes).data[0];
  }
  const settings = specs.map(
    ({ name: key, default: value }) => (attributes[key] ?? value) as number,
  );
  return settings.length === 0 ? rule.value : (...x) => rule.value(...x, ...settings);
}
