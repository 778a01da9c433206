import { counted, listed } from '../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  theGraphIsNotComplete: 'Der Graph ist nicht vollständig: Noch hat er kein adjungiertes Programm.',
  itCantBeWrittenIn: (message) => `Es lässt sich nicht in Python schreiben: ${message}.`,
  adjointProgram: 'Adjungiertes Programm',
  simplified: 'Vereinfacht',
  copyTheAdjointProgram: 'Adjungiertes Programm kopieren',
  moreLinesAreInThe: (count) => `${count} weitere Zeilen stehen in der Kopie.`,
  files: 'Dateien',
  addFiles: 'Dateien hinzufügen …',
  modulesThatItImportsAnd: 'Module, die es importiert, und Daten, die es liest',
  newModule: 'Neues Modul',
  remove: (name) => `${name} entfernen`,
  filesOfTheProgram: 'Dateien des Programms',
  pyTorch: 'PyTorch',
  whatAutogradKeepsWhileThe:
    'Was autograd aufbewahrt, während das Programm läuft: ein Knoten für jede Operation, durch die ein Gradient zurückfließt.',
  tensorFlow: 'TensorFlow',
  whatIsDefinedBeforeAnything:
    'Was definiert ist, bevor etwas läuft: eine Operation für jede Konstante und jeden Schritt, unter eindeutigen Namen.',
  asTheFrameworksDrawIt: 'Wie die Frameworks ihn zeichnen',
  framework: 'Framework',
  thereIsNoCompleteGraph: 'Noch gibt es keinen vollständigen Graphen zu zeichnen.',
  theGraphOf: (label) => `Der Graph von ${label}`,
  inWords: 'In Worten',
  whatWasPrintedBeforeIs:
    '… was davor ausgegeben wurde, steht hier, wenn das Programm zu Ende ist.\n',
  whatRunsPrograms: 'Das Ausführen von Programmen',
  theGraphAsFrameworksDraw: 'Der Graph, wie Frameworks ihn zeichnen',
  bothWaysOfAFunction: 'Beide Wege einer Funktion',
  programInPython: 'Programm in Python',
  stop: 'Anhalten',
  noProgramToRun:
    'Noch gibt es kein Programm auszuführen: eines schreiben, oder ein Beispiel nehmen.',
  run: 'Ausführen',
  programExamples: 'Beispielprogramme',
  take: (title) => `„${title}“ nehmen`,
  noProgramToCompare: 'Noch gibt es kein Programm zu vergleichen.',
  bothWays: 'Beide Wege',
  frameworkGraphs: 'Graphen der Frameworks',
  fileIsNoText: (name, code, code2) => [
    name,
    ' ist kein Text. Das Programm findet es unter diesem Namen, so wie ',
    code,
    ' und ',
    code2,
    ' es lesen.',
  ],
  theGraphWasChangedSince:
    ' Der Graph wurde seither geändert: Das Programm beschreibt ihn nicht mehr.',
  output: 'Ausgabe',
  program: 'Programm',
  placeInTheProgram: 'Stelle im Programm',
  ofFile: (file) => ` von ${file}`,
  sweptBack: ', auf dem Rückweg',
  lineHeading: (line, count, count2) => ['Zeile ', line, count, count2],
  notRun: (one, told) =>
    `${one ? 'Zeile' : 'Zeilen'} ${listed(told)} ${one ? 'wurde' : 'wurden'} nicht ausgeführt.`,
  allOfItWouldBe:
    ' Alles wäre zu viel: Was manche Aufrufe taten, steht als linear in dem, was in sie einging, mit ihren Werten und Ableitungen.',
  theGraphIsTheOutline:
    ' Der Graph ist der Umriss einer Ausführung, die zu groß war, um sie aufzubewahren: „Ausführen“, um hineinzusehen.',
  programsRunHereInThe:
    'Programme laufen hier, im Browser: mit torch, jax, tensorflow, autograd, numpy und matplotlib, oder mit einem eigenen autograd.',
  loadingPython: (round) => `Python wird geladen: ${round} %.`,
  startingPython: 'Python wird gestartet …',
  running: 'Läuft …',
  stopped: 'Angehalten.',
  ended: 'Zu Ende',
  endedInAnException: 'Mit einer Ausnahme geendet',
  valuesWereRecordedMoreThan: (written) =>
    `${written} Werte wurden aufgezeichnet, mehr, als ein Graph fasst: ein backward über weniger Beispiele oder Schritte gehen lassen.`,
  nothingWasRecordedThatA: 'nichts wurde aufgezeichnet, woraus sich ein Graph machen ließe.',
  theGraphHasWhatLed: (nodes) =>
    `der Graph zeigt in ${nodes} Knoten, was zu dem zuletzt abgeleiteten Wert führte.`,
  moreValuesWereComputedAnd: (written) =>
    ` ${written} weitere Werte wurden berechnet und nicht aufgezeichnet: das Programm weniger Schritte machen lassen, oder kleinere Daten nehmen.`,
  onlyTheProgramKnowsThe: (own) =>
    ` ${own}: Nur das Programm kennt die Ableitung, daher ist der Wert eine Eingabe.`,
  theTime: (name, nth) => `${name}, zum ${nth}. Mal`,
  graphOf: 'Graph von',
  seeInside: 'Hineinsehen',
  leftOut: (count, whole) => `${counted(count, 'Aufruf', 'Aufrufe', whole)} ausgelassen`,
  theFirstSweepBackLine: (line) => `der erste Rückwärtsdurchgang, Zeile ${line}`,
  theLastSweepBack: 'der letzte Rückwärtsdurchgang',
  theLastOneHere: 'der letzte hier',
  lineOfFile: (which, line, count, whole) =>
    `${which}, Zeile ${line}${count > 1 ? `, von ${whole}` : ''}`,
  whatComparesBothWays: 'Der Vergleich beider Wege',
  theSameFunctionDifferentiated:
    'Dieselbe Funktion, abgeleitet durch Operatorüberladung, die aufzeichnet, was läuft, und durch Quelltexttransformation, die liest, bevor etwas läuft. Beides wird hier gemessen, in einem Python, mit den Zahlen, mit denen das Programm sie aufruft.',
  function: 'Funktion',
  thereIsNoFunctionTo: (code) => [
    'Es gibt keine Funktion zu vergleichen: Was abgeleitet werden soll, in eine schreiben, die etwas nimmt und zurückgibt, ',
    code,
  ],
  theProgram: 'Das Programm',
  runningAndMeasuring: 'Wird ausgeführt und gemessen …',
  itDoesNotRunOn: (error) => `Auf einem Band läuft es nicht: ${error}`,
  theAdjointProgramDoesNot: (error) => `Das adjungierte Programm läuft nicht: ${error}`,
  itCantBeWrittenHere: (error) => `Es lässt sich nicht in Python schreiben: ${error}.`,
  nothing: (value) => `Nichts: ${value}`,
  nameBothWays: (name) => `${name} auf beiden Wegen`,
  operatorOverloading: 'Operatorüberladung',
  sourceTransformation: 'Quelltexttransformation',
  theTapeOfThisRun: 'Das Band dieser Ausführung',
  lineRemark: (text, line) => `${text}  # Zeile ${line}`,
  theAdjointProgram: 'Das adjungierte Programm',
  thereIsNone: 'Es gibt keines.',
  more: (written) => `${written} weitere.`,
  theLifeOfTheTapeSaid: (lastSaid) => `Das Leben des Bandes: ${lastSaid}`,
  theLifeOfTheTape: 'Das Leben des Bandes',
  lineOfEvent: (line, eventInWords) => `Zeile ${line}: ${eventInWords}`,
  event: '1 Ereignis',
  events: (count) => `${count} Ereignisse`,
  operationKeepsValuesAtThe: '1 Operation bewahrt am Ende Werte auf',
  operationsKeepValuesAtThe: (keeping) => `${keeping} Operationen bewahren am Ende Werte auf`,
  derivativesOfTheProgramsOwn: 'Ableitungen des Programms selbst',
  derivativesThatAgree: (count, agreeing) =>
    `Von den ${count} Ableitungen, die das Programm berechnet hat, stimmen ${agreeing} auf sechs Stellen mit AD überein.`,
  allDerivativesThatTheProgram: (count) =>
    `Alle ${count} Ableitungen, die das Programm berechnet hat, stimmen auf sechs Stellen mit AD überein.`,
  inTheOrderOfThe: (name) =>
    ` In der Reihenfolge des Durchgangs gehen sie zuerst bei ${name} auseinander: `,
  theProgramHasAD: (digits, digits2) => `Das Programm hat ${digits}, AD ${digits2}. `,
  aPressGoesToThat:
    'Ein Druck führt zu diesem Moment, bei einem Durchgang zu dem Teil des Graphen, den er erreicht. An den Knoten steht, was das Band von ihnen hat.',
  allOfTheTape: 'Das ganze Band mit allen Ergebnissen',
  theProgramHasADAt: (element, digits, digits2) =>
    `Bei ${element} hat das Programm ${digits}, AD ${digits2}. `,
  theProgramHasShape: (shape, shape2) =>
    `Die des Programms hat die Form ${shape}, die von AD ${shape2}. `,
  another: ' (eine andere)',
  itHasToHaveThe:
    'Eine Ableitung hat die Form ihres Werts: Was vorwärts vervielfacht wurde, damit es passt, wird rückwärts summiert.',
  rowsStandWhereColumns: (by) => `Sie ist transponiert: Die Regel von ${listed(by)} ist anzusehen.`,
  allOfItIsTimes: (factor, by) =>
    `Alles daran ist das ${factor}-Fache dessen, was es sein sollte: In der Regel von ${listed(by)} kann ein Faktor fehlen, etwa die Zahl der Zeilen eines Mittelwerts.`,
  goToWhereTheyPart: 'Dorthin gehen, wo sie auseinandergehen',
  eachBesideADs: 'Jede neben der von AD',
  value: 'Wert',
  thePrograms: 'Programm',
  aDs: 'AD',
  whatReadsPrograms: 'Das Lesen von Programmen',
  noProgramToTransform: 'Noch gibt es kein Programm zu transformieren.',
  transform: 'Transformieren',
  lineOfFault: (line, message, mend) => `Zeile ${line}: ${message}. ${mend}`,
  runItByOperatorOverloading: 'Stattdessen durch Operatorüberladung ausführen',
  wasReadWithoutBeingRun: (name, nodes) =>
    `${name} wurde gelesen, ohne ausgeführt zu werden, und ist ein Graph mit ${nodes} Knoten.`,
  lineInline: (decided) => `Zeile ${decided}`,
  lines: (decided) => `den Zeilen ${decided}`,
  valueDecidesByWhere: (lines) =>
    ` In ${lines} entscheidet ein Wert: Beide Wege werden berechnet, und „where“ nimmt einen.`,
  howTheFunctionGoes: (fixed, count) =>
    ` ${fixed} ${count === 1 ? 'ist eine Konstante, denn davon hängt ab' : 'sind Konstanten, denn davon hängt ab'}, wie die Funktion abläuft.`,
  theSweepShouldBeginWith: 'Der Durchgang sollte dort mit 1 beginnen.',
  itIsUsedTimesAnd: (uses, by) =>
    `Es wird ${uses}-mal verwendet, und nur was von ${by} kam, ist da: `,
  eachUseMustAddTo: 'Jede Verwendung muss dazu addieren, mit += statt =.',
  itIsWhatPassesOn: (by) =>
    `Es ist, was ${by} weitergibt, bevor alles dort angekommen ist, oder mehr als einmal: `,
  goBackInTheReverse:
    'In umgekehrter Reihenfolge zurückgehen, in der Werte entstanden, jeden einmal.',
  wasThereBeforeFromAn: (digits) => `${digits} war schon da, von einem früheren backward: `,
  setDerivativesToBeforeThe: 'Ableitungen vor dem nächsten auf 0 setzen.',
  whatFlowsBackThroughDoes: (by) => `Was durch ${by} zurückfließt, kommt nicht an.`,
  itsOnlyUseIsThe: (by, digits) =>
    `Die einzige Verwendung ist ${by}: Die Regel dort ergibt ${digits} `,
  forTheLocalDerivativeWhich: (digits) => `als lokale Ableitung, und diese ist ${digits}.`,
  nothingThatWasDifferentiated: 'Nichts, was abgeleitet wurde, hängt davon ab.',
  oneOfTheRulesOf: (by) =>
    `Eine der Regeln an den Verwendungen ergibt etwas anderes: ${listed(by)}.`,
  is: (name, label) => `${name} ist ${label}`,
  builds: 'Baut',
  when: 'Wann',
  aRunWithItsGradient: 'Eine Ausführung mit Gradient',
  keptForTheWayBack: 'Für den Rückweg aufbewahrt',
  branchesAndLoops: 'Verzweigungen und Schleifen',
  cannotExpress: 'Kann nicht ausdrücken',
  gradientMeasured: 'Gradient, gemessen',
  aTapeOfThoseThat: (operations) =>
    `Ein Band mit ${counted(operations, 'Operation', 'Operationen')}, denen dieser Ausführung.`,
  anewInEveryRunWhile: 'Bei jeder Ausführung neu, während die Funktion läuft.',
  theFunctionAlone: (whole) => `: ${whole} die Funktion allein`,
  toRecordTakesToSweep: (span, span2) => ` Das Aufzeichnen dauert ${span}, der Rückweg ${span2}.`,
  onTheTapeUntilFreed: (operations) =>
    `${counted(operations, 'Eintrag', 'Einträge', `${operations}`)} des Bandes, bis der Durchgang ${operations === 1 ? 'ihn' : 'sie'} freigibt.`,
  pythonRanAllLines:
    'Python entscheidet beim Laufen: jede Verzweigung, Schleife oder Rekursion. Mit diesen Zahlen liefen alle Zeilen.',
  someLinesNotRun: (lines, count) =>
    `Python entscheidet beim Laufen. Mit diesen Zahlen nicht ausgeführt: ${lines}; das Band hat nichts ${count === 1 ? 'davon' : 'von ihnen'}.`,
  whatAnotherInputWouldDo:
    'Was eine andere Eingabe täte: Jede Ausführung hat ihr eigenes Band. Eine Zahl, die das Band verlässt, etwa durch float(x), ist eine Konstante.',
  thisResultItIsNot:
    'Dieses Ergebnis: Es steht nicht auf dem Band, weil die Zahlen es unterwegs verlassen haben, etwa durch float(x), oder weil keines der Argumente verwendet wurde.',
  andOfItAProgram: (count) => `, und daraus ein Programm von ${count} Zeilen`,
  aGraphOf: (nodes, program) => `Ein Graph mit ${counted(nodes, 'Knoten', 'Knoten')}${program}.`,
  nothingIsRecorded: (span, times) =>
    `${span}${times === null ? '' : `: ${times} die Funktion allein`}. Nichts wird aufgezeichnet.`,
  once: (span) => `Einmal, bevor etwas läuft, in ${span}; jede Ausführung hat es dann.`,
  noValueDecides:
    'Kein Wert entscheidet, wie es abläuft; Schleifen sind Durchgang für Durchgang ausgeschrieben.',
  theVariablesOfOneFunction: 'Die Variablen einer Funktion, solange sie läuft.',
  valueDecidesBothComputed: (lines) =>
    `Ein Wert entscheidet (${lines}): Bei jeder Ausführung werden beide Wege berechnet.`,
  aConstantAnotherNumberIs: (fixed, count) =>
    ` ${listed(fixed)} ${count === 1 ? 'ist eine Konstante' : 'sind Konstanten'}: Eine andere Zahl ist ein anderes Programm.`,
  whatOnlyNumbersDecideSuch: 'Was nur Zahlen entscheiden, etwa wie oft „while“ durchlaufen wird.',
  lineOfNamedFile: (name, line, message) => `${name}, Zeile ${line}: ${message}.`,
  itWasStoppedBeforeIt: 'Es wurde angehalten, bevor es gemessen war.',
  theProgramRanForMore:
    'Das Programm lief länger als 5 Minuten, daher wurde nichts gemessen. Es weniger Schritte machen lassen.',
  pythonCameToItsEnd:
    'Python endete mit dem Programm, daher wurde nichts gemessen. Seine Daten verkleinern.',
  moreThan: 'mehr als',
  times: (ratio, ratio2, written) => `${ratio < 10 ? ratio2 : written}-mal`,
  notFinite: 'nicht endlich',
  linesInline: (count, numbers) => `${count === 1 ? 'Zeile' : 'Zeilen'} ${listed(numbers)}`,
  pasteAProgram: '# Hier ein Programm einfügen oder ein Beispiel wählen.',
};
