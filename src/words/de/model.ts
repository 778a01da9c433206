import type * as english from '../en/model';
import { counted, listed, plural, wholeNumber } from './grammar';
import { quoted } from './quoted';

/** The same in German. */
export const modelWords: typeof english.modelWords = {
  damaged: ({ format, at }) =>
    `${of(format)} ist beschädigt oder bei Byte ${at} abgeschnitten; noch einmal speichern.`,
  'damaged text': ({ format, line }) =>
    `${of(format)} lässt sich in Zeile ${line} nicht lesen; noch einmal speichern.`,
  'unfit json': ({ format }) =>
    `${of(format)} ist nicht so geschrieben, wie TensorFlow es schreibt; noch einmal speichern.`,
  'too much': ({ format, what, most }) =>
    `${of(format)} hat zu viele ${things[what] ?? what}; Wengert liest bis zu ${wholeNumber(most)}.`,
  'too deep': ({ format }) =>
    `${of(format)} ist zu tief verschachtelt, um gelesen zu werden; noch einmal speichern.`,
  'no graph': ({ format }) => `${of(format)} enthält keinen Graphen; eine andere Datei wählen.`,
  'no operators': ({ format }) => `${of(format)} berechnet nichts; eine andere Datei wählen.`,
  'unknown operators': ({ format, unknown, nodes }) =>
    `${of(format)} verwendet ${counted(unknown.length, 'Operator', 'Operatoren')}, ${plural(unknown.length, 'den', 'die')} Wengert nicht hat, in ${counted(nodes, 'Knoten', 'Knoten')}: ${listed(
      unknown.map(
        ({ operator, count, node }) =>
          `${shownOperator(operator)} (${count > 1 ? `${count}-mal, zuerst in ` : 'in '}${quoted(node, 48)})`,
      ),
    )}; ohne ${plural(unknown.length, 'ihn', 'sie')} exportieren.`,
  'made by nothing': ({ node, name }) =>
    `Der Knoten ${quoted(node, 48)} liest ${quoted(name, 48)}, und das wird nirgends erzeugt; das Modell noch einmal speichern.`,
  cycle: ({ node }) =>
    `Der Knoten ${quoted(node, 48)} hängt von seinem eigenen Wert ab; öffnen lässt sich ein Graph ohne Kreise.`,
  'made twice': ({ name }) =>
    `Der Name ${quoted(name, 48)} gehört zu zwei Werten; das Modell noch einmal speichern.`,
  'unfit node': ({ node, operator, why }) =>
    `Der Knoten ${quoted(node, 48)} (${shownOperator(operator)}) lässt sich nicht lesen: ${why}`,
  'not an extent': ({ name, extent }) =>
    `Der Wert ${quoted(name, 48)} hat eine Achse der Länge ${extent}; Längen sind ganze Zahlen ab 0.`,
  'too large': ({ name, most }) =>
    `Mit dem Wert ${quoted(name, 48)} hätte das Modell mehr als ${counted(most, 'Zahl', 'Zahlen')}; ein kleineres Modell öffnen.`,
  'other length': ({ name, expected, given }) =>
    `Der Wert ${quoted(name, 48)} sollte ${counted(expected, 'Zahl', 'Zahlen')} enthalten und enthält ${counted(given, 'Zahl', 'Zahlen')}; das Modell noch einmal speichern.`,
  'unknown type': ({ name, type }) =>
    `Der Wert ${quoted(name, 48)} ist vom Typ ${quoted(type)}; Wengert hat float64, float32, int32, int64 und bool.`,
  'no shape': ({ name }) =>
    `Die Eingabe ${quoted(name, 48)} gibt ihre Form nicht an; das Modell mit einer Form für sie exportieren.`,
  'no numbers': ({ name }) =>
    `Die Konstante ${quoted(name, 48)} enthält keine Zahlen; das Modell noch einmal speichern.`,
  'data elsewhere': ({ name, file }) =>
    `Die Zahlen von ${quoted(name, 48)} stehen in einer anderen Datei, ${quoted(file, 48)}; das Modell mit seinen Zahlen in einer Datei speichern.`,
  'no weights': ({ files }) =>
    `Die Gewichte stehen in ${listed(files.map((file) => quoted(file, 48)))}; ${plural(files.length, 'diese Datei', 'diese Dateien')} zusammen mit model.json ablegen.`,
  'weights cut short': ({ expected, given }) =>
    `Die Gewichte sollten ${counted(expected, 'Byte', 'Bytes')} umfassen und umfassen ${counted(given, 'Byte', 'Bytes')}; die Dateien eines Modells nehmen.`,
  'layers model': () =>
    'Dies ist ein Schichtenmodell (layers model) von TensorFlow.js; es in ein Graphmodell umwandeln, das sagt, was jede Schicht berechnet.',
  'not constant': () => 'Eine seiner Einstellungen wird aus einer Eingabe berechnet.',
  'setting not read': ({ setting }) => `Die Einstellung ${setting} wird nicht unterstützt.`,
  'missing operand': () => 'Ein Operand fehlt.',
  'no such output': ({ name }) =>
    `Die Ausgabe ${quoted(name, 48)} wird nirgends erzeugt; das Modell noch einmal speichern.`,
  'not written': ({ format, unwritten }) =>
    `In ${format} lässt sich nicht schreiben: ${listed(unwritten.map(({ operation, place, why }) => `${quoted(operation, 48)}${place ? ` von ${quoted(place, 48)}` : ''}${why ? `, ${why}` : ''}`))}.`,
  'no program': () =>
    'Der Graph ist nicht vollständig: Noch gibt es kein Programm, das sich schreiben ließe.',
};

/** What there may be too many of. */
const things: Readonly<Record<string, string>> = {
  nodes: 'Knoten',
  numbers: 'Zahlen',
  operands: 'Operanden',
  bytes: 'Bytes',
};

function of(format: english.ModelFormat): string {
  switch (format) {
    case 'ONNX model':
      return 'Dieses ONNX-Modell';
    case 'GraphDef':
      return 'Dieses GraphDef';
    case 'TensorFlow.js model':
      return 'Dieses Modell von TensorFlow.js';
  }
}

const shownOperator = (operator: string) =>
  /^[A-Za-z0-9_.]{1,48}$/.test(operator) ? operator : quoted(operator, 48);
