import { wholeNumber } from '../../words/de/grammar';
import type { wording as english } from './early-words';

/** The same in German. */
export const wording: typeof english = {
  whatOpensAndSavesFiles: 'Das Öffnen und Speichern von Dateien',
  dropTheFileToOpen: 'Datei hier ablegen, um sie zu öffnen',
  seeADerivativeBeingComputed:
    'Einer Ableitung beim Entstehen zusehen, Zahl für Zahl: Werte fließen entlang der Verbindungen vorwärts, dann fließen Ableitungen zurück.',
  whatThereIsToSee: 'Was es zu sehen gibt',
  hideThisLine: 'Diese Zeile ausblenden',
  theSettings: 'Die Einstellungen',
  whatShowsYourGraphs: 'Die Anzeige der eigenen Graphen',
  theListOfShortcuts: 'Die Liste der Tastenkürzel',
  theGlossary: 'Das Glossar',
  whatShowsTheLink: 'Die Anzeige des Links',
  whatDrawsTheCodeOf: 'Das Zeichnen des QR-Codes',
  whatEmbedsGraphs: 'Das Einbetten von Graphen',
  whatExportsFigures: 'Der Export von Abbildungen',
  whatAsksHowNumbersAre: 'Die Frage, wie Zahlen gemeint sind',
  thatIsCharactersAndA: (length, most) =>
    `Das sind ${wholeNumber(length)} Zeichen; ein Feld nimmt höchstens ${wholeNumber(most)} auf einmal.`,
  whatWasThereIsAs: 'Was vorher da war, ist unverändert.',
};
