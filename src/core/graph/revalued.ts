import { dtypeAt, shapeAt } from '../program/program';
import { sameShape } from '../tensor/shape';
import { type Tensor, withDtype } from '../tensor/tensor';
import type { Checked } from './check';
import { readValue } from './check/sources';
import type { Graph } from './graph';

/**
 * What a graph means that differs from one checked before in numbers of inputs and constants alone, each of
 * the shape that it had, as when one is scrubbed or a model learns: nothing need be checked again. Null where
 * it differs in more.
 */
export function revalued(before: Graph, checked: Checked, graph: Graph): Checked | null {
  if (before.nodes.length !== graph.nodes.length || before.folds !== graph.folds) return null;
  const { program } = checked;
  const values = new Map<number, Tensor>();
  for (const [k, node] of graph.nodes.entries()) {
    const old = before.nodes[k];
    if (old === node) continue;
    if (node.kind !== 'input' && node.kind !== 'constant') return null;
    if (old?.kind !== node.kind || old.id !== node.id || node.dtype !== old.dtype) return null;
    if (node.kind === 'input' && old.kind === 'input') {
      if (node.name !== old.name || node.role !== old.role) return null;
    }
    const statement = checked.statementOf.get(node.id);
    const value = statement === undefined ? null : readValue(node.value);
    if (statement === undefined || !value) return null;
    if (!sameShape(value.shape, shapeAt(program, statement))) return null;
    // Of what dtype a result is may turn on whether a constant is whole.
    const constant = program.constants.get(statement);
    if (constant && program.dtypes && isWhole(constant) !== isWhole(value)) return null;
    values.set(statement, withDtype(value, dtypeAt(program, statement)));
  }
  const inputs = program.inputs.map((input) => {
    const value = values.get(input.statement);
    return value === undefined ? input : { ...input, value };
  });
  const changed = [...values].filter(([statement]) => program.constants.has(statement));
  const constants =
    changed.length === 0 ? program.constants : new Map([...program.constants, ...changed]);
  return { ...checked, program: { ...program, inputs, constants } };
}

function isWhole({ data }: Tensor): boolean {
  return data.every(Number.isInteger);
}
