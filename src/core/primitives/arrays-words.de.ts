import type { RowWords } from '../rule/row-words';

const reduced = {
  axis: 'Achsen, über die reduziert wird; ohne Angabe alle',
  keepdims: 'reduzierte Achsen behalten, mit der Länge 1',
};
const spread = {
  ...reduced,
  correction: 'wird von der Anzahl abgezogen; 1 für eine Stichprobe, 0 für alle, die es gibt',
};
const sorted = {
  axis: 'die Achse, entlang der sortiert wird',
  descending: 'vom Größten zum Kleinsten',
};
const sliced = {
  start: 'erste Stellen; ohne Angabe 0',
  stop: 'Stellen, vor denen es endet; ohne Angabe das Ende',
  step: 'Abstände; ohne Angabe 1',
  axis: 'die Achsen, zu denen diese gehören; ohne Angabe die ersten',
};
const moved = {
  stride: 'wie weit der Kern rückt; ohne Angabe 1',
  padding: 'Nullen auf beiden Seiten; ohne Angabe keine',
  dilation: 'wie weit auseinanderliegt, was der Kern trifft; ohne Angabe 1',
  groups: 'Teile der Kanäle, die nichts voneinander wissen',
};
const windows = {
  size: 'Längen eines Fensters',
  stride: 'wie weit es rückt; ohne Angabe um seine Größe',
  padding: 'Plätze auf jeder Seite; ohne Angabe keine',
};
const result = { shape: 'Längen des Ergebnisses' };
const together = { axis: 'Achsen, die zusammengehören' };
const eps = 'wird zur Varianz addiert';

const jumps = 'Es springt von Platz zu Platz, also fließt nichts zurück.';
const convolved =
  'Der Operand erhält über jeden Platz des Kerns, der ihn traf, die Adjungierte mal den Kern; der Kern erhält die Adjungierte mal das, was er traf. Ein Bias wird von einer eigenen Anweisung addiert und erhält die Summe über alle Plätze.';
const pooled =
  'Das größte Element jedes Fensters erhält dessen Adjungierte; von gleich großen das erste.';
const averaged = 'Jedes Element eines Fensters erhält seinen gleichen Anteil der Adjungierten.';

/** What German says of primitives on arrays. */
export const onArrays = {
  broadcastTo: {
    label: 'Erweitern auf eine Form (Broadcasting)',
    noun: 'die Erweiterung',
    words:
      'Die Adjungierte wird über die Achsen summiert, entlang derer der Operand wiederholt wurde.',
    settings: { shape: 'Längen des Ergebnisses; ohne Angabe die von x' },
  },
  sumTo: {
    label: 'Summieren auf eine Form',
    noun: 'die Summe',
    words: 'Jedes Element erhält die Adjungierte der Summe, in die es einging.',
    settings: result,
  },
  cast: {
    label: 'Wechsel des Dtype',
    noun: 'der Wechsel des Dtype',
    words: 'Die Adjungierte fließt im Dtype des Operanden zurück.',
    settings: { to: '0 für float64, 1 für float32, 2 für int32, 3 für bool' },
  },
  byHand: {
    label: 'Ableitung von Hand',
    words: 'Was zurückfließt, ist von Hand geschrieben.',
    settings: { rule: 'was zurückfließt' },
  },
  matmul: {
    label: 'Matrixprodukt',
    words:
      'Die Adjungierte der linken Matrix ist die Adjungierte des Produkts mal die transponierte rechte Matrix; die der rechten ist die transponierte linke mal die Adjungierte des Produkts.',
  },
  dot: {
    label: 'Skalarprodukt',
    words: 'Die Adjungierte jedes Vektors ist der andere mal die Adjungierte des Produkts.',
  },
  outer: {
    label: 'äußeres Produkt',
    words:
      'Die Adjungierte des ersten Vektors ist die Adjungierte der Matrix mal den zweiten Vektor; die des zweiten ist der erste Vektor mal die Adjungierte der Matrix.',
  },
  transpose: {
    label: 'Transponierte',
    noun: 'die Transponierte',
    words: 'Die Adjungierte fließt mit ihren Achsen in alter Reihenfolge zurück.',
    settings: { axes: 'neue Reihenfolge der Achsen; ohne Angabe tauschen die letzten beiden' },
  },
  det: {
    label: 'Determinante',
    noun: 'die Determinante',
    words: 'Jedes Element der Matrix erhält die Adjungierte mal seinen Kofaktor.',
    domain: 'quadratische Matrizen; bei mehr als 8 Zeilen wird sie abgeleitet, wo sie nicht 0 ist',
  },
  minors: {
    label: 'Matrizen ohne eine Zeile und eine Spalte, mit Vorzeichen in der ersten Zeile',
    words: 'Jedes Element erhält die Adjungierten aller Plätze, an denen es steht.',
  },
  minorsBack: {
    label: 'transponierte Untermatrizen',
    words: 'Die Adjungierte fließt zu jedem Platz zurück, von dem das Element genommen wurde.',
  },
  inverse: {
    label: 'inverse Matrix',
    noun: 'die inverse Matrix',
    words:
      'Die Matrix erhält die Adjungierte, auf beiden Seiten mit der transponierten inversen Matrix multipliziert, mit einem Minus davor.',
    domain: 'quadratische Matrizen, deren Determinante nicht 0 ist',
  },
  solve: {
    label: 'Lösung y von a y = b',
    words:
      'Die rechte Seite erhält die Lösung für die transponierte Matrix und die Adjungierte; die Matrix erhält diese mal die transponierte Lösung, mit einem Minus davor.',
    domain: 'eine rechte Seite und quadratische Matrizen, deren Determinante nicht 0 ist',
  },
  reshape: {
    label: 'Umformen',
    noun: 'die Umformung',
    words: 'Die Adjungierte fließt in der Form des Operanden zurück.',
    settings: { shape: 'neue Längen, −1 für das, was passt; ohne Angabe eine lange Achse' },
  },
  concat: {
    label: 'Aneinanderhängen',
    words: 'Jeder Operand erhält den Teil der Adjungierten, der an seinem Platz steht.',
    settings: { axis: 'die Achse, entlang der sie aufeinander folgen' },
  },
  stack: {
    label: 'Stapeln entlang einer neuen Achse',
    words: 'Jeder Operand erhält den Teil der Adjungierten, der an seinem Platz steht.',
    settings: { axis: 'die neue Achse, entlang der sie aufeinander folgen' },
  },
  slice: {
    label: 'Ausschnitt',
    noun: 'der Ausschnitt',
    words:
      'Die Adjungierte fließt dorthin zurück, woher die Elemente genommen wurden; alle anderen erhalten 0.',
    settings: sliced,
  },
  gather: {
    label: 'Auswahl nach Index',
    words:
      'Die Adjungierte jedes gewählten Elements wird an dem Platz addiert, von dem es genommen wurde, einmal für jedes Mal.',
    domain: 'ganze Indizes innerhalb der Achse, negative von ihrem Ende her gezählt',
    settings: { axis: 'die Achse, entlang der Indizes zählen' },
  },
  unslice: {
    label: 'ein Ausschnitt, zwischen Nullen zurückgelegt',
    words: 'Die Adjungierte fließt von dort zurück, wohin die Elemente gelegt wurden.',
    settings: { ...result, ...sliced },
  },
  scatter: {
    label: 'Summe an Indizes',
    words: 'Die Adjungierte fließt von dort zurück, wo jedes Element addiert wurde.',
    settings: { ...result, axis: 'die Achse, entlang der Indizes zählen' },
  },
  sort: {
    label: 'Elemente der Größe nach',
    words: 'Jedes Element erhält die Adjungierte des Platzes, an den es sortiert wurde.',
    settings: sorted,
  },
  argsort: {
    label: 'Indizes, die Elemente der Größe nach ordnen',
    words: jumps,
    settings: sorted,
  },
  sortPositions: {
    label: 'Stellen der Elemente der Größe nach',
    words: jumps,
    settings: sorted,
  },
  sum: {
    label: 'Summe über Achsen',
    noun: { over: 'die Summe' },
    words: 'Jedes Element erhält die Adjungierte der Summe, in die es einging.',
    settings: reduced,
  },
  mean: {
    label: 'Mittel über Achsen',
    noun: { over: 'das Mittel' },
    words:
      'Jedes Element erhält seinen gleichen Anteil an der Adjungierten des Mittels, in das es einging.',
    settings: reduced,
  },
  max: {
    label: 'Maximum über Achsen',
    noun: { over: 'das Maximum' },
    words:
      'Das größte Element erhält die ganze Adjungierte, die anderen nichts; gleich große teilen sie zu gleichen Teilen.',
    settings: reduced,
  },
  min: {
    label: 'Minimum über Achsen',
    noun: { over: 'das Minimum' },
    words:
      'Das kleinste Element erhält die ganze Adjungierte, die anderen nichts; gleich kleine teilen sie zu gleichen Teilen.',
    settings: reduced,
  },
  norm: {
    label: 'euklidische Norm über Achsen',
    noun: { over: 'die euklidische Norm' },
    words: 'Die Adjungierte der Norm fließt in Richtung des Operanden zurück, x / ‖x‖.',
    settings: reduced,
  },
  logsumexp: {
    label: 'Logarithmus der Summe der Exponentialfunktionen',
    noun: 'der Logarithmus der Summe der Exponentialfunktionen',
    words: 'Jedes Element erhält den Anteil der Adjungierten, den ihm Softmax gibt, e hoch x − y.',
    settings: reduced,
  },
  prod: {
    label: 'Produkt über Achsen',
    noun: { over: 'das Produkt' },
    words:
      'Jedes Element erhält die Adjungierte des Produkts mal das Produkt aller anderen Elemente.',
    settings: reduced,
  },
  productOfOthers: {
    label: 'Produkte aller anderen Elemente',
    words: 'Jedes Element erhält von allen anderen deren Adjungierte mal das Produkt der übrigen.',
    settings: { axis: reduced.axis },
  },
  var: {
    label: 'Varianz über Achsen',
    noun: { over: 'die Varianz' },
    words:
      'Jedes Element erhält die Adjungierte mal das Doppelte seines Abstands vom Mittel, geteilt durch die Anzahl minus die Korrektur.',
    settings: spread,
  },
  std: {
    label: 'Standardabweichung über Achsen',
    noun: { over: 'die Standardabweichung' },
    words:
      'Jedes Element erhält die Adjungierte mal seinen Abstand vom Mittel, geteilt durch die Abweichung und durch die Anzahl minus die Korrektur.',
    settings: spread,
  },
  cumsum: {
    label: 'laufende Summe',
    noun: 'die laufende Summe',
    words: 'Jedes Element erhält die Summe der Adjungierten ab seinem Platz.',
    settings: {
      axis: 'die Achse, entlang der sie läuft',
      reverse: 'vom letzten Element zurück',
    },
  },
  cumprod: {
    label: 'laufendes Produkt',
    noun: 'das laufende Produkt',
    words:
      'Jedes Element erhält von jedem Produkt, in dem es steht, dessen Adjungierte mal das Produkt der anderen Faktoren.',
    settings: { axis: 'die Achse, entlang der es läuft' },
  },
  argmax: {
    label: 'Index des Maximums',
    noun: 'der Index des Maximums',
    words: jumps,
    settings: reduced,
  },
  softmax: {
    label: 'Softmax',
    noun: 'das Softmax',
    words:
      'Jedes Element erhält seine Wahrscheinlichkeit mal den Abstand seiner Adjungierten vom Mittel der Adjungierten, gewichtet mit den Wahrscheinlichkeiten.',
    settings: together,
  },
  logSoftmax: {
    label: 'Logarithmus des Softmax',
    noun: 'der Logarithmus des Softmax',
    words:
      'Jedes Element erhält seine Adjungierte minus seine Wahrscheinlichkeit mal die Summe aller Adjungierten.',
    settings: together,
  },
  layerNorm: {
    label: 'Layer-Normalisierung',
    words:
      'Der Operand erhält die Adjungierte minus ihr Mittel und minus ihren Anteil entlang des normalisierten Operanden, geteilt durch die Standardabweichung.',
    settings: { ...together, eps },
  },
  batchNorm: {
    label: 'Batch-Normalisierung nach dem vorliegenden Stapel',
    words:
      'Wie bei der Layer-Normalisierung, je Kanal über den Stapel: die Adjungierte minus ihr Mittel und minus ihren Anteil entlang des normalisierten Operanden, geteilt durch die Standardabweichung.',
    settings: { eps },
  },
  dropout: {
    label: 'Dropout, nach einem Startwert ausgelost',
    noun: 'das Dropout',
    words:
      'Die Adjungierte fließt hindurch, wo das Element behalten wurde, ebenso skaliert wie dieses.',
    settings: { p: 'welcher Anteil der Elemente 0 wird', seed: 'Startwert der Auslosung' },
  },
  conv1d: {
    label: 'Faltung entlang einer Achse, mit ungespiegeltem Kern; ein Bias wird dazu addiert',
    words: convolved,
    settings: moved,
  },
  conv2d: {
    label: 'Faltung von Bildern, mit ungespiegeltem Kern; ein Bias wird dazu addiert',
    words: convolved,
    settings: moved,
  },
  convolvedBack: {
    label: 'nach ihrem Operanden transponierte Faltung',
    words: 'Die Adjungierte fließt durch die Faltung selbst zurück.',
    settings: { ...result, ...moved },
  },
  correlated: {
    label: 'nach ihrem Kern transponierte Faltung',
    words: 'Die Adjungierte fließt durch die Faltung selbst zurück.',
    settings: { ...result, ...moved },
  },
  maxPool1d: {
    label: 'Maximum jedes Fensters entlang einer Achse',
    noun: 'das Maximum jedes Fensters',
    words: pooled,
    settings: windows,
  },
  avgPool1d: {
    label: 'Mittel jedes Fensters entlang einer Achse',
    noun: 'das Mittel jedes Fensters',
    words: averaged,
    settings: windows,
  },
  poolPositions1d: {
    label: 'Stellen des Größten jedes Fensters',
    words: jumps,
    settings: windows,
  },
  maxPool2d: {
    label: 'Maximum jedes Fensters',
    noun: 'das Maximum jedes Fensters',
    words: pooled,
    settings: windows,
  },
  avgPool2d: {
    label: 'Mittel jedes Fensters',
    noun: 'das Mittel jedes Fensters',
    words: averaged,
    settings: windows,
  },
  poolPositions: {
    label: 'Stellen des Größten jedes Fensters',
    words: jumps,
    settings: windows,
  },
  crossEntropy: {
    label: 'Kreuzentropie von Logits und Klassen',
    words:
      'Die Logits erhalten die vorhergesagten Wahrscheinlichkeiten minus die gewünschten, mal die Adjungierte, geteilt durch die Anzahl der Vorhersagen.',
    domain: 'Klassenindizes von 0 bis zur Anzahl der Klassen minus 1',
  },
  meanSquaredError: {
    label: 'mittlerer quadratischer Fehler',
    words:
      'Jedes Element der Vorhersage erhält das Doppelte seines Fehlers mal die Adjungierte, geteilt durch die Anzahl der Elemente; das Ziel erhält das Gegenteil.',
  },
  oneHot: {
    label: 'One-Hot-Vektoren von Klassenindizes',
    noun: 'der One-Hot-Vektor',
    words: 'Es springt von Klasse zu Klasse, also fließt nichts zurück.',
    domain: 'Klassenindizes von 0 bis zur Anzahl der Klassen minus 1',
    settings: { classes: 'Anzahl der Klassen', axis: 'wo die neue Achse steht' },
  },
} satisfies Readonly<Record<string, RowWords>>;
