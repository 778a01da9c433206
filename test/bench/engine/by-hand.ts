/** Values and gradients as one would write them for these very functions. */

export function chainByHand(length: number): { value: number; gradient: number[] } {
  const v = new Float64Array(length + 1);
  v[0] = 0.7;
  for (let k = 0; k < length; k++) {
    const x = v[k] as number;
    v[k + 1] = k % 3 === 0 ? Math.sin(x) : k % 3 === 1 ? x * 1.01 : x + 0.3;
  }
  let adjoint = 1;
  for (let k = length - 1; k >= 0; k--) {
    if (k % 3 === 0) adjoint *= Math.cos(v[k] as number);
    else if (k % 3 === 1) adjoint *= 1.01;
  }
  return { value: v[length] as number, gradient: [adjoint] };
}

export function rosenbrockByHand(size: number): { value: number; gradient: number[] } {
  const x = Float64Array.from({ length: size }, (_, k) => 1 + ((k * 7) % 13) / 20);
  const gradient = new Float64Array(size);
  let value = 0;
  for (let i = 0; i + 1 < size; i++) {
    const xi = x[i] as number;
    const a = (x[i + 1] as number) - xi * xi;
    const b = 1 - xi;
    value += 100 * (a * a) + b * b;
    gradient[i] = (gradient[i] as number) - 400 * a * xi - 2 * b;
    gradient[i + 1] = (gradient[i + 1] as number) + 200 * a;
  }
  return { value, gradient: Array.from(gradient) };
}
