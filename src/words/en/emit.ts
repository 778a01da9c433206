import { quoted } from './quoted';

/** Why a program can't be written in another language. */
export const emitWords = {
  'not in Python': ({ operation, library }: { operation: string; library: 'math' | 'numpy' }) => ({
    message: `${quoted(operation, 48)} is no function of ${library === 'math' ? 'plain Python' : 'NumPy'}`,
    mend: '',
  }),
  'nothing to differentiate': () => 'There is no output that could be differentiated',
};
