import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  firstSteps: 'Erste Schritte',
  learning: 'Lernen',
  edges: 'Wo Vorsicht geboten ist',
  tensors: 'Tensoren',
  science: 'Naturwissenschaft',
  examples: {
    paper: {
      title: 'Das Beispiel des Artikels',
      teaches:
        'Ein Vorwärts- und ein Rückwärtsdurchgang ergeben den Wert und beide partiellen Ableitungen.',
    },
    dataflow: {
      title: 'Abbildung 1: Datenfluss',
      teaches:
        'Ein Programm ist ein Graph: Eine Anweisung feuert, sobald alle ihre Operanden da sind.',
    },
    repeated: {
      title: 'Eine mehrfach verwendete Variable',
      teaches: 'Was mehr als einmal gelesen wird, sammelt einen Beitrag für jede Verbindung.',
    },
    chain: {
      title: 'Eine tiefe Kette',
      teaches:
        'Entlang einer Kette multiplizieren sich die partiellen Ableitungen, von der Ausgabe zurück zur Eingabe.',
    },
    quotient: {
      title: 'Ein Quotient',
      teaches:
        'Die Quotientenregel ergibt sich von selbst, wenn der Divisor von derselben Eingabe abhängt.',
    },
    product: {
      title: 'Speelpennings Produkt',
      teaches:
        'Wie viele Eingaben es auch gibt, ein Rückwärtsdurchgang findet alle partiellen Ableitungen.',
    },
    'griewank-walther': {
      title: 'Griewank und Walther, Kapitel 1',
      teaches:
        'Gemeinsame Teilausdrücke werden einmal berechnet, und ihre Adjungierten addieren sich.',
    },
    polar: {
      title: 'Zwei Ausgaben: polar zu kartesisch',
      teaches:
        'Jede Ausgabe hat ihren eigenen Rückwärtsdurchgang, der eine Zeile der Jacobi-Matrix ergibt.',
    },
    'sigmoid-neuron': {
      title: 'Ein Sigmoid-Neuron',
      teaches: 'Die Adjungierten der Gewichte sagen, in welche Richtung jedes zu drehen ist.',
    },
    'two-layers': {
      title: 'Ein Netz mit zwei Schichten',
      teaches: 'Das ist Backpropagation: der Fehler am Ende, zurückgeschickt zu jedem Gewicht.',
    },
    'four-layers': {
      title: 'Ein Netz mit vier Schichten',
      teaches:
        'Jede Schicht ist ein Knoten und in beide Richtungen ein Schritt: Geöffnet zeigt sie ihr Neuron, mit eigenen Schritten.',
    },
    vanishing: {
      title: 'Ein verschwindender Gradient',
      teaches:
        'Jedes Sigmoid lässt höchstens ein Viertel der Adjungierten durch, am Anfang kommt also wenig an.',
    },
    'cross-entropy': {
      title: 'Softmax und Kreuzentropie',
      teaches:
        'Die Adjungierten sind die vorhergesagten Wahrscheinlichkeiten, um 1 vermindert bei der richtigen Antwort.',
    },
    rosenbrock: {
      title: 'Rosenbrocks Tal',
      teaches: 'Wo Optimierer gern beginnen, zeigt der Gradient steil quer zum Tal.',
    },
    micrograd: {
      title: 'Das Beispiel von micrograd',
      teaches:
        'Eine Variable, die neu belegt wird, ist ein neuer Knoten, der sich an den alten erinnert.',
    },
    kink: {
      title: 'Ein Knick, der täuscht',
      teaches:
        'Das ist einfach x, mit Steigung 1; doch bei 0 gibt jedes relu 0 weiter und ihre Differenz ebenso.',
    },
    absolute: {
      title: '|x| bei 0',
      teaches:
        'An einem Knick gibt es keine Ableitung, eine Konvention muss also wählen: PyTorch nimmt 0 für |x|, JAX nimmt 1.',
    },
    tie: {
      title: 'Ein Gleichstand',
      teaches: 'Wenn beide Operanden am größten sind, erhält jeder die Hälfte der Adjungierten.',
    },
    bound: {
      title: 'An der Schranke eines clamp',
      teaches:
        'PyTorch gibt die ganze Adjungierte an x weiter, JAX je die Hälfte an x und an die Schranke: zwischen beiden umschalten.',
    },
    hole: {
      title: 'Ein geflickter Punkt',
      teaches:
        'Auch das ist einfach x. Die Wahl bei 0 ist eine Konstante, daher sagt AD dort 0, und die Steigung auf beiden Seiten ist 1.',
    },
    'behind-relu': {
      title: 'Hinter einem geschlossenen relu',
      teaches:
        'Der Logarithmus von 0 hat unendliche Steigung, doch relu lässt bei −1 nichts durch: Die Ableitung ist 0, nicht 0 · ∞.',
    },
    domain: {
      title: 'Außerhalb des Definitionsbereichs',
      teaches:
        'Der Logarithmus von −1 ist keine Zahl, und das breitet sich auf alles aus, was davon abhängt.',
    },
    'log-sum-exp': {
      title: 'Log-Sum-Exp, naiv und stabil',
      teaches:
        'Zwei Programme für eine Funktion: Das erste läuft über, das zweite zieht das Maximum heraus.',
    },
    projectile: {
      title: 'Wie weit ein Ball fliegt',
      teaches:
        'Bei 45° ist die Adjungierte des Winkels bis auf die Rundung von π/4 null: Ihn zu drehen bringt nichts.',
    },
    gravitation: {
      title: 'Newtons Gravitation',
      teaches:
        'Jede Adjungierte sagt, wie die Kraft auf ein wenig mehr antwortet: Der Abstand zählt doppelt, und dagegen.',
    },
    'logistic-map': {
      title: 'Die logistische Abbildung',
      teaches:
        'Ausgeschrieben füllt die Ableitung eine Seite; als Spur bleibt sie eine kurze Liste.',
    },
    'newton-root': {
      title: 'Eine Wurzel durch Iteration',
      teaches:
        'Ein Algorithmus lässt sich ableiten: Drei Newton-Schritte ergeben √x und, beinahe, 1/(2√x).',
    },
    lighthouse: {
      title: 'Der Leuchtturm',
      teaches:
        'Der Strahl einer sich drehenden Lampe trifft einen schrägen Kai: zwei Ausgaben, die fast alles teilen.',
    },
    'linear-regression': {
      title: 'Lineare Regression',
      teaches:
        'Die Adjungierte der Gewichte sind die Daten, transponiert, mal der Adjungierten der Residuen.',
    },
    'logistic-regression': {
      title: 'Logistische Regression',
      teaches:
        'Wie der Verlust auch geschrieben ist, die Adjungierte der Scores ist Vorhersage minus Ziel, durch 4.',
    },
    'softmax-network': {
      title: 'Zwei Schichten mit Softmax',
      teaches:
        'Jeder Bias wurde von jedem Beispiel verwendet, seine Adjungierte ist also die Summe über alle.',
    },
    'attention-head': {
      title: 'Ein Attention-Kopf',
      teaches:
        'Softmax macht aus jeder Zeile von Scores Gewichte; die Adjungierte jeder Zeile von S summiert sich zu 0.',
    },
    'batch-norm': {
      title: 'Eine Schicht normalisieren',
      teaches:
        'Eine Zeile von X zu verschieben ändert nichts, daher summieren sich die Adjungierten einer Zeile zu 0.',
    },
  },
};
