import type { Tensor } from '../../core/tensor/tensor';
import type { MistakeId } from '../../words/en/mistake';
import type { Quantity } from '../sweep/quantity';
import type { Flow, Mutation, Run } from '../sweep/run';
import type { Edge, Setting } from '../sweep/setting';

/** Where mistakes are looked for: a right sweep, what of it is asked, and what that follows from. */
export interface Scene {
  readonly setting: Setting;
  readonly run: Run;
  readonly asked: Quantity;
  readonly way: 'back' | 'on';
  /** Decimals that are shown. */
  readonly digits: number;
  /** Statements whose values what is asked follows from, the nearest first. */
  readonly statements: readonly number[];
  /** Wires that derivatives flow along to what is asked, the nearest first. */
  readonly edges: readonly Edge[];
  /** Statements at which more than one part arrives, and how many do. */
  readonly meetings: ReadonlyMap<number, number>;
}

/** A mistake as it was made: where, and the sweep that comes of it, or what is read off the right one. */
export interface Made {
  readonly at: Edge;
  readonly mutation?: Mutation;
  readonly readOff?: Tensor | null;
}

/** A kind of mistake. */
export interface Mistake {
  readonly id: MistakeId;
  /** The ways of making it that may tell on what is asked; such as change nothing are among them. */
  made(scene: Scene): Iterable<Made>;
}

/** A place that is a statement, and no wire. */
export function atStatement(statement: number): Edge {
  return { statement, position: -1 };
}

/** A mistake in what flows along one wire, along any, and, where it is said so, along all at once. */
export function* alongWires(
  { edges }: Scene,
  wrong: (flow: Flow) => Tensor | null | undefined,
  all = true,
): Iterable<Made> {
  for (const at of edges) {
    yield {
      at,
      mutation: {
        flow: (flow) =>
          flow.statement === at.statement && flow.position === at.position
            ? wrong(flow)
            : undefined,
      },
    };
  }
  const [first] = edges;
  if (all && first && edges.length > 1) yield { at: first, mutation: { flow: wrong } };
}
