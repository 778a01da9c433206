import type { GraphNode } from '../../core/graph';
import { primitives } from '../../core/primitives/table';
import type { Tensor } from '../../core/tensor';
import { formatNumber } from '../../lang/number';
import type { Derived } from '../../state/document/derived';
import { operatorOf } from '../../state/document/labels';
import { activityNow } from '../../state/player/activity';
import {
  adjointReached,
  arrivals,
  type Firing,
  firingOf,
  type Overlay,
  overlayOf,
  valueReached,
} from '../../state/player/overlay';
import type { Range } from '../../state/player/stops';

/** What a node shows at a moment of the trace. All of it is text or flags, so that equal readings look alike. */
export interface NodeReading {
  /** The i of its vᵢ; undefined for constants, outputs and what is not wired completely. */
  readonly subscript: number | undefined;
  /** null is not computed yet. */
  readonly value: string | null;
  readonly valueFinite: boolean;
  readonly adjoint: string | null;
  readonly adjointFinite: boolean;
  /** The sum that the adjoint is just now: '5 + 0.5'; null when it is assigned or not touched. */
  readonly sum: string | null;
  readonly state: Firing | 'unfinished';
  /** In the adjoint phase: its adjoint flows back just now, or something arrives at it. */
  readonly sends: boolean;
  readonly receives: boolean;
  /** For assistive technology: operator, name, value and adjoint. */
  readonly label: string;
}

/** Reads off what a node shows once the steps before `now.to` have been taken. */
export function readNode(
  derived: Derived,
  node: GraphNode,
  now: Range,
  digits: number,
): NodeReading {
  const overlay = overlayOf(derived.trace);
  const statement = derived.checked.statementOf.get(node.id);
  const subscript =
    statement === undefined || node.kind === 'output' ? undefined : derived.subscripts[statement];
  const roles = activityNow(derived, now).nodes.get(node.id);
  const { value, adjoint, sum, state } =
    statement === undefined
      ? NOTHING
      : node.kind === 'output'
        ? readOutput(overlay, node.id, now)
        : readStatement(overlay, statement, now);
  const shown = (tensor: Tensor | null) => tensor && showTensor(tensor, digits);
  const texts = { value: shown(value), adjoint: shown(adjoint) };
  const { output, steps } = derived.trace;
  const over = output !== null && now.to >= steps.length;
  return {
    subscript,
    ...texts,
    valueFinite: value?.data.every(Number.isFinite) ?? true,
    adjointFinite: adjoint?.data.every(Number.isFinite) ?? true,
    sum: sum && showSum(sum.before, sum.added, digits),
    state,
    sends: roles?.has('sends') ?? false,
    receives: roles?.has('receives') ?? false,
    label: labelOf(node, subscript, texts, state, over),
  };
}

interface Reached {
  readonly value: Tensor | null;
  readonly adjoint: Tensor | null;
  readonly sum: { readonly before: Tensor | null; readonly added: readonly Tensor[] } | null;
  readonly state: Firing | 'unfinished';
}

const NOTHING: Reached = { value: null, adjoint: null, sum: null, state: 'unfinished' };

function readStatement(overlay: Overlay, statement: number, now: Range): Reached {
  const gradient = overlay.steps[statement]?.find((step) => step.kind === 'gradient');
  return {
    value: valueReached(overlay, statement, now.to),
    adjoint:
      adjointReached(overlay, statement, now.to) ??
      (gradient && gradient.index < now.to ? gradient.value : null),
    sum: arrivals(overlay, statement, now),
    state: firingOf(overlay, statement, now),
  };
}

function readOutput(overlay: Overlay, id: string, now: Range): Reached {
  const step = overlay.outputs.get(id);
  const { seed, trace } = overlay;
  if (!step) return NOTHING;
  const taken = step.index < now.to;
  const ready = (overlay.computed[step.statement] as number) <= now.to;
  const chosen = trace.output?.origin?.node === id;
  return {
    value: taken ? step.value : null,
    adjoint: chosen && seed && seed.index < now.to ? seed.value : null,
    sum: null,
    state: taken ? (step.index >= now.from ? 'fires' : 'done') : ready ? 'fireable' : 'dormant',
  };
}

/** A tensor as text: a number, or the shape of what has more than one. */
export function showTensor(tensor: Tensor, digits: number): string {
  if (tensor.data.length === 1) return formatNumber(tensor.data[0] as number, digits);
  return `[${tensor.shape.join('×')}]`;
}

/** `5 + 0.5`, `1.716 − 0.284`; null where there is nothing to add to, or it is no number. */
function showSum(before: Tensor | null, added: readonly Tensor[], digits: number): string | null {
  const terms = before ? [before, ...added] : added;
  if (terms.length < 2 || terms.some((term) => term.data.length !== 1)) return null;
  return terms
    .map((term, k) => {
      const number = term.data[0] as number;
      if (k === 0) return formatNumber(number, digits);
      return number < 0
        ? ` − ${formatNumber(-number, digits)}`
        : ` + ${formatNumber(number, digits)}`;
    })
    .join('');
}

/** What stands on a node: its operator's sign, its name, or its number. */
export function symbolOf(node: GraphNode): string {
  if (node.kind === 'primitive') return primitives[node.primitive].symbol;
  return node.kind === 'constant' ? String(node.value) : node.name;
}

function labelOf(
  node: GraphNode,
  subscript: number | undefined,
  { value, adjoint }: { readonly value: string | null; readonly adjoint: string | null },
  state: NodeReading['state'],
  over: boolean,
): string {
  if (node.kind === 'constant') return `constant, value ${value ?? 'not computed yet'}`;
  const names = [
    ...(node.kind === 'primitive' && node.name !== undefined ? [node.name] : []),
    ...(subscript === undefined ? [] : [`v${subscript}`]),
  ];
  const missing = (what: string) =>
    over && state !== 'unfinished' ? `no ${what}` : `${what} not computed yet`;
  return [
    operatorOf(node),
    ...names,
    ...(state === 'unfinished' ? ['not wired completely'] : []),
    value === null ? missing('value') : `value ${value}`,
    adjoint === null ? missing('adjoint') : `adjoint ${adjoint}`,
    ...(state === 'fires' || state === 'fireable'
      ? [state === 'fires' ? 'fires now' : 'fireable']
      : []),
  ].join(', ');
}
