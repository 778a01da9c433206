import { wholeNumber } from '../../words/de/grammar';
import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  qrCodeOfTheLink: 'QR-Code des Links',
  saveToAFile: 'In Datei speichern',
  theLinkIsBeingMade: 'Der Link wird erstellt …',
  qrCodeOfTheLinkToThisGraph: 'QR-Code des Links zu diesem Graphen',
  thisAddressIsOfThis:
    'Diese Adresse gilt nur auf diesem Computer: Andere können sie nicht öffnen. Wengert von seinem Platz im Web öffnen oder die Adresse für Links in den Einstellungen angeben.',
  scanItItOpensThis:
    'Scannen öffnet diesen Graphen bei diesem Schritt. Der Graph steckt im Link selbst.',
  theLinkIsCharactersLong: (length, most) =>
    `Der Link ist ${wholeNumber(length)} Zeichen lang. Bei mehr als ${wholeNumber(most)} ist ein Code für Kameras aus der Entfernung zu fein: den Graphen in eine Datei speichern und diese der Klasse geben.`,
  aLinkCouldNotBe: (why, mend) => `Ein Link ließ sich nicht erstellen. ${why}${mend}`,
  share: 'Teilen',
  copyLink: 'Link kopieren',
  theLinkHoldsTheWhole: (count) =>
    `Der Link enthält den ganzen Graphen; nirgends sonst wird etwas gespeichert. Er ist ${wholeNumber(count)} Zeichen lang.`,
  link: 'Link',
};
