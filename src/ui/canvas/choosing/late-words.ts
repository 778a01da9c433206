import { counted } from '../../../words/en/grammar';
import { worded } from '../../../words/worded';

/** What `canvas/choosing` says when it is asked for. */
export const wording = worded('canvas/choosing/late', {
  whatToLookAt: 'What to look at',
  takeSConvention: (CONVENTION_NAMES: string) => `Take ${CONVENTION_NAMES}’s convention`,
  toMend: (errors: number) => `${errors} to mend`,
  openPort: (ports: number) => counted(ports, 'open port'),
  noOutputYet: 'no output yet',
  toLookAt: (others: number) => `${others} to look at`,
});
