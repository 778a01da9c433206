import { worded } from '../worded';
import { quoted } from './quoted';

/** Why a program can't be written in another language. */
export const emitWords = worded('said/emit', {
  'not in Python': ({ operation, library }: { operation: string; library: 'math' | 'numpy' }) => ({
    message: `${quoted(operation, 48)} is no function of ${library === 'math' ? 'plain Python' : 'NumPy'}`,
    mend: '',
  }),
  'not in language': ({ operation }: { operation: string }) => ({
    message: `There is no ${quoted(operation, 48)} in this language`,
    mend: '',
  }),
  'derivative by hand': () => ({
    message: 'A derivative by hand is not written in a language that differentiates by itself',
    mend: 'take Python, JavaScript or C++, where the adjoint is written out',
  }),
  'fixed rows': () => ({
    message: 'The graph is another for another number of rows',
    mend: 'let its shapes follow from its data, with -1 in reshape',
  }),
  'drawn anew': () => ({
    message: 'Dropout is drawn anew for each update, and programs for elsewhere drop nothing',
    mend: 'take dropout out of the graph, or go on training here',
  }),
  'nothing to differentiate': () => 'There is no output that could be differentiated',
});
