import type { PrimitiveName } from '../../../core/primitives/table';
import {
  attributesAt,
  dtypeAt,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../../../core/program/program';
import { outputStatements, upstream } from '../../../core/program/reach';
import { filled } from '../../../core/tensor/tensor';
import { atom, type Printed } from '../../print/precedence';
import { type Crossing, crossings } from './crossings';
import type { Code, CodeLanguage, Routine, Written } from './language';
import { lowered } from './lowered';
import { Names } from './names';
import type { Block, Outline } from './outline';

/** What is longer gets a line of its own, rather than to stand in another. */
const LONGEST_OPERAND = 56;

/**
 * A program as functions in a language: one for each block, the same one for blocks that are alike, and the
 * main one, whose parameters are the inputs and whose results are the outputs.
 * @param ending what the name of the main function ends in.
 * @throws EmitError for what the language does not have.
 */
export function writeCode(whole: Outline, language: CodeLanguage, ending = ''): Code {
  const writer = new CodeWriter(lowered(whole, language.has), language);
  return writer.code(`${mainName(whole)}${ending}`);
}

/** What the whole is called: no fold has that name. */
function mainName({ blocks }: Outline): string {
  const taken = new Set(namesOf(blocks));
  return ['f', 'g', 'h', 'whole'].find((name) => !taken.has(name)) ?? 'whole';
}

function namesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ name, inner }) => [name, ...namesOf(inner)]);
}

/** A name or a plain number. */
const SIMPLE = /^[\p{XID_Continue}.]*$/u;

/** A function that is written, as whoever calls it must know it. */
interface Callee {
  readonly name: string;
  readonly parameters: readonly number[];
  readonly results: readonly number[];
}

class CodeWriter {
  private readonly program: Program;
  private readonly needed: Uint8Array;
  private readonly crossing: Crossing;
  private readonly functions: Names;
  private readonly routines: Routine[] = [];
  /** By statement, the names of inputs and outputs. */
  private readonly ends: ReadonlyMap<number, string>;
  private readonly callees = new Map<Block, Callee>();
  /** By text in which nothing has a name of a person's, so that what is alike is written once. */
  private readonly known = new Map<string, string>();

  constructor(
    private readonly outline: Outline,
    private readonly language: CodeLanguage,
  ) {
    this.program = outline.program;
    this.needed = upstream(this.program, outputStatements(this.program));
    this.crossing = crossings(outline, this.needed);
    this.functions = new Names(language.names);
    const { inputs, outputs } = this.program;
    this.ends = new Map([...outputs, ...inputs].map(({ statement, name }) => [statement, name]));
  }

  code(wanted: string): Code {
    const { program, language, outline } = this;
    for (const block of outline.blocks) this.callee(block);
    const name = this.functions.function(wanted);
    const body = new Body(this, outline.blocks, this.functions.inside());
    const inputs = program.inputs.map((input) => {
      const { statement } = input;
      const shape = shapeAt(program, statement);
      const own = body.names.free(input.name);
      body.know(statement, atom(language.inputText?.(input, own) ?? own));
      const value = input.value ?? filled(shape, 1);
      return { name: own, input, shape, value, dtype: dtypeAt(program, statement) };
    });
    const results = outputStatements(program);
    const outputNames = new Map<number, string>();
    for (const { name: output, statement } of program.outputs) {
      if (!outputNames.has(statement)) outputNames.set(statement, output);
    }
    body.write(0, program.length, results, outputNames);
    const main: Routine = {
      name,
      parameters: inputs.map(({ name: text, shape }) => ({ text, shape })),
      lines: body.lines,
      results: results.map((statement) => body.read(statement)),
    };
    const outside = this.functions.inside();
    for (const input of inputs) outside.take(input.name);
    return {
      routines: this.routines,
      main,
      inputs,
      outputs: program.outputs.map((output) => ({
        said: output.name,
        name: outside.free(output.name),
        shape: shapeAt(program, output.statement),
      })),
      isSingle: program.inputs.length > 0 && inputs.every(({ dtype }) => dtype === 'float32'),
    };
  }

  /** The function of a block, written when it is first asked for; null where nothing comes out of it. */
  callee(block: Block): Callee | null {
    const known = this.callees.get(block);
    if (known) return known;
    for (const inner of block.inner) this.callee(inner);
    const { parameters, results } = this.crossing.of(block);
    if (results.length === 0) return null;
    const said = block.called ?? [];
    const inOrder = said.map(({ statement }) => statement);
    const isSame =
      new Set(inOrder).size === parameters.length && parameters.every((x) => inOrder.includes(x));
    const given = isSame ? [...new Set(inOrder)] : parameters;
    const names = new Map(said.map(({ statement, name }) => [statement, name]));
    const key = JSON.stringify(
      this.language.routine(this.routine(block, '', given, results, new Unnamed(), new Map())),
    );
    let name = this.known.get(key);
    if (name === undefined) {
      name = this.functions.function(block.name);
      this.known.set(key, name);
      this.routines.push(this.routine(block, name, given, results, this.functions.inside(), names));
    }
    const callee = { name, parameters: given, results };
    this.callees.set(block, callee);
    return callee;
  }

  private routine(
    block: Block,
    name: string,
    parameters: readonly number[],
    results: readonly number[],
    names: Pick<Names, 'free'>,
    said: ReadonlyMap<number, string>,
  ): Routine {
    const body = new Body(this, block.inner, names);
    const given = parameters.map((statement, k): Written => {
      const text = names.free(said.get(statement) ?? this.nameOf(statement) ?? `v${k + 1}`);
      body.know(statement, atom(text));
      return { text, shape: shapeAt(this.program, statement) };
    });
    body.write(block.from, block.to, results, new Map());
    return {
      name,
      parameters: given,
      lines: body.lines,
      results: results.map((statement) => body.read(statement)),
    };
  }

  /** What a person called a value; undefined for one that has no name. */
  nameOf(statement: number): string | undefined {
    return this.program.names.get(statement) ?? this.ends.get(statement);
  }

  get parts() {
    const { program, language, needed } = this;
    return { program, language, needed };
  }
}

/** Names by which texts are compared: each the same wherever it stands in the same place. */
class Unnamed {
  private count = 0;

  free(): string {
    return `${++this.count}`;
  }
}

/** The lines of one function. */
class Body {
  readonly lines: string[] = [];
  private readonly values = new Map<number, Printed>();
  private readonly reads = new Map<number, number>();
  private nameless = 0;
  private wishes: ReadonlyMap<number, string> = new Map();

  constructor(
    private readonly writer: CodeWriter,
    private readonly blocks: readonly Block[],
    readonly names: Pick<Names, 'free'>,
  ) {}

  know(statement: number, value: Printed): void {
    this.values.set(statement, value);
  }

  write(
    from: number,
    to: number,
    results: readonly number[],
    wishes: ReadonlyMap<number, string>,
  ): void {
    this.wishes = wishes;
    this.countReads(from, to, results);
    const isOne = results.length === 1;
    this.each(from, to, (i, callee) => {
      if (callee) this.call(callee, results, isOne);
      else this.statement(i, isOne ? [] : results);
    });
    if (!isOne) for (const result of results) this.hoist(result);
  }

  /** A value as an operand: by its name, or written out. */
  read(statement: number): Written {
    const shape = shapeAt(this.writer.parts.program, statement);
    return { text: this.printed(statement).text, shape };
  }

  private each(from: number, to: number, visit: (i: number, callee: Callee | null) => void): void {
    const { program, needed } = this.writer.parts;
    let next = 0;
    for (let i = from; i < to; i++) {
      const block = this.blocks[next];
      if (block && i === block.from) {
        next++;
        const callee = this.writer.callee(block);
        if (callee) visit(i, callee);
        i = block.to - 1;
      } else if (needed[i] && (primitiveAt(program, i) || isNamedConstant(program, i))) {
        visit(i, null);
      }
    }
  }

  private countReads(from: number, to: number, results: readonly number[]): void {
    const read = (statement: number) => {
      this.reads.set(statement, (this.reads.get(statement) ?? 0) + 1);
    };
    this.each(from, to, (i, callee) => {
      const { program } = this.writer.parts;
      for (const operand of callee?.parameters ?? operandsAt(program, i)) read(operand);
    });
    results.forEach(read);
  }

  private call(callee: Callee, results: readonly number[], isOne: boolean): void {
    const given = callee.parameters.map((statement) => this.printed(statement).text);
    const text = `${callee.name}(${given.join(', ')})`;
    const [only] = callee.results;
    if (callee.results.length === 1 && only !== undefined) {
      this.values.set(only, atom(text));
      const isReturned = !isOne && results.includes(only);
      if (isReturned || this.isAssigned(only)) this.hoist(only);
      return;
    }
    const named = callee.results.map((statement) => this.called(statement));
    this.lines.push(this.writer.parts.language.assigned(named, text));
  }

  private statement(i: number, results: readonly number[]): void {
    this.values.set(i, this.writtenAt(i));
    if (results.includes(i) || this.isAssigned(i)) this.hoist(i);
  }

  private isAssigned(i: number): boolean {
    const { program } = this.writer.parts;
    return program.names.has(i) || (this.reads.get(i) ?? 0) > 1;
  }

  private writtenAt(i: number): Printed {
    const { program, language } = this.writer.parts;
    const constant = program.constants.get(i);
    if (constant) return language.constant(constant);
    const operands = operandsAt(program, i);
    const application = {
      primitive: operationAt(program, i) as PrimitiveName,
      shapes: operands.map((operand) => shapeAt(program, operand)),
      attributes: attributesAt(program, i),
      shape: shapeAt(program, i),
    };
    const printed = operands.map((operand) => this.printed(operand));
    const isLong = printed.map(({ text }) => text.length > LONGEST_OPERAND);
    if (printed.some(({ text }) => !SIMPLE.test(text))) {
      const times = this.timesIn(application, operands.length);
      operands.forEach((operand, k) => {
        const isSimple = SIMPLE.test((printed[k] as Printed).text);
        if (!isSimple && (isLong[k] || (times[k] as number) > 1)) this.hoist(operand);
      });
    }
    const named = operands.map((operand) => this.printed(operand));
    return language.apply({ ...application, operands: named });
  }

  /** How often each operand stands in what is written of them. */
  private timesIn(
    application: Omit<Parameters<CodeLanguage['apply']>[0], 'operands'>,
    count: number,
  ): readonly number[] {
    const marks = Array.from({ length: count }, (_, k) => atom(`§${k}§`));
    const { text } = this.writer.parts.language.apply({ ...application, operands: marks });
    return marks.map((mark) => text.split(mark.text).length - 1);
  }

  private printed(statement: number): Printed {
    const known = this.values.get(statement);
    if (known) return known;
    const { program, language } = this.writer.parts;
    const constant = program.constants.get(statement);
    const value = constant ? language.constant(constant) : atom('?');
    this.values.set(statement, value);
    return value;
  }

  /** Gives a value a line and a name, unless it has one. */
  private hoist(statement: number): void {
    const value = this.printed(statement);
    if (this.isNamed.has(statement) || this.isPlain(statement, value)) return;
    const named = this.called(statement);
    this.lines.push(this.writer.parts.language.assigned([named], value.text));
  }

  private readonly isNamed = new Set<number>();

  /** Inputs and parameters are names already, and numbers are as short as one. */
  private isPlain(statement: number, value: Printed): boolean {
    const { program } = this.writer.parts;
    if (primitiveAt(program, statement) || isNamedConstant(program, statement)) return false;
    return !program.constants.has(statement) || value.text.length <= LONGEST_OPERAND;
  }

  private called(statement: number): Written {
    const { program } = this.writer.parts;
    const wanted =
      this.wishes.get(statement) ?? program.names.get(statement) ?? `v${++this.nameless}`;
    const text = this.names.free(wanted);
    this.isNamed.add(statement);
    this.values.set(statement, atom(text));
    return { text, shape: shapeAt(program, statement) };
  }
}

function isNamedConstant(program: Program, i: number): boolean {
  return program.constants.has(i) && program.names.has(i);
}
