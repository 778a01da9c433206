import { attempt } from '../loading/attempt';
import { latePart } from '../loading/late-part';
import { currentDocument } from '../stores/document-store';
import type { Command } from './command';

const turning = latePart(() => import('../lesson/turning'), 'What turns the pages of lessons');

const ofLesson = () => currentDocument().lesson !== undefined;
const turn = (by: 1 | -1) => attempt(async () => (await turning()).turnBy(by));

/** What is done with the lesson that is open. */
export const lessonCommands = {
  nextPage: {
    label: 'Next page of the lesson',
    shortcuts: ['Alt+PageDown'],
    whileTyping: true,
    section: 'player',
    enabled: ofLesson,
    run: () => turn(1),
  },
  previousPage: {
    label: 'Previous page of the lesson',
    shortcuts: ['Alt+PageUp'],
    whileTyping: true,
    section: 'player',
    enabled: ofLesson,
    run: () => turn(-1),
  },
} satisfies Record<string, Command>;
