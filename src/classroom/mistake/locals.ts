import { tensors } from '../../core/algebra/tensors';
import { operandsAt, operationAt, type Program, primitiveAt } from '../../core/program/program';
import { sameShape } from '../../core/tensor/shape';
import { filled, item, scalar, type Tensor } from '../../core/tensor/tensor';
import { applied, type Flow } from '../sweep/run';
import { alongWires, type Made, type Mistake, type Scene } from './mistake';

const o = tensors.pytorch;

/** Whether a statement is a function of one number that is not a straight line. */
function isCurve(program: Program, statement: number): boolean {
  const rule = primitiveAt(program, statement)?.rule;
  return (
    rule?.kind === 'pointwise' &&
    rule.partial !== null &&
    operandsAt(program, statement).length === 1 &&
    operationAt(program, statement) !== 'negate'
  );
}

/** Between single numbers, where a partial derivative is one. */
function isBetweenNumbers({ upstream, operands, value }: Flow): boolean {
  return [upstream, value, ...operands].every(({ shape }) => shape.length === 0);
}

/** The local derivative, where it is one number. */
function localOf(flow: Flow): Tensor | null {
  return isBetweenNumbers(flow) ? flow.of({ upstream: scalar(1) }) : null;
}

function* wrongPoint(scene: Scene): Iterable<Made> {
  const { program } = scene.setting;
  const at = (flow: Flow, point: Tensor) =>
    sameShape(point.shape, flow.operands[0]?.shape ?? [])
      ? flow.of({ operands: [point], value: applied(program, flow.statement, [point]) })
      : undefined;
  const depth = Math.max(
    0,
    ...scene.edges.map(({ statement }) =>
      isCurve(program, statement)
        ? operandsAt(program, operandsAt(program, statement)[0] as number).length
        : 0,
    ),
  );
  // At what is inside the inner function, one after the other, and at the function's own value.
  for (let inner = 0; inner < Math.min(depth, 4); inner++) {
    yield* alongWires(
      scene,
      (flow) => {
        if (!isCurve(program, flow.statement)) return undefined;
        const source = operandsAt(program, flow.operand)[inner];
        const point = source === undefined ? undefined : scene.run.values[source];
        return point && at(flow, point);
      },
      false,
    );
  }
  yield* alongWires(
    scene,
    (flow) => (isCurve(program, flow.statement) ? at(flow, flow.value) : undefined),
    false,
  );
}

/** Mistakes in what is multiplied along a wire. */
export const localMistakes: readonly Mistake[] = [
  { id: 'wrong point', made: wrongPoint },
  {
    id: 'function for derivative',
    made: (scene) =>
      alongWires(scene, (flow) =>
        isCurve(scene.setting.program, flow.statement) &&
        sameShape(flow.upstream.shape, flow.value.shape)
          ? o.mul(flow.upstream, flow.value)
          : undefined,
      ),
  },
  {
    id: 'no upstream',
    made: (scene) =>
      alongWires(scene, (flow) => flow.of({ upstream: filled(flow.upstream.shape, 1) })),
  },
  {
    id: 'no local',
    made: (scene) =>
      alongWires(scene, (flow) => {
        const rule = primitiveAt(scene.setting.program, flow.statement)?.rule;
        const operand = flow.operands[flow.position];
        if (rule?.kind !== 'pointwise' || !operand) return undefined;
        const local = localOf(flow);
        // Without −1 it is a sign that is lost.
        if (local && item(local) === -1) return undefined;
        return sameShape(flow.upstream.shape, operand.shape) ? flow.upstream : undefined;
      }),
  },
  {
    id: 'added',
    made: (scene) =>
      alongWires(
        scene,
        (flow) => {
          const local = localOf(flow);
          return local ? o.add(flow.upstream, local) : undefined;
        },
        false,
      ),
  },
  {
    id: 'upside down',
    made: (scene) =>
      alongWires(
        scene,
        (flow) => {
          const local = localOf(flow);
          return local && item(local) !== 0 ? o.div(flow.upstream, local) : undefined;
        },
        false,
      ),
  },
  {
    id: 'power rule',
    *made(scene) {
      const { program } = scene.setting;
      const exponentOf = (flow: Flow) => {
        const operation = operationAt(program, flow.statement);
        if (operation === 'square') return scalar(2);
        return operation === 'power' && flow.position === 0 ? flow.operands[1] : undefined;
      };
      const changed = (change: (right: Tensor, x: Tensor, n: Tensor) => Tensor) =>
        alongWires(scene, (flow) => {
          const n = exponentOf(flow);
          const right = n && flow.of({});
          const x = flow.operands[0];
          return n && right && x && sameShape(right.shape, x.shape)
            ? change(right, x, n)
            : undefined;
        });
      yield* changed((right, _x, n) => o.div(right, n));
      yield* changed((right, x) => o.mul(right, x));
    },
  },
  {
    id: 'divisor not squared',
    made: (scene) =>
      alongWires(scene, (flow) => {
        const operation = operationAt(scene.setting.program, flow.statement);
        const isDivisor =
          (operation === 'divide' && flow.position === 1) || operation === 'reciprocal';
        const right = isDivisor ? flow.of({}) : null;
        const divisor = flow.operands[flow.position];
        return right && divisor && sameShape(right.shape, divisor.shape)
          ? o.mul(right, divisor)
          : undefined;
      }),
  },
];
