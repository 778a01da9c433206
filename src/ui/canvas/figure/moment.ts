import type { Trace } from '../../../core/trace/trace';
import type { Derived } from '../../../document/derived';
import type { AdjointNotation } from '../../../document/document';
import type { Note } from '../../../document/note';
import type { StepRange } from '../../../state/player/stops';
import type { Scene } from '../scene/scene';
import type { HiddenNumbers } from './hidden';

/** What is drawn of a graph: where it stands, and the moment of the trace. */
export interface FigureMoment {
  readonly scene: Scene;
  readonly derived: Derived;
  readonly trace: Trace;
  readonly now: StepRange;
  readonly digits: number;
  readonly notation: AdjointNotation;
  /** Names that are shown as they are spelled, so that no two look alike. */
  readonly spelled: ReadonlySet<string>;
  readonly notes: readonly Note[];
  /** Whether nothing is written on nodes and wires, since it couldn't be read. */
  readonly bare?: boolean;
  /** Numbers in whose place there is room to write; none where left out. */
  readonly hidden?: HiddenNumbers;
}
