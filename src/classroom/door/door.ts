import type { Assignment } from '../../document/assignment';

/** An assignment that is to be given to a course. */
export interface Offered {
  readonly assignment: Assignment;
  readonly hash: string;
  /** Its whole link, with the address that links lead to. */
  readonly link: string;
  /** What the site serves beside its page: the command that marks, and what runs in the page of a package. */
  readonly scripts: { readonly mark: string; readonly course: string };
}

/** A file of a package: its path, and what is in it. */
interface DoorFile {
  readonly path: string;
  readonly text: string;
  /** Whether it is run by its name. */
  readonly runs?: boolean;
}

/** A way into what a course uses: a package that is made of an assignment. */
export interface Door {
  readonly id: string;
  readonly label: string;
  /** What is done with the package. */
  readonly how: string;
  /** Who works the mark out, which says whether a student could forge it. */
  readonly marks: string;
  files(offered: Offered): readonly DoorFile[];
}

/** What an assignment is called where it has no title. */
export function nameOf({ title }: Assignment): string {
  return title || 'Assignment';
}
