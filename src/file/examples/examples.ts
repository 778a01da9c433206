import { edges } from './edges';
import type { Example } from './example';
import { firstSteps } from './first-steps';
import { learning } from './learning';
import { science } from './science';
import { tensors } from './tensors';

export type { Example } from './example';

/** All examples, in groups with the titles the menu shows. The first of all is what an empty app opens with. */
export const exampleGroups: readonly {
  readonly title: string;
  readonly examples: readonly Example[];
}[] = [
  { title: 'First steps', examples: firstSteps },
  { title: 'Learning', examples: learning },
  { title: 'Where care is needed', examples: edges },
  { title: 'Tensors', examples: tensors },
  { title: 'Science', examples: science },
];

export const examples: readonly Example[] = exampleGroups.flatMap((group) => group.examples);

export function exampleById(id: string): Example | undefined {
  return examples.find((example) => example.id === id);
}
