import { counted } from '../../../words/de/grammar';
import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  whatToLookAt: 'Was anzusehen ist',
  takeSConvention: (name) => `Konvention von ${name} übernehmen`,
  toMend: (errors) => `${errors} zu beheben`,
  openPort: (ports) => counted(ports, 'offener Anschluss', 'offene Anschlüsse'),
  noOutputYet: 'noch keine Ausgabe',
  toLookAt: (others) => `${others} anzusehen`,
};
