import { wholeNumber } from '../../words/de/grammar';
import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  linkCopiedItLeadsTo:
    'Link kopiert. Er führt nur zu diesem Computer: Andere können ihn nicht öffnen.',
  setTheAddressInLinks: 'Adresse für Links angeben',
  linkCopiedAtCharactersSome: (count) =>
    `Link kopiert. Bei ${wholeNumber(count)} Zeichen schneiden manche Messenger ihn ab.`,
  linkCopied: 'Link kopiert.',
};
