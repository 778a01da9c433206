import type { Convention } from '../../lang/array/read-tensor';
import { conventionWords } from '../../words/en/array';
import { recall, remember } from '../stores/browser-memory';

const ENTRY = 'numbers';

/** What was said of the signs in pasted numbers before, in this browser. */
export function chosenConvention(): Convention {
  try {
    const kept: unknown = JSON.parse(recall(ENTRY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(conventionWords).flatMap(([sign, meanings]) => {
        const meaning: unknown = (kept as Readonly<Record<string, unknown>>)[sign];
        return typeof meaning === 'string' && Object.hasOwn(meanings, meaning)
          ? [[sign, meaning]]
          : [];
      }),
    );
  } catch {
    // What is no JSON was not written here.
    return {};
  }
}

/** Remembers what was said of signs now, beside what was said of others before. */
export function chooseConvention(convention: Convention): void {
  remember(ENTRY, JSON.stringify({ ...chosenConvention(), ...convention }));
}
