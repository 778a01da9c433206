import { worded } from '../../words/worded';

/** What `inspector` says. */
export const wording = worded('inspector', {
  whatShowsTheSelectedNode: 'What shows the selected node',
  whatShowsOwnPrimitives: 'What shows own primitives',
  selectedNode: 'Selected node',
  nodesSelected: (selected: number) => `${selected} nodes selected`,
  theGraphIsEmpty: 'The graph is empty.',
  selectANodeToSee: (exactly: string, of: string, of2: string) =>
    `${exactly}: ${of}, ${of2}. Select a node to see and change it.`,
});
