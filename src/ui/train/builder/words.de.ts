import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  embedding: 'Zahlen je Wort',
  normalisation: 'Normalisierung',
  norms: { none: 'keine', layer: 'je Zeile (Layer Norm)', batch: 'je Stapel (Batch Norm)' },
  dropout: 'Dropout',
  filters: 'Filter',
  filtersNote:
    'Filter aus 3 × 3 Gewichten gehen über jedes Bild (eine Faltung), und von je 2 × 2 Stellen dessen, was sie finden, bleibt die größte (Pooling), vor den verdeckten Schichten.',
  batchNormNote:
    'Was jedes Neuron aufsummiert, wird über die Zeilen eines Stapels auf Mittel 0 und Varianz 1 verschoben und skaliert, dann um Verstärkung und Verschiebung, die gelernt werden. Tests und Bilder nehmen Mittel und Varianz der Zeilen, von denen gelernt wird, sodass die Vorhersage für eine Zeile nicht von den anderen neben ihr abhängt. Stapel aus einer Zeile lassen nichts zu lernen.',
  dropoutNote:
    'In jedem Schritt ist dieser Anteil dessen, was eine verdeckte Schicht ergibt, 0, neu ausgelost nach dem Startwert, und der Rest wird zum Ausgleich vergrößert. In Tests und Bildern fällt nichts aus.',
  layerNormNote:
    'Jede Schicht verschiebt und skaliert, was sie aufsummiert, Zeile für Zeile auf Mittel 0 und Varianz 1, dann um Verstärkung und Verschiebung, die gelernt werden: Adjungierte verschwinden und explodieren nicht so leicht.',
  aNetworkWithoutWiring: 'Ein Netz ohne Verdrahten',
  layersForTheDataAbove:
    'Schichten für die Daten oben, mit Verlust und Vorhersage als Ausgaben: ein Graph wie jeder andere, jede Schicht ein Block, in einem Schritt rückgängig zu machen.',
  hiddenLayers: 'Verdeckte Schichten',
  neurons: (k) => `Neuronen ${k}`,
  neuronsOfLayer: (k) => `Neuronen der Schicht ${k}`,
  activation: 'Aktivierung',
  weightsBegin: 'Anfangsgewichte',
  buildThisNetwork: 'Dieses Netz bauen',
};
