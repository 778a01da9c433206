import { type GraphNode, operandsOf } from '../../../core/graph/graph';
import { primitives } from '../../../core/primitives/table';
import { shapeAt } from '../../../core/program/program';
import { SCALAR, type Shape } from '../../../core/tensor/shape';
import type { Tensor } from '../../../core/tensor/tensor';
import type { Trace } from '../../../core/trace/trace';
import type { Derived } from '../../../document/derived';
import { operatorOf } from '../../../document/labels';
import { allFinite, shapeText, spokenShape, spokenTensor } from '../../../lang/array/tensor-text';
import { formatNumber } from '../../../lang/number';
import { seededInput } from '../../../lang/term/seeded-input';
import { shownRows } from '../../../layout/node-height';
import { activityNow } from '../../../state/player/activity';
import type { Firing } from '../../../state/player/overlay';
import { isOver, NOTHING, reachedBy } from '../../../state/player/reached';
import type { StepRange } from '../../../state/player/stops';
import { pictureText, shadesText } from '../../parts/tensor/picture';
import { isDerived } from './is-derived';
import { NUMBER_TYPE, roomOf } from './room';
import { wording } from './words';

/** What a node shows at a moment of the trace. All of it is text or flags, so that equal readings look alike. */
export interface NodeReading {
  /** The i of its vᵢ; undefined for constants, outputs and what is not wired completely. */
  readonly subscript: number | undefined;
  /** The extents of its value: '3×2'; empty for a number and for what can't be computed. */
  readonly shape: string;
  /** null is not computed yet. */
  readonly value: string | null;
  /** How many rows of an array there is room for. */
  readonly rows: 1 | 2 | 3;
  /** What stands for the value where it is an array, from `pictureText`. */
  readonly valuePicture: string | null;
  /** The same by shades alone, for where numbers can't be read. */
  readonly valueShades: string | null;
  readonly valueFinite: boolean;
  /** Its adjoint, or in forward mode its tangent. */
  readonly derivative: string | null;
  readonly forward: boolean;
  /** The output whose adjoints these are, or the input whose tangents; null for another direction. */
  readonly about: string | null;
  /** '[0, 2]' where these are tangents of one element of that input. */
  readonly place: string;
  readonly derivativePicture: string | null;
  readonly derivativeShades: string | null;
  readonly derivativeFinite: boolean;
  /** The sum that the adjoint is just now: '5 + 0.5'; null when it is assigned or not touched. */
  readonly sum: string | null;
  readonly state: Firing | 'unfinished';
  /** In the adjoint phase: its adjoint flows back just now, or something arrives at it. */
  readonly sends: boolean;
  readonly receives: boolean;
  /** For assistive technology: operator, name, value and adjoint or tangent. */
  readonly label: string;
}

/** Reads off what a node shows once the steps before `now.to` have been taken. */
export function readNode(
  derived: Derived,
  trace: Trace,
  node: GraphNode,
  now: StepRange,
  digits: number,
): NodeReading {
  const statement = derived.checked.statementOf.get(node.id);
  const subscript =
    statement === undefined || node.kind === 'output' ? undefined : derived.subscripts[statement];
  const roles = activityNow(derived, trace, now).nodes.get(node.id);
  const { value, derivative, sum, state } =
    statement === undefined ? NOTHING : reachedBy(trace, node, statement, now);
  const shown = (tensor: Tensor | null) => tensor && showTensor(tensor, digits);
  const texts = { value: shown(value), derivative: shown(derivative) };
  const spoken = (tensor: Tensor | null) => tensor && spokenTensor(tensor, digits);
  const shape = statement === undefined ? SCALAR : shapeAt(derived.checked.program, statement);
  return {
    subscript,
    shape: shapeText(shape),
    rows: shownRows(shape),
    ...texts,
    valuePicture: value && pictureText(value, digits, roomOf(node), NUMBER_TYPE),
    valueShades: value && shadesText(value),
    derivativePicture: derivative && pictureText(derivative, digits, roomOf(node), NUMBER_TYPE),
    derivativeShades: derivative && shadesText(derivative),
    forward: trace.mode === 'forward',
    ...aboutOf(trace),
    valueFinite: value === null || allFinite(value.data),
    derivativeFinite: derivative === null || allFinite(derivative.data),
    sum: sum && showSum(sum.before, sum.added, digits),
    state,
    sends: roles?.has('sends') ?? false,
    receives: roles?.has('receives') ?? false,
    label: labelOf(
      node,
      subscript,
      { shape, value: spoken(value), derivative: spoken(derivative) },
      state,
      {
        what: trace.mode === 'forward' ? wording.tangent : wording.adjoint,
        over: isOver(trace, state, now),
      },
    ),
  };
}

function aboutOf(trace: Trace): Pick<NodeReading, 'about' | 'place'> {
  if (trace.mode !== 'forward') return { about: trace.output?.name ?? 'y', place: '' };
  const input = seededInput(trace);
  return { about: input?.name ?? null, place: input?.place ?? '' };
}

/** A tensor as text: a number, or the shape of what has more than one. */
export function showTensor(tensor: Tensor, digits: number): string {
  if (tensor.data.length === 1) return formatNumber(tensor.data[0] as number, digits);
  return `[${shapeText(tensor.shape)}]`;
}

/** The sum that a node's derivative is just now, with what it makes: `5 + 0.5 = 5.5`; null when it is none. */
export function sumOf(
  { checked }: Derived,
  trace: Trace,
  node: GraphNode,
  now: StepRange,
  digits: number,
): string | null {
  const statement = checked.statementOf.get(node.id);
  if (statement === undefined) return null;
  const { sum, derivative } = reachedBy(trace, node, statement, now);
  const terms = sum && showSum(sum.before, sum.added, digits);
  return terms && derivative && `${terms} = ${showTensor(derivative, digits)}`;
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
  if (node.kind !== 'constant') return node.name;
  return typeof node.value === 'number' ? String(node.value) : '[ ]';
}

function labelOf(
  node: GraphNode,
  subscript: number | undefined,
  {
    shape,
    value,
    derivative,
  }: {
    readonly shape: Shape;
    readonly value: string | null;
    readonly derivative: string | null;
  },
  state: NodeReading['state'],
  { what, over }: { readonly what: string; readonly over: boolean },
): string {
  const extents = shape.length === 0 ? [] : [wording.shape(spokenShape(shape))];
  const made = isDerived(node) ? [wording.adjointProgram] : [];
  if (node.kind === 'constant') {
    return ['constant', ...extents, wording.value(value ?? wording.notComputedYet), ...made].join(
      ', ',
    );
  }
  const names = [
    ...(node.kind === 'input' && node.role ? [node.role] : []),
    ...(node.kind === 'primitive' && node.name !== undefined ? [node.name] : []),
    ...(subscript === undefined ? [] : [`v${subscript}`]),
  ];
  const missing = (name: string) =>
    over && state !== 'unfinished' ? wording.no(name) : wording.namedNotComputedYet(name);
  return [
    operatorOf(node),
    ...names,
    ...(state === 'unfinished' ? [unfinished(node)] : []),
    ...extents,
    value === null ? missing('value') : wording.value(value),
    derivative === null ? missing(what) : `${what} ${derivative}`,
    ...(state === 'fires' || state === 'fireable'
      ? [state === 'fires' ? wording.firesNow : 'fireable']
      : []),
    ...made,
  ].join(', ');
}

/** Why nothing is computed: a port is empty, or what the operands are does not do. */
function unfinished(node: GraphNode): string {
  return operandsOf(node).includes(null) ? wording.notWiredCompletely : wording.cantBeComputed;
}
