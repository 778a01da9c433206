import { type PrimitiveName, primitives } from '../../../core/primitives/table';
import { statementCopier } from '../../../core/program/copy';
import { inferShape } from '../../../core/program/inference';
import {
  attributesAt,
  operandsAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../../../core/program/program';
import { dependsOnInput } from '../../../core/program/reach';
import { type Algebra, algebra } from '../../../core/rule/algebra';
import { NO_ATTRIBUTES } from '../../../core/rule/attributes';
import type { DraftStatement } from '../../../core/simplify/interning';
import { Rewriter } from '../../../core/simplify/rewriter';
import { contribution } from '../../../core/sweep/contribution';
import { filled } from '../../../core/tensor/tensor';
import { seedFor } from '../../../core/transform/gradient';
import type { Block, Outline } from './outline';
import { isWanted } from './wanted';

/** What the adjoint of a value is called. */
function barred(name: string): string {
  return `${name}_bar`;
}

/** Outputs of a gradient: those of the program, then the adjoint of each input that has one, by its name. */
export interface GradientOutline extends Outline {
  /** By position among the inputs, the name of its adjoint; null where it has none. */
  readonly adjoints: readonly (string | null)[];
  /** Per input, whether anything flows back to it. */
  readonly flows: readonly boolean[];
}

/**
 * The program with the adjoint of its first output written out behind it: backwards from the last statement,
 * block by block, where each has a block for what it sends back. The seed is one more input.
 */
export function gradientOutline({ program, blocks }: Outline): GradientOutline {
  const sweep = new Sweep(program, blocks);
  const { builder } = sweep.rewriter;
  for (const { name, statement, origin } of program.outputs) {
    builder.output(name, sweep.copied[statement] as number, origin);
  }
  const [output] = program.outputs;
  const found = new Map<number, number>();
  const back: Block[] = [];
  if (output) {
    const seed = seedFor(program, output, 1);
    found.set(output.statement, builder.input(barred(output.name), seed.shape, seed));
    sweep.over(0, program.length, blocks, found, back);
  }
  const adjoints = program.inputs.map((input) => {
    const { name, statement } = input;
    if (!isWanted(program, input)) return null;
    const made = found.get(statement) ?? builder.constant(filled(shapeAt(program, statement), 0));
    builder.output(barred(name), made);
    return barred(name);
  });
  const flows = program.inputs.map(({ statement }) => found.has(statement));
  return { program: builder.build(), blocks: [...blocks, ...back], adjoints, flows };
}

/** The reverse sweep, in which what a block sends back is summed before it leaves the block. */
class Sweep {
  readonly rewriter: Rewriter;
  readonly copied: Uint32Array;
  private readonly active: Uint8Array;
  private readonly named = new Set<number>();
  /** Per statement the block that it is in, so that nothing is shared over the edges of blocks. */
  private readonly home: (Block | null)[] = [];
  private here: Block | null = null;
  private readonly o: Algebra<number>;

  constructor(
    private readonly program: Program,
    blocks: readonly Block[],
  ) {
    this.rewriter = new Rewriter(true, program.convention);
    this.active = dependsOnInput(program);
    this.copied = this.copy(blocks);
    const { rewriter } = this;
    this.o = algebra<number>(
      {
        apply: (name, operands, attributes = NO_ATTRIBUTES) =>
          this.apply({ operation: name as PrimitiveName, operands, attributes }),
        literal: (value) => rewriter.literal(value),
        shapeOf: (x) => rewriter.shapeOf(x),
        dtypeOf: (x) => rewriter.builder.dtypeOf(x),
        isFinite: (x) => rewriter.builder.constantOf(x)?.data.every(Number.isFinite) ?? false,
      },
      program.convention,
    );
  }

  /** The program as it is, each statement where it was. */
  private copy(blocks: readonly Block[]): Uint32Array {
    const { program, rewriter } = this;
    const copy = statementCopier(rewriter.builder, program);
    const copied = new Uint32Array(program.length);
    for (let i = 0; i < program.length; i++) {
      copied[i] = copy(i, copied);
      if (primitiveAt(program, i)) rewriter.know(copied[i] as number);
    }
    const settle = (inside: readonly Block[]) => {
      for (const block of inside) {
        for (let i = block.from; i < block.to; i++) this.home[i] = block;
        settle(block.inner);
      }
    };
    settle(blocks);
    return copied;
  }

  /** The simplest statement that says the same. */
  private apply(first: DraftStatement): number {
    const { rewriter } = this;
    let draft = first;
    for (;;) {
      const shapes = draft.operands.map((x) => rewriter.shapeOf(x));
      const shape = inferShape(primitives[draft.operation], shapes, draft.attributes);
      const rewriting = rewriter.rewrite(draft, shape);
      const isElsewhere =
        rewriting?.rule === 'common subexpression' &&
        (this.home[rewriting.to as number] ?? null) !== this.here;
      if (rewriting === null || isElsewhere) {
        const made = rewriter.append(draft);
        this.home[made] = this.here;
        return made;
      }
      if (typeof rewriting.to === 'number') return rewriting.to;
      draft = rewriting.to;
    }
  }

  /** Statements from the last to the first: adds to the adjoints, and tells of what is a block of its own. */
  over(
    from: number,
    to: number,
    blocks: readonly Block[],
    adjoints: Map<number, number>,
    made: Block[],
  ): void {
    const inner = [...blocks];
    for (let i = to - 1; i >= from; i--) {
      const block = inner.at(-1);
      if (block && i < block.to) {
        this.block(block, adjoints, made);
        i = block.from;
        inner.pop();
      } else this.statement(i, adjoints);
    }
  }

  private block(block: Block, around: Map<number, number>, made: Block[]): void {
    const { from, to } = block;
    const own = new Map<number, number>();
    const called = [...(block.called ?? [])];
    for (const [statement, adjoint] of around) {
      if (statement < from || statement >= to) continue;
      own.set(statement, adjoint);
      const name = this.program.names.get(statement) ?? 'y';
      called.push({ statement: adjoint, name: barred(name) });
    }
    if (own.size === 0) return;
    const outer = this.here;
    this.here = block;
    const begin = this.rewriter.builder.length;
    const inner: Block[] = [];
    this.over(from, to, block.inner, own, inner);
    const end = this.rewriter.builder.length;
    this.here = outer;
    if (end > begin) {
      made.push({ name: `${block.name}_adjoint`, from: begin, to: end, inner, called });
    }
    for (const [statement, adjoint] of own) {
      if (statement < from || !primitiveAt(this.program, statement)) {
        this.add(around, statement, adjoint);
      }
    }
  }

  private statement(i: number, adjoints: Map<number, number>): void {
    const { program, o } = this;
    const primitive = primitiveAt(program, i);
    const adjoint = adjoints.get(i);
    if (adjoint === undefined || !primitive) return;
    this.name(i, adjoint);
    const at = (statement: number) => this.copied[statement] as number;
    const operands = operandsAt(program, i);
    const x = operands.map(at);
    for (const [position, target] of operands.entries()) {
      if (!this.active[target]) continue;
      const settings = attributesAt(program, i);
      const amount = contribution(o, primitive, position, adjoint, x, at(i), settings);
      if (amount !== null) this.add(adjoints, target, amount);
    }
  }

  /** The adjoint of what has a name has one, too. */
  private name(statement: number, adjoint: number): void {
    const { builder } = this.rewriter;
    const own = this.program.names.get(statement);
    const operation = builder.operationOf(adjoint);
    const isMade =
      adjoint >= this.copied.length && operation !== 'constant' && operation !== 'input';
    if (own === undefined || !isMade || this.named.has(adjoint)) return;
    this.named.add(adjoint);
    builder.name(adjoint, barred(own));
  }

  private add(adjoints: Map<number, number>, target: number, amount: number): void {
    const before = adjoints.get(target);
    adjoints.set(target, before === undefined ? amount : this.o.add(before, amount));
  }
}
