import type { ElementLoop } from '../tensor/tensor';

export const sums: ElementLoop = (out, a, b, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i * stepA] + b[i * stepB];
};

export const differences: ElementLoop = (out, a, b, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i * stepA] - b[i * stepB];
};

export const products: ElementLoop = (out, a, b, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i * stepA] * b[i * stepB];
};
