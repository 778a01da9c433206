import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('share/late', {
  qrCodeOfTheLink: 'QR code of the link',
  saveToAFile: 'Save to a file',
  theLinkIsBeingMade: 'The link is being made …',
  qrCodeOfTheLinkToThisGraph: 'QR code of the link to this graph',
  thisAddressIsOfThis:
    'This address is of this computer alone: others can’t open it. Open Wengert from its place on the web, or set the address in links, in the settings.',
  scanItItOpensThis: 'Scan it: it opens this graph at this step. The graph is in the link itself.',
  theLinkIsCharactersLong: (length: number, most: number) =>
    `The link is ${length} characters long. Of more than ${most} a code is too fine for cameras at a distance: save the graph to a file and give that to the class.`,
  aLinkCouldNotBe: (why: string, mend: string) => `A link could not be made. ${why}${mend}`,
  share: 'Share',
  copyLink: 'Copy link',
  theLinkHoldsTheWhole: (count: number) =>
    `The link holds the whole graph; nothing is stored anywhere else. It is ${count} characters long.`,
  link: 'Link',
});
