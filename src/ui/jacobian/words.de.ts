import { counted, wholeNumber } from '../../words/de/grammar';
import type { wording as english } from './words';

const lines = { row: 'Zeile', column: 'Spalte', rows: 'Zeilen', columns: 'Spalten' };
const modes = { forward: 'Vorwärtsmodus', reverse: 'Rückwärtsmodus' };

/** The same in German. */
export const wording: typeof english = {
  numbersOf: 'Zahlen von',
  by: 'nach',
  theFirstOfThem: (count, count2) => `, davon die ersten ${count} × ${count2}`,
  derivativesOfBy: (output, input) => `Ableitungen von ${output} nach ${input}`,
  theHessian: 'die Hesse-Matrix',
  output: 'Ausgabe',
  hessianOfInputs: (givenName, count) => [
    'Hesse-Matrix von ',
    givenName,
    ', ',
    wholeNumber(count),
    ' × ',
    wholeNumber(count),
  ],
  thatIsMoreThanCan: 'Das ist mehr, als hier gezeigt werden kann.',
  secondDerivativesTheGradient: (formula) => [
    'Zweite Ableitungen: der Gradient, im Vorwärtsmodus noch einmal abgeleitet, ein Lauf je Eingabe. ',
    formula,
  ],
  copyTheHessian: 'Hesse-Matrix kopieren',
  hessian: 'Hesse-Matrix',
  hessianOf: (name) => `Hesse-Matrix von ${name}`,
  aRunOfAProgram:
    'Ein Lauf eines Programms, das mehrmals so lang ist wie dieses, dauert eine Weile und geschieht daher auf Wunsch.',
  ofAProgramSeveralTimes: (count) =>
    `${counted(count, 'Lauf', 'Läufe')} eines Programms, das mehrmals so lang ist wie dieses, dauern eine Weile und geschehen daher auf Wunsch.`,
  computing: 'Wird berechnet …',
  runsAndOperations: (symmetry, count, operations, count2) =>
    `${symmetry} ${counted(count, 'Lauf', 'Läufe')} mit je ${counted(operations, 'Operation', 'Operationen')}: ${counted(count2, 'Operation', 'Operationen')}.`,
  theProductWithTheVector: 'das Produkt mit dem Vektor',
  oneRunWhereTheWhole: (operations, count, count2) =>
    `Ein Lauf, ${counted(operations, 'Operation', 'Operationen')}, wo die ganze Hesse-Matrix ${count} braucht (${counted(count2, 'Operation', 'Operationen')}).`,
  oneRun: (operations) => `Ein Lauf, ${counted(operations, 'Operation', 'Operationen')}.`,
  hessianTimesAVector: 'Hesse-Matrix mal Vektor',
  theVectorIsTheSeed: (cost, formula, formula2) => [
    cost,
    ' Der Vektor ist der Startwert: ',
    formula,
    ' ist die Ableitung des Gradienten entlang ',
    formula2,
    '.',
  ],
  withNumbersThereAreToo: (count, most) =>
    `${count} Zahlen sind zu viele zum Eintippen; bis zu ${most} sind möglich.`,
  hessianTimesVector: 'Hesse-Matrix mal Vektor',
  vAlong: (element) => `v entlang ${element}`,
  theMatrixHasARow: 'die Matrix hat eine Zeile für jede Ausgabe.',
  theMatrixHasAColumn: 'die Matrix hat eine Spalte für jede Eingabe.',
  allOutputsByAllInputs: 'Alle Ausgaben nach allen Eingaben',
  matrixIsTooLarge: (rows, columns) =>
    `${counted(rows, 'Zeile', 'Zeilen')} mal ${counted(columns, 'Spalte', 'Spalten')}: mehr, als hier gezeigt werden kann. Der Rückwärtsmodus bräuchte ${counted(rows, 'Durchlauf', 'Durchläufe')}, der Vorwärtsmodus ${counted(columns, 'Durchlauf', 'Durchläufe')}.`,
  hasShape: (name, bracketed) => `${name} hat die Form ${bracketed}. `,
  theHessianIsThatOf: (first) => [
    first,
    'Die Hesse-Matrix ist die einer einzelnen Zahl: die Ausgabe summieren oder eine andere hinzufügen.',
  ],
  theJacobian: 'die Jacobi-Matrix',
  theCostsOfThePasses: 'die Kosten der Durchläufe',
  allOutputsByAllInputsCounted: (rows, columns) =>
    `Alle Ausgaben nach allen Eingaben, ${rows} × ${columns}`,
  copyTheJacobian: 'Jacobi-Matrix kopieren',
  jacobian: 'Jacobi-Matrix',
  overTakeAWhileSo: (rows, count) =>
    `${counted(rows, 'Durchlauf', 'Durchläufe')} über ${counted(count, 'Anweisung', 'Anweisungen')} dauern eine Weile und geschehen daher auf Wunsch.`,
  rowColumn: '∂ Zeile / ∂ Spalte',
  onePassFillsTheOne: (what) => `Ein Durchlauf füllt die eine ${lines[what]}.`,
  passesEachOfWhichFills: (passes, what) =>
    `${passes} Durchläufe, von denen jeder eine ${lines[what]} füllt. Schrittweise lässt sich sehen, wie.`,
  byInputNumbers: (columns) => `nach ${counted(columns, 'Eingabezahl', 'Eingabezahlen')} →`,
  outputs: '← Ausgaben',
  entryByEntry: (label) => `${label}, Eintrag für Eintrag`,
  pointAtThePictureOr: 'Auf das Bild zeigen oder sich mit den Pfeiltasten bewegen, um es zu lesen.',
  hatchedIsNotComputedYet: ' Schraffiert ist noch nicht berechnet.',
  blueIsPositiveOrangeNegative: (count, summary) => [
    'Blau ist positiv, Orange negativ, ohne Farbe null: je kräftiger, desto größer.',
    count,
    ' ',
    summary,
  ],
  notComputedYet: 'noch nicht berechnet',
  elementByElement: (element, element2, value) => `${element} nach ${element2}: ${value}`,
  scrolling: (label) => `${label}, scrollbar`,
  seed: 'Startwert',
  whatTheWholeJacobianCosts: 'Was die ganze Jacobi-Matrix an diesem Graphen kostet',
  mode: 'Modus',
  passes: 'Durchläufe',
  operationsValuesIncluded: 'Operationen, samt Werten',
  cheaper: ' günstiger',
  reverse: 'Rückwärts',
  reverseRowByRow: 'Rückwärts: Zeile für Zeile',
  forward: 'Vorwärts',
  forwardColumnByColumn: 'Vorwärts: Spalte für Spalte',
  fillTheMatrixBy: 'Die Matrix füllen',
  previousPass: 'Voriger Durchlauf',
  stopFilling: 'Füllen anhalten',
  fillPassByPass: 'Durchlauf für Durchlauf füllen',
  nextPass: 'Nächster Durchlauf',
  passesInline: ' Durchläufe',
  allAtOnce: 'Alle auf einmal',
  sizeOf: (label, rows, columns) => `${label}, ${wholeNumber(rows)} × ${wholeNumber(columns)}`,
  sizeNotComputedYet: (size) => `${size}: noch nicht berechnet.`,
  ofComputed: (filled, all, what) =>
    `, ${wholeNumber(filled)} von ${wholeNumber(all)} ${lines[what]} berechnet`,
  noFiniteEntry: 'kein endlicher Eintrag',
  entriesFromTo: (low, high) => `Einträge von ${low} bis ${high}`,
  naNOrInfinite: (odd) => `, ${wholeNumber(odd)} NaN oder unendlich`,
  zeros: (size, part, range, round, troubled) =>
    `${size}${part}: ${range}, ${round} % Nullen${troubled}.`,
  reverseModeTakesOnePass:
    'Der Rückwärtsmodus braucht einen Durchlauf je Ausgabe, der Vorwärtsmodus einen je Eingabe.',
  passesOfBoth: (passes, passes2) =>
    `${counted(passes, 'Rückwärtsdurchlauf', 'Rückwärtsdurchläufe')} und ${counted(passes2, 'Vorwärtsdurchlauf', 'Vorwärtsdurchläufe')}`,
  hereTakeEquallyManyOperations: (rule, passes) =>
    `${rule} Hier brauchen ${passes} gleich viele Operationen.`,
  percentCheaper: (max) => `um ${max} % günstiger`,
  timesCheaper: (shortNumber) => `${shortNumber}-mal günstiger`,
  modeIs: (cheaper, gain) => `ist der ${modes[cheaper]} ${gain}`,
  ruleAndSaving: (rule, passes, passes2, saving) =>
    `${rule} Mit ${passes} gegen ${passes2} ${saving}.`,
  bothTakeHereButThose: (rule, passes, cheaper, saving) =>
    `${rule} Beide brauchen hier ${counted(passes, 'Durchlauf', 'Durchläufe')}, doch im ${modes[cheaper]} tut jeder weniger; daher ${saving}.`,
  hereModeTakesMoreAgainst: (rule, cheaper, passes, passes2, saving) =>
    `${rule} Hier braucht der ${modes[cheaper]} mehr (${passes} gegen ${passes2}), doch jeder tut weniger; daher ${saving}.`,
  bothModesAgreeInEvery: 'Beide Modi stimmen in jeder Stelle überein.',
  atOneModeGivesNaN: (where) =>
    `Bei ${where} ergibt ein Modus NaN oder unendlich und der andere nicht: 0 · ∞ entsteht nur auf einem Weg.`,
  theLargestDifferenceIsAt: (difference, where) =>
    `der größte Unterschied ist ${difference}, bei ${where}`,
  bothModesAgreeFromRounding: (amount) => `Beide Modi stimmen überein: ${amount}, durch Rundung.`,
  theModesDiffer: (amount) => `Die Modi weichen voneinander ab: ${amount}.`,
  whereItIsNaNNothing: 'Wo sie NaN ist, lässt sich über ihre Symmetrie nichts sagen.',
  symmetricWhichDoesNotMake: 'Symmetrisch, was sie nicht richtig macht.',
  symmetricAsItShouldBe: 'Symmetrisch, wie es sein soll.',
  symmetric: 'Symmetrisch.',
  notSymmetricOneOfTwo:
    'Nicht symmetrisch: Von zwei gespiegelten Einträgen ist einer NaN oder unendlich.',
  symmetricButFor: (apart) => `Symmetrisch bis auf ${apart}.`,
  operationsForTheWholeJacobian: 'Operationen für die ganze Jacobi-Matrix',
  operationsValuesIncludedInline: 'Operationen, samt Werten',
  modeAndPasses: (mode, passes) => `${mode}, ${counted(passes, 'Durchlauf', 'Durchläufe')}`,
  allOthers: ', alle anderen 0',
  inOperations: (operations) => `, in ${counted(operations, 'Operation', 'Operationen')}`,
  passOfSeedFillsThe: (pass, count, seed, what, element, cost) =>
    `Durchlauf ${pass} von ${count}: Startwert ${seed}; füllt die ${lines[what]} von ${element}${cost}.`,
};
