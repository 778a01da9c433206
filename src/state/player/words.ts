import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/player', {
  nothingToPlayYetType: 'Nothing to play yet: type an expression, or add an input.',
  thereIsNoTurnYet: 'There is no turn yet: no output is complete, so no derivative flows back.',
});
