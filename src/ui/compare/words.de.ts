import { counted, plural } from '../../words/de/grammar';
import type { wording as english } from './words';

const differences = { forward: 'Vorwärtsdifferenz', central: 'zentrale Differenz' };
const capital = { forward: 'Vorwärtsdifferenz', central: 'Zentrale Differenz' };

function sized(count: number, one: string, other: string, written: string | null): string {
  return written === null
    ? `mehr ${other}, als sich zählen lassen`
    : counted(count, one, other, written);
}

/** The same in German. */
export const wording: typeof english = {
  theVerdict: 'das Urteil',
  byHand: 'Von Hand',
  takesTimeAndInvitesMistakes: 'Kostet Zeit und lädt zu Fehlern ein. ',
  typeTheDerivativeAsYou:
    ' Die selbst hergeleitete Ableitung eingeben; sie wird hier und an zufälligen Punkten mit AD verglichen.',
  inTermsOf: (inputs) => `ausgedrückt durch ${inputs}`,
  itsDerivativeIsThenFound: 'ihre Ableitung wird dann auf fünf Wegen bestimmt, nebeneinander.',
  theDerivativeOfTheOutput:
    'die Ableitung der Ausgabe nach ihr wird dann auf fünf Wegen bestimmt, nebeneinander.',
  theDerivative: 'die Ableitung',
  inWays: (derivative, count) => `${derivative} auf ${count} Wegen`,
  atPoint: (point) => `bei ${point}`,
  aRunOfADCarries: (digits) =>
    `${digits} Ein Lauf von AD führt die Ableitung mit: im Rückwärtsmodus die nach allen Eingaben auf einmal.`,
  theOutputIsNotA: 'Die Ausgabe ist keine einzelne Zahl',
  needsOneOutputNumber:
    'Wege zur Ableitung werden an einer Zahl verglichen. Die Ausgabe summieren oder eine andere wählen.',
  noInputIsASingle: 'Keine Eingabe ist eine einzelne Zahl',
  needsOneInputNumber:
    'Wege zur Ableitung werden an einer Zahl nach einer Zahl verglichen. Eine skalare Eingabe hinzufügen.',
  your: (label) => `Eigene Eingabe: ${label}`,
  howItIsRead: 'Wie sie gelesen wird',
  noError: 'kein Fehler',
  theErrorCurves: 'die Fehlerkurven',
  numeric: 'Numerisch',
  inaccurateBothWaysALarge:
    'In beiden Richtungen ungenau: Ein großes h schneidet die Kurve zwischen zwei Punkten ab (Abbruchfehler), ein kleines subtrahiert fast gleiche Zahlen (Rundungsfehler). ',
  detachIsNoMeasure:
    'AD hält fest, was ein detach liefert, und Differenzen bewegen es: Das eine ist kein Maß für das andere.',
  bothDifferencesAreExactHere:
    'Beide Differenzen sind hier exakt, wie groß h auch ist: Es gibt keine Fehler zu zeichnen.',
  measuring: 'Wird gemessen …',
  distanceH: 'Abstand h',
  noDifferenceIsFiniteHere:
    'Keine Differenz ist hier endlich, also gibt es keine Fehler zu zeichnen.',
  byADTheDerivativeIs: (exact) =>
    `Nach AD ist die Ableitung hier ${exact}; Fehler lassen sich daran nicht messen.`,
  theQuotients: 'die Quotienten',
  differenceAtH: (scheme, h) => `${capital[scheme]} bei h = ${h}`,
  differenceAtHNotComputed: (scheme, h) => `${capital[scheme]} bei h = ${h}, noch nicht berechnet`,
  notFiniteSoThereIs: 'Nicht endlich, also gibt es nichts zu subtrahieren.',
  bothValuesAreTheSame: 'Beide Werte sind dieselbe Zahl: Es bleibt nichts übrig.',
  noLeadingDigitsCancel: 'Keine führenden Stellen heben sich auf.',
  aboutIsLeft: 'etwa 1 bleibt übrig.',
  aboutAreLeft: (count) => `etwa ${count} bleiben übrig.`,
  theyAreAsCloseAs: (countedSize, rest) =>
    `Sie liegen so nah beieinander, als wären ${countedSize} gleich: ${rest}`,
  leadingDigitsCancel: (countedSize, lost, rest) =>
    `${countedSize} ${plural(lost, 'hebt sich auf', 'heben sich auf')}, ${rest}`,
  derivativeOf: 'Ableitung von',
  chooseTheOutput: 'die Ausgabe wählen',
  byInline: 'nach',
  aDetachStopsWhatFlows: (name) =>
    `Ein detach hält auf, was durch es fließt, so will es der Graph: AD hält seinen Wert zu Recht fest. Eine Differenz von Werten bewegt ihn mit ${name} und gehört damit zu einer anderen Funktion.`,
  aDerivativeByHandIs:
    'Unterwegs wird eine Ableitung von Hand verwendet: Der Rückwärtsmodus nimmt sie, während Vorwärtsmodus und Differenzen von Werten durch das gehen, womit der Wert berechnet wird. Wo sie sich unterscheiden, hilft ein Blick auf den Knoten „by hand“.',
  doesNotDependOnSo: (name, name2) =>
    `${name} hängt nicht von ${name2} ab, also ergibt jeder Weg 0.`,
  theDerivativeIsNotFinite: 'Die Ableitung ist an dieser Stelle nicht endlich.',
  thisGraph: 'Dieser Graph',
  logisticMap: 'Logistische Abbildung',
  theSwell: 'das Anwachsen',
  putInFor: (name, name2) => `${name} eingesetzt für ${name2}`,
  expressionSwellTheLogisticMap: 'Anwachsen von Ausdrücken: die logistische Abbildung',
  nOfLn: 'n von lₙ',
  expressionSwellThisGraphIn: 'Anwachsen von Ausdrücken: dieser Graph in sich selbst',
  nTimesFIsApplied: 'n, so oft wird f angewandt',
  expressionSwellOf: 'Anwachsen von Ausdrücken:',
  l1XLnLnLn:
    'l₁ = x, lₙ₊₁ = 4 lₙ (1 − lₙ), wie in Baydin et al. 2018, Tabelle 1. Die Größen zählen Operationen, Eingaben und Konstanten der Ableitung.',
  allOtherInputsKept: ', alle anderen Eingaben beibehalten',
  largerProgramsAreLeftOut: ' Größere Programme sind weggelassen.',
  theFunctionOfItselfN: (into, count, count2) => [
    'Die Funktion von sich selbst, n-mal: ',
    into,
    ', jedes Mal',
    count,
    '. Die Größen zählen Operationen, Eingaben und Konstanten der Ableitung.',
    count2,
  ],
  writtenOutLabel: 'Ausgeschrieben',
  sharedPartsNamed: 'Gemeinsame Teile benannt',
  theFormula: 'die Formel',
  symbolic: 'Symbolisch',
  exactButFormulasHaveNo:
    'Exakt, aber Formeln haben keinen Platz für Zwischenwerte; was zweimal gebraucht wird, steht zweimal da, und die Ableitung wächst an. ',
  howTheDerivativeIsWritten: 'Schreibweise der Ableitung',
  differentiating: 'Wird abgeleitet …',
  tooLongToShow: (countedSize) => `Zu lang, um sie zu zeigen: ${countedSize}.`,
  derivativeAsAFormula: 'Ableitung als Formel',
  writtenOutAndSimplifiedThe: (countedSize, size, countedSize2) =>
    `Ausgeschrieben und vereinfacht hat die Ableitung ${countedSize}, die Funktion selbst ${size}. Mit benannten gemeinsamen Teilen braucht sie ${countedSize2}.`,
  comparing: 'Wird verglichen …',
  thereIsNothingToCompare: (derivative) =>
    `Es gibt nichts zu vergleichen: An keinem der versuchten Punkte ist ${derivative} eine endliche Zahl.`,
  itAgreesWithAD: 'Sie stimmt mit AD überein',
  errorAtPlaces: (strong, places, count) => [strong, ': an ', places, '.', count],
  thatIsNoProofBut: ' Das ist kein Beweis, doch ein Fehler könnte sich da kaum verstecken.',
  itDiffersFromAD: 'Sie weicht von AD ab',
  differsAtPlaces: (strong, differing, countedSize, isReach, here, notHere, mistake, isHeld) => [
    strong,
    ': an ',
    differing,
    ' von ',
    countedSize,
    isReach ? ', darunter diesem.' : here ? ', doch nicht an diesem.' : `.${notHere}`,
    mistake,
    isHeld,
  ],
  detachIsHeldFixed: ' AD hält fest, was ein detach liefert, so will es der Graph.',
  thisOneIsLeftOut: ' Dieser bleibt außen vor, da AD hier keine endliche Zahl hat.',
  thisPoint: 'diesem Punkt',
  thisPointAnd: (points) => `diesem Punkt und ${points} ${plural(points, 'weiteren', 'weiteren')}`,
  onlyExactlyWhereThereIs: (at, ad, hand) =>
    ` Nur genau ${at}, wo ein Knick oder eine Lücke ist, sagt AD ${ad} und die Formel ${hand}: Dort folgt AD einer Konvention.`,
  itHasTheWrongSign: 'Sie hat überall das falsche Vorzeichen.',
  itIsTimesTheDerivative: (factor) => `Sie ist überall das ${factor}-Fache der Ableitung.`,
  itIsThanTheDerivative: (shortNumber, amount) =>
    `Sie ist überall um ${shortNumber} ${amount > 0 ? 'größer' : 'kleiner'} als die Ableitung.`,
  itIsTheDerivativeOf: (name, name2) => `Sie ist die Ableitung von ${name} nach ${name2}.`,
  goToTheCounterexample: 'zum Gegenbeispiel gehen',
  hereInline: 'hier',
  here: 'Hier',
  aCounterexample: 'Ein Gegenbeispiel',
  at: 'bei',
  ad: 'AD',
  yours: 'eigene',
  setTheInputsToThis: 'Eingaben auf diesen Punkt setzen',
  theWays: 'die Wege',
  derivativeAtInWays: (derivative, point, count) =>
    `${derivative} bei ${point}, auf ${count} Wegen`,
  way: 'Weg',
  value: 'Wert',
  error: 'Fehler',
  runsOfF: 'Läufe von f',
  notHeldFixed: 'nicht festgehalten',
  reference: 'Bezug',
  relative: (relative) => `${relative} relativ`,
  none: 'keine',
  forAll: (runsForAll, inputs) => `${runsForAll} für alle ${inputs}`,
  adReverseMode: 'AD, Rückwärtsmodus',
  adForwardMode: 'AD, Vorwärtsmodus',
  forwardDifference: 'Vorwärtsdifferenz',
  centralDifference: 'Zentrale Differenz',
  adGivesNaNInBoth: 'AD ergibt in beiden Modi NaN, daher sind keine Stellen unterstrichen.',
  inReverseModeADGives:
    'Im Rückwärtsmodus ergibt AD NaN, daher weichen unterstrichene Stellen von denen des Vorwärtsmodus ab.',
  underlinedDigitsDifferFromThose:
    'Unterstrichene Stellen weichen von denen von AD im Rückwärtsmodus ab.',
  more: (rest) => `${rest} weitere`,
  moreThanCanBeCounted: 'mehr, als sich zählen lässt',
  about: (size) => `etwa ${size}`,
  sizes: {
    part: (count, written) => sized(count, 'Teil', 'Teile', written),
    operation: (count, written) => sized(count, 'Operation', 'Operationen', written),
    statement: (count, written) => sized(count, 'Anweisung', 'Anweisungen', written),
    point: (count, written) => sized(count, 'Punkt', 'Punkten', written),
    digit: (count, written) => sized(count, 'führende Stelle', 'führende Stellen', written),
  },
  errorOfNumeric: (of) => `Fehler von ${of}, numerisch`,
  distanceHInline: 'Abstand h',
  errorAgainstAD: 'Fehler gegenüber AD',
  forwardInline: 'vorwärts',
  centralInline: 'zentral',
  forwardDifferenceInline: 'Vorwärtsdifferenz',
  centralDifferenceInline: 'zentrale Differenz',
  bestH: (name, x) => `beste ${differences[name]}: h = ${x}`,
  roundOff: 'Rundung',
  truncation: 'Abbruch',
  errorsOfNumericAgainstAutomatic: (of) =>
    `Fehler von ${of}, numerisch, gegenüber automatischem Differenzieren, für Schritte h von 10⁻¹⁶ bis 1, beide Achsen logarithmisch.`,
  orTo: ' oder ',
  theDifferenceIsBestAt: (name, powerNumber, shortNumber) =>
    `Die ${differences[name]} ist am besten bei h = ${powerNumber}, wo ihr Fehler ${shortNumber} beträgt.`,
  noHIsMuchBetter: (name, largest) =>
    `Für die ${differences[name]} ist kein h viel besser als die anderen: Bei h = 1 beträgt ihr Fehler ${largest}.`,
  theDifferenceHasNoFinite: (name) => `Die ${differences[name]} hat keinen endlichen Fehler.`,
  forLargerHTruncationGrows: (powers) =>
    `Für größere h wächst der Abbruchfehler, proportional zu ${powers}.`,
  forSmallerHRoundOff: 'Für kleinere h wächst der Rundungsfehler, proportional zu ε/h.',
  size: 'Größe',
  formula: 'Formel',
  simplified: 'vereinfacht',
  formulaSimplified: 'Formel, vereinfacht',
  adjoint: 'adjungiert',
  adjointProgram: 'adjungiertes Programm',
  adjointProgramSimplified: 'adjungiertes Programm, vereinfacht',
  staysAt: (countedSize) => `bleibt bei ${countedSize}`,
  growsFromTo: (size, countedSize) => `wächst von ${size} auf ${countedSize}`,
  fromNToSizesOn: (title, n, n2) =>
    `${title}, von n = ${n} bis ${n2}; Größen auf logarithmischer Achse.`,
  theWrittenOutFormula: (grows) => `Die ausgeschriebene Formel ${grows};`,
  simplifiedIt: (grows) => `vereinfacht: ${grows}.`,
  theAdjointProgram: (grows) => `Das adjungierte Programm ${grows};`,
};
