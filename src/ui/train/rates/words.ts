import { worded } from '../../../words/worded';

/** What `train/rates` says. */
export const wording = worded('train/rates', {
  rateFinder: 'Rate finder',
  about:
    'Tries rates from a millionth up to ten, an update each, on a copy of the parameters: the loss first stays, then falls, then rises.',
  findARate: 'Find a rate',
  tryAgain: 'Try again from here',
  trying: 'Trying rates…',
  theRates: 'the rates',
  lossAfterEachRate: 'Loss after an update at each rate',
  loss: 'loss',
  rate: 'rate',
  atRate: (rate: string) => `rate ${rate}`,
  now: 'now',
  summary: (from: string, to: string, least: string, at: string) =>
    `The loss after updates at rates from ${from} to ${to}: it is least, ${least}, at ${at}.`,
  steepest: (rate: string) => `The loss falls fastest at about ${rate}: a rate to begin with.`,
  never:
    'The loss does not fall at any rate from here: the parameters may be at a minimum, or no gradient reaches them.',
  tooLarge: (rate: string) =>
    `From about ${rate} on it is higher than before: rates there are too large.`,
  notTooLarge: 'No rate up to ten made it higher than before.',
  take: (rate: string) => `Take ${rate}`,
  takeARate: 'take a rate',
});
