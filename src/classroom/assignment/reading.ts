import type { Assignment } from '../../document/assignment';
import { decodeJson } from '../../file/json/decode';
import { type ClassroomContents, classroomKinds } from '../../file/kinds/assignment-kind';
import type { Work } from '../../file/kinds/work';
import { decodeLink } from '../../file/link/link';
import { marked } from './mark';
import { whoIs } from './own-numbers';
import type { Marked } from './report';
import { wording } from './words';

/** An assignment or what was handed in, from a link or the text of a file. @throws FileError */
export async function readClassroom(text: string): Promise<Work<ClassroomContents>> {
  const source = text.trim();
  return source.startsWith('{')
    ? decodeJson<ClassroomContents>(source, classroomKinds)
    : decodeLink<ClassroomContents>(source, classroomKinds);
}

/** The links in a text: one on each line that has any. */
export function linksIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /#?[01][\w-]{15,}/.test(word));
}

/** Marks each text that was handed in; what can't be read says why. */
export async function markedAll(
  assignment: Assignment,
  texts: readonly { readonly from: string; readonly text: string }[],
): Promise<readonly Marked[]> {
  const all: Marked[] = [];
  for (const { from, text } of texts) {
    try {
      const work = await readClassroom(text);
      if (work.kind === 'answers') {
        const { content: handedIn } = work;
        all.push({ from, mark: await marked(assignment, handedIn), handedIn });
      } else all.push({ from, problem: wording.assignmentItself });
    } catch (error) {
      all.push({ from, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return all.map((each) => toldApart(each, all));
}

/** With a word on it where the same student has handed in other answers, too. */
function toldApart(each: Marked, all: readonly Marked[]): Marked {
  if ('problem' in each) return each;
  const who = whoIs(each.handedIn.student);
  const isAgain = all.some(
    (other) => other !== each && 'mark' in other && whoIs(other.handedIn.student) === who,
  );
  if (!isAgain) return each;
  const notices = [...each.mark.notices, 'handed in more than once'] as const;
  return { ...each, mark: { ...each.mark, notices } };
}
