import { callable } from './functions';

/** How functions are written with others, of operands x, y and t in this order, by their names in lower case. */
const forms: Readonly<Record<string, string>> = {
  abs2: 'x^2',
  acot: 'atan(1/x)',
  arccot: 'atan(1/x)',
  arcctg: 'atan(1/x)',
  arcsen: 'asin(x)',
  arctg: 'atan(x)',
  betrag: 'abs(x)',
  cbrt: 'sign(x)*abs(x)^(1/3)',
  ch: 'cosh(x)',
  cth: '1/tanh(x)',
  cuberoot: 'sign(x)*abs(x)^(1/3)',
  cosd: 'cos(x*pi/180)',
  cosec: '1/sin(x)',
  cot: '1/tan(x)',
  cotg: '1/tan(x)',
  coth: '1/tanh(x)',
  csc: '1/sin(x)',
  csch: '1/sinh(x)',
  ctg: '1/tan(x)',
  deg2rad: 'x*pi/180',
  descending: 'sort(x, descending=1)',
  distance: 'abs(x - y)',
  div: 'floor_divide(x, y)',
  dnorm: 'exp(-x^2/2)/sqrt(2*pi)',
  evalf: 'x',
  exp2: '2^x',
  expand: 'x',
  flip: 'x[::-1]',
  fmod: 'sign(x)*mod(abs(x), abs(y))',
  frac: 'x - floor(x)',
  hardtanh: 'clamp(x, -1, 1)',
  heaviside: 'x > 0',
  indicator: 'x',
  int: 'sign(x)*floor(abs(x))',
  l1loss: 'mean(abs(x - y))',
  l1_loss: 'mean(abs(x - y))',
  ld: 'log2(x)',
  lerp: 'x + t*(y - x)',
  logaddexp: 'logsumexp([x, y])',
  logit: 'ln(x/(1 - x))',
  logsigmoid: '-softplus(-x)',
  mish: 'x*tanh(softplus(x))',
  normalise: 'x/norm(x)',
  normalize: 'x/norm(x)',
  nthroot: 'x^(1/y)',
  order: 'argsort(x)',
  piecewise: 'where(condition, a, b)',
  print: 'x',
  pnorm: '(1 + erf(x/sqrt(2)))/2',
  rad2deg: 'x*180/pi',
  radians: 'x*pi/180',
  degrees: 'x*180/pi',
  quotient: 'floor_divide(x, y)',
  rational: 'x/y',
  rem: 'sign(x)*mod(abs(x), abs(y))',
  reverse: 'x[::-1]',
  relu6: 'clamp(x, 0, 6)',
  rsqrt: '1/sqrt(x)',
  racine: 'sqrt(x)',
  raiz: 'sqrt(x)',
  root3: 'sign(x)*abs(x)^(1/3)',
  sec: '1/cos(x)',
  sen: 'sin(x)',
  senh: 'sinh(x)',
  sh: 'sinh(x)',
  simplify: 'x',
  sind: 'sin(x*pi/180)',
  softsign: 'x/(1 + abs(x))',
  step: 'x > 0',
  tand: 'tan(x*pi/180)',
  tg: 'tan(x)',
  th: 'tanh(x)',
  trunc: 'sign(x)*floor(abs(x))',
  wurzel: 'sqrt(x)',
};

/** What has a name in mathematics or in other libraries, and neither a primitive nor a short form here. */
export const ABSENT: ReadonlySet<string> = new Set(
  (
    'gamma lgamma gammaln loggamma digamma polygamma psi beta betaln zeta erfinv erfcinv ndtri besselj bessely besseli ' +
    'besselk i0 i1 j0 j1 airy lambertw factorial binom comb ncr choose eig eigh eigvals svd qr cholesky lu expm logm ' +
    'pinv rank fft ifft cross kron einsum median mode quantile percentile histogram cummax cummin topk unique ' +
    'trace tr diag diagonal convolve repeat tile squeeze unsqueeze expand_dims moveaxis vstack hstack dstack column_stack gradienttape length len size numel ndim shape ' +
    'range narrow crop part embedding log_loss nll_loss smooth_l1_loss huber_loss scan angle vmap ' +
    'linear limit conv1d conv2d max_pool1d max_pool2d avg_pool1d avg_pool2d batch_norm take gather'
  ).split(' '),
);
/** What asks for a derivative, or for an integral. */
export const DERIVED: ReadonlySet<string> = new Set(
  'diff derivative grad gradient jacobian hessian differentiate backward jvp vjp jacrev jacfwd value_and_grad'.split(
    ' ',
  ),
);
export const INTEGRATED: ReadonlySet<string> = new Set(
  'integrate integral int quad trapz'.split(' '),
);

/** The form of a function with its operands in place; null where it takes others. */
export function formOf(form: string, operands: readonly string[]): string | null {
  const names = ['x', 'y', 't'].filter((name) => new RegExp(`\\b${name}\\b`).test(form));
  if (operands.length !== names.length || operands.includes('')) return null;
  const given = new Map(names.map((name, k) => [name, operands[k] as string]));
  return form.replace(/(\(?)\b([xyt])\b(\)?)/g, (_, open: string, name: string, close: string) => {
    const operand = given.get(name) as string;
    const isWhole = (open === '(' && close === ')') || /^[\p{L}\p{N}_.]+$/u.test(operand);
    return open + (isWhole ? operand : `(${operand})`) + close;
  });
}

/** The same of those that are no primitives. */
export const otherForms: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(forms).filter(([name]) => callable(name).length === 0),
);
