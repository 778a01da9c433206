import { Formula } from '../text/Formula';

/** The ways to write an adjoint, as segments to choose from. */
export const adjointNotations = [
  { value: 'prime', label: <Formula latex="v'" />, hint: 'v prime, as in the paper' },
  { value: 'bar', label: <Formula latex="\bar v" />, hint: 'v bar, as in Griewank and Walther' },
  {
    value: 'leibniz',
    label: <Formula latex="\partial y/\partial v" />,
    hint: 'Leibniz, the partial derivative of y by v',
  },
  { value: 'grad', label: <Formula latex="v\texttt{.grad}" />, hint: 'v.grad, as in PyTorch' },
] as const;
