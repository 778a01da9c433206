import type * as english from '../en/study';
import { listed } from './grammar';

/** The same in German. */
export const handWords: typeof english.handWords = {
  'no input of the graph': ({ name, known }) => ({
    message: `${name} ist keine Eingabe des Graphen`,
    mend: `Sie durch ${someOf(known)} ausdrücken.`,
  }),
  tensor: ({ name }) => ({
    message: `${name} ist ein Tensor`,
    mend: 'Hier lassen sich nur einzelne Zahlen verwenden.',
  }),
  'value of an input': ({ name }) => ({
    message: `${name} ist eine Eingabe des Graphen`,
    mend: 'Ihr Wert ist der auf der Zeichenfläche.',
  }),
  'second formula': () => ({
    message: 'Dies ist eine zweite Formel',
    mend: 'Eine stehen lassen, für die Ableitung.',
  }),
  'no single number': () => 'Dies ist keine einzelne Zahl',
};

/** More names are not told. */
const MOST_NAMES = 6;

function someOf(names: readonly string[]): string {
  if (names.length === 0) return 'Zahlen: Der Graph hat keine Eingaben';
  return names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(', ')} …` : listed(names);
}
