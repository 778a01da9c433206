import { hashOf } from '../../../src/classroom/assignment/hash';
import type { Offered } from '../../../src/classroom/door/door';
import type { Assignment } from '../../../src/document/assignment';
import { classroomKinds } from '../../../src/file/kinds/assignment-kind';
import { encodeLink } from '../../../src/file/link/link';

/** An assignment as it is given to a door; scripts stand for themselves. */
export async function offeredOf(
  assignment: Assignment,
  scripts: Offered['scripts'] = { mark: 'mark()', course: 'course()' },
): Promise<Offered> {
  const fragment = await encodeLink({ kind: 'assignment', content: assignment }, classroomKinds);
  const link = `https://example.org/wengert/#${fragment}`;
  return { assignment, hash: await hashOf(assignment), link, scripts };
}
