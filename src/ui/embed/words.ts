import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('embed', {
  rowsOfTheTraceFrom: 'Rows of the trace, from 640 × 400',
  whatEachStepDoesIn: 'What each step does, in words',
  inputs: 'Inputs',
  playsOnceInSight: 'Plays once in sight',
  lockedOnlyTheStepCan: 'Locked: only the step can be changed',
  thisStep: 'This step',
  start: 'Start',
  end: 'End',
  language: 'Language',
  frame: 'Frame',
  element: 'Element',
  asThePage: 'As the page',
  light: 'Light',
  dark: 'Dark',
  computationGraph: 'Computation graph',
  htmlCopied: 'HTML copied.',
  embed: 'Embed',
  opensAt: 'Opens at',
  colours: 'Colours',
  width: 'Width',
  height: 'Height',
  as: 'As',
  thisLeadsToThisComputer:
    'This leads to this computer alone: others can’t open it. Say where Wengert is on the web, and links, codes and frames lead there.',
  html: 'HTML',
  copyHTML: 'Copy HTML',
  set: (name: string) => `set ${name}`,
  openInWengert: 'Open in Wengert',
  preview: 'Preview',
});
