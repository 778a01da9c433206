import { edges } from './edges';
import type { Example } from './example';
import { firstSteps } from './first-steps';
import { wording } from './late-words';
import { learning } from './learning';
import { science } from './science';
import { tensors } from './tensors';

export type { Example } from './example';

/** All examples, in groups with the titles the menu shows. The first of all is what an empty app opens with. */
export const exampleGroups: readonly {
  readonly title: string;
  readonly examples: readonly Example[];
}[] = [
  { title: wording.firstSteps, examples: firstSteps.map(spoken) },
  { title: wording.learning, examples: learning.map(spoken) },
  { title: wording.edges, examples: edges.map(spoken) },
  { title: wording.tensors, examples: tensors.map(spoken) },
  { title: wording.science, examples: science.map(spoken) },
];

export const examples: readonly Example[] = exampleGroups.flatMap((group) => group.examples);

/** An example as the language that is spoken has it. */
function spoken(example: Example): Example {
  const said = wording.examples[example.id];
  return said === undefined || said.title === example.title ? example : { ...example, ...said };
}

export function exampleById(id: string): Example | undefined {
  return examples.find((example) => example.id === id);
}
