import type { JobSubject } from './subject';

/** Names that stand in every program that trains, so that no value of a person's is called so. */
export const JOB_WORDS =
  'argparse csv math os np uniform shuffled read target prepared updates_per_epoch batch_at accuracy told keep main ' +
  'tested rows row targets FEATURES CLASSES TESTED NORMALISED SEED BATCH EPOCHS RATE DECAY CLIP ZEROED STARTED LOSS';

/** A program that trains on. */
export interface JobProgram {
  readonly text: string;
  /** Whether several processes come to other numbers, since the loss ties the rows of a batch together. */
  readonly tied: boolean;
}

/** What a program begins with: what it does, and how it is run. */
export interface Heading {
  readonly library: string;
  readonly checkpoint: string;
  /** Commands that run it. */
  readonly commands: readonly string[];
  /** What whoever runs it has to know beside that. */
  readonly notes: readonly string[];
  /** What is imported, where a pattern is in the program if there is one. */
  readonly imports: readonly (string | readonly [uses: RegExp, line: string])[];
}

/** A program of these parts, some of which hold several. */
export function programFile(
  { title }: JobSubject,
  { library, checkpoint, commands, notes, imports }: Heading,
  parts: readonly (string | readonly string[])[],
): string {
  const body = parts
    .map((part) => (typeof part === 'string' ? part : part.join('\n')).trim())
    .filter((part) => part !== '')
    .join('\n\n\n');
  const lines = imports.flatMap((each) => {
    if (typeof each === 'string') return each;
    const [uses, line] = each;
    return uses.test(body) ? line : [];
  });
  const about = [
    `"""Trains ${inDocstring(title)}, as it was drawn in Wengert, with ${library}.`,
    '',
    ...commands.map((command) => `    ${command}`),
    '',
    `The run is kept in ${checkpoint} and goes on from there, also after it was`,
    'killed; without that file it begins with the numbers of start.npy. Rows come',
    'from rows.csv, or from any file of such columns.',
    ...notes.flatMap((note) => ['', note]),
    '"""',
  ];
  return `${about.join('\n')}\n\n${lines.join('\n')}\n\n${body}\n`;
}

/** A title that ends no docstring and is no escape. */
function inDocstring(title: string): string {
  const plain = title.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').replace(/["\\]/g, "'");
  return plain.trim() || 'a graph';
}
