import { worded } from '../../words/worded';

/** What programs to begin with are called. */
export const wording = worded('python/examples', {
  inPyTorch: 'Eq. 1 in PyTorch',
  asTensorFlowGraph: 'Eq. 1 as a TensorFlow graph',
  withGradientTape: 'Eq. 1 with GradientTape',
  inJax: 'Eq. 1 in JAX',
  scalarAutograd: 'A scalar autograd of one’s own',
  dualNumbers: 'Dual numbers of one’s own',
  functionToTransform: 'A function to transform',
  loopAndBranch: 'A loop and a branch',
  smallNetwork: 'A small network learns XOR',
});
