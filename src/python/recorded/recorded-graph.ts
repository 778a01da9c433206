import { EMPTY_GRAPH, type Graph } from '../../core/graph/graph';
import { graphOf } from '../../core/graph/graph-of';
import { primitiveNames } from '../../core/primitives/table';
import { ProgramBuilder } from '../../core/program/builder';
import { SCALAR } from '../../core/tensor/shape';
import type { Recording } from './entry';
import { foldsOf, type Whereabouts } from './folds';
import { names as freeNames } from './names';

/** A graph of what a run recorded. */
export interface RecordedGraph {
  readonly graph: Graph;
  /** Functions of the program's own that stand as inputs, since only the program knows their derivative. */
  readonly own: readonly string[];
  /** Where each node of the graph was made. */
  readonly whereabouts: readonly Whereabouts[];
}

const known: ReadonlySet<string> = new Set(primitiveNames);

/**
 * The graph of what led to a value. Leaves are inputs, under the names that the program has for them; what
 * it only wrote down is a constant; its last value is the output.
 */
export function graphOfRecording({ entries, result, results, scopes }: Recording): RecordedGraph {
  const builder = new ProgramBuilder();
  const free = freeNames();
  const statements: number[] = [];
  const own: string[] = [];
  const inputs: Whereabouts[] = [];
  const applied: Whereabouts[] = [];
  const last = entries.length - 1;
  // Under their own names before other values have these.
  const ends = new Map(
    (results ?? [last]).map((at) => [at, free((results ? entries[at]?.name : result) ?? 'y')]),
  );
  for (const [
    at,
    {
      operation,
      operands,
      attributes,
      value,
      name,
      role,
      constant,
      line,
      scope,
      theirs,
      at: onTape,
    },
  ] of entries.entries()) {
    const told = {
      ...(theirs !== undefined && { theirs }),
      ...(onTape !== undefined && { at: onTape }),
    };
    if (operation !== null && known.has(operation)) {
      const statement = builder.apply(
        operation,
        operands.map((operand) => statements[operand] as number),
        attributes,
      );
      if (name !== undefined && !ends.has(at)) builder.name(statement, free(name));
      statements.push(statement);
      applied.push({ line, scope, ...told });
      continue;
    }
    const tensor = value ?? { shape: SCALAR, data: Float64Array.of(Number.NaN) };
    if (constant && operation === null) {
      statements.push(builder.constant(tensor, undefined, tensor.dtype ?? null));
      continue;
    }
    if (operation !== null) own.push(operation);
    const called = free(name ?? operation ?? 'x');
    inputs.push({ line, scope, ...told, ...(name !== undefined && { called: name }) });
    const dtype = tensor.dtype ?? null;
    statements.push(builder.input(called, tensor.shape, tensor, undefined, dtype, role));
  }
  for (const [at, output] of ends) {
    const end = statements[at];
    if (end !== undefined) builder.output(output, end);
  }
  const program = builder.build();
  const { nodes } = withoutOrder(graphOf(program, EMPTY_GRAPH));
  const whereabouts = along(nodes, inputs, applied);
  const folds = foldsOf(nodes, whereabouts, scopes);
  const graph = { nodes, ...(folds.length > 0 && { folds }) };
  return { graph, own: [...new Set(own)], whereabouts };
}

const NOWHERE: Whereabouts = { line: 0, scope: -1 };

/** Where each node was made: inputs come first, and a constant right before what reads it. */
function along(
  nodes: Graph['nodes'],
  inputs: readonly Whereabouts[],
  applied: readonly Whereabouts[],
): readonly Whereabouts[] {
  let [input, operation] = [0, 0];
  return nodes.map(({ kind }) => {
    if (kind === 'input') return inputs[input++] ?? NOWHERE;
    if (kind === 'primitive') return applied[operation++] ?? NOWHERE;
    const reader = kind === 'constant' ? applied[operation] : undefined;
    return reader ? { line: reader.line, scope: reader.scope } : NOWHERE;
  });
}

/** Nodes of a run were made by no differentiation. */
function withoutOrder({ nodes }: Graph): Graph {
  return { nodes: nodes.map(({ order: _, ...node }) => node) };
}
