import type { View } from '../../../document/document';
import type { Question } from '../../../document/question';
import type { Example } from '../../../file/examples/example';

/** A lesson of the course, as it is written: graphs as texts, and numbers in the prose as facts of them. */
export interface CourseLesson {
  /** Stays the same for good: links name it. */
  readonly id: string;
  readonly title: string;
  /** What one has learned after it, in one sentence. */
  readonly teaches: string;
  readonly pages: readonly [CoursePage, ...CoursePage[]];
}

/** A page of such a lesson. */
export interface CoursePage {
  readonly title: string;
  /** In Markdown, with facts as `withFacts` has them. */
  readonly prose: string;
  /** What a speaker says to it. */
  readonly notes: string;
  /** The graph; that of the page before where it is left out. */
  readonly graph?: Pick<Example, 'text' | 'inputs' | 'folds'>;
  /** After how many steps it is shown, or at the turn or the end of its trace; at the end where left out. */
  readonly step?: number | 'turn';
  /** What is asked about it, of nodes by their names: v4 or x1. */
  readonly questions?: readonly Question[];
  readonly view?: Partial<Omit<View, 'step' | 'left'>>;
}
