import type * as english from '../en/graph';
import { said } from '../problem';
import { listed } from './grammar';
import { argumentWords } from './program';
import { quoted } from './quoted';
import { shapeMessage } from './shape';

/** The same in German. */
export const checkWords: typeof english.checkWords = {
  'no primitive': ({ name }) => ({
    message: `Eine Operation ${quoted(name)} gibt es nicht`,
    mend: 'Den Knoten entfernen.',
  }),
  'no name': ({ name }) => ({
    message: `${quoted(name)} ist kein Name`,
    mend: 'Buchstaben, Ziffern und _ verwenden, mit einem Buchstaben beginnend.',
  }),
  'name of several': ({ name }) => ({
    message: `Mehrere Knoten heißen ${name}`,
    mend: 'Alle bis auf einen umbenennen.',
  }),
  'input without tensor': ({ name }) => ({
    message: `Der Wert von ${name} ist kein Tensor`,
    mend: evenRows,
  }),
  'constant without tensor': () => ({
    message: 'Die Konstante ist kein Tensor',
    mend: evenRows,
  }),
  'no such dtype': ({ given, known }) => ({
    message: `Einen Dtype ${given} gibt es nicht`,
    mend: `${listed(known, 'oder')} verwenden.`,
  }),
  'unfit operands': ({ problem, place, settings }) => ({
    message: shapeMessage(problem, place),
    mend:
      settings.length === 0
        ? 'Den Operanden Formen geben, die zueinander passen.'
        : `${listed(settings, 'oder')} ändern, oder die Form dessen, was hineinführt.`,
  }),
  'impossible statement': ({ cause }) => ({
    message: typeof cause === 'string' ? cause : said(argumentWords, cause).message,
    mend: 'Den Knoten entfernen und neu hinzufügen.',
  }),
  'on a cycle': ({ node }) => ({
    message: `${nodeName(node)} liegt auf einem Kreis oder hinter einem`,
    mend: 'Eine Verbindung des Kreises entfernen.',
  }),
  'lacks operand': ({ node, operand }) => ({
    message: `${nodeName(node)}: ${operand === null ? 'Der Operand' : `Operand ${operand}`} fehlt`,
    mend: 'Einen Wert mit dem leeren Anschluss verbinden.',
  }),
  'no output': () => ({
    message: 'Der Graph hat keine Ausgabe, also gibt es nichts abzuleiten',
    mend: 'Eine Ausgabe hinzufügen und einen Wert mit ihr verbinden.',
  }),
};

/** The same in German. */
export const wireWords: typeof english.wireWords = {
  'no such end': () => 'ein Ende der Verbindung gibt es nicht',
  'out of an output': () => 'von einer Ausgabe aus lässt sich nichts verbinden',
  'no such port': () => 'einen solchen Anschluss gibt es nicht',
  'closes a cycle': () => 'die Verbindung würde einen Kreis schließen',
};

const evenRows = 'Jeder Zeile dieselbe Länge geben.';

function nodeName(node: english.NodeFact): string {
  switch (node.is) {
    case 'output':
      return `Die Ausgabe ${node.name}`;
    case 'primitive':
      return `Die Operation ${quoted(node.label, 64)}`;
    case 'other':
      return 'Der Knoten';
  }
}
