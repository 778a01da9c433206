import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/visit/late', {
  linkCopiedItLeadsTo: 'Link copied. It leads to this computer alone: others can’t open it.',
  setTheAddressInLinks: 'Set the address in links',
  linkCopiedAtCharactersSome: (count: number) =>
    `Link copied. At ${count} characters, some messengers will cut it.`,
  linkCopied: 'Link copied.',
});
