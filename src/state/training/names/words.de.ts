import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  sets: {
    line: {
      name: 'Eine Gerade',
      about:
        'Zahlen entlang y = 2x − ½, die um das Rauschen streuen: ein Gewicht und ein Bias finden sie.',
    },
    sine: {
      name: 'Ein Sinus',
      about:
        'Zahlen entlang sin πx, durch die keine Gerade geht: dazu braucht es eine verdeckte Schicht.',
    },
    xor: {
      name: 'XOR',
      about: 'Klasse 1, wo genau ein Merkmal positiv ist: keine Gerade trennt die Klassen.',
    },
    moons: { name: 'Zwei Monde', about: 'Zwei Halbkreise, die ineinandergreifen.' },
    circles: { name: 'Zwei Kreise', about: 'Ein Kreis in einem Kreis.' },
    spiral: {
      name: 'Spirale',
      about: 'Zwei Arme umeinander: die schwierigste Menge mit zwei Merkmalen.',
    },
    iris: {
      name: 'Schwertlilien',
      about: '150 Blüten dreier Arten, nach vier Längen in Zentimetern (R. A. Fisher, 1936).',
    },
    digits: {
      name: 'Handgeschriebene Ziffern',
      about: '1.797 Ziffern aus 8 × 8 Pixeln (E. Alpaydin und C. Kaynak, UCI, CC BY 4.0).',
    },
    words: {
      name: 'Wörter und ihre Nachbarn',
      about:
        'Jedes Wort aus 48 kurzen englischen Sätzen mit jedem, das nahe bei ihm steht: ein Wort als seine Nummer.',
    },
    names: {
      name: 'Buchstaben von Namen',
      about:
        'Jeder Buchstabe von etwa 250 Vornamen, vorhergesagt aus den fünf davor: ein Buchstabe als seine Nummer.',
    },
  },
  starts: {
    'linear-regression': {
      name: 'Lineare Regression',
      about: 'Ein Gewicht und ein Bias finden die Gerade durch Zahlen, die streuen.',
    },
    'logistic-regression': {
      name: 'Logistische Regression',
      about: 'Ein Neuron trennt zwei Monde durch eine Gerade, so gut eine Gerade das kann.',
    },
    xor: {
      name: 'XOR',
      about:
        'Keine Gerade trennt diese Klassen; eine Schicht aus acht Neuronen biegt die Ebene, bis eine es tut.',
    },
    sine: {
      name: 'Eine Kurve durch einen Sinus',
      about: 'Sechzehn Bögen von tanh ergeben zusammen einen Sinus.',
    },
    spiral: {
      name: 'Die Spirale',
      about: 'Zwei Schichten lernen, umeinander zu winden, was keine Gerade und kein Kreis trennt.',
    },
    iris: {
      name: 'Schwertlilien',
      about: 'Drei Arten von Blüten nach vier Längen, die zuerst normalisiert werden.',
    },
    digits: {
      name: 'Handgeschriebene Ziffern',
      about:
        '64 Pixel, 32 Neuronen, zehn Klassen: wonach die Gewichte suchen, und was das Netz verwechselt.',
    },
    convolution: {
      name: 'Ziffern durch Faltung',
      about:
        'Acht Filter aus 3 × 3 Gewichten gehen über jede Ziffer: ein Bruchteil der Gewichte unterscheidet ebenso viele.',
    },
    autoencoder: {
      name: 'Ein Autoencoder für Ziffern',
      about:
        '64 Pixel gehen durch acht Zahlen und sollen herauskommen, wie sie hineingingen: kein Ziel, und doch etwas zu lernen.',
    },
    'word-vectors': {
      name: 'Wortvektoren',
      about:
        'Jedes Wort ist ein Punkt der Ebene und wird bewegt, bis er seine Nachbarn verrät: Wörter einer Art kommen zusammen.',
    },
    names: {
      name: 'Ein Modell von Namen',
      about:
        'Welcher Buchstabe kommt als Nächster? Ein Kopf der Aufmerksamkeit blickt auf fünf zurück und denkt sich dann eigene Namen aus.',
    },
    valley: {
      name: 'Zwei Wege durch ein Tal',
      about:
        'Rosenbrocks Tal: der Gradientenabstieg kriecht hindurch, und Newtons Verfahren, mit der Hesse-Matrix ebendieses Graphen, ist in sechs Schritten da.',
    },
  },
  optimisers: {
    sgd: {
      name: 'Gradientenabstieg',
      about: 'Jeder Parameter geht gegen seine Ableitung: w ← w − Rate · g.',
    },
    momentum: {
      name: 'Momentum',
      about: 'Schritte summieren sich wie das Tempo eines Balls: v ← 0,9 v + g, w ← w − Rate · v.',
    },
    rmsprop: {
      name: 'RMSProp',
      about: 'Jeder Schritt wird durch die Größe der jüngsten Ableitungen geteilt.',
    },
    adam: {
      name: 'Adam',
      about:
        'Das Mittel der jüngsten Ableitungen, geteilt durch die Wurzel des Mittels ihrer Quadrate.',
    },
    adamw: {
      name: 'AdamW',
      about: 'Adam, wobei die Gewichtsabnahme von den Parametern selbst abgezogen wird.',
    },
  },
  initialisations: {
    he: { name: 'He: normalverteilt, Varianz 2 / Eingaben', about: '' },
    glorot: { name: 'Glorot: gleichverteilt, nach Ein- und Ausgaben', about: '' },
    uniform: { name: 'Gleichverteilt bis 1 / √Eingaben, wie in PyTorch', about: '' },
    zero: { name: 'Null: alle Neuronen bleiben gleich', about: '' },
  },
};
