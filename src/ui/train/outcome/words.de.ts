import { counted, listed } from '../../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  reconstructions: 'Was wieder herauskommt',
  inAndOut: 'Zeilen, wie sie hineingehen und wie sie herauskommen',
  reconstructionsSummary: (count, loss) =>
    `${counted(count, 'Zeile', 'Zeilen')}, oben, wie sie hineingehen, unten, wie sie herauskommen; der mittlere quadratische Fehler ist ${loss}.`,
  reconstructionsNote: 'Oben, was hineingeht, unten, was aus der engen Mitte herauskommt.',
  vectors: 'Vektoren von Wörtern',
  vectorsOf: (name) => `Die Vektoren ${name}`,
  vectorsSummary: (words, pairs) =>
    `${counted(words, 'Wort', 'Wörter')} als Punkte einer Ebene. ${listed(pairs)}.`,
  nearest: (word, other) => `${word} ist ${other} am nächsten`,
  nearestAre: (word, others) => `Am nächsten bei ${word}: ${listed(others)}.`,
  word: 'Wort',
  projected: (width) =>
    `Jeder Vektor hat ${counted(width, 'Zahl', 'Zahlen')}: Er ist entlang der zwei Richtungen gezeichnet, in denen sie am meisten streuen.`,
  madeUp: 'Erfunden',
  madeUpAbout:
    'Das Modell schreibt Buchstabe um Buchstabe: Jeder wird danach gezogen, was es vorhersagt, und ihm als letzter gesagt.',
  seed: 'Startwert der Ziehung',
  names: 'Namen, die das Modell erfindet',
  known: (count, all) =>
    count === 0
      ? 'Keiner davon ist unter denen, aus denen es gelernt hat.'
      : `${count} dieser ${all} sind unter denen, aus denen es gelernt hat.`,
  nothing: '(nichts)',
};
