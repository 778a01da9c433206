import type * as english from '../en/fold';
import { listed } from './grammar';
import { quoted } from './quoted';

/** The same in German. */
export const foldWords: typeof english.foldWords = {
  'nothing to fold': () => ({
    message: 'Es gibt nichts zusammenzuklappen',
    mend: 'Die Knoten auswählen, die einer werden sollen; Ausgaben bleiben draußen.',
  }),
  'leads back in': ({ between }) => ({
    message: `Was aus diesen Knoten herauskommt, führt über ${listed(shortened(between))} in sie zurück`,
    mend: between.length === 1 ? 'Auch diesen Knoten aufnehmen.' : 'Auch diese Knoten aufnehmen.',
  }),
  'too deep': ({ most }) => ({
    message: `Blöcke lägen ${most + 1} tief ineinander, und ein Graph fasst ${most}`,
    mend: 'Erst einen Block auflösen.',
  }),
  'no fold name': ({ text }) => ({
    message: text === '' ? 'Ein leerer Name ist keiner' : `${quoted(text)} ist kein Name`,
    mend: 'Höchstens 64 Buchstaben, Ziffern und _ verwenden, mit einem Buchstaben beginnend, etwa layer1 oder neuron.',
  }),
};

/** Of many the first, and how many more there are. */
function shortened(names: readonly string[]): readonly string[] {
  const most = 4;
  return names.length <= most
    ? names
    : [...names.slice(0, most - 1), `${names.length - most + 1} weitere`];
}
