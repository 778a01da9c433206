import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  framework: 'Framework',
  save: 'Speichern',
  beingWritten: 'Es wird gerade geschrieben.',
  cannotBeWritten: (why) => `So lässt es sich nicht schreiben: ${why}.`,
  savedAs: (name) => `Gespeichert als ${name}`,
  about: {
    pytorch:
      'Ein Programm für PyTorch, das mit so vielen Prozessen weitertrainiert, wie torchrun startet, auf Prozessoren oder GPUs.',
    jax: 'Ein Programm für JAX, das weitertrainiert und jeden Batch auf alle Geräte verteilt. Es ist nur durch Lesen geprüft: Wo Wengert getestet wird, läuft kein JAX.',
  },
  whatIsSaved: 'Was gespeichert wird',
  files: 'Dateien',
  run: 'Start mit',
  begins: 'Beginnt',
  beginsFrom: (updates) =>
    updates === 0
      ? 'mit den Parametern, mit denen der Lauf begann'
      : `nach ${updates === 1 ? 'einem Schritt' : `${updates} Schritten`}, mit dem, was der Optimierer sich merkt`,
  toKnow: 'Zu beachten',
  tied: 'Der Verlust verknüpft die Zeilen eines Batchs. Bei mehreren Prozessen sieht jeder nur seine eigenen Zeilen, also weichen die Zahlen von denen hier ab; bei einem sind sie dieselben.',
  goesOn:
    'Der Lauf wird in einer Datei festgehalten und von dort fortgesetzt, auch nachdem er abgebrochen wurde. Zeilen werden aus rows.csv gelesen oder aus jeder CSV- oder .npy-Datei mit solchen Spalten.',
};
