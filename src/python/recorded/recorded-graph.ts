import { EMPTY_GRAPH, type Graph } from '../../core/graph/graph';
import { graphOf } from '../../core/graph/graph-of';
import { primitiveNames } from '../../core/primitives/table';
import { ProgramBuilder } from '../../core/program/builder';
import { SCALAR } from '../../core/tensor/shape';
import type { Recording } from './entry';
import { names as freeNames } from './names';

/** A graph of what a run recorded. */
export interface RecordedGraph {
  readonly graph: Graph;
  /** Functions of the program's own that stand as inputs, since only the program knows their derivative. */
  readonly own: readonly string[];
}

const known: ReadonlySet<string> = new Set(primitiveNames);

/**
 * The graph of what led to a value. Leaves are inputs, under the names that the program has for them; what
 * it only wrote down is a constant; its last value is the output.
 */
export function graphOfRecording({ entries, result }: Recording): RecordedGraph {
  const builder = new ProgramBuilder();
  const free = freeNames();
  const statements: number[] = [];
  const own: string[] = [];
  const output = free(result ?? 'y');
  const last = entries.length - 1;
  for (const [
    at,
    { operation, operands, attributes, value, name, constant },
  ] of entries.entries()) {
    if (operation !== null && known.has(operation)) {
      const statement = builder.apply(
        operation,
        operands.map((operand) => statements[operand] as number),
        attributes,
      );
      if (name !== undefined && at !== last) builder.name(statement, free(name));
      statements.push(statement);
      continue;
    }
    const tensor = value ?? { shape: SCALAR, data: Float64Array.of(Number.NaN) };
    if (constant && operation === null) {
      statements.push(builder.constant(tensor, undefined, tensor.dtype ?? null));
      continue;
    }
    if (operation !== null) own.push(operation);
    const called = free(name ?? operation ?? 'x');
    statements.push(builder.input(called, tensor.shape, tensor, undefined, tensor.dtype ?? null));
  }
  const end = statements[last];
  if (end !== undefined) builder.output(output, end);
  const program = builder.build();
  const graph = withoutOrder(graphOf(program, EMPTY_GRAPH));
  return { graph, own: [...new Set(own)] };
}

/** Nodes of a run were made by no differentiation. */
function withoutOrder({ nodes }: Graph): Graph {
  return { nodes: nodes.map(({ order: _, ...node }) => node) };
}
