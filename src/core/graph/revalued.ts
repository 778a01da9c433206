import { dtypeAt } from '../program/program';
import { scalar, type Tensor, withDtype } from '../tensor/tensor';
import type { Checked } from './check';
import type { Graph } from './graph';

/**
 * What a graph means that differs from one checked before in single numbers of inputs and constants
 * alone, as when one is scrubbed: nothing need be checked again. Null where it differs in more.
 */
export function revalued(before: Graph, checked: Checked, graph: Graph): Checked | null {
  if (before.nodes.length !== graph.nodes.length || before.folds !== graph.folds) return null;
  const numbers = new Map<number, Tensor>();
  for (const [k, node] of graph.nodes.entries()) {
    const old = before.nodes[k];
    if (old === node) continue;
    if (node.kind !== 'input' && node.kind !== 'constant') return null;
    if (old?.kind !== node.kind || old.id !== node.id) return null;
    if (node.kind === 'input' && old.kind === 'input' && node.name !== old.name) return null;
    if (node.dtype !== old.dtype) return null;
    if (typeof node.value !== 'number' || typeof old.value !== 'number') return null;
    const statement = checked.statementOf.get(node.id);
    if (statement === undefined) return null;
    numbers.set(statement, withDtype(scalar(node.value), dtypeAt(checked.program, statement)));
  }
  const { program } = checked;
  const inputs = program.inputs.map((input) => {
    const number = numbers.get(input.statement);
    return number === undefined ? input : { ...input, value: number };
  });
  const changed = [...numbers].filter(([statement]) => program.constants.has(statement));
  const constants =
    changed.length === 0 ? program.constants : new Map([...program.constants, ...changed]);
  return { ...checked, program: { ...program, inputs, constants } };
}
