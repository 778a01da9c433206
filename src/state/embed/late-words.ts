import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/embed/late', {
  set: (name: string) => `set ${name}`,
});
