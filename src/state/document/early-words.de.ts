import { counted, listed } from '../../words/de/grammar';
import type { wording as english } from './early-words';

/** The same in German. */
export const wording: typeof english = {
  whatCopiesAndPastes: 'Das Kopieren und Einfügen',
  whatReadsArrays: 'Das Lesen von Feldern',
  copied: (content) => `${content} kopiert`,
  pastingWorksInThisTab: 'Einfügen geht nur in diesem Tab.',
  node: (count) => counted(count, 'Knoten', 'Knoten', `${count}`),
  note: (count) => counted(count, 'Notiz', 'Notizen', `${count}`),
  theBrowserDidNotLet: 'Der Browser hat Wengert die Zwischenablage nicht lesen lassen.',
  pressCtrlVOrV: 'Stattdessen Strg+V oder ⌘V drücken.',
  theGraphWithWhatWas: 'der Graph mit dem Eingefügten',
  pasted: (content) => `${content} eingefügt`,
  forNumbersSelectTheInput:
    'Für Zahlen die Eingabe oder Konstante auswählen, für die sie bestimmt sind.',
  theClipboardHoldsNeitherNodes: 'Die Zwischenablage enthält weder Knoten noch ein Feld',
  nothingToSimplifyYetNo: 'Noch nichts zu vereinfachen: Keine Operation hat alle Operanden.',
  cut: 'ausschneiden',
  paste: 'einfügen',
  joined: (parts) => listed(parts),
};
