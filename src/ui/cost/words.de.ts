import { counted, plural, wholeNumber } from '../../words/de/grammar';
import type { wording as english } from './words';

const units = {
  statement: ['Anweisung', 'Anweisungen'],
  wave: ['Welle', 'Wellen'],
} as const;
const threads = { 'in a worker': 'in einem Worker', 'on the page': 'auf der Seite' };
const sweeps = { forward: 'Vorwärtsdurchgang', reverse: 'Rückwärtsdurchgang' };

/** The same in German. */
export const wording: typeof english = {
  sourceTransformation: 'Quelltexttransformation',
  builds: 'Baut',
  ofStatements: (simplified) => ` mit ${counted(simplified, 'Anweisung', 'Anweisungen')}`,
  anAdjointProgram: (adjoint) => ['ein adjungiertes Programm', adjoint],
  when: 'Wann',
  onceBeforeTheFirstRun: 'einmal, vor dem ersten Lauf',
  optimised: 'Optimiert',
  aheadOfTimeStatementsBecame: (raw, simplified) =>
    `vorab: aus ${raw} Anweisungen wurden ${simplified}`,
  keeps: 'Behält',
  theProgramDuringARun: (bytes, bytes2) =>
    `das Programm (${bytes}); während eines Laufs seine Werte (${bytes2})`,
  statements: (simplified) => counted(simplified, 'Anweisung', 'Anweisungen'),
  notBuiltYet: 'Noch nicht gebaut',
  beingBuilt: 'Wird gebaut …',
  theSameForAllInputs: ', für alle Eingaben dasselbe: primal und adjungiert in einem.',
  buildAndOptimiseIt: 'Bauen und optimieren',
  theAdjointProgram: 'Das adjungierte Programm',
  andSoOn: 'und so weiter',
  values: 'Werte',
  tangents: 'Tangenten',
  adjoints: 'Adjungierte',
  beforeTheFirstStepNothing: 'Vor dem ersten Schritt ist nichts im Speicher.',
  inMemoryNow: 'Jetzt im Speicher',
  inMemoryAtPosition: (now) => `Im Speicher an Position ${now}:`,
  valuesCounted: (count) => counted(count, 'Wert', 'Werte'),
  writtenNow: 'jetzt geschrieben',
  readForTheLastTime: 'zum letzten Mal gelesen',
  andOthers: (count) => ` und ${counted(count, 'weiterer', 'weitere')}`,
  writtenNowReadForThe: '+ jetzt geschrieben, × jetzt zum letzten Mal gelesen',
  checkpoints: 'Checkpoints',
  keepOnlySomeValuesOf:
    'Nur einige Werte des Laufs behalten und die anderen auf dem Rückweg ein zweites Mal berechnen: Speicher wird mit Operationen bezahlt. Auf einer Kette von n Anweisungen ist der Speicher nahe k = √n am kleinsten.',
  cutIntoSegments: 'In Abschnitte geteilt',
  thisGraph: 'Dieser Graph',
  aChain: 'Eine Kette',
  lengthOfTheChain: 'Länge der Kette',
  length: 'Länge',
  noOperationsToCut: 'Dieser Graph hat keine Operationen, die sich teilen ließen.',
  thisGraphHasFindingThe: (own) =>
    `Dieser Graph hat ${counted(own, 'Anweisung', 'Anweisungen')}: Das beste k zu finden dauert eine Weile und geschieht daher auf Wunsch.`,
  thisGraphIsAChain: (depth) =>
    `Dieser Graph ist eine Kette von ${counted(depth, 'Anweisung', 'Anweisungen')}`,
  theLongestChainOfThis: (depth, statements) =>
    `Die längste Kette dieses Graphen hat ${depth} seiner ${counted(statements, 'Anweisung', 'Anweisungen')}, er feuert also in ${counted(depth, 'Welle', 'Wellen')}`,
  itIsCutAfterEvery: (chain, isStatements) =>
    `${chain}. Geteilt wird nach je k ${isStatements ? 'Anweisungen' : 'Wellen'}, und was spätere Abschnitte noch lesen, wird behalten.`,
  theCheckpoints: 'die Checkpoints',
  theSegments: 'die Abschnitte',
  tryingDistancesOfCheckpoints: 'Abstände von Checkpoints werden versucht …',
  aCheckpointEveryKS: (unit) => `Ein Checkpoint nach je k ${units[unit][1]}`,
  every: 'Abstand',
  theBest: 'Der beste',
  keptBetweenTheSweepsPeak: (count, count2, bytes, bytes2, round, recomputed, value) =>
    `${counted(count, 'Abschnitt', 'Abschnitte')}, ${counted(count2, 'Wert', 'Werte')} zwischen den Durchgängen behalten. Höchststand ${bytes} statt ${bytes2} (${round} %); ${recomputed} von ${counted(value, 'Operation', 'Operationen')} noch einmal ausgeführt.`,
  value: 'Wert',
  gradient: 'Gradient',
  webAssembly: 'WebAssembly',
  whatTheEngineWasGiven:
    'Was die Maschine erhielt, in der Textform von WebAssembly. Der Wert wird von der ersten Anweisung zur letzten berechnet, der Gradient von der letzten zur ersten.',
  whatTheEngineWasGivenOfArrays:
    'Was die Maschine erhielt, in der Textform von WebAssembly. Der Gradient ist ein eigenes Programm, das der Rückwärtsdurchgang schrieb und der Optimierer durchging: Es liefert Wert und Ableitungen von der ersten Anweisung zur letzten.',
  aLoopOverElements: (elements) =>
    elements === 1
      ? 'eine Schleife über 1 Element'
      : `eine Schleife über ${wholeNumber(elements)} Elemente`,
  byTheInterpreter: 'vom Interpreter',
  sweep: 'Durchgang',
  webAssemblyBesideItsStatements: 'WebAssembly neben seinen Anweisungen',
  statement: 'Anweisung',
  whatFollowsIsLeftOut: 'Was folgt, ist weggelassen, da es so viel ist.',
  functionsThatAreCalled: 'Aufgerufene Funktionen',
  ofJavaScript: 'Von JavaScript:',
  shownOnceThereIsAnOutput: 'was der Compiler aus dem Graphen macht, steht dann hier.',
  shownOnceThereIsAnInput: 'was der Compiler aus Wert und Ableitung macht, steht dann hier.',
  whatIsCompiled: 'die Übersetzung',
  optimisedAheadOfTime: 'Vorab optimiert',
  aProgramThatIsKnown:
    'Ein Programm, das vor dem Lauf bekannt ist, lässt sich zuerst umschreiben: Konstanten werden zusammengefasst, doppelt Berechnetes wird einmal berechnet, was nichts braucht, entfällt, so wie es XLA von TensorFlow tut. ',
  statementsBefore: 'Anweisungen vorher',
  statementsAfter: 'Anweisungen nachher',
  compiling: 'Wird übersetzt …',
  loops: 'Schleifen',
  statementsThatRepeatWithOperands:
    'Anweisungen, die sich wiederholen und deren Operanden jedes Mal um dieselbe Weite weiterrücken, sind im Code eine Schleife.',
  loopsThatWereFound: 'Gefundene Schleifen',
  beginsWith: 'Beginnt mit',
  repeats: 'Wiederholt',
  within: 'Innerhalb von',
  more: (depth) => `${depth} weiteren`,
  fusionAndMemory: 'Fusion und Speicher',
  statementsThatFollowEachOther:
    'Aufeinanderfolgende Anweisungen sind ein Stück Maschinencode: Ein Wert geht in einem Register an die nächste, und eine Adjungierte mit einem einzigen Beitrag muss gar nicht in den Speicher.',
  statementsOverElementsThatFollow:
    'Aufeinanderfolgende Anweisungen über die Elemente gleich großer Felder teilen sich eine Schleife: Ein Wert geht in einem Register an die nächste, Element für Element. Produkte, Summen und Faltungen sind eigene Funktionen, mit zwei Zahlen auf einmal.',
  timePerRun: 'Zeit je Lauf',
  measureAgain: 'Noch einmal messen',
  measureAgainstTheInterpreter: 'Gegen den Interpreter messen',
  measuring: (round) => `Wird gemessen … ${round} %`,
  whatItsDerivativesCostIs: 'was ihre Ableitungen kosten, wird dann hier gezählt.',
  whatItsDerivativeCostsIs: 'was ihre Ableitung kostet, wird dann hier gezählt.',
  reverse: 'Rückwärts',
  reverseFreedEarlyAsPyTorch: 'Rückwärts, früh freigegeben wie in PyTorch',
  allKept: 'Alles behalten',
  reverseAllKept: 'Rückwärts, alles behalten',
  forward: 'Vorwärts',
  position: (position) => `Position ${position}`,
  whatIsInMemory: 'der Speicherinhalt',
  memory: 'Speicher',
  reverseModeKeepsIntermediate:
    'Der Rückwärtsmodus behält Zwischenwerte, bis die Adjungierte sie gebraucht hat; sein Speicher wächst also mit der Länge des Programms. Der Vorwärtsmodus führt zu jedem Wert eine Tangente mit und gibt beide nach dem letzten Lesen frei. ',
  workingOutWhatIsAlive: 'Was im Speicher ist, wird ermittelt …',
  whoseMemory: 'Wessen Speicher',
  inputsAndResultsCountConstants: (memoryVerdict) =>
    `${memoryVerdict} Eingaben und Ergebnisse zählen, Konstanten nicht; eine Zahl braucht acht Byte.`,
  thePrimalAlone: 'der primale Durchgang allein',
  andOneDirection: 'und eine Richtung',
  andTheWholeGradient: 'und der ganze Gradient',
  theOperations: 'die Operationen',
  operations: 'Operationen',
  aWholeGradientInReverse:
    'Ein ganzer Gradient im Rückwärtsmodus kostet höchstens 4- bis 5-mal so viel wie der Wert, wie viele Eingaben es auch gibt: das Prinzip des billigen Gradienten.',
  operationsOfTheValueAnd: 'Operationen des Werts und jedes Durchgangs',
  ratio: 'Verhältnis',
  bound: 'Schranke',
  time: 'Zeit',
  measureTheTime: 'Zeit messen',
  measuredJustNow: (thread, samples) =>
    `Auf diesem Gerät gemessen, ${threads[thread]}, nur für diesen Graphen: der Median von ${counted(samples, 'Messung', 'Messungen')}, jede von mindestens zwei Millisekunden.`,
  run: (runs) => counted(runs, 'Lauf', 'Läufe'),
  againstTheClock: 'Gegen die Uhr:',
  stop: 'Anhalten',
  runBothAgain: 'Beide noch einmal ausführen',
  runBoth: 'Beide ausführen',
  runsOf: (count, runs) => `${count} von ${counted(runs, 'Lauf', 'Läufen')} …`,
  measuredBothWays: (thread, time, time2, times, time3, ahead) => [
    'Auf diesem Gerät gemessen, ',
    threads[thread],
    ', nur für diesen Graphen, beide Wege mit derselben Maschine: Jeder Lauf dauert ',
    time,
    ' mit einem neuen Band und ',
    time2,
    ' mit dem fertigen Programm, ',
    times,
    ' so lang. Bauen und Optimieren dauerten einmalig ',
    time3,
    ahead === null
      ? '; diese Läufe holten das nicht herein.'
      : `, was nach ${counted(ahead, 'Lauf', 'Läufen')} hereingeholt ist.`,
  ],
  keptBetweenTheSweeps: 'zwischen den Durchgängen behalten',
  computedAgain: 'noch einmal berechnet',
  notReadAgainOrStill: 'nicht mehr gelesen oder noch da',
  sAlongTheChain: (unit) =>
    `${units[unit][1]} entlang der ${unit === 'wave' ? 'längsten ' : ''}Kette →`,
  cutAfterEvery: (every, unit) =>
    plural(
      every,
      `Nach jeder ${units[unit][0]} geteilt`,
      `Nach je ${every} ${units[unit][1]} geteilt`,
    ),
  valuesOf: (values, what) =>
    `${counted(values, 'Wert', 'Werte')} ${what === 'kept' ? 'zwischen den Durchgängen behalten' : 'noch einmal berechnet'}`,
  statementsInSegments: (count, count2, every, unit, state, state2) =>
    `${counted(count, 'Anweisung', 'Anweisungen')} in ${counted(count2, 'Abschnitt', 'Abschnitten')} von ${counted(every, units[unit][0], units[unit][1])}: ${state}, ${state2}.`,
  colonAndCount: (appliedCount) => `: ${wholeNumber(appliedCount)}`,
  andMore: (more) => `und ${counted(more, 'weitere Anweisung', 'weitere Anweisungen')}`,
  operatorOverloading: 'Operatorüberladung',
  tape: 'Band',
  aOf: (term, count) => ['ein ', term, ' mit ', counted(count, 'Eintrag', 'Einträgen')],
  withEveryRunAsThe: 'bei jedem Lauf, während der primale Durchgang läuft',
  noItIsKnownOnly: 'nein: Es ist erst bekannt, wenn es benutzt ist',
  duringARunTheTape: (bytes) =>
    `während eines Laufs das Band (${bytes}) und was es speichert; danach nichts`,
  recordedOf: (recorded, count) => `${recorded} von ${counted(count, 'Eintrag', 'Einträgen')}`,
  saved: (strong, bytes, state) => [strong, ', ', bytes, ' gespeichert', state],
  aRunBeginsWithAn: ': Ein Lauf beginnt mit leerem Band.',
  allGoneBackThroughThe: ': alle rückwärts durchlaufen. Der nächste Lauf baut es neu auf.',
  theTimes: 'die Zeiten',
  theRace: 'das Rennen',
  theTape: 'Das Band',
  before: (from) => `${counted(from, 'Eintrag', 'Einträge')} davor`,
  saves: (saves) => `speichert ${saves}`,
  savesNothing: 'speichert nichts',
  empty: 'leer',
  after: (count) => `${counted(count, 'Eintrag', 'Einträge')} danach`,
  soFarThePlayersPrimal: ' bisher: Der primale Durchgang der Wiedergabe schreibt es.',
  goneBackThrough: (readBack) => `: ${readBack} rückwärts durchlaufen.`,
  theAdjointProgramInline: 'das adjungierte Programm',
  operatorOverloadingBesideSource: 'Operatorüberladung neben Quelltexttransformation',
  twoWaysToImplementReverse:
    'Zwei Arten, den Rückwärtsmodus zu verwirklichen. Beide berechnen dieselben Ableitungen; sie unterscheiden sich darin, was sie bauen und wann.',
  byte: (bytes) => counted(bytes, 'Byte', 'Byte'),
  ns: (round) => `${round} ns`,
  s: (shortNumber) => `${shortNumber} µs`,
  ms: (milliseconds) => `${milliseconds} ms`,
  checkpointsIn: (count, unit) =>
    `Checkpoints in ${counted(count, units[unit][0], units[unit][1])}`,
  kACheckpointEveryK: (unit) => `k, ein Checkpoint nach je k ${units[unit][1]}`,
  percentOfKeepingAll: '% eines Laufs, der alles behält',
  bytes: 'Byte',
  peakMemory: 'höchster Speicherbedarf',
  again: 'noch einmal',
  operationsDoneAgain: 'noch einmal ausgeführte Operationen',
  leastMemoryKN: (every, replace) => `kleinster Speicher: k = ${every} (√n = ${replace})`,
  nothingHasBeenWorkedOut: 'Noch ist nichts ermittelt.',
  peakMemoryAndRecomputingFor: (count, unit) =>
    `Höchster Speicherbedarf und erneutes Berechnen für ${counted(count, units[unit][0], units[unit][1])}, nach dem Abstand k der Checkpoints auf logarithmischer Achse.`,
  memoryFallsFromAllThat: (share, every) =>
    `Der Speicher fällt von allem, was ein Lauf ohne Checkpoints behält, auf ${share} davon bei k = ${every} und steigt wieder.`,
  thereOfTheOperationsAre: (share) =>
    `Dort werden ${share} der Operationen ein zweites Mal ausgeführt.`,
  noKNeedsLessMemory: 'Kein k braucht weniger Speicher als ein Lauf, der alles behält.',
  soTheInterpreterRunsIt: 'daher führt ihn der Interpreter aus, mit denselben Zahlen.',
  noStatementOfThisGraph: (instead) =>
    `Für keine Anweisung dieses Graphen gibt es Code, ${instead}`,
  theArraysOfThisGraph: (bytes, most, instead) =>
    `Die Werte dieses Graphen nehmen ${bytes} ein, mehr als die ${most}, die kompilierter Code bekommt, ${instead}`,
  aStatementOfThisGraph: (most, instead) =>
    `Eine Anweisung dieses Graphen hat mehr als ${most} Operanden, ${instead}`,
  thisGraphHasThatDo: (written, most, instead) =>
    `Dieser Graph hat ${counted(written, 'Anweisung', 'Anweisungen')}, die sich nicht wiederholen. Mehr als ${wholeNumber(most)} werden nicht einzeln ausgeschrieben, ${instead}`,
  thisBrowserHasNoWebAssembly: (instead) =>
    `Dieser Browser hat hier kein WebAssembly, oder es ist zu wenig Speicher übrig, ${instead}`,
  itFoundNothingToLeave: 'Es war nichts wegzulassen.',
  statementsFellAway: (before, before2) =>
    `${before} von ${counted(before2, 'Anweisung', 'Anweisungen')} ${plural(before, 'fiel', 'fielen')} weg.`,
  optimisingAndCompilingTook: (less, time) => `${less} Optimieren und Übersetzen dauerten ${time}.`,
  statementsSoManyTimes: (statements, count) =>
    `${counted(statements, 'Anweisung', 'Anweisungen')} ${wholeNumber(count)}-mal`,
  noStretchOfStatementsComes: (written) =>
    `Keine Folge von Anweisungen kommt dreimal hintereinander mit gleichmäßig weiterrückenden Plätzen vor, daher sind alle ${counted(written, 'Anweisung', 'Anweisungen')} ausgeschrieben.`,
  computedAndWrittenOut: (computed, written) =>
    `${counted(computed, 'Anweisung wird', 'Anweisungen werden')} berechnet, ${wholeNumber(written)} ${plural(written, 'ist', 'sind')} ausgeschrieben.`,
  whereOperandsAreRead: (all, locals, constants, memory) =>
    `Von ${counted(all, 'Lesezugriff', 'Lesezugriffen')} im Code nehmen ${wholeNumber(locals)}, was eine frühere Anweisung in einem Register ließ, ${wholeNumber(constants)} sind Zahlen im Code selbst, und ${wholeNumber(memory)} gehen in den Speicher.`,
  theModuleHasItRuns: (bytes, bytes2) =>
    `Das Modul hat ${bytes}. Es läuft auf ${bytes2}, geplant vor dem ersten Lauf und von jedem Lauf wiederverwendet: ein Platz für jeden Wert und einer für jede Adjungierte. Während des Laufs wird nichts angelegt oder freigegeben.`,
  theModuleOfArraysHas: (bytes, bytes2) =>
    `Das Modul hat ${bytes}. Es läuft auf ${bytes2}, geplant vor dem ersten Lauf und von jedem Lauf wiederverwendet: ein Platz für jeden Wert von Wert und Gradient. Während des Laufs wird nichts angelegt oder freigegeben.`,
  fusedCalledInterpreted: (fused, loops, called, interpreted) =>
    `Für Wert und Gradient: Schleifen über Elemente: ${wholeNumber(loops)}, mit Anweisungen: ${wholeNumber(fused)}; Aufrufe von Funktionen über Felder: ${wholeNumber(called)}; dem Interpreter überlassen: ${wholeNumber(interpreted)}.`,
  soManyTimes: (count) => `${wholeNumber(count)}-mal`,
  theNextTurn: 'der nächste Umlauf',
  theSeed: 'der Startwert',
  adjointsThatSeveralContributions:
    'Adjungierte, zu denen mehrere Beiträge addiert werden, beginnen bei −0',
  bothGiveTheSameGradient: 'Beide ergeben denselben Gradienten, auf das Bit genau.',
  theirGradientsDifferByAt: (toExponential) =>
    `Ihre Gradienten unterscheiden sich um höchstens ${toExponential}, bezogen auf das Größere von Ableitung und 1.`,
  measuredCompiled: (thread, time, time2, times, same, samples) =>
    `Auf diesem Gerät gemessen, ${threads[thread]}, nur für diesen Graphen: Wert und Gradient dauern ${time} interpretiert und ${time2} übersetzt, ${times} so schnell. ${same} Der Median von ${counted(samples, 'Messung', 'Messungen')}, jede von mindestens zwei Millisekunden.`,
  noOperationsToCompare: 'Dieser Graph hat keine Operationen, also gibt es nichts zu vergleichen.',
  valueAndGradientTogetherTake: (value, reverse) =>
    `Wert und Gradient zusammen brauchen ${counted(value, 'Operation', 'Operationen')}, ${reverse} den Wert`,
  valueAndOneTangent: (whole, value) => `${whole}; Wert und eine Tangente ${wholeNumber(value)}.`,
  bothSweepsAre: 'Beide Durchgänge liegen',
  theSweepIs: (over) => `Der ${over ? sweeps[over] : 'Durchgang'} liegt`,
  aboveTheBoundWhichAlso: (whole, who) =>
    `${whole}. ${who} über der Schranke, die auch das Holen von Operanden und Speichern von Ergebnissen zählt: Davon haben Wert und Ableitung etwa gleich viel, was das Verhältnis senkt. Hier zählen nur Rechenoperationen.`,
  insteadOfFreeingEarlyAs: (bytes, bytes2) =>
    ` statt ${bytes}: Frühes Freigeben, wie in PyTorch, spart ${bytes2}`,
  atItsPeakReverseMode: (bytes, freed, bytes2) =>
    `Höchststand im Rückwärtsmodus: ${bytes}${freed}; im Vorwärtsmodus: ${bytes2}.`,
  forwardModeNeedsLessIt:
    'Der Vorwärtsmodus braucht weniger: Er behält nichts für einen Rückweg. In einem längeren Programm bräuchte der Rückwärtsmodus mehr, der Vorwärtsmodus nicht.',
  hereForwardModeDoesNot:
    'Hier braucht der Vorwärtsmodus nicht weniger: Neben jedem Wert hält er eine Tangente, und der Rückwärtsmodus behält nur wenige Werte für den Rückweg. In einem längeren Programm bräuchte der Rückwärtsmodus mehr, der Vorwärtsmodus nicht.',
  allKeptInline: 'alles behalten',
  reverseAllKeptInline: 'rückwärts, alles behalten',
  reverseInline: 'rückwärts',
  reverseFreedEarly: 'rückwärts, früh freigegeben',
  forwardInline: 'vorwärts',
  turn: 'Wende',
  now: (now) => `jetzt: ${now}`,
  memoryWhileDerivativesAreComputed: 'Speicher beim Berechnen der Ableitungen',
  positionInTheTrace: 'Position in der Spur',
  bytesInMemory: 'Byte im Speicher',
  peakAt: (bytes, step) => `Höchststand: ${bytes} bei ${step}`,
  atPositionReverseModeHolds: (now, early) =>
    ` An Position ${now} hält der Rückwärtsmodus ${early}.`,
  bytesInMemoryAtEach: (steps) => `Byte im Speicher an jeder von ${steps} Positionen in der Spur.`,
  reverseModeGrowsWithThe: (peak, peak2) =>
    `Der Rückwärtsmodus wächst mit den Zwischenwerten, auf ${peak}, wenn Speicher früh zurückgegeben wird, und auf ${peak2}, wenn alles behalten wird.`,
  forwardModeNeedsAtMost: (peak, steps, here) =>
    `Der Vorwärtsmodus braucht höchstens ${peak} und endet an Position ${steps}.${here}`,
  boundInline: (derivativeBounds) => `Schranke ${derivativeBounds}`,
  operationsOfEachSweep: 'Operationen jedes Durchgangs',
  theValueTakes: (value) => `Der Wert braucht ${counted(value, 'Operation', 'Operationen')}.`,
  withOneTangentItIs: (value, forward, forward2) =>
    `Mit einer Tangente sind es ${wholeNumber(value)}, ${forward} den Wert, bei einer Schranke von ${forward2}.`,
  withTheWholeGradientIn: (value, reverse, reverse2) =>
    `Mit dem ganzen Gradienten im Rückwärtsmodus sind es ${wholeNumber(value)}, ${reverse} den Wert, bei einer Schranke von ${reverse2}.`,
  operationsThoseOfTheValue: 'Operationen, die des Werts in Grau',
  valueInline: 'Wert',
  timeOverRunsWithVarying: 'Zeit über Läufe mit wechselnden Eingaben',
  timeGoneByAfterUp: (runs) =>
    `Vergangene Zeit nach bis zu ${counted(runs, 'Lauf', 'Läufen')}, auf diesem Gerät gemessen.`,
  operatorOverloadingTakesInAll: (time) => `Operatorüberladung braucht insgesamt ${time}.`,
  sourceTransformationTakesOf: (time, time2) =>
    `Quelltexttransformation braucht ${time}, wovon ${time2} einmalig auf das Bauen entfallen.`,
  buildingWasNeverMadeUp: 'Das Bauen wurde nie hereingeholt.',
  itIsAheadFromOn: (ahead) => `Sie liegt ab ${counted(ahead, 'Lauf', 'Läufen')} vorn.`,
  runs: 'Läufe',
  timeMs: 'Zeit (ms)',
  overloading: 'Überladung',
  operatorOverloadingInline: 'Operatorüberladung',
  transformed: 'transformiert',
  sourceTransformationInline: 'Quelltexttransformation',
  theProgramsTape: 'Band',
  whatTheProgramsTapeKeeps:
    'was Operationen auf dem Band des Programms für einen Durchgang aufbewahren',
  whatBefellTheTape: 'Was mit dem Band des Programms geschah',
  whatBefellTheTapeOf: 'Als das Programm lief, geschah mit seinem Band:',
  befellAt: (position, event, kept) => `Position ${position}: ${event} Danach aufbewahrt: ${kept}.`,
};
