import { callable } from './functions';

/** How functions are written with others, by their names in lower case. */
const forms: Readonly<Record<string, string>> = {
  acosh: 'ln(x + sqrt(x^2 - 1))',
  asinh: 'ln(x + sqrt(x^2 + 1))',
  atanh: 'ln((1 + x)/(1 - x))/2',
  cbrt: 'sign(x)*abs(x)^(1/3)',
  cot: '1/tan(x)',
  csc: '1/sin(x)',
  elu: 'x > 0 ? x : exp(x) - 1',
  exp2: '2^x',
  expm1: 'exp(x) - 1',
  gelu: 'x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))',
  hardtanh: 'clamp(x, -1, 1)',
  heaviside: 'x > 0',
  hypot: 'norm([x, y])',
  lerp: 'x + t*(y - x)',
  log1p: 'ln(1 + x)',
  logaddexp: 'logsumexp([x, y])',
  logsigmoid: '-softplus(-x)',
  mish: 'x*tanh(softplus(x))',
  relu6: 'clamp(x, 0, 6)',
  rsqrt: '1/sqrt(x)',
  sec: '1/cos(x)',
  silu: 'x*sigmoid(x)',
  sinc: 'sin(x)/x',
  softsign: 'x/(1 + abs(x))',
  std: 'sqrt(mean((x - mean(x))^2))',
  step: 'x > 0',
  swish: 'x*sigmoid(x)',
  var: 'mean((x - mean(x))^2)',
};

/** The same of those that are no primitives. */
export const otherForms: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(forms).filter(([name]) => callable(name).length === 0),
);
