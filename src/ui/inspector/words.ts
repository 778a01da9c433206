import { counted } from '../../words/en/grammar';
import { worded } from '../../words/worded';

const exactly = (count: number, noun: string) => counted(count, noun, String(count));

/** What `inspector` says. */
export const wording = worded('inspector', {
  whatShowsTheSelectedNode: 'What shows the selected node',
  whatShowsOwnPrimitives: 'What shows own primitives',
  selectedNode: 'Selected node',
  nodesSelected: (selected: number) => `${selected} nodes selected`,
  theGraphIsEmpty: 'The graph is empty.',
  selectANodeToSee: (nodes: number, inputs: number, outputs: number) =>
    `${exactly(nodes, 'node')}: ${exactly(inputs, 'input')}, ${exactly(outputs, 'output')}. Select a node to see and change it.`,
});
