import { useMemo } from 'react';
import type { NodeId } from '../../core/graph/graph';
import { outlineAt } from '../../core/trace/outline';
import type { Trace } from '../../core/trace/trace';
import { derivedOf } from '../../document/derived';
import { isPending } from '../../document/pending';
import type { AdjointLine } from '../../lang/emit/python/line';
import { newestStep } from '../../state/player/firing-order';
import { stepsOf } from '../../state/player/overlay';
import { currentDocument } from '../../state/stores/document-store';
import { currentTrace, usePlayer, useTrace } from '../../state/stores/player-store';
import { usePointed } from '../../state/stores/pointed-store';

/** What a step of the trace is about. */
interface AboutStep {
  readonly node: NodeId;
  readonly phase: 'primal' | 'seed' | 'adjoint' | 'end';
  /** Of a contribution, which one of its statement's it is. */
  readonly nth: number;
}

const NOTHING: readonly AboutStep[] = [];

/** What is pointed at or, where nothing is, what the player has just done. */
export function useLit(): readonly AboutStep[] {
  const trace = useTrace();
  const pointed = usePointed(({ steps }) => steps);
  const newest = usePlayer((player) => (player.step > 0 ? newestStep(player) : -1));
  return useMemo(() => {
    const steps = pointed.length > 0 ? pointed : newest >= 0 ? [newest] : [];
    if (isPending(trace)) return NOTHING;
    return steps.flatMap((step) => {
      const about = step < trace.stepCount ? aboutStep(trace, step) : null;
      return about ? [about] : [];
    });
  }, [trace, pointed, newest]);
}

function aboutStep(trace: Trace, step: number): AboutStep | null {
  const { kind, phase, statement, output } = outlineAt(trace, step);
  const node = trace.program.origins.get(statement)?.node;
  if (node === undefined) return null;
  if (output || kind === 'gradient') return { node, phase: 'end', nth: 0 };
  if (kind === 'seed') return { node, phase: 'seed', nth: 0 };
  if (phase !== 'adjoint') return { node, phase: 'primal', nth: 0 };
  const nth = contributionsBy(trace, statement).indexOf(step);
  return { node, phase: 'adjoint', nth };
}

/** The steps in which the adjoint of a statement flows to what it reads. */
function contributionsBy(trace: Trace, statement: number): readonly number[] {
  return stepsOf(trace, statement).filter((step) => {
    const outline = outlineAt(trace, step);
    return outline.kind === 'contribution' && outline.statement === statement;
  });
}

/** Whether a line of the adjoint program is about one of these steps. */
export function isLit(
  { kind, nodes }: AdjointLine,
  nth: number | null,
  lit: readonly AboutStep[],
): boolean {
  return lit.some(({ node, phase, nth: at }) => {
    if (kind === 'return') return phase === 'end';
    if (kind !== phase || !nodes.includes(node)) return false;
    return kind !== 'adjoint' || nth === null || nth === at;
  });
}

/** The steps of the trace that a line is about. */
export function stepsOfLine({ kind, nodes }: AdjointLine, nth: number | null): readonly number[] {
  const trace = currentTrace();
  if (isPending(trace)) return [];
  const { statementOf } = derivedOf(currentDocument()).checked;
  return nodes.flatMap((node) => {
    const statement = statementOf.get(node);
    if (statement === undefined) return [];
    if (kind === 'adjoint') {
      const steps = contributionsBy(trace, statement);
      return nth === null ? steps : steps.slice(nth, nth + 1);
    }
    return stepsOf(trace, statement).filter((step) => {
      const about = aboutStep(trace, step);
      return about?.phase === (kind === 'return' ? 'end' : kind);
    });
  });
}

/** Points at all that nodes do. */
export function pointAtNodes(nodes: readonly NodeId[]): void {
  const trace = currentTrace();
  if (isPending(trace)) return;
  const { statementOf } = derivedOf(currentDocument()).checked;
  point(
    nodes.flatMap((node) => {
      const statement = statementOf.get(node);
      return statement === undefined ? [] : stepsOf(trace, statement);
    }),
  );
}

export function point(steps: readonly number[]): void {
  if (steps.length === 0 && usePointed.getState().steps.length === 0) return;
  usePointed.setState({ steps });
}
