import { counted, listed } from '../../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  runsSideBySide: 'Läufe nebeneinander',
  about:
    'Jeder Lauf dieses Graphen bleibt erhalten, bis die Seite geschlossen wird. Lassen Sie einen so beginnen wie einen anderen, ändern Sie eine Einstellung und drücken Sie Trainieren: Was daraus wird, steht daneben.',
  logAxes: 'Logarithmische Achsen',
  loss: 'Verlust',
  losses: 'Verluste der Läufe',
  epoch: 'Epoche',
  atEpoch: (epoch) => `Epoche ${epoch}`,
  run: (id) => `Lauf ${id}`,
  runs: 'Läufe',
  drawn: 'Gezeichnet',
  draw: (id) => `Lauf ${id} zeichnen`,
  settings: 'Einstellungen',
  epochs: 'Epochen',
  test: 'Test',
  more: 'Mehr',
  right: (share) => `${share} richtig`,
  beginAs: 'So beginnen',
  beginAsRun: (id) => `So beginnen wie Lauf ${id}`,
  forget: 'Vergessen',
  forgetRun: (id) => `Lauf ${id} vergessen`,
  data: (set) => `Daten ${set}`,
  rate: (rate) => `Rate ${rate}`,
  decay: (decay) => `Gewichtsabnahme ${decay}`,
  clip: (clip) => (clip === '0' ? 'nicht gekürzt' : `gekürzt auf ${clip}`),
  batch: (rows) =>
    rows === 0 ? 'alle Zeilen je Schritt' : `${counted(rows, 'Zeile', 'Zeilen')} je Schritt`,
  seed: (seed) => `Startwert ${seed}`,
  zeroed: (is) => (is ? 'Gradient auf null gesetzt' : 'Gradient nicht auf null gesetzt'),
  allTheSame: 'wie die anderen',
  notDrawnTogether: (most) => `Höchstens ${most} Läufe werden zugleich gezeichnet.`,
  lossesWent: (runs) =>
    `Die Verluste von ${counted(runs.length, 'Lauf', 'Läufen')}: ${listed(runs)}.`,
  went: (id, from, to, epochs) => `Lauf ${id} ging in ${epochs} Epochen von ${from} auf ${to}`,
  lowest: (id, loss) => `Lauf ${id} kam am tiefsten, auf einen Verlust von ${loss}.`,
  reached: (epoch, others) =>
    `In Epoche ${epoch} war er dort, wo ${listed(others.map((other) => `Lauf ${other}`))} endete.`,
  alike: (ids) =>
    `${listed(ids.map((id) => `Lauf ${id}`))} kamen bis auf das letzte Bit zu denselben Zahlen.`,
  beganOtherwise: (ids) =>
    `${listed(ids.map((id) => `Lauf ${id}`))} begann mit anderen Parametern als der erste, sodass der Unterschied nicht allein an den Einstellungen liegt.`,
  diverged: (id) => `Lauf ${id} hat die endlichen Zahlen verlassen.`,
};
