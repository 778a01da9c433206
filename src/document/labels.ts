import type { ConstantNode, Graph, GraphNode, NodeId } from '../core/graph/graph';
import { memoized } from '../core/memoized';
import { primitives } from '../core/primitives/table';
import { extentsOf } from '../core/tensor/tensor';
import { listedName } from '../lang/derivative-name';
import { bracketed } from '../words/notation';
import type { Derived } from './derived';
import { wording } from './words';

/** What kind of node it is, in words. */
export function operatorOf(node: GraphNode): string {
  if (node.kind === 'primitive') {
    const { symbol, label } = primitives[node.primitive];
    return /^[\p{Lu}\p{Ll}]{2,}\d*$/u.test(symbol) ? symbol : `${label} ${symbol}`;
  }
  if (node.kind === 'constant') return wording.kinds.constant;
  return wording.called(node.kind, listedName(node.name));
}

/** A node in as few words as tell it from others: `ln, v1`, `input x1`. */
export function shortLabel(derived: Derived, node: GraphNode): string {
  if (node.kind === 'input' || node.kind === 'output') return operatorOf(node);
  if (node.kind === 'constant') return wording.called('constant', valueText(node));
  const statement = derived.checked.statementOf.get(node.id);
  const subscript = statement === undefined ? undefined : derived.subscripts[statement];
  const name =
    node.name ?? (subscript === undefined ? wording.notWiredCompletely : `v${subscript}`);
  return `${operatorOf(node)}, ${name}`;
}

/** A node in one word, where what it is is said beside it or is known: `v1`, `x1`, `3`. */
export function briefName(derived: Derived, node: GraphNode): string {
  if (node.kind === 'constant') return valueText(node);
  if (node.name !== undefined) return listedName(node.name);
  const statement = derived.checked.statementOf.get(node.id);
  const subscript = statement === undefined ? undefined : derived.subscripts[statement];
  return subscript === undefined ? operatorOf(node) : `v${subscript}`;
}

/**
 * What tells apart nodes that are called alike: of constants of one value and of primitives that are not
 * wired completely, which of how many in the graph, `2 of 3`. No other node is in it.
 */
export const twinsIn = memoized(({ nodes }: Graph): ReadonlyMap<NodeId, string> => {
  const alike = new Map<string, NodeId[]>();
  for (const node of nodes) {
    const called = calledAlike(node);
    if (called === null) continue;
    const others = alike.get(called);
    if (others) others.push(node.id);
    else alike.set(called, [node.id]);
  }
  const twins = new Map<NodeId, string>();
  for (const ids of alike.values()) {
    if (ids.length < 2) continue;
    ids.forEach((id, k) => {
      twins.set(id, wording.oneOf(k + 1, ids.length));
    });
  }
  return twins;
});

function calledAlike(node: GraphNode): string | null {
  if (node.kind === 'constant') return valueText(node);
  const isLoose = node.kind === 'primitive' && node.name === undefined;
  return isLoose && node.operands.includes(null) ? node.primitive : null;
}

/** A number, or the extents of an array: `of shape [2, 3]`. */
function valueText({ value }: ConstantNode): string {
  const extents = extentsOf(value);
  return extents.length === 0 ? String(value) : wording.ofShape(bracketed(extents));
}

/** What an operand port is called where a node has several; null where there is nothing to tell apart. */
export function operandName(node: GraphNode, index: number): string | null {
  const part = operandPart(node, index);
  return part === null ? null : wording.operand(part);
}

/** What tells an operand port from the others of its node: a letter, or which it is; null for the only one. */
export function operandPart(node: GraphNode, index: number): string | null {
  if (node.kind !== 'primitive') return null;
  const { operands, variadic } = primitives[node.primitive];
  if (variadic) return `${index + 1}`;
  return operands.length > 1 ? (operands[index] ?? `${index + 1}`) : null;
}
