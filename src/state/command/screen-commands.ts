import { attempt } from '../loading/attempt';
import { latePart } from '../loading/late-part';
import { toggleSide } from '../stores/sides';
import { useView } from '../stores/view-store';
import { following } from '../stores/viewport';
import { classroomCommands } from './classroom-commands';
import type { Command } from './command';
import { lessonCommands } from './lesson-commands';
import { whyNotBeside } from './why-not-beside';
import { wording } from './words';

const pairing = latePart(() => import('../beside/pairing'), wording.whatPutsTwoSideBy);

export const notPresenting = () => !useView.getState().presenting;

/** What has the screen: the page of a lesson, presenting, two side by side, and the sides of the canvas. */
export const screenCommands = {
  ...lessonCommands,
  ...classroomCommands,
  present: {
    label: wording.present,
    icon: 'presentation',
    shortcuts: ['F8', 'Mod+Shift+Enter'],
    section: 'player',
    run: () => useView.setState({ presenting: !useView.getState().presenting }),
  },
  sideBySide: {
    label: wording.sideBySide,
    icon: 'columns',
    shortcuts: ['Shift+F8'],
    section: 'player',
    enabled: () =>
      notPresenting() && !whyNotBeside({ width: window.innerWidth, height: window.innerHeight }),
    run: () => attempt(async () => (await pairing()).toggleBeside()),
  },
  leftSide: {
    label: wording.showPalette,
    keysLabel: wording.leftSideShowItOr,
    icon: 'panel-left',
    shortcuts: ['F4'],
    section: 'everywhere',
    run: () => following(() => toggleSide('left')),
  },
  rightSide: {
    label: wording.showTrace,
    keysLabel: wording.rightSideShowItOr,
    icon: 'panel-right',
    shortcuts: ['F9'],
    section: 'everywhere',
    run: () => following(() => toggleSide('right')),
  },
} satisfies Record<string, Command>;
