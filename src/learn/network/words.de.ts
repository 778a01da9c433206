import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  noActivation: 'keine',
  he: 'He: normalverteilt, Varianz 2 / Eingänge',
  glorot: 'Glorot: gleichverteilt, nach Ein- und Ausgängen',
  uniform: 'Gleichverteilt, bis 1 / √Eingänge, wie PyTorch',
  zero: 'Null: alle Neuronen bleiben gleich',
  linearRegression: 'Lineare Regression',
  onLinearRegression: 'Ein Gewicht und ein Bias finden die Gerade durch streuende Zahlen.',
  logisticRegression: 'Logistische Regression',
  onLogisticRegression:
    'Ein Neuron trennt zwei Monde durch eine Gerade, so gut eine Gerade das kann.',
  onXor:
    'Keine Gerade trennt diese Klassen; eine Schicht aus acht Neuronen biegt die Ebene, bis eine es kann.',
  sine: 'Eine Kurve durch einen Sinus',
  onSine: 'Sechzehn Bögen von tanh ergeben zusammen einen Sinus.',
  spiral: 'Die Spirale',
  onSpiral: 'Zwei Schichten lernen, was keine Gerade und kein Kreis trennt, umeinander zu winden.',
  iris: 'Schwertlilien',
  onIris: 'Drei Arten von Blüten nach vier Längen, die zuerst normiert werden.',
  digits: 'Handschriftliche Ziffern',
  onDigits:
    '64 Pixel, 32 Neuronen, zehn Klassen: zu sehen ist, wonach die Gewichte suchen und was verwechselt wird.',
  convolution: 'Ziffern durch Faltung',
  onConvolution:
    'Acht Filter aus 3 × 3 Gewichten gehen über jede Ziffer: Ein Bruchteil der Gewichte unterscheidet ebenso viele.',
  autoencoder: 'Ein Autoencoder für Ziffern',
  onAutoencoder:
    '64 Pixel gehen durch acht Zahlen und sollen herauskommen, wie sie hineingingen: kein Ziel, und doch etwas zu lernen.',
  wordVectors: 'Wortvektoren',
  onWordVectors:
    'Jedes Wort ist ein Punkt der Ebene und wandert, bis es seine Nachbarn vorhersagt: Verwandte Wörter kommen zusammen.',
  names: 'Ein Modell von Namen',
  onNames:
    'Welcher Buchstabe kommt als Nächstes? Ein Attention-Kopf blickt auf fünf zurück und erfindet dann eigene Namen.',
  valley: 'Zwei Wege in ein Tal',
  onValley:
    'Rosenbrocks Tal: Der Gradientenabstieg kriecht darin entlang; das Newton-Verfahren, mit der Hesse-Matrix eben dieses Graphen, ist in sechs Schritten da.',
};
