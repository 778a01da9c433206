import { callable } from './functions';

/** How functions are written with others, by their names in lower case. */
const forms: Readonly<Record<string, string>> = {
  cbrt: 'sign(x)*abs(x)^(1/3)',
  cot: '1/tan(x)',
  csc: '1/sin(x)',
  exp2: '2^x',
  fmod: 'sign(x)*mod(abs(x), abs(y))',
  hardtanh: 'clamp(x, -1, 1)',
  heaviside: 'x > 0',
  lerp: 'x + t*(y - x)',
  logaddexp: 'logsumexp([x, y])',
  logsigmoid: '-softplus(-x)',
  mish: 'x*tanh(softplus(x))',
  relu6: 'clamp(x, 0, 6)',
  rsqrt: '1/sqrt(x)',
  sec: '1/cos(x)',
  softsign: 'x/(1 + abs(x))',
  step: 'x > 0',
  trunc: 'sign(x)*floor(abs(x))',
};

/** The same of those that are no primitives. */
export const otherForms: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(forms).filter(([name]) => callable(name).length === 0),
);
