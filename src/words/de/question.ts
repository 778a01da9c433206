import type * as english from '../en/question';

/** The same in German. */
export const questionFaultWords: typeof english.questionFaultWords = {
  'no list of questions': () => 'eine Liste von Fragen, die keine ist',
  'too many questions': ({ most }) => `zu viele Fragen: Wengert fasst ${most}`,
  'unknown question': () =>
    'eine Frage, die dieses Wengert nicht kennt: die Seite neu laden, um das neueste zu erhalten, oder etwas anderes fragen',
  'no place': () => 'eine Frage zu einer Stelle, die keine ist: eine ganze Zahl ab 0 schreiben',
  'no prompt': () => 'eine Frage, deren Wortlaut kein Text ist',
  'prompt too long': ({ most }) => `eine Frage von mehr als ${most} Zeichen: sie kürzen`,
  'no answer': () => 'eine Antwort, die keine Liste von Texten ist',
  'no assignment': () => 'einen Teil einer Aufgabe, der keiner ist: sie neu machen',
  'no hand-in': () => 'einen Teil einer Abgabe, der keiner ist: noch einmal abgeben',
  'answer too long': ({ most }) => `eine Antwort von mehr als ${most} Zeichen: sie kürzen`,
};

/** The same in German. */
export const promptWords: typeof english.promptWords = {
  value: ({ node }) => `Welchen Wert hat ${node}?`,
  adjoint: ({ node, output }) =>
    `Was ist die Adjungierte von ${node}, also die Ableitung von ${output} danach?`,
  tangent: ({ node }) => `Was ist die Tangente von ${node}?`,
  partial: ({ node, operand }) => `Was ist die partielle Ableitung von ${node} nach ${operand}?`,
  contribution: ({ node, operand, mode }) =>
    mode === 'reverse'
      ? `Was trägt ${node} zur Adjungierten von ${operand} bei?`
      : `Was trägt ${operand} zur Tangente von ${node} bei?`,
  running: ({ node, operand }) =>
    `Was ist die Adjungierte von ${operand}, sobald angekommen ist, was von ${node} kommt?`,
  operator: ({ node, operand }) => `Welche Operation macht ${node} aus ${operand}?`,
  node: ({ node }) => `Der Knoten ${node} fehlt: Welche Operation ist er, und was liest er?`,
  wire: ({ node, primitive }) => `Eine Verbindung zu ${node} (${primitive}) fehlt: Wo beginnt sie?`,
  column: ({ column }) => `Alle Einträge der Spalte ausfüllen: ${column}.`,
  order: ({ mode }) =>
    mode === 'reverse'
      ? 'In welcher Reihenfolge geht der Rückwärtsdurchgang durch die Knoten?'
      : 'In welcher Reihenfolge können die Knoten feuern?',
  next: () => 'Welcher Knoten kann als Nächster feuern?',
  bug: () => 'Eine dieser Zeilen ist falsch, und die darunter folgen aus ihr. Welche?',
};

/** The same in German. */
export const questionNames: typeof english.questionNames = {
  value: 'Wert',
  adjoint: 'Adjungierte',
  tangent: 'Tangente',
  partial: 'Partielle Ableitung',
  contribution: 'Was entlang der Verbindung fließt',
  running: 'Adjungierte bis hierher',
  operator: 'Operation',
  node: 'Fehlender Knoten',
  wire: 'Fehlende Verbindung',
  column: 'Ganze Spalte',
  order: 'Reihenfolge des Durchgangs',
  next: 'Was als Nächstes feuert',
  bug: 'Falsche Zeile',
};

/** The same in German. */
export const stateWords: typeof english.stateWords = {
  right: 'richtig',
  over: 'keine Versuche mehr',
  open: 'offen',
};

/** The same in German. */
export const answerWords: typeof english.answerWords = {
  empty: () => 'Noch ist nichts geantwortet.',
  'two numbers': ({ text }) =>
    `${text} lässt sich auf zwei Weisen lesen: ${text.replaceAll(',', '')} oder ${text.replace(',', '.')} schreiben.`,
  'unknown name': ({ name }) =>
    `${name} gibt es hier nicht: Namen des Graphen verwenden, etwa x1 oder v1.`,
  'no expression': ({ problem }) => `Das lässt sich nicht lesen: ${problem}`,
  'not given yet': ({ name }) =>
    `${name} ist gesucht oder kommt später: verwenden, was schon da ist.`,
  'no operator': ({ name }) =>
    `${name} ist keine Operation: ihr Zeichen oder ihren Namen schreiben, etwa × oder sin.`,
  'no line': ({ name }) => `Eine Zeile ${name} gibt es nicht: ihre Nummer schreiben.`,
  'no node': ({ name }) =>
    `Einen Knoten ${name} gibt es nicht: seinen Namen schreiben, etwa v1 oder x1.`,
};

/** The same in German. */
export const questionTexts: typeof english.questionTexts = {
  otherLine: 'Nicht diese Zeile: Sie folgt aus denen über ihr, auch wenn eine davon falsch ist.',
  noBug:
    'Eine einzelne falsche Zeile lässt sich aus diesem Graphen nicht machen: Gebraucht werden Zahlen und höchstens vierzig Zeilen.',
  bugHints: (title, where) => [
    'Jede Zeile neu aus den Zeilen über ihr ausrechnen, so wie diese dastehen.',
    `Der Fehler ist: ${title}.`,
    where,
  ],
  plainHints: ({ node, operand, mode }) => [
    operand === node
      ? `Auf ${node} achten.`
      : `Auf die Verbindung von ${operand} zu ${node} achten.`,
    mode === 'reverse'
      ? 'Entlang eines Weges mit lokalen Ableitungen multiplizieren; wo Wege zusammenkommen, addieren.'
      : 'Jeder Operand bringt seine Tangente mal die lokale Ableitung mit; diese addieren.',
    'Erst aufschreiben, was ankommt, dann die lokale Ableitung am Wert ihres Operanden, dann das Produkt.',
  ],
};
