import type * as english from '../en/shape';
import { bracketed } from '../notation';
import { said } from '../problem';
import { plural, wholeNumber } from './grammar';
import { quoted } from './quoted';

/** The same in German. */
export const shapeWords: typeof english.shapeWords = {
  'no single number': ({ shape }) =>
    `Ein Tensor der Form ${bracketed(shape)} ist keine einzelne Zahl`,
  'no value': ({ given }) =>
    `Ein Wert ist eine Zahl, ein verschachteltes Feld von Zahlen oder { shape, data }, nicht ${described(given)}`,
  'not filled': ({ count, shape }) =>
    `${count} ${plural(count, 'Zahl füllt', 'Zahlen füllen')} die Form ${bracketed(shape)} nicht`,
  'uneven lengths': ({ path, length, others }) =>
    `${ragged}: ${placed(path)} hat die Länge ${length}, andere ${others}`,
  'unlike entry': ({ path, given, wanted }) => {
    const what = wanted === 'number' ? 'eine Zahl' : `ein Feld der Länge ${wanted}`;
    const unlike = `${placed(path)} ist ${described(given)}, nicht ${what}`;
    return given.is === 'number' || given.is === 'array' ? `${ragged}: ${unlike}` : unlike;
  },
  'no such dtype': ({ given, known }) =>
    `Einen Dtype ${given} gibt es nicht: Es gibt ${known.join(', ')}`,
  'too large': ({ shape, size, most }) =>
    `Ein Tensor der Form ${bracketed(shape)} ist zu groß: Er hat ${wholeNumber(size)} Zahlen, mehr als ${wholeNumber(most)}`,
  'too many axes': ({ count, most }) =>
    `Eine Form mit ${count} Achsen: Höchstens ${most} sind möglich`,
  'no shape': ({ given }) =>
    `Eine Form ist eine Liste ganzer Zahlen ab 0, etwa [2, 3], nicht ${given}`,
  'result too large': ({ shape, most }) =>
    `Ein Ergebnis der Form ${bracketed(shape)} ist zu groß: ${holds(most)}`,
  'program too large': ({ shape, most }) =>
    `Mit einem weiteren Ergebnis der Form ${bracketed(shape)} ist das Programm zu groß: ${holds(most)}, alle zusammen`,

  'do not broadcast': ({ a, b }) =>
    `Die Formen ${bracketed(a)} und ${bracketed(b)} lassen sich nicht zueinander erweitern (Broadcasting)`,
  'does not broadcast': ({ from, to }) =>
    `Die Form ${bracketed(from)} lässt sich nicht auf ${bracketed(to)} erweitern (Broadcasting)`,

  'no such axis': ({ axis, shape }) => {
    const rank = shape.length;
    return rank === 0
      ? `Ein Skalar hat keine Achse ${axis}`
      : `Die Form ${bracketed(shape)} hat keine Achse ${axis}: Ihre Achsen sind 0 bis ${rank - 1}, oder vom Ende her −1 bis −${rank}`;
  },
  'axis named twice': () => 'Eine Achse ist zweimal genannt',
  'no permutation': ({ x, axes }) =>
    `x hat die Form ${bracketed(x)}: axes muss jede der ${x.length} Achsen einmal nennen, nicht ${bracketed(axes)}`,

  'no such attribute': ({ name, known }) =>
    `Eine Einstellung ${name} gibt es nicht: ${known.length === 0 ? 'Einstellen lässt sich nichts' : `Einstellen lassen sich ${known.join(', ')}`}`,
  'attribute left out': ({ name }) => `Die Einstellung ${name} muss angegeben werden`,
  'not one number': ({ name }) => `${name} muss eine Zahl sein`,
  'not whole numbers': ({ name }) => `${name} muss eine Liste ganzer Zahlen sein`,
  'no rule': ({ name }) => `${name} ist keine Ableitung, die sich lesen lässt`,
  'rules for other operands': ({ rules, operands }) =>
    `Es gibt ${rules} ${plural(rules, 'Ableitung', 'Ableitungen')} von Hand für ${operands} Parameter`,
  'unknown in a rule': ({ name }) =>
    `Eine Ableitung von Hand verwendet ${quoted(name)}, und das ist keine Operation`,
  'not whole': ({ name, value }) => `${name} muss ganz sein, nicht ${value}`,
  'attribute out of range': ({ name, value, least, most }) =>
    `${name} muss eine ganze Zahl von ${least} bis ${wholeNumber(most)} sein, nicht ${value}`,

  'matmul of a scalar': (two) =>
    `${both(two)}: Keines darf ein Skalar sein; mit einem Skalar multipliziert man mit ×`,
  'matmul extents': (two) => {
    const { a, b } = two;
    const axis = b.length === 1 ? 'Länge' : b.length === 2 ? 'ersten Länge' : 'vorletzten Länge';
    return `${both(two)}: Die letzte Länge von a (${a.at(-1)}) muss gleich der ${axis} von b sein (${b.at(-2) ?? b[0]})`;
  },
  'matmul batches': (two) => {
    const [a, b] = [two.a.slice(0, -2), two.b.slice(0, -2)];
    return `${both(two)}: Die Stapel ${bracketed(a)} und ${bracketed(b)} lassen sich nicht zueinander erweitern`;
  },
  'no vectors': (two) => `${both(two)}: Beide müssen Vektoren sein, mit je einer Achse`,
  'no square matrix': ({ x }) =>
    `x hat die Form ${bracketed(x)}: Die letzten beiden Längen müssen gleich sein, wie bei einer quadratischen Matrix`,
  'no convolution': ({ x, kernel }) =>
    `x hat die Form ${bracketed(x)} und der Kern ${bracketed(kernel)}: x muss aus Kanälen und Längen bestehen, oder aus einem Stapel davon, und der Kern aus Ausgabekanälen, so vielen Kanälen, wie x in jeder Gruppe hat, und Längen, die in x passen`,
  'no share': ({ p }) =>
    `p ist ${p}: Es sagt, welcher Anteil aller Elemente 0 wird, von 0 für keines bis 1 für alle`,
  'no windows': ({ x, size }) =>
    `x hat die Form ${bracketed(x)}: Fenster der Größe ${bracketed(size)} passen nicht in ${size.length === 1 ? 'die letzte Achse' : 'die letzten beiden Achsen'}, oder ihr Rand ist größer als ihre halbe Breite`,
  'no channels': ({ x }) =>
    `x hat die Form ${bracketed(x)}: Die zweite Achse ist die der Kanäle, und gain und bias müssen für jeden eine Zahl haben`,
  'no system': (two) =>
    `${both(two)}: b muss ein Vektor oder Spalten mit so vielen Zeilen sein, wie die Matrix a hat`,
  'unlike lengths': (two) => `${both(two)}: Beide müssen gleich lang sein`,
  'slice entries': ({ x }) =>
    `x hat die Form ${bracketed(x)}: start, stop und step müssen für jede von verschiedenen Achsen einen Eintrag haben`,
  'step of 0': () => 'step darf nicht 0 sein',
  'nothing to choose from': ({ x }) =>
    `x hat die Form ${bracketed(x)}: Es gibt keine Elemente, aus denen gewählt werden könnte`,
  'two open extents': () => 'Nur eine Länge der Form darf −1 sein',
  'reshape of another size': ({ x, size, shape }) =>
    `x hat die Form ${bracketed(x)}, also ${size} ${plural(size, 'Zahl, die', 'Zahlen, die')} die Form ${bracketed(shape)} nicht ${plural(size, 'füllt', 'füllen')}`,
  'unlike parts': ({ first, position, other, axis }) =>
    `Operand 1 hat die Form ${bracketed(first)} und Operand ${position} ${bracketed(other)}: ${
      axis === null
        ? 'Was gestapelt wird, muss dieselbe Form haben'
        : `Alle Längen außer der von Achse ${axis} müssen übereinstimmen`
    }`,
  'not what is gathered': ({ x, indices, shape }) =>
    `x hat die Form ${bracketed(x)}, und das ist nicht, was Indizes der Form ${bracketed(indices)} aus ${bracketed(shape)} nehmen`,
  'not that slice': ({ x, shape }) =>
    `x hat die Form ${bracketed(x)}, und das ist nicht dieser Ausschnitt von ${bracketed(shape)}`,
  'does not broadcast to x': ({ x, name, shape }) =>
    `x hat die Form ${bracketed(x)}, und ${name} mit der Form ${bracketed(shape)} lässt sich nicht darauf erweitern (Broadcasting)`,
  'no axis of classes': () => 'logits ist ein Skalar: Es braucht eine Achse für die Klassen',
  'no classes': ({ logits }) =>
    `logits hat die Form ${bracketed(logits)}: Es gibt keine Klassen, aus denen gewählt werden könnte`,
  'unfit classes': ({ logits, target, indices }) =>
    `logits hat die Form ${bracketed(logits)} und target ${bracketed(target)}: target muss Klassenindizes der Form ${bracketed(indices)} enthalten, oder Wahrscheinlichkeiten der Form ${bracketed(logits)}`,
  'unfit target': ({ prediction, target }) =>
    `prediction hat die Form ${bracketed(prediction)} und target ${bracketed(target)}; beide lassen sich nicht zueinander erweitern (Broadcasting)`,
  'too few classes': ({ classes }) => `classes muss mindestens 1 sein, nicht ${classes}`,

  'value of another shape': ({ name, shape, value }) =>
    `Die Eingabe ${name} hat die Form ${bracketed(shape)}, ihr Wert aber ${bracketed(value)}`,
  'passed value of another shape': ({ name, shape, value }) =>
    `Die Eingabe ${name} hat die Form ${bracketed(shape)}, übergeben wurde aber ein Wert der Form ${bracketed(value)}`,
  'seed left out': ({ name, shape }) =>
    `Die Ausgabe ${name} hat die Form ${bracketed(shape)}: einen Startwert dieser Form angeben, oder sie zu einer Zahl summieren`,
  'seed of another shape': ({ name, shape, seed }) =>
    `Der Startwert hat die Form ${bracketed(seed)}, die Ausgabe ${name} aber ${bracketed(shape)}`,
  'tangent of another shape': ({ name, shape, tangent }) =>
    `Die Tangente von ${name} hat die Form ${bracketed(tangent)}, die Eingabe aber ${bracketed(shape)}`,
  'output is no such input': ({ output, input, given, taken }) =>
    `Die Ausgabe ${output} hat die Form ${bracketed(given)}, die Eingabe ${input} aber ${bracketed(taken)}`,
  'inputs of another size': ({ given, taken }) =>
    `${given} Zahlen für Eingaben aus ${taken} Zahlen`,
  'input is no scalar': ({ name }) => `${name} ist kein Skalar`,
};

/** The same in German. */
export const placeWords: typeof english.placeWords = {
  input: ({ name }) => `die Eingabe ${name}`,
  constant: () => 'eine Konstante',
  primitive: ({ label }) => label,
  seed: ({ output }) => `der Startwert von ${output}`,
  tangent: ({ input }) => `die Tangente von ${input}`,
};

/** A problem of shapes in words, with what it belongs to where that is known. */
export function shapeMessage(
  problem: english.ShapeProblem,
  place: english.ShapePlace | null,
): string {
  const { message } = said(shapeWords, problem);
  return place === null ? message : `${said(placeWords, place).message}: ${message}`;
}

const ragged = 'Das verschachtelte Feld ist ungleichmäßig';

function placed(path: readonly number[]): string {
  return path.length === 0 ? 'das Feld' : `der Eintrag [${path.join('][')}]`;
}

function described(given: english.Given): string {
  switch (given.is) {
    case 'number':
      return `die Zahl ${given.value}`;
    case 'array':
      return `ein Feld der Länge ${given.length}`;
    case 'text':
      return `der Text ${quoted(given.text)}`;
    case 'word':
      return given.word;
    case 'object':
      return 'ein Objekt';
    case 'other':
      return `etwas vom Typ ${given.type}`;
  }
}

function holds(most: number): string {
  return `Ein Programm fasst ${wholeNumber(most)} Zahlen`;
}

function both({ a, b }: { readonly a: readonly number[]; readonly b: readonly number[] }): string {
  return `a hat die Form ${bracketed(a)} und b ${bracketed(b)}`;
}
