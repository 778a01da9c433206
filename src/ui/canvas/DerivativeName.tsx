import type { TangentTrace } from '../../core/trace/tangent';
import { seededInput } from '../../lang/term/tangent-cells';
import { isForward, type Played } from '../../state/player/played';
import { useView } from '../../state/view-store';
import { AdjointName, TangentName } from './names';

/** What the derivative that comes with a value is called: its adjoint, or in forward mode its tangent. */
export function DerivativeName({
  played,
  subscript,
  name,
}: {
  readonly played: Played;
  /** The i of vᵢ, or undefined for a value that goes by `name`. */
  readonly subscript: number | undefined;
  readonly name: string;
}) {
  const notation = useView((state) => state.notation);
  const common = { notation, subscript, name };
  if (isForward(played)) return <TangentName {...common} input={inputOf(played)} />;
  return <AdjointName {...common} output={played.output?.name ?? 'y'} />;
}

const inputs = new WeakMap<TangentTrace, { readonly name: string | null }>();

/** The input by which tangents are derivatives; asked for by every node. */
function inputOf(trace: TangentTrace): string | null {
  let known = inputs.get(trace);
  if (!known) {
    known = { name: seededInput(trace) };
    inputs.set(trace, known);
  }
  return known.name;
}
