import { attempt } from '../loading/attempt';
import { latePart } from '../loading/late-part';
import { toggleSide } from '../stores/sides';
import { useView } from '../stores/view-store';
import { following } from '../stores/viewport';
import { classroomCommands } from './classroom-commands';
import type { Command } from './command';
import { lessonCommands } from './lesson-commands';
import { whyNotBeside } from './why-not-beside';

const pairing = latePart(() => import('../beside/pairing'), 'What puts two side by side');

export const notPresenting = () => !useView.getState().presenting;

/** What has the screen: the page of a lesson, presenting, two side by side, and the sides of the canvas. */
export const screenCommands = {
  ...lessonCommands,
  ...classroomCommands,
  present: {
    label: 'Present',
    icon: 'presentation',
    shortcuts: ['F8', 'Mod+Shift+Enter'],
    section: 'player',
    run: () => useView.setState({ presenting: !useView.getState().presenting }),
  },
  sideBySide: {
    label: 'Side by side',
    icon: 'columns',
    shortcuts: ['Shift+F8'],
    section: 'player',
    enabled: () =>
      notPresenting() && !whyNotBeside({ width: window.innerWidth, height: window.innerHeight }),
    run: () => attempt(async () => (await pairing()).toggleBeside()),
  },
  leftSide: {
    label: 'Show palette',
    keysLabel: 'Left side: show it, or fold it away',
    icon: 'panel-left',
    shortcuts: ['F4'],
    section: 'everywhere',
    run: () => following(() => toggleSide('left')),
  },
  rightSide: {
    label: 'Show trace',
    keysLabel: 'Right side: show it, or fold it away',
    icon: 'panel-right',
    shortcuts: ['F9'],
    section: 'everywhere',
    run: () => following(() => toggleSide('right')),
  },
} satisfies Record<string, Command>;
