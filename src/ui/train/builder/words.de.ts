import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  embedding: 'Zahlen je Wort',
  layerNorm: 'Schichtnormalisierung',
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
