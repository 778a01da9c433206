import { tensors } from '../../core/algebra/tensors';
import { operandsAt, operationAt, type Program, primitiveAt } from '../../core/program/program';
import { sameShape } from '../../core/tensor/shape';
import { broadcastTo, filled, type Tensor } from '../../core/tensor/tensor';
import { isOfWire, numberOf, type Quantity } from '../sweep/quantity';
import { type Flow, flowing } from '../sweep/run';
import { alongWires, atStatement, type Made, type Mistake, type Scene } from './mistake';

const o = tensors.pytorch;

/** The statement that what is asked is a number of. */
function subjectOf({ setting, asked, way }: Scene): number {
  if (!isOfWire(asked)) return asked.statement;
  const operand = operandsAt(setting.program, asked.statement)[asked.position] ?? asked.statement;
  return way === 'on' ? asked.statement : operand;
}

function placeOf(asked: Quantity) {
  return isOfWire(asked) ? asked : atStatement(asked.statement);
}

function* otherNumber(scene: Scene): Iterable<Made> {
  const { run, asked, edges, setting, way } = scene;
  const statement = subjectOf(scene);
  const at = placeOf(asked);
  if (asked.of === 'value') {
    for (const of of ['adjoint', 'tangent'] as const) {
      yield { at, readOff: numberOf(run, { of, statement }) };
    }
    return;
  }
  yield { at, readOff: run.values[statement] ?? null };
  // Further up, and gone on from there.
  const ends = edges.map((edge) =>
    way === 'back'
      ? edge.statement
      : (operandsAt(setting.program, edge.statement)[edge.position] as number),
  );
  for (const end of new Set(ends)) {
    const value = (each: number) => (each === end ? run.values[each] : undefined);
    yield { at: atStatement(end), mutation: { total: value } };
  }
}

function* unsummed({ setting, run, asked }: Scene): Iterable<Made> {
  if (asked.of === 'value' || asked.of === 'tangent' || asked.of === 'partial') return;
  const { program, readers } = setting;
  const edges = isOfWire(asked) ? [asked] : (readers[asked.statement] ?? []);
  if (edges.length !== 1) return;
  for (const edge of edges) {
    const sources = operandsAt(program, edge.statement);
    const operand = sources[edge.position] ?? -1;
    const value = run.values[edge.statement];
    const upstream = run.adjoints[edge.statement];
    const narrow = run.values[operand];
    if (!value || !upstream || !narrow || sameShape(narrow.shape, value.shape)) continue;
    if (primitiveAt(program, edge.statement)?.rule.kind !== 'pointwise') continue;
    const operands = sources.map((source, k) => {
      const x = run.values[source] as Tensor;
      return k === edge.position ? broadcastTo(x, value.shape) : x;
    });
    const whole = flowing('back', setting, edge, operand, operands, run.values, upstream).of({});
    yield { at: edge, readOff: whole };
    // One of those that were to be summed.
    if (whole) {
      const count = narrow.data.length;
      yield { at: edge, readOff: { shape: narrow.shape, data: whole.data.slice(0, count) } };
    }
  }
}

/** What a product of matrices passes back where its other factor is not transposed. */
function untransposed(
  program: Program,
  { statement, position, operands: [a, b], upstream }: Flow,
): Tensor | undefined {
  if (operationAt(program, statement) !== 'matmul' || !a || !b) return undefined;
  const [left, right] = position === 0 ? [upstream, b] : [a, upstream];
  if (left.shape.length !== 2 || right.shape.length !== 2 || left.shape[1] !== right.shape[0]) {
    return undefined;
  }
  const product = o.matmul(left, right);
  return sameShape(product.shape, (position === 0 ? a : b).shape) ? product : undefined;
}

/** Mistakes in what is begun with, and in what is read off in the end. */
export const readOffMistakes: readonly Mistake[] = [
  { id: 'value for derivative', made: otherNumber },
  {
    id: 'no seed',
    *made({ setting, way }) {
      const at = atStatement(setting.output);
      yield { at, mutation: { seed: (seed) => filled(seed.shape, 0) } };
      if (way === 'back') yield { at, mutation: { seed: (seed) => filled(seed.shape, 1) } };
    },
  },
  {
    id: 'gradient kept',
    *made({ setting, run, asked }) {
      // Only what is kept from one sweep to the next: the derivatives by inputs.
      const isInput = setting.program.inputs.some((input) => input.statement === asked.statement);
      if (asked.of !== 'adjoint' || !isInput) return;
      const right = numberOf(run, asked);
      yield { at: atStatement(asked.statement), readOff: right && o.add(right, right) };
    },
  },
  {
    id: 'transposed',
    *made(scene) {
      const { run, asked, setting } = scene;
      const right = numberOf(run, asked);
      if (right?.shape.length === 2) yield { at: placeOf(asked), readOff: o.transpose(right) };
      if (scene.way === 'back') {
        yield* alongWires(scene, (flow) => untransposed(setting.program, flow), false);
      }
    },
  },
  { id: 'axis not summed', made: unsummed },
];
