import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  rateFinder: 'Ratensuche',
  about:
    'Probiert Raten von einem Millionstel bis zehn, je einen Schritt, an einer Kopie der Parameter: Der Verlust bleibt zuerst, fällt dann und steigt schließlich.',
  findARate: 'Eine Rate suchen',
  tryAgain: 'Von hier noch einmal probieren',
  trying: 'Raten werden probiert…',
  theRates: 'die Raten',
  lossAfterEachRate: 'Verlust nach einem Schritt mit jeder Rate',
  loss: 'Verlust',
  rate: 'Rate',
  atRate: (rate) => `Rate ${rate}`,
  now: 'jetzt',
  summary: (from, to, least, at) =>
    `Der Verlust nach Schritten mit Raten von ${from} bis ${to}: Am kleinsten, ${least}, ist er bei ${at}.`,
  steepest: (rate) =>
    `Am schnellsten fällt der Verlust bei etwa ${rate}: eine Rate für den Anfang.`,
  never:
    'Der Verlust fällt von hier aus bei keiner Rate: Die Parameter sind vielleicht an einem Minimum, oder kein Gradient erreicht sie.',
  tooLarge: (rate) => `Ab etwa ${rate} ist er höher als zuvor: Dort sind die Raten zu groß.`,
  notTooLarge: 'Keine Rate bis zehn machte ihn höher als zuvor.',
  take: (rate) => `${rate} nehmen`,
  takeARate: 'eine Rate übernehmen',
};
