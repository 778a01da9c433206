import { valueAndGradient } from '../../core/compile/value-and-gradient';
import { checkedGraph } from '../../core/graph/checked';
import type { Definition, Graph } from '../../core/graph/graph';
import { parametersOf } from '../../core/graph/parameters';
import { type Program, shapeAt } from '../../core/program/program';
import { randomNumbers } from '../../core/random';
import {
  filled,
  fromTensor,
  type NestedNumbers,
  type Tensor,
  toTensor,
} from '../../core/tensor/tensor';
import { trace } from '../../core/trace/trace';
import { trouble } from '../../core/trace/trouble';
import { bodyFor, firstUse } from '../../document/own/calls';
import { withRules } from '../../document/own/hand';

/** How many points are tried, and how far apart both may be, relative to the larger and to 1. */
export const POINTS = 100;
const TOLERANCE = 1e-6;

/** Where a derivative by hand is not what AD says. */
interface Difference {
  /** The numbers of the parameters by name, of arrays the first few. */
  readonly at: readonly (readonly [name: string, value: number | NestedNumbers])[];
  /** The adjoint of the result. */
  readonly adjoint: number | NestedNumbers;
  readonly byHand: number;
  readonly byAD: number;
  /** Why there is no derivative there; null where there is one. */
  readonly kink: string | null;
}

/** What was found of one parameter. */
export interface HandCheck {
  readonly parameter: string;
  /** Points at which both were numbers. */
  readonly compared: number;
  /** At how many of them both are the same. */
  readonly same: number;
  /** The first at which they are not; null where there is none. */
  readonly difference: Difference | null;
}

/**
 * Tries a derivative by hand against AD, parameter by parameter: at the numbers of a use, then at points near
 * and far, the same every time, with an adjoint that is another at each. Null where no shapes are known, since nothing
 * applies it, that fit.
 */
export function checkByHand(graph: Graph, definition: Definition): readonly HandCheck[] | null {
  const { derivative } = definition;
  if (!derivative) return null;
  const use = firstUse(graph, definition);
  const valued = use ? bodyFor(graph, use, valuesIn(graph)) : definition.body;
  const plain = checkedGraph(valued).program;
  const marked = {
    ...plainDefinition(definition),
    derivative: { ...derivative, used: true },
  };
  const hand = checkedGraph(appliedIn(valued, marked)).program;
  if (!isWhole(plain, valued) || !isWhole(hand, valued)) return null;
  return compared(plain, hand, parametersOf(definition));
}

function plainDefinition({ name, body }: Definition): Definition {
  return { name, body };
}

/** A body as the only use of itself, so that it is differentiated as its definition says. */
function appliedIn(body: Graph, definition: Definition): Graph {
  const inside = body.nodes.flatMap(({ id, kind }) =>
    kind === 'input' || kind === 'output' ? [] : [id],
  );
  const taken = new Set((body.folds ?? []).flatMap(({ nodes }) => nodes));
  const id = '·';
  const whole = {
    ...{ id, name: definition.name, of: definition.name },
    nodes: inside.filter((node) => !taken.has(node)),
  };
  const inner = (body.folds ?? []).map((fold) => (fold.within ? fold : { ...fold, within: id }));
  const others = (body.definitions ?? []).filter(({ name }) => name !== definition.name);
  return withRules(
    { ...body, folds: [whole, ...inner], definitions: [...others, definition] },
    new Set([definition.name]),
  );
}

function isWhole(program: Program, { nodes }: Graph): boolean {
  const inputs = nodes.filter(({ kind }) => kind === 'input').length;
  return program.outputs.length === 1 && program.inputs.length === inputs;
}

function valuesIn(graph: Graph) {
  const { program, statementOf } = checkedGraph(graph);
  const values = evaluatedStatements(program);
  return (id: string) => {
    const statement = statementOf.get(id);
    return statement === undefined ? null : fromTensor(values(statement));
  };
}

function evaluatedStatements(program: Program): (statement: number) => Tensor {
  const { program: traced, values } = trace(program);
  return (statement) => {
    const shape = shapeAt(traced, statement);
    const [from, to] = [values.start[statement] ?? 0, values.start[statement + 1] ?? 0];
    return { shape, data: values.data.slice(from, to) };
  };
}

function compared(
  plain: Program,
  hand: Program,
  parameters: readonly string[],
): readonly HandCheck[] {
  const draw = randomNumbers(1);
  const found = parameters.map((parameter) => ({
    ...{ parameter, compared: 0, same: 0 },
    difference: null as Difference | null,
  }));
  const [output] = plain.outputs;
  if (!output) return [];
  const shape = shapeAt(plain, output.statement);
  for (let k = 0; k < POINTS; k++) {
    const at = Object.fromEntries(
      plain.inputs.map(({ name, value, statement }) => [
        name,
        moved(value ?? filled(shapeAt(plain, statement), 1), k, draw),
      ]),
    );
    const seed = moved(filled(shape, 1), k, draw);
    const byAD = valueAndGradient(plain, at, { seed }).gradient;
    const byHand = valueAndGradient(hand, at, { seed }).gradient;
    for (const [n, one] of found.entries()) {
      const name = plain.inputs[n]?.name ?? '';
      const pair = farthest(toTensor(byHand[name] ?? 0), toTensor(byAD[name] ?? 0));
      if (!pair) continue;
      one.compared++;
      if (pair.apart <= TOLERANCE) {
        one.same++;
        continue;
      }
      one.difference ??= {
        at: Object.entries(at).map(([of, tensor]) => [of, fromTensor(tensor)] as const),
        adjoint: fromTensor(seed),
        byHand: pair.a,
        byAD: pair.b,
        kink: kinkAt(plain, at),
      };
    }
  }
  return found;
}

/** The two numbers that are farthest apart; null where one of them is none. */
function farthest(a: Tensor, b: Tensor) {
  let worst: { a: number; b: number; apart: number } | null = null;
  for (const [k, x] of a.data.entries()) {
    const y = b.data[k] ?? Number.NaN;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
    const apart = Math.abs(x - y) / Math.max(1, Math.abs(x), Math.abs(y));
    if (!worst || apart > worst.apart) worst = { a: x, b: y, apart };
  }
  return worst;
}

/** Numbers as they are at first, then near and far in turn. */
function moved({ shape, data }: Tensor, k: number, draw: () => number): Tensor {
  const spread = k === 0 ? 0 : ([0.1, 1, 10][k % 3] ?? 1);
  const next = data.map((x) => x + spread * (2 * draw() - 1) * Math.max(1, Math.abs(x)));
  return { shape, data: next };
}

function kinkAt(program: Program, at: Readonly<Record<string, Tensor>>): string | null {
  const steps = trace(program, at, { seed: 1 });
  return trouble(steps).find(({ kink }) => kink)?.kink?.what ?? null;
}
