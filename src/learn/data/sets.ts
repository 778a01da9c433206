import type { DataRecipe, OwnTable } from '../../document/training';
import type { DataSet } from './data-set';
import { iris } from './iris';
import { made, madeSets } from './made';
import { names, neighbours } from './sequences';
import { wording } from './words';

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
    label: wording.line,
    about: wording.aboutLine,
    made: true,
  },
  {
    id: 'sine',
    label: wording.sine,
    about: wording.aboutSine,
    made: true,
  },
  {
    id: 'xor',
    label: 'XOR',
    about: wording.aboutXor,
    made: true,
  },
  {
    id: 'moons',
    label: wording.moons,
    about: wording.aboutMoons,
    made: true,
  },
  { id: 'circles', label: wording.circles, about: wording.aboutCircles, made: true },
  {
    id: 'spiral',
    label: wording.spiral,
    about: wording.aboutSpiral,
    made: true,
  },
  {
    id: 'iris',
    label: wording.iris,
    about: wording.aboutIris,
    made: false,
  },
  {
    id: 'digits',
    label: wording.digits,
    about: wording.aboutDigits,
    made: false,
    ofPictures: true,
  },
  {
    id: 'words',
    label: wording.neighbours,
    about: wording.aboutNeighbours,
    made: false,
    ofWords: true,
  },
  {
    id: 'names',
    label: wording.names,
    about: wording.aboutNames,
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
