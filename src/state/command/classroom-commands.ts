import { attempt } from '../loading/attempt';
import { latePart } from '../loading/late-part';
import { currentDocument } from '../stores/document-store';
import type { Command } from './command';
import { wording } from './words';

const asking = latePart(() => import('../classroom/asking'), wording.whatAsksQuestions);

/** What teachers and students do with a graph. */
export const classroomCommands = {
  ask: {
    label: wording.ask,
    section: 'everywhere',
    enabled: () => currentDocument().graph.nodes.length > 0,
    run: () => attempt(async () => (await asking()).askHere()),
  },
} satisfies Record<string, Command>;
