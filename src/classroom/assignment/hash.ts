import type { Assignment } from '../../document/assignment';
import { classroomKinds } from '../../file/kinds/assignment-kind';
import { writeWorkText } from '../../file/link/work-text';

/** What an assignment is told from others by: the first 32 digits of the SHA-256 of all that it says. */
export async function hashOf(assignment: Assignment): Promise<string> {
  const text = writeWorkText({ kind: 'assignment', content: assignment }, classroomKinds);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32);
}
