import type { NodeId } from '../../../core/graph/graph';
import { operandsAt, type Program, primitiveAt } from '../../../core/program/program';
import type { PythonLibrary } from '../../../core/rule/frameworks';
import { sharingOf } from '../../print/sharing';
import { type AdjointLine, line } from './line';
import { Writer } from './writer';

/**
 * A program as lines of Python: an assignment for each value that has a name or is read more than once, and
 * what its outputs are.
 */
export function straightLines(
  program: Program,
  library: PythonLibrary,
  inputs: ReadonlyMap<number, string>,
  free: (wanted: string) => string,
): { readonly lines: readonly AdjointLine[]; readonly results: readonly string[] } {
  const writer = new Writer(program, library);
  const { assigned, reachable } = sharingOf(program);
  const own = [...inputs.values()];
  for (const [k, { statement }] of program.inputs.entries()) {
    writer.call(statement, own[k] as string);
  }
  const outputs = new Map(program.outputs.map(({ statement, name }) => [statement, name]));
  const isAssigned = new Set(assigned);
  const nodes = new Map<number, Set<NodeId>>();
  const lines: AdjointLine[] = [];
  let next = 1;
  for (let i = 0; i < program.length; i++) {
    if (!reachable[i] || !primitiveAt(program, i)) continue;
    const about = nodesAbout(program, i, nodes, isAssigned);
    if (!isAssigned.has(i) && !outputs.has(i)) continue;
    const name = program.names.get(i) ?? outputs.get(i) ?? free(`t${next++}`);
    const origin = program.origins.get(i);
    const kind = origin?.node === undefined ? 'adjoint' : 'primal';
    lines.push(line(kind, `${name} = ${writer.write(i).text}`, [...about]));
    writer.call(i, name);
  }
  return { lines, results: program.outputs.map(({ statement }) => writer.write(statement).text) };
}

/** The nodes that what is written in one line is of. */
function nodesAbout(
  program: Program,
  statement: number,
  known: Map<number, Set<NodeId>>,
  assigned: ReadonlySet<number>,
): ReadonlySet<NodeId> {
  const origin = program.origins.get(statement);
  const about = new Set<NodeId>();
  const node = origin?.node ?? origin?.pullback;
  if (node !== undefined) about.add(node);
  for (const operand of operandsAt(program, statement)) {
    if (assigned.has(operand)) continue;
    for (const each of known.get(operand) ?? []) about.add(each);
  }
  known.set(statement, about);
  return about;
}
