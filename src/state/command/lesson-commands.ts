import { attempt } from '../loading/attempt';
import { latePart } from '../loading/late-part';
import { currentDocument } from '../stores/document-store';
import type { Command } from './command';
import { wording } from './words';

const turning = latePart(() => import('../lesson/turning'), wording.whatTurnsThePagesOf);

const ofLesson = () => currentDocument().lesson !== undefined;
const turn = (by: 1 | -1) => attempt(async () => (await turning()).turnBy(by));

/** What is done with the lesson that is open. */
export const lessonCommands = {
  nextPage: {
    label: wording.nextPageOfTheLesson,
    shortcuts: ['Alt+PageDown'],
    whileTyping: true,
    section: 'player',
    enabled: ofLesson,
    run: () => turn(1),
  },
  previousPage: {
    label: wording.previousPageOfTheLesson,
    shortcuts: ['Alt+PageUp'],
    whileTyping: true,
    section: 'player',
    enabled: ofLesson,
    run: () => turn(-1),
  },
} satisfies Record<string, Command>;
