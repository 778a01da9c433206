import { worded } from '../../words/worded';
import { edges } from './edges';
import type { Example } from './example';
import { firstSteps } from './first-steps';
import { learning } from './learning';
import { science } from './science';
import { tensors } from './tensors';

/** What is said of examples, by their ids: in English as they say it themselves. */
function saidOf(examples: readonly Example[]): Readonly<Record<string, Said>> {
  return Object.fromEntries(examples.map(({ id, title, teaches }) => [id, { title, teaches }]));
}

interface Said {
  readonly title: string;
  readonly teaches: string;
}

/** The titles of the groups of examples, and what is said of each example. */
export const wording = worded('file/examples/late', {
  firstSteps: 'First steps',
  learning: 'Learning',
  edges: 'Where care is needed',
  tensors: 'Tensors',
  science: 'Science',
  examples: saidOf([...firstSteps, ...learning, ...edges, ...tensors, ...science]),
});
