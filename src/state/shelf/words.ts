import { counted } from '../../words/en/grammar';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/shelf', {
  savedAs: (graphs: number, name: string) => `Saved ${counted(graphs, 'graph')} as ${name}`,
  cantBeReadAndWas: (left: number) => `${counted(left, 'graph')} can’t be read and was left out.`,
  tookIn: (graphs: number) => `Took in ${counted(graphs, 'graph')}`,
  graphsOfTheFileUnread: (count: number, message: string) =>
    `${counted(count, 'graph')} of the file can’t be read. ${message}`,
  renameTheGraph: 'rename the graph',
  deleteTheGraph: 'delete the graph',
  untitled: 'Untitled',
  savedOneAs: (name: string) => `Saved as ${name}`,
  openWhatWasRecovered: 'open what was recovered',
  goBackTo: (name: string) => `go back to “${name}”`,
});
