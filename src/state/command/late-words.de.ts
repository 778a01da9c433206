import { listed, plural } from '../../words/de/grammar';
import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  theGraphOf: (name) => `der Graph von ${name}`,
  open: (name) => `${name} öffnen`,
  opened: (name, openWords) => `${name} geöffnet.${openWords}`,
  openExtents: (count, named) =>
    ` ${plural(count, 'Die Ausdehnung', 'Die Ausdehnungen')} ${listed(named)}, die das Modell offen lässt, ${plural(count, 'ist', 'sind')} hier 1.`,
  whatSavesFiles: 'Das Speichern von Dateien',
  saveToAFile: 'In Datei speichern',
  aLinkCouldNotBe: 'Ein Link ließ sich nicht erstellen.',
  savedAs: (saveFile) => `Gespeichert als ${saveFile}`,
  onlyOneFileCanBe: 'Es lässt sich immer nur eine Datei öffnen.',
  whatYouHadIsStill: 'Was vorher da war, ist noch da.',
  whatOpensModels: 'Das Öffnen von Modellen',
  openedByName: (name) => `${name} geöffnet`,
  cantBeOpened: (name, why) => `${name} lässt sich nicht öffnen. ${why}`,
};
