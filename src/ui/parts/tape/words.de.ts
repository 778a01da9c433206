import { counted, plural } from '../../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  operations: (count) => counted(count, 'Operation', 'Operationen', `${count}`),
  leaves: (count) => `${count} ${plural(count, 'Blatt', 'Blätter')}`,
  aSweepFreed: (operations, now) =>
    `Ein Durchgang ging zurück; was ${operations} dafür aufbewahrt haben, ist freigegeben, ein zweiter von dort schlägt also fehl. ${now}`,
  aSweepKept: (operations, now) =>
    `Ein Durchgang ging zurück; was ${operations} dafür aufbewahrt haben, bleibt, da es verlangt war. ${now}`,
  whatWasMadeIsLetGo: (operations, now) =>
    `Zu einem Ergebnis führt keine Variable mehr: Sein Teil des Graphen geht, mit dem, was ${operations} aufbewahrt haben. ${now}`,
  theGradientIsTakenAway: (leaves) =>
    `Der Gradient von ${leaves} ist weggenommen; der nächste Durchgang beginnt von vorn.`,
  aSecondSweepThroughWhat:
    'Ein zweiter Durchgang durch Freigegebenes wird verweigert: beim ersten retain_graph=True angeben, oder neu berechnen.',
  hadAGradientAlreadyWhat: (leaves) =>
    `${leaves} mit schon vorhandenem Gradienten: Was ankam, wurde dazu addiert, wie immer, wenn er dazwischen nicht auf null gesetzt wird.`,
  aValueIsTakenOff:
    'Ein Wert wird vom Band genommen: Er hat dieselben Zahlen, und kein Durchgang führt durch ihn.',
  fromHereOnNothingIs: 'Von hier an wird nichts aufgezeichnet.',
  fromHereOnWhatIs: 'Von hier an wird wieder aufgezeichnet, was berechnet wird.',
  aValueIsChangedIn:
    'Ein Wert wird an Ort und Stelle geändert: Ein Durchgang, der lesen würde, was er war, wird verweigert.',
  valuesNow: (keeping) =>
    `Jetzt ${keeping === 1 ? 'bewahrt' : 'bewahren'} ${counted(keeping, 'Operation', 'Operationen', `${keeping}`)} Werte auf.`,
  keeps: 'bewahrt auf',
  freed: 'freigegeben',
  letGo: 'losgelassen',
  refused: 'verweigert',
  added: 'dazu addiert',
  zeroed: 'kein Gradient',
  detached: 'abgelöst',
  changed: 'geändert',
  several: (count, what) => `${count} ${what}`,
};
