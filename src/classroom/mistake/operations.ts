import { applyToTensors, tensors } from '../../core/algebra/tensors';
import { operationAt, type Program, primitiveAt } from '../../core/program/program';
import { sameShape, sizeOf } from '../../core/tensor/shape';
import { scalar, type Tensor } from '../../core/tensor/tensor';
import { applied, type Flow, type Mutation } from '../sweep/run';
import { alongWires, atStatement, type Made, type Mistake, type Scene } from './mistake';

const o = tensors.pytorch;

/** A mistake in the value of one statement. */
function* inValues(
  { statements }: Scene,
  wrong: (statement: number, operands: readonly Tensor[]) => Tensor | undefined,
): Iterable<Made> {
  for (const at of statements) {
    yield {
      at: atStatement(at),
      mutation: {
        value: (statement, operands) => (statement === at ? wrong(statement, operands) : undefined),
      },
    };
  }
}

const ordered: ReadonlySet<string> = new Set(['subtract', 'divide', 'power', 'atan2']);

function* swapped(scene: Scene): Iterable<Made> {
  const { program } = scene.setting;
  yield* inValues(scene, (statement, [a, b]) =>
    ordered.has(operationAt(program, statement)) && a && b && sameShape(a.shape, b.shape)
      ? applied(program, statement, [b, a])
      : undefined,
  );
  const binary = (flow: Flow) => {
    const [a, b] = flow.operands;
    const operation = operationAt(program, flow.statement);
    // Of a difference, that is a sign.
    const isOne = operation !== 'subtract' && (ordered.has(operation) || operation === 'multiply');
    return isOne && a && b && sameShape(a.shape, b.shape) ? [b, a] : null;
  };
  // Each is given what belongs to the other.
  yield* alongWires(
    scene,
    (flow) => (binary(flow) ? flow.of({ position: 1 - flow.position }) : undefined),
    false,
  );
  // As if the operands were the other way round.
  yield* alongWires(
    scene,
    (flow) => {
      const operands = binary(flow);
      if (!operands) return undefined;
      return flow.of({ operands, value: applied(program, flow.statement, operands) });
    },
    false,
  );
}

function* signs(scene: Scene): Iterable<Made> {
  const { program } = scene.setting;
  yield* inValues(scene, (statement, [a, b]) => {
    const operation = operationAt(program, statement);
    if (operation === 'negate') return a;
    return operation === 'subtract' && a && b ? o.add(a, b) : undefined;
  });
  yield* alongWires(scene, (flow) => {
    const local = flow.of({ upstream: o.broadcastTo(scalar(1), flow.upstream.shape) });
    return local?.data.some((each) => each < 0) ? o.neg(flow.of({}) as Tensor) : undefined;
  });
}

/** Functions of angles. */
const angled: ReadonlySet<string> = new Set(['sin', 'cos', 'tan']);
const degree = scalar(Math.PI / 180);

function* degrees(scene: Scene): Iterable<Made> {
  const { program } = scene.setting;
  const value = (statement: number, [x]: readonly Tensor[]) =>
    x && angled.has(operationAt(program, statement))
      ? applied(program, statement, [o.mul(x, degree)])
      : undefined;
  const flow = (along: Flow) => {
    const [x] = along.operands;
    if (!x || !angled.has(operationAt(program, along.statement))) return undefined;
    const operands = [o.mul(x, degree)];
    return along.of({ operands, value: applied(program, along.statement, operands) });
  };
  const at = scene.statements.find((each) => angled.has(operationAt(program, each)));
  const through = scene.edges.find((edge) => angled.has(operationAt(program, edge.statement)));
  if (at === undefined && !through) return;
  const place = through ?? atStatement(at as number);
  yield { at: place, mutation: { value, flow } };
  yield* inValues(scene, value);
  yield* alongWires(scene, flow);
}

function* early({ digits, run, asked, statements, edges }: Scene): Iterable<Made> {
  const place = edges[0] ?? atStatement(statements[0] ?? asked.statement);
  const written = (round: (x: number) => number): Mutation => ({
    written: (number) => ({ ...number, data: number.data.map(round) }),
  });
  const { written: before } = run.mutation;
  if (before) return;
  for (let decimals = digits; decimals >= 1; decimals--) {
    const scale = 10 ** decimals;
    yield { at: place, mutation: written((x) => Math.round(x * scale) / scale) };
    yield { at: place, mutation: written((x) => Math.trunc(x * scale) / scale) };
  }
  for (const significant of [3, 2]) {
    yield { at: place, mutation: written((x) => Number(x.toPrecision(significant))) };
  }
}

/** What comes back to what was stretched, as the mean of what it had to be the sum of. */
function overStretched(program: Program, flow: Flow): Tensor | undefined {
  const operand = flow.operands[flow.position];
  const isPointwise = primitiveAt(program, flow.statement)?.rule.kind === 'pointwise';
  if (!operand || !isPointwise || sameShape(operand.shape, flow.value.shape)) return undefined;
  const right = flow.of({});
  const times = sizeOf(flow.value.shape) / Math.max(1, sizeOf(operand.shape));
  return right ? o.div(right, scalar(times)) : undefined;
}

function* means(scene: Scene): Iterable<Made> {
  const { program } = scene.setting;
  const other = (statement: number) => {
    const operation = operationAt(program, statement);
    if (operation === 'sum') return 'mean';
    return operation === 'mean' ? 'sum' : null;
  };
  const attributes = (statement: number) => program.attributes.get(statement);
  yield* inValues(scene, (statement, operands) => {
    const name = other(statement);
    return name ? applyToTensors(name, operands, attributes(statement)) : undefined;
  });
  const count = (flow: Flow) => {
    const inner = sizeOf(flow.operands[flow.position]?.shape ?? []);
    return scalar(inner / Math.max(1, sizeOf(flow.value.shape)));
  };
  const scaled = (flow: Flow) => {
    const name = other(flow.statement);
    const right = name && flow.of({});
    if (!right) return undefined;
    return name === 'mean' ? o.div(right, count(flow)) : o.mul(right, count(flow));
  };
  yield* alongWires(scene, scaled);
  if (scene.way === 'back') yield* alongWires(scene, (flow) => overStretched(program, flow), false);
  const at = scene.edges.find(({ statement }) => other(statement));
  if (!at) return;
  yield {
    at,
    mutation: {
      value: (statement, operands) => {
        const name = other(statement);
        return name ? applyToTensors(name, operands, attributes(statement)) : undefined;
      },
      flow: scaled,
    },
  };
}

/** Mistakes in what a primitive is taken to be. */
export const operationMistakes: readonly Mistake[] = [
  { id: 'swapped', made: swapped },
  { id: 'sign', made: signs },
  { id: 'degrees', made: degrees },
  { id: 'mean for sum', made: means },
  { id: 'rounded early', made: early },
];
