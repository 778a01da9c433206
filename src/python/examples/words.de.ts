import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  inPyTorch: 'Gl. 1 in PyTorch',
  asTensorFlowGraph: 'Gl. 1 als TensorFlow-Graph',
  withGradientTape: 'Gl. 1 mit GradientTape',
  inJax: 'Gl. 1 in JAX',
  scalarAutograd: 'Ein eigenes skalares Autograd',
  dualNumbers: 'Eigene duale Zahlen',
  functionToTransform: 'Eine Funktion zum Transformieren',
  loopAndBranch: 'Eine Schleife und eine Verzweigung',
  smallNetwork: 'Ein kleines Netz lernt XOR',
};
