import { staging } from '../../core/algebra/staging';
import { limits } from '../../core/limits';
import { ArgumentError } from '../../core/program/argument-error';
import { ProgramBuilder } from '../../core/program/builder';
import type { Algebra } from '../../core/rule/algebra';
import { run, valueAt } from '../../core/sweep/evaluate';
import type { Dtype } from '../../core/tensor/dtype';
import { type Shape, ShapeError, sizeOf } from '../../core/tensor/shape';
import type { Tensor } from '../../core/tensor/tensor';
import type { ModelFormat } from '../../words/en/model';
import { ModelError } from '../model-error';
import type { ModelGraph } from './model-graph';

/** A value of a model: numbers that are known while it is read, a statement of the graph, or both. */
export interface Held {
  readonly shape: Shape;
  readonly dtype: Dtype | null;
  readonly known?: Tensor;
  statement?: number;
  /** Of what stands in the model beside its nodes: what it is called. */
  readonly parameter?: string;
}

/** Whole numbers say how to compute: shapes, axes, places. */
const isWhole = ({ dtype }: Held) => dtype === 'int32' || dtype === 'bool';

/** Whether a value is the same whatever the inputs and the parameters are. */
const isConstant = (held: Held) =>
  held.known !== undefined && (held.parameter === undefined || isWhole(held));

/** What a node is read with: its operands and settings, and the algebra that it is read into. */
export interface NodeReading<Settings> {
  readonly o: Algebra<number>;
  readonly settings: Settings;
  /** How many operands are named. */
  readonly count: number;
  has(at: number): boolean;
  /** The operand as a value of the graph. */
  x(at: number): number;
  shape(at: number): Shape;
  dtype(at: number): Dtype | null;
  /** Numbers that must be known while the model is read. */
  known(at: number): readonly number[];
  tensor(value: Tensor, dtype?: Dtype | null): number;
}

/** A kind of node: gives the values of its outputs. */
export type NodeReader<Settings> = (
  n: NodeReading<Settings>,
) => number | Known | readonly (number | Known)[];

/** An output that is known while the model is read. */
interface Known {
  readonly known: Tensor;
  readonly dtype: Dtype | null;
}

/** Numbers that are computed while a model is read, all together. */
const MOST_KNOWN = 2 ** 22;

/** Keeps the values of a model by their names while it is read. */
export class ModelReading {
  private readonly values = new Map<string, Held>();
  private numbers = 0;
  private computed = 0;

  constructor(
    readonly format: ModelFormat,
    readonly graph: ModelGraph,
  ) {}

  /** @throws ModelError for a name that is given twice. */
  put(name: string, held: Held): void {
    if (this.values.has(name)) throw new ModelError({ kind: 'made twice', name });
    this.values.set(name, held);
  }

  get(name: string): Held | undefined {
    return this.values.get(name);
  }

  /** Counts the numbers of a value that stands in the model. @throws ModelError where they become too many. */
  count(name: string, shape: Shape): number {
    const size = shape.reduce((product, extent) => product * extent, 1);
    this.numbers += size;
    if (!(this.numbers <= limits.numbers) || shape.length > limits.axes) {
      throw new ModelError({ kind: 'too large', name, most: limits.numbers });
    }
    return size;
  }

  /** The statement of a value; what only stood in the model comes in with its first use. */
  statement(held: Held, o?: ProgramBuilder): number {
    if (o) return o.constant(held.known as Tensor, undefined, held.dtype);
    if (held.statement === undefined) {
      const { known, dtype, parameter, shape } = held;
      // Whole numbers take after what they are beside, as they do where they are written down.
      held.statement =
        parameter === undefined || isWhole(held)
          ? this.graph.builder.constant(known as Tensor, undefined, isWhole(held) ? null : dtype)
          : this.graph.input(parameter, shape, known, dtype, 'parameter');
    }
    return held.statement;
  }

  /**
   * Reads one node. What depends on constants alone is one.
   * @throws ModelError that names the node.
   */
  node<S>(
    node: { readonly name: string; readonly operator: string; readonly scope: readonly string[] },
    operands: readonly (Held | null)[],
    settings: S,
    reader: NodeReader<S>,
  ): readonly Held[] {
    const there = operands.filter((each) => each !== null);
    const isKnown = there.length > 0 && there.every(isConstant);
    try {
      return isKnown
        ? this.readKnown(operands, settings, reader)
        : this.readInto(node.scope, operands, settings, reader);
    } catch (error) {
      if (error instanceof ModelError && error.problem && !ofNode.has(error.problem.kind))
        throw error;
      const isOurs =
        error instanceof ModelError ||
        error instanceof ShapeError ||
        error instanceof ArgumentError;
      if (!isOurs) throw error;
      throw new ModelError({
        kind: 'unfit node',
        node: node.name,
        operator: node.operator,
        why: error.message,
      });
    }
  }

  private readInto<S>(
    scope: readonly string[],
    operands: readonly (Held | null)[],
    settings: S,
    reader: NodeReader<S>,
  ): readonly Held[] {
    const { graph } = this;
    const reading = readingOf(graph.builder, graph.o, operands, settings, (held) =>
      this.statement(held),
    );
    const since = graph.builder.length;
    const made = reader(reading);
    graph.from(scope, since);
    return listed(made).map((value) =>
      typeof value === 'number'
        ? { ...told(graph.builder, value), statement: value }
        : { ...value, shape: value.known.shape },
    );
  }

  private readKnown<S>(
    operands: readonly (Held | null)[],
    settings: S,
    reader: NodeReader<S>,
  ): readonly Held[] {
    const builder = new ProgramBuilder();
    const reading = readingOf(builder, staging(builder), operands, settings, (held) =>
      this.statement(held, builder),
    );
    const made = listed(reader(reading));
    const program = builder.build();
    this.computed += program.shapes.reduce((sum, shape) => sum + sizeOf(shape), 0);
    if (this.computed > MOST_KNOWN) {
      throw new ModelError({
        ...{ kind: 'too much', format: this.format, what: 'numbers' },
        most: MOST_KNOWN,
      } as const);
    }
    const values = run(program);
    return made.map((value) => {
      if (typeof value !== 'number') return { ...value, shape: value.known.shape };
      const known = valueAt(program, values, value);
      return { ...told(builder, value), known: { shape: known.shape, data: known.data } };
    });
  }
}

/** Problems that are told as those of a node. */
const ofNode: ReadonlySet<string> = new Set([
  ...['not constant', 'setting not read', 'missing operand', 'not an extent', 'unknown type'],
]);

function told(builder: ProgramBuilder, statement: number): Pick<Held, 'shape' | 'dtype'> {
  return { shape: builder.shapeOf(statement), dtype: builder.dtypeOf(statement) };
}

function listed<T>(made: T | readonly T[]): readonly T[] {
  return Array.isArray(made) ? made : [made as T];
}

function readingOf<S>(
  builder: ProgramBuilder,
  o: Algebra<number>,
  operands: readonly (Held | null)[],
  settings: S,
  statementOf: (held: Held) => number,
): NodeReading<S> {
  const at = (k: number): Held => {
    const held = operands[k];
    if (!held) throw new ModelError({ kind: 'missing operand' });
    return held;
  };
  return {
    o,
    settings,
    count: operands.length,
    has: (k) => Boolean(operands[k]),
    x: (k) => statementOf(at(k)),
    shape: (k) => at(k).shape,
    dtype: (k) => at(k).dtype,
    known: (k) => {
      const { known } = at(k);
      if (!known) throw new ModelError({ kind: 'not constant' });
      return [...known.data];
    },
    tensor: (value, dtype = null) => builder.constant(value, undefined, dtype),
  };
}
