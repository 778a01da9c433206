import { sets } from '../../../learn/data/sets';
import { initialisations } from '../../../learn/network/network';
import { starts } from '../../../learn/network/starts';
import { optimisers } from '../../../learn/optimiser/optimisers';
import { worded } from '../../../words/worded';

/** What something is called, and what is said of it. */
interface Said {
  readonly name: string;
  readonly about: string;
}

/** What is said of things by their ids: in English as they say it themselves. */
function saidOf(things: readonly (readonly [string, Said])[]): Readonly<Record<string, Said>> {
  return Object.fromEntries(things);
}

/** What data sets, networks to start from, optimisers and first weights are called. */
export const wording = worded('state/training/names', {
  sets: saidOf(sets.map(({ id, label, about }) => [id, { name: label, about }])),
  starts: saidOf(starts.map(({ id, title, teaches }) => [id, { name: title, about: teaches }])),
  optimisers: saidOf(
    Object.entries(optimisers).map(([id, { label, about }]) => [id, { name: label, about }]),
  ),
  initialisations: saidOf(initialisations.map(({ id, label }) => [id, { name: label, about: '' }])),
});
