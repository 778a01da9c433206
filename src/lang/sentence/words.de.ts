import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  input: (place, name, value) => `${place} = ${name}: Die Eingabe ${name} ist ${value}.`,
  output: (place, name, value) => `${name} = ${place}: Die Ausgabe ${name} ist ${value}.`,
  comparison: (head, compared, holds, value) =>
    `${head}: ${compared} gilt${holds ? '' : ' nicht'}, das ergibt ${value}.`,
  choice: (head, condition, isZero, chosen) =>
    `${head}: Die Bedingung ist ${condition}${isZero ? '' : ', also nicht 0'}; die Wahl fällt daher auf ${chosen}.`,
  // Nouns have their article, as German ones differ in it.
  applied: (head, noun, operand, value) => `${head}: ${begun(noun)} von ${operand} ist ${value}.`,
  extreme: (head, noun, operands, value) =>
    `${head}: ${begun(noun)} von ${operands.join(' und ')} ist ${value}.`,
  ofAllElements: (noun) => `${noun} aller Elemente`,
  overAxes: (noun, axes) =>
    `${noun} über ${axes.length === 1 ? 'Achse' : 'die Achsen'} ${axes.join(' und ')}`,

  seed: (name, place, value) =>
    `Der Rückwärtsdurchgang beginnt bei der Ausgabe ${name}; ihre Adjungierte ist der Startwert: ${place} wird auf ${value} gesetzt.`,
  nothingFlows: (name, output) =>
    `Zu ${name} fließt nichts zurück: ${output} hängt hier nicht davon ab, also ist die Ableitung 0.`,
  gradient: (head, output, name, value, isDerivative) =>
    `${head}: ${
      isDerivative
        ? `Die Ableitung von ${output} nach ${name} ist ${value}`
        : `Die Adjungierte von ${name} ist ${value}`
    }.`,
  way: (from, statement, to) =>
    `Die Adjungierte von ${from} fließt durch ${statement} zurück zu ${to}`,
  arrives: (amount) => `${amount} kommt an`,
  first: (way, flow, target, value) =>
    `${way}: ${flow}, der erste Beitrag, also wird ${target} auf ${value} gesetzt.`,
  addedArray: (way, amount, target, value) =>
    `${way}: ${amount} wird addiert, und in ${target} sammelt sich ${value} an.`,
  accumulates: (way, flow, target, total, value) =>
    `${way}: ${flow}. In ${target} wird aufsummiert: ${total} = ${value}.`,

  tangentIsSeed: (symbols, value) => `Die Tangente dazu ist der Startwert: ${symbols} = ${value}.`,
  tangentMoves: (made, value) => `Die Tangente bewegt sich mit: ${made} = ${value}.`,
  tangentIs: (symbols, name, by, value) =>
    `Die Tangente ${symbols} dazu ist die Ableitung von ${name} ${
      by === null ? 'in Richtung des Startwerts' : `nach ${by}`
    }: ${value}.`,
  heldFixed: 'Dieser Wert wird festgehalten und hat daher keine Tangente.',
  doesNotMove: 'Dieser Wert hängt von keiner bewegten Eingabe ab und hat daher keine Tangente.',

  thisOperand: 'Dieser Operand',
  onlySayWhere: (name) => `${name}: sagt nur, wo; daher fließt dorthin nichts zurück.`,
  flowsFrom: (from, noun, to, operand, words) =>
    `Von ${from} (${noun}) zu ${to}${operand === null ? '' : ` (${operand})`}: ${words}`,
  broadcast: (from, to) =>
    `${from === null ? 'Die Zahl' : `Der Operand der Form ${from}`} wurde für jedes Element entlang der Achsen verwendet, die in ${to} hinzukommen: Die Adjungierte ist die Summe über diese Achsen aus der Adjungierten mal der partiellen Ableitung.`,
};

/** A noun as a sentence begins with it. */
const begun = (noun: string) => `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
