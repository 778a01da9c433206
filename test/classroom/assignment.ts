import type { Assignment, Work } from '../../src/document/assignment';
import { DEFAULT_VIEW } from '../../src/document/document';
import { paperDocument } from '../../src/file/examples/paper-document';

/** Three questions about the example of the paper: both derivatives, and what the sine passes on. */
export const paperAssignment: Assignment = {
  title: 'Two paths',
  snapshot: { document: paperDocument, view: DEFAULT_VIEW },
  questions: [
    { kind: 'contribution', node: 'n6', port: 0 },
    { kind: 'adjoint', node: 'n2' },
    { kind: 'adjoint', node: 'n1' },
  ],
  relative: 0,
  attempts: 3,
  hints: true,
  revealing: 'handed in',
  numbers: [
    [3, 7],
    [4.5, 2],
    [6, 3.5],
  ],
};

/** What somebody did who answered these, one after the other, to one question. */
export const tried = (...answers: readonly string[]): Work => ({
  attempts: answers.map((answer, k) => ({ answer: [answer], at: 10 * (k + 1) })),
  hints: 0,
  revealed: false,
});
