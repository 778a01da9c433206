import { worded } from '../../words/worded';

/** What forms of a program are called, and what they are good for. */
export const wording = worded('lang/emit', {
  expression: 'Expression',
  asTypedHere: 'as it is typed here',
  forMathMode: 'for math mode',
  adjointInPython: 'with the adjoint written out, for Python alone or with NumPy',
  byAutograd: 'differentiated by autograd; with parameters it is a module',
  notebook: 'Notebook',
  forJupyter: 'for Jupyter, with PyTorch; it runs from top to bottom',
  byGradientTape: 'differentiated by a gradient tape',
  graphForSession: 'a graph with placeholders, which a session runs',
  transformedFunction: 'a function that is transformed into its gradient',
  theanoAsPyTensor: 'Theano, as PyTensor keeps it',
  compiledExpression: 'an expression that is differentiated and compiled',
  adjointAlone: 'with the adjoint written out, and no dependencies',
  adjointInCpp: 'with the adjoint written out, in C++ 17 and no dependencies',
  forGraphviz: 'the graph for Graphviz',
  forMarkdownPages: 'the graph as a flowchart for pages in Markdown',
  adjointProgram: 'Adjoint program in Python',
  asRulesWriteIt: 'as the rules write it',
  simplifiedAdjointProgram: 'Simplified adjoint program in Python',
  withLessToDo: 'with less to do',
});
