import { staging } from '../../core/algebra/staging';
import { elsewhereOf, formulaOf } from '../../core/primitives/late';
import { maxOfWindows } from '../../core/primitives/shorts-of-windows';
import { type PrimitiveName, primitives } from '../../core/primitives/table';
import { ProgramBuilder } from '../../core/program/builder';
import { statementCopier } from '../../core/program/copy';
import {
  attributesAt,
  dtypeAt,
  type Origin,
  operandsAt,
  operationAt,
  type Program,
  primitiveAt,
} from '../../core/program/program';
import { outputStatements, upstream } from '../../core/program/reach';
import { algebra } from '../../core/rule/algebra';
import { type Attributes, NO_ATTRIBUTES, withDefaults } from '../../core/rule/attributes';
import type { Short } from '../../core/rule/frameworks';
import type { Operands } from '../../core/rule/primitive';
import { keeping, neededStatements } from '../../core/simplify/dead-code';
import { type Dtype, dtypes } from '../../core/tensor/dtype';
import type { Shape } from '../../core/tensor/shape';
import type { Unwritten } from '../../words/en/model';
import { ModelError } from '../model-error';
import { arrayCompositions } from './arrays';
import type { Composition, Stage } from './composition';
import { numberCompositions } from './numbers';

/** What a kind of model can say. */
export interface Target {
  /** Its name, for messages. */
  readonly format: string;
  /** Whether it has operators for a primitive of these operands; attributes come with their defaults. */
  takes(primitive: PrimitiveName, a: Attributes, x: readonly Shape[]): boolean;
  /** Why it has none, in a few words; empty where there is no more to say. */
  why(primitive: PrimitiveName, a: Attributes, x: readonly Shape[]): string;
}

const compositions: Readonly<Record<string, Composition>> = {
  ...numberCompositions,
  ...arrayCompositions,
};

/** What primitives are short for, where models would say it in more steps by the rows. */
const shorts: Readonly<Record<string, Short>> = {
  maxPool1d: maxOfWindows(1),
  maxPool2d: maxOfWindows(2),
};

/** How often what is composed is composed of what is composed: further than that it goes round. */
const DEPTH = 24;

/**
 * The same program with each statement that a kind of model has no operator for composed of others. Outputs
 * keep their values, up to rounding; what no output needs is left out, but for inputs.
 * @throws ModelError that names all that can't be written, and where.
 */
export function lowered(
  program: Program,
  target: Target,
  placeOf: (statement: number) => string,
): Program {
  const builder = new ProgramBuilder(program.convention);
  const copy = statementCopier(builder, program);
  const needed = upstream(program, outputStatements(program));
  const copied = new Uint32Array(program.length);
  const unwritten = new Map<string, Unwritten>();
  for (let i = 0; i < program.length; i++) {
    const operation = operationAt(program, i);
    if (!needed[i] && operation !== 'input') continue;
    if (!primitiveAt(program, i)) {
      copied[i] = copy(i, copied);
      continue;
    }
    const operands = operandsAt(program, i).map((x) => copied[x] as number);
    const lowering = new Lowering(builder, target, program.origins.get(i));
    const made = lowering.apply(operation as PrimitiveName, operands, attributesAt(program, i));
    if (lowering.failed) {
      const { primitive, why } = lowering.failed;
      const place = placeOf(i);
      unwritten.set(`${primitive} ${place}`, {
        operation: primitives[primitive].label,
        place,
        why,
      });
    }
    copied[i] = asBefore(builder, made, dtypeAt(program, i), program.origins.get(i));
    const name = program.names.get(i);
    if (name !== undefined) builder.name(copied[i] as number, name);
  }
  if (unwritten.size > 0) {
    throw new ModelError({
      kind: 'not written',
      format: target.format,
      unwritten: [...unwritten.values()].slice(0, 8),
    });
  }
  for (const { name, statement, origin } of program.outputs) {
    builder.output(name, copied[statement] as number, origin);
  }
  // Compositions may have made what they had no use for, which readers would take for outputs.
  const made = builder.build();
  return keeping(made, neededStatements(made));
}

/** A value in the dtype that it had before it was composed. */
function asBefore(
  builder: ProgramBuilder,
  made: number,
  dtype: Dtype | null,
  origin?: Origin,
): number {
  if (dtype === null || builder.dtypeOf(made) === dtype) return made;
  return builder.apply('cast', [made], { to: dtypes.indexOf(dtype) }, origin);
}

class Lowering {
  failed: { readonly primitive: PrimitiveName; readonly why: string } | null = null;
  private depth = 0;
  private readonly stage: Stage;

  constructor(
    private readonly builder: ProgramBuilder,
    private readonly target: Target,
    private readonly origin: Origin | undefined,
  ) {
    const staged = staging(builder, origin);
    this.stage = {
      ...algebra<number>(
        { ...staged, apply: (name, x, a) => this.apply(name as PrimitiveName, x, a) },
        builder.convention,
      ),
      array: (value) => builder.constant(value, origin),
    };
  }

  apply(name: PrimitiveName, x: readonly number[], given: Attributes = NO_ATTRIBUTES): number {
    const { builder, target, stage } = this;
    const a = withDefaults(primitives[name].attributes, given);
    const shapes = x.map((operand) => builder.shapeOf(operand));
    const kept = () => builder.apply(name, x, given, this.origin);
    if (target.takes(name, a, shapes)) return kept();
    if (this.depth >= DEPTH) return this.fail(name, a, shapes, kept());
    this.depth++;
    const made = this.composed(name, x, a, shapes, stage);
    this.depth--;
    return made ?? this.fail(name, a, shapes, kept());
  }

  private composed(
    name: PrimitiveName,
    x: readonly number[],
    a: Attributes,
    shapes: readonly Shape[],
    stage: Stage,
  ): number | null {
    const { rule } = primitives[name];
    const operands = x as unknown as Operands<number>;
    const own = compositions[name];
    if (own) {
      const y =
        rule.kind === 'pointwise' ? [] : rule.shape(shapes as unknown as Operands<Shape>, a);
      const made = own(stage, x, a, y);
      if (made !== null) return made;
    }
    const short = shorts[name] ?? elsewhereOf(name).short;
    if (short) return short(stage, operands, a, stage.array);
    if (rule.kind === 'general' && rule.expand) return rule.expand(stage, operands, a);
    const formula = formulaOf(name);
    return formula ? formula(stage, operands, a) : null;
  }

  private fail(
    primitive: PrimitiveName,
    a: Attributes,
    shapes: readonly Shape[],
    made: number,
  ): number {
    this.failed ??= { primitive, why: this.target.why(primitive, a, shapes) };
    return made;
  }
}
