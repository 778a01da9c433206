import type { AdjointNotation } from '../../../document/document';
import { AdjointName, TangentName } from '../scene/names';
import type { NodeReading } from '../scene/reading';

/** What the derivative that comes with a value is called: its adjoint, or in forward mode its tangent. */
export function DerivativeName({
  notation,
  forward,
  about,
  place,
  subscript,
  name,
}: Pick<NodeReading, 'forward' | 'about' | 'place' | 'subscript'> & {
  readonly notation: AdjointNotation;
  /** What a value without a subscript goes by. */
  readonly name: string;
}) {
  const common = { notation, subscript, name };
  return forward ? (
    <TangentName {...common} input={about} place={place} />
  ) : (
    <AdjointName {...common} output={about ?? ''} />
  );
}
