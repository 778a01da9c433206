import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  expression: 'Ausdruck',
  asTypedHere: 'wie er hier eingegeben wird',
  forMathMode: 'für den Mathematikmodus',
  adjointInPython: 'mit ausgeschriebener Adjungierter, für Python allein oder mit NumPy',
  byAutograd: 'von autograd abgeleitet; mit Parametern ein Modul',
  notebook: 'Notebook',
  forJupyter: 'für Jupyter, mit PyTorch; läuft von oben bis unten durch',
  byGradientTape: 'von einem GradientTape abgeleitet',
  graphForSession: 'ein Graph mit Platzhaltern, den eine Session ausführt',
  transformedFunction: 'eine Funktion, die in ihren Gradienten transformiert wird',
  theanoAsPyTensor: 'Theano, wie PyTensor es fortführt',
  compiledExpression: 'ein Ausdruck, der abgeleitet und kompiliert wird',
  adjointAlone: 'mit ausgeschriebener Adjungierter, ohne Abhängigkeiten',
  adjointInCpp: 'mit ausgeschriebener Adjungierter, in C++ 17 ohne Abhängigkeiten',
  forGraphviz: 'der Graph für Graphviz',
  forMarkdownPages: 'der Graph als Flussdiagramm für Seiten in Markdown',
  adjointProgram: 'Adjungiertes Programm in Python',
  asRulesWriteIt: 'wie die Regeln es schreiben',
  simplifiedAdjointProgram: 'Vereinfachtes adjungiertes Programm in Python',
  withLessToDo: 'mit weniger Arbeit',
};
