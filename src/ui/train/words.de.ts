import { counted, plural } from '../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  confusionMatrix: 'Konfusionsmatrix',
  takenForAnother: (rows, wrong) =>
    `Von ${rows} werden ${wrong} für eine andere Klasse gehalten. Eine Zeile der Tabelle ist die wahre Klasse, eine Spalte die, für die sie gehalten wird; ein Druck zeigt die Zeilen hinter einer Zahl.`,
  weightsOfNeurons: (name, neurons, size, strongest) =>
    `Die Gewichte ${name} von ${neurons} Neuronen, jedes ein Bild aus ${size} Gewichten; das stärkste ist ${strongest}.`,
  testRow: (rows) => counted(rows, 'Testzeile', 'Testzeilen'),
  trueClass: 'Wahre Klasse',
  rowsTakenFor: (count, names, names2) =>
    `${counted(count, 'Zeile', 'Zeilen')} von ${names} für ${names2} gehalten`,
  mostShown: (most) => `, davon ${most} gezeigt`,
  takenForHeading: (count, names, names2, count2) => [
    counted(count, 'Zeile', 'Zeilen'),
    ' von ',
    names,
    ' für ',
    names2,
    ' gehalten',
    count2,
    ':',
  ],
  rightOnesStandAlongThe: 'Richtige stehen auf der Diagonale.',
  aRowOfClass: (count) => `eine Zeile der Klasse ${count}`,
  whatIsToldAndThe: 'Die Vorhersage und die Zeilen',
  thePredictionOverGoesFrom: (feature, formatNumber, formatNumber2, rows, rows2) =>
    `Die Vorhersage über ${feature} geht von ${formatNumber} bis ${formatNumber2}, durch ${rows} Zeilen zum Lernen und ${rows2} zum Testen.`,
  targetInline: 'Ziel',
  rowsInline: 'Zeilen',
  test: 'Test',
  told: 'Vorhersage',
  fitOfTheCurve: 'Anpassung der Kurve',
  theModelTellsOneNumber:
    'Das Modell sagt für jede Stelle eine Zahl vorher; aus den Zeilen lernt es.',
  startWithOneOfThese: 'Mit einem davon beginnen',
  aPressPutsANetwork:
    'Ein Klick setzt ein Netz mit seinen Daten an die Stelle des Graphen; „Rückgängig“ holt diesen zurück.',
  noFiniteNumber: (title) => `${title}: keine endliche Zahl.`,
  andNotFinite: (odd) => `, und ${odd} nicht endlich`,
  histogramSummary: (title, low, high, mean, deviation, strange) =>
    `${title}: von ${low} bis ${high}, Mittel ${mean}, Abweichung ${deviation}${strange}.`,
  layerByLayer: 'Schicht für Schicht',
  howTheNumbersOfEach:
    'Wie die Zahlen jeder Schicht streuen: Parameter, ihre Adjungierten für den nächsten Stapel, und was die Schicht über die Zeilen ergibt, aus denen gelernt wird.',
  deadNeurons: (dead, width, name) =>
    `${counted(dead, 'Neuron', 'Neuronen')} von ${width} in ${name} ${plural(dead, 'ist tot', 'sind tot')}: ReLU gibt dort für jede Zeile 0, sodass keine Adjungierte hindurchkommt und es so bleibt. Eine kleinere Rate oder Leaky ReLU hält mehr am Leben.`,
  theGradientVanishesAtThere: (small) =>
    `Der Gradient verschwindet bei ${small}: Dort ist er kleiner als ein Tausendstel seines größten Wertes, sodass kaum gelernt wird. ReLU statt Sigmoid, Layer-Normalisierung oder weniger Schichten lassen mehr durch.`,
  theGradientExplodesItIs: (greatest) =>
    `Der Gradient explodiert: Im quadratischen Mittel ist er ${greatest}. Ihn zu begrenzen oder eine kleinere Rate hält ihn im Zaum.`,
  adjointOf: (name) => `Adjungierte von ${name}`,
  adjointsAreThoseOfThe:
    'Die Adjungierten sind die des Mittels über den nächsten Stapel, vor dem Optimierer.',
  pasteRows: 'Zeilen einfügen',
  openAFileOfRows: 'Datei mit Zeilen öffnen',
  drawRows: 'Zeilen zeichnen',
  rowsALineEachThe: 'Zeilen, das Ziel am Ende',
  widthHeightKindCatDog: 'Breite, Höhe, Art\n1.2, 0.4, Katze\n2.5, 1.1, Hund',
  takeTheseRows: 'Diese Zeilen übernehmen',
  aLineIsARow:
    'Jede Textzeile ist eine Zeile, ihr letzter Eintrag das Ziel; eine CSV- oder .npy-Datei lässt sich hier ablegen. Danach unten ein Netz dafür bauen.',
  epochAndLoss: (loss) => `Epoche ${loss}`,
  lossAndAccuracy: 'Verlust und Genauigkeit',
  logAxes: 'Logarithmische Achsen',
  thePlaneOfOfIt: (features, percent, names, names2, rows, rows2) =>
    `Die Ebene von ${features}: Für ${percent} davon wird Klasse ${names} vorhergesagt, für den Rest Klasse ${names2}. Darauf liegen ${rows} Zeilen zum Lernen und ${rows2} zum Testen.`,
  classBy: (features, formatNumber, features2, formatNumber2, names, percent) =>
    `${features} = ${formatNumber}, ${features2} = ${formatNumber2}: Klasse ${names} mit ${percent}`,
  decisionBoundary: 'Entscheidungsgrenze',
  aPressOnThePlane: 'Ein Klick auf die Ebene',
  reads: 'liest ab',
  draws: (names) => `zeichnet ${names}`,
  whatIsPredictedWhere: 'Was wo vorhergesagt wird',
  thePlanePlaceByPlace: 'Die Ebene, Stelle für Stelle',
  pointAtThePlaneOr: 'Zum Ablesen auf die Ebene zeigen oder mit den Pfeiltasten hingehen.',
  circlesAreClassSquaresClass: (names, names2) => [
    'Kreise sind Klasse ',
    names,
    ', Quadrate Klasse ',
    names2,
    '; hohle dienen nur zum Testen. Auf der Linie ist beides gleich wahrscheinlich.',
  ],
  changeTheData: 'die Daten ändern',
  changeTheOptimiser: 'den Optimierer ändern',
  data: 'Daten',
  rowsOfYourOwn: 'Eigene Zeilen.',
  dataSet: 'Datensatz',
  ownRows: 'Eigene Zeilen',
  rows: 'Zeilen',
  noise: 'Rauschen',
  shareForTests: 'Anteil zum Testen',
  normalised: 'Normalisiert',
  eachFeatureIsShiftedAnd:
    ' Jedes Merkmal ist so verschoben und skaliert, dass es über die Zeilen zum Lernen Mittel 0 und Varianz 1 hat.',
  rowsLearntAndTested: (rows, rows2, scale) => [
    counted(rows, 'Zeile', 'Zeilen'),
    ' zum Lernen, ',
    rows2,
    ' zum Testen.',
    scale,
  ],
  optimiser: 'Optimierer',
  rate: 'Rate',
  learningRate: 'Lernrate',
  weightDecay: 'Gewichtsabnahme (weight decay)',
  clipTheGradientAt: 'Gradienten begrenzen auf',
  rowsAnUpdate: 'Zeilen je Schritt',
  changeTheBatch: 'den Stapel ändern',
  epochs: 'Epochen',
  changeTheEpochs: 'die Epochen ändern',
  seed: 'Startwert',
  changeTheSeed: 'den Startwert ändern',
  gradientSetToZeroBefore: 'Gradient vor jedem Schritt auf null gesetzt',
  changeTheGradient: 'den Gradienten ändern',
  atTheGradientIsNot: 'Bei 0 wird der Gradient nicht begrenzt, gleich wie lang er ist.',
  withoutZeroGradTheGradients:
    'Ohne zero_grad summieren sich die Gradienten aller bisherigen Schritte: Jeder Schritt geht weiter, wohin frühere zeigten, als rollte die Kugel ganz ohne Reibung.',
  pauseTraining: 'Training anhalten',
  train: 'Trainieren',
  oneUpdate: 'Ein Schritt',
  oneEpoch: 'Eine Epoche',
  startOver: 'Von vorn',
  exportForTraining: 'Zum Trainieren exportieren',
  nothingHasBeenTrainedThat: 'Noch ist nichts trainiert, was von vorn beginnen könnte.',
  trainingEnded: (failure) => `Das Training ist zu Ende: ${failure}`,
  epochAt: (updates) => `Epoche ${updates}`,
  updateAt: (updates) => `Schritt ${updates}`,
  theRun: 'Der Lauf',
  updatesWereMadeTrainMakes: (updates) =>
    `${updates} Schritte sind gemacht. „Trainieren“ macht sie noch einmal, was einen Augenblick dauert, und fährt fort.`,
  pressTrainTheGraphLearns:
    '„Trainieren“ drücken: Der Graph lernt aus seinen Daten, und alles, was ihn zeigt, geht mit.',
  asAfterTraining: (drops, normalises) =>
    `Hier und in den Bildern ${[
      ...(drops ? ['fällt nichts aus'] : []),
      ...(normalises
        ? ['nimmt Batch Norm Mittel und Varianz der Zeilen, von denen gelernt wird']
        : []),
    ].join(', und ')}; Graph und Spur zeigen den nächsten Schritt, wie im Training.`,
  rewindToAnEpoch: 'Zu einer Epoche zurückspulen',
  rewind: 'Zurückspulen',
  aRunFollowsFromThe:
    'Ein Lauf folgt aus Graph, Daten und Startwert: Dasselbe noch einmal ergibt dasselbe, bis aufs letzte Bit.',
  rowsIn: 'Zeilen hinein',
  primal: 'Primal',
  adjoint: 'Adjungiert',
  update: 'Schritt',
  insideOneUpdate: 'In einem Schritt',
  whatTheNextPressOf:
    'Was der nächste Klick auf „Ein Schritt“ tut: Zeilen fließen hinein, der Verlust kommt heraus, Adjungierte fließen zurück, und der Optimierer bewegt jeden Parameter.',
  lookInside: 'Hineinsehen',
  itIsShownWhileTraining: 'Es wird gezeigt, solange das Training ruht.',
  partOfTheUpdate: 'Teil des Schritts',
  parameter: 'Parameter',
  element: 'Element',
  flowInTheGraphAnd: (count, batched, pinned) =>
    `${counted(count, 'Zeile fließt', 'Zeilen fließen')} hinein. Graph und Spur haben ${batched ? 'alle davon' : 'die erste davon'}${pinned ? ', außer denen, die festgehalten sind' : ''}.`,
  rowsOfTheNextUpdate: 'Zeilen des nächsten Schritts',
  row: 'Zeile',
  features: 'Merkmale',
  target: 'Ziel',
  theFirstAreShown: (most) => `Die ersten ${most} sind gezeigt.`,
  keepTheseRowsInThe: 'Diese Zeilen im Graphen behalten',
  thePrimalRunsOnThe: (strong, count) => [
    'Das primale Programm läuft auf den Zeilen: Der Verlust ist ',
    strong,
    ', im Mittel über ',
    counted(count, 'Zeile', 'Zeilen'),
    '. Die Wiedergabe steht am Wendepunkt, vor der ersten Adjungierten.',
  ],
  theAdjointOfIs: (name, strong, isShares, count) => [
    'Die Adjungierte von ',
    name,
    ' ist ',
    strong,
    isShares ? `: was ${counted(count, 'Zeile sagt', 'Zeilen sagen')}, aufsummiert.` : '.',
  ],
  whatRowsAddToThe: (name) => `Was Zeilen zur Adjungierten von ${name} beitragen`,
  itsLoss: 'Ihr Verlust',
  addsToTheAdjoint: 'Trägt zur Adjungierten bei',
  other: (count) => counted(count, 'weitere', 'weitere'),
  sum: 'Summe',
  rowsActOnEachOther:
    'In diesem Graphen wirken Zeilen aufeinander, oder ihre Verluste werden nicht gemittelt; daher hat keine einen eigenen Anteil.',
  itWasNotSetTo: (number, number2) =>
    `Sie wurde nicht auf null gesetzt: ${number} von früheren Schritten ist noch da, also erhält der Optimierer ${number2}.`,
  goesFromToAChange: (name, strong, strong2, number) => [
    name,
    ' geht von ',
    strong,
    ' auf ',
    strong2,
    ', eine Änderung um ',
    number,
    '.',
  ],
  theOptimisersProgramFor: (name) => `Das Programm des Optimierers für ${name}`,
  value: 'Wert',
  madeBy: 'Berechnet durch',
  number: 'Zahl',
  makeThisUpdate: 'Diesen Schritt machen',
  showTheOptimiserBesideThe: 'Den Optimierer neben dem Graphen zeigen',
  weightsAsImages: 'Gewichte als Bilder',
  oneImageANeuron: (name) => `${name}: ein Bild je Neuron`,
  bluePixelsSpeakForA:
    'Blaue Pixel sprechen für ein Neuron, orange dagegen: je kräftiger, desto mehr. Zu Beginn sind sie Rauschen; daraus werden Striche.',
  trainInline: 'Training',
  lossFromTo: (isTrain, told, told2) =>
    `${isTrain ? 'auf den Zeilen zum Lernen' : 'auf den Testzeilen'} von ${told} auf ${told2}`,
  theLoss: 'Der Verlust',
  theShareOfRowsThat: 'Der Anteil richtiger Zeilen',
  loss: 'Verlust',
  shareThatIsRight: 'Anteil richtiger',
  overEpochsWent: (what, loss, ends) => `${what} ging in ${loss} Epochen ${ends}.`,
  epochInline: 'Epoche',
  lossInline: 'Verlust',
  shareThatIsRightInline: 'Anteil richtiger',
  rewoundTo: 'zurückgespult auf',
  theGraphHasNothingTo:
    'Der Graph hat nichts zu lernen: unten ein Netz bauen, oder unter „Bauen“ Eingaben die Rolle Parameter geben.',
  thereIsNothingToMake: 'Es gibt nichts zu verkleinern: eine Ausgabe mit dem Verlust verbinden.',
  theOutputIsAnArray: (output) =>
    `Die Ausgabe ${output} ist ein Feld: Training verkleinert eine Zahl, also eine Ausgabe zu einer einzelnen Zahl machen, etwa zu einem Mittel.`,
  theGraphIsNotFinished: (message) => `Der Graph ist nicht fertig: ${message}`,
  theGraphTakesRowsAlone: (rows, message) =>
    `Der Graph nimmt ${counted(rows, 'Zeile', 'Zeilen')} auf einmal und keine andere Zahl, wie sie in Stapeln und Tests vorkommt. Bei einer Zeile mehr: ${message}. Die Formen sollten dort aus den Daten folgen: in einem reshape steht −1 für die Zahl der Zeilen.`,
  theDataInputsTakeA: (taken, there) =>
    `Die Dateneingaben nehmen ${counted(taken, 'Zahl', 'Zahlen')} je Zeile, und eine Zeile dieses Datensatzes hat ${there}: einen anderen Datensatz wählen, oder das Netz neu bauen.`,
  theTargetInputsTakeA: (taken, there) =>
    `Die Zieleingaben nehmen ${counted(taken, 'Zahl', 'Zahlen')} je Zeile, und eine Zeile dieses Datensatzes hat ${there}.`,
  theRowsAreNotThere: 'Die Zeilen sind noch nicht da.',
  beforeTheFirstUpdate: 'Vor dem ersten Schritt',
  epochAndUpdates: (epoch, rest) =>
    `Epoche ${epoch}${rest === 0 ? '' : ` und ${counted(rest, 'Schritt', 'Schritte')}`}`,
  lossAt: (loss) => `Verlust ${loss}`,
  right: (percent) => `${percent} richtig`,
  rightToo: (percent) => `, ${percent} richtig`,
  testLoss: (loss, right) => `Testverlust ${loss}${right}`,
  theLossIsNoLonger: (rate) =>
    `Der Verlust ist nicht mehr endlich: Eine Rate von ${rate} ist zu groß, sodass jeder Schritt weiter übers Ziel hinausschießt als der davor. Zurückspulen und ein Zehntel davon nehmen.`,
  theLossHasRisenSince:
    'Der Verlust ist seit dem Anfang gestiegen: Die Rate ist zu groß, sodass Schritte übers Ziel hinausschießen. Zurückspulen und ein Zehntel davon nehmen.',
  theLossJumpsUpAnd:
    'Der Verlust springt auf und ab: Eine kleinere Rate oder größere Stapel würden ihn beruhigen.',
  theLossHardlyChangesAny:
    'Der Verlust ändert sich kaum noch, obwohl er längst nicht klein ist: Vielleicht ist das Netz zu klein für die Daten, seine Neuronen sind gleich oder tot, oder die Rate ist zu klein.',
  theTestLossRisesWhile:
    'Der Testverlust steigt, während der Trainingsverlust fällt: Das Netz lernt seine Zeilen auswendig. Dorthin zurückspulen, wo der Testverlust am kleinsten war, oder mehr Zeilen, weniger Neuronen oder etwas Gewichtsabnahme nehmen.',
};
