import type { Graph } from '../../core/graph/graph';
import { memoized } from '../../core/memoized';
import type { Program } from '../../core/program/program';
import { namesToSpell } from '../name';
import type { TraceStyle } from './medium';

/** The names of a graph that are shown as they are spelled, since others in it would look the same. */
export const spelledInGraph = memoized(({ nodes }: Graph) =>
  namesToSpell(nodes.flatMap((node) => ('name' in node && node.name ? [node.name] : []))),
);

/** The same of a program. */
export const spelledIn = memoized((program: Program) =>
  namesToSpell([
    ...program.inputs.map(({ name }) => name),
    ...program.outputs.map(({ name }) => name),
    ...program.names.values(),
  ]),
);

const styles = memoized((_: Program) => new WeakMap<TraceStyle, TraceStyle>());

/** A style in which the names of a program are told apart. */
export function within(program: Program, style: TraceStyle): TraceStyle {
  const spelled = spelledIn(program);
  if (spelled.size === 0) return style;
  const known = styles(program).get(style) ?? { ...style, spelled };
  styles(program).set(style, known);
  return known;
}
