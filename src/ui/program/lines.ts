import type { NodeId } from '../../core/graph/graph';
import { programOf } from '../../state/program/program-text';
import { type TransformOutcome, useTransform } from '../../state/program/transform-store';
import { currentDocument } from '../../state/stores/document-store';

/** Where the nodes are written in the program as it stands; null where it was changed since. */
function rangesIn(outcome: TransformOutcome | null, text: string) {
  return outcome?.kind === 'made' && outcome.source === text ? outcome.ranges : null;
}

/** The lines of the program that nodes are written in, 1 for the first. */
export function linesOf(
  text: string,
  outcome: TransformOutcome | null,
  about: readonly { readonly node: NodeId }[],
): readonly number[] {
  const ranges = rangesIn(outcome, text);
  if (!ranges) return [];
  const lines = about.flatMap(({ node }) => {
    const range = ranges.get(node);
    return range ? [lineAt(text, range[0])] : [];
  });
  return [...new Set(lines)].sort((a, b) => a - b);
}

/** The nodes that are written in a line. */
export function nodesOnLine(line: number | null): readonly NodeId[] {
  const text = programOf(currentDocument());
  const ranges = line === null ? null : rangesIn(useTransform.getState().outcome, text);
  if (!ranges) return [];
  return [...ranges].flatMap(([node, [from]]) => (lineAt(text, from) === line ? [node] : []));
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let k = text.indexOf('\n'); k >= 0 && k < at; k = text.indexOf('\n', k + 1)) line++;
  return line;
}
