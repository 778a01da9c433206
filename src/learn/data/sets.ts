import type { DataRecipe, OwnTable } from '../../document/training';
import type { DataSet } from './data-set';
import { iris } from './iris';
import { made, madeSets } from './made';
import { names, neighbours } from './sequences';

/** What there is to learn from. */
export interface SetRecord {
  readonly id: string;
  readonly label: string;
  /** What it is, and what it asks of a model. */
  readonly about: string;
  /** Whether its rows are made, as many as are asked for. */
  readonly made: boolean;
  /** Whether its rows are square pictures. */
  readonly ofPictures?: true;
  /** Whether its rows are of words or letters, by their numbers. */
  readonly ofWords?: true;
}

export const sets: readonly SetRecord[] = [
  {
    id: 'line',
    label: 'A line',
    about: 'Numbers along y = 2x − ½, which stray by the noise: a weight and a bias find it.',
    made: true,
  },
  {
    id: 'sine',
    label: 'A sine',
    about: 'Numbers along sin πx, which no line fits: it takes a hidden layer.',
    made: true,
  },
  {
    id: 'xor',
    label: 'XOR',
    about: 'Class 1 where exactly one feature is positive: no line parts the classes.',
    made: true,
  },
  {
    id: 'moons',
    label: 'Two moons',
    about: 'Two half circles that reach into each other.',
    made: true,
  },
  { id: 'circles', label: 'Two circles', about: 'A circle within a circle.', made: true },
  {
    id: 'spiral',
    label: 'Spiral',
    about: 'Two arms around each other: the hardest of those in two features.',
    made: true,
  },
  {
    id: 'iris',
    label: 'Iris flowers',
    about: '150 flowers of three species, by four lengths in centimetres (R. A. Fisher, 1936).',
    made: false,
  },
  {
    id: 'digits',
    label: 'Handwritten digits',
    about: '1,797 digits of 8 × 8 pixels (E. Alpaydin and C. Kaynak, UCI, CC BY 4.0).',
    made: false,
    ofPictures: true,
  },
  {
    id: 'words',
    label: 'Words and their neighbours',
    about:
      'Each word of 48 short sentences, with each of those that stand near it: a word by its number.',
    made: false,
    ofWords: true,
  },
  {
    id: 'names',
    label: 'Letters of names',
    about:
      'Each letter of some 250 given names, told by the five before it: a letter by its number.',
    made: false,
    ofWords: true,
  },
];

/** Sets whose rows are there as soon as they are asked for. */
const shippedSets = { iris, words: neighbours, names } as const;

/** Whether the rows of a recipe have to be loaded first. */
export function isLoaded({ set }: DataRecipe): boolean {
  return set === 'digits';
}

/**
 * The rows of a recipe, all of them. Null where there is no such set, or its rows are not there yet.
 * @param loaded the rows of a set that has to be loaded.
 */
export function rowsOfRecipe(
  recipe: DataRecipe,
  seed: number,
  loaded: DataSet | null,
): DataSet | null {
  const { set, own } = recipe;
  if (set === 'own') return own ? ofTable(own) : null;
  if (Object.hasOwn(shippedSets, set)) return shippedSets[set as keyof typeof shippedSets]();
  if (isLoaded(recipe)) return loaded;
  if (!Object.hasOwn(madeSets, set)) return null;
  return made(madeSets[set as keyof typeof madeSets], recipe.rows, recipe.noise, seed);
}

function ofTable({ columns, rows, classes }: OwnTable): DataSet {
  const features = columns.slice(0, -1);
  return {
    features,
    classes: classes ?? null,
    x: Float64Array.from(rows.flatMap((row) => row.slice(0, -1))),
    y: Float64Array.from(rows, (row) => row.at(-1) ?? 0),
  };
}
