/** Programs that tests of transformations and analyses share. */
import { type Program, ProgramBuilder } from '../../../src/core/index';
import { scalar } from '../../../src/core/tensor/tensor';

/** y = ln(x₁) + x₁x₂ − sin(x₂) at (2, 5): Baydin et al. 2018, Tables 2 and 3. */
export function baydin(): Program {
  const b = new ProgramBuilder();
  const x1 = b.input('x1', [], scalar(2));
  const x2 = b.input('x2', [], scalar(5));
  const v1 = b.apply('ln', [x1]);
  const v2 = b.apply('multiply', [x1, x2]);
  const v3 = b.apply('sin', [x2]);
  const v4 = b.apply('add', [v1, v2]);
  b.output('y', b.apply('subtract', [v4, v3]));
  return b.build();
}

/** z = sin(xy) + eˣ. */
export function sineProduct(): Program {
  const b = new ProgramBuilder();
  const x = b.input('x', [], scalar(1.1));
  const y = b.input('y', [], scalar(0.7));
  const sine = b.apply('sin', [b.apply('multiply', [x, y])]);
  b.output('z', b.apply('add', [sine, b.apply('exp', [x])]));
  return b.build();
}

/** l₂ = 4 l₁ (1 − l₁), the logistic map of Baydin et al. 2018, Table 1. */
export function logisticMap(): Program {
  const b = new ProgramBuilder();
  const x = b.input('x', [], scalar(0.3));
  const rest = b.apply('subtract', [b.literal(1), x]);
  b.output('y', b.apply('multiply', [b.apply('multiply', [b.literal(4), x]), rest]));
  return b.build();
}

/** y = sin(sin(… x)). */
export function sines(length: number): Program {
  const b = new ProgramBuilder();
  let y = b.input('x', [], scalar(0.7));
  for (let k = 0; k < length; k++) y = b.apply('sin', [y]);
  b.output('y', y);
  return b.build();
}

/** A := X + Y; B := Y / 10; C := A × B. */
export function smallDataflow(): Program {
  const b = new ProgramBuilder();
  const x = b.input('X', [], scalar(3));
  const y = b.input('Y', [], scalar(4));
  const a = b.apply('add', [x, y]);
  const quotient = b.apply('divide', [y, b.literal(10)]);
  b.output('C', b.apply('multiply', [a, quotient]));
  return b.build();
}
