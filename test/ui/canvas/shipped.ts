import { documentOfLesson } from '../../../src/classroom/lesson/course/course';
import { lessons } from '../../../src/classroom/lesson/course/lessons';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { DEFAULT_TRAINING } from '../../../src/document/training';
import { documentOfExample } from '../../../src/file/examples/example-document';
import { examples } from '../../../src/file/examples/examples';
import { withPlaces } from '../../../src/layout/automatic';
import type { Stage } from '../../../src/layout/stage';
import { graphOfStart, starts } from '../../../src/learn/network/starts';
import { rowsFor } from '../../../src/state/training/subject';

/** Every graph that ships, by what it is called: of the examples, of the pages of lessons, of networks to train. */
export const shipped: readonly (readonly [string, (stage?: Stage) => Document])[] = [
  ...examples.map(
    (example) => [example.title, (stage?: Stage) => documentOfExample(example, stage)] as const,
  ),
  ...lessons.flatMap((lesson) =>
    lesson.pages.map((_, k) => {
      const document = documentOfLesson(lesson, k);
      return [`${lesson.title}, ${k + 1}`, (stage?: Stage) => withPlaces(document, stage)] as const;
    }),
  ),
  ...starts.map(({ title, network, data, training: { batch } }) => {
    const recipe = { ...DEFAULT_TRAINING, data: { ...DEFAULT_TRAINING.data, ...data } };
    const rows = rowsFor(recipe, null);
    const size = {
      inputs: rows?.all.features.length ?? 64,
      classes: rows ? (rows.all.classes?.length ?? 0) : 10,
      vocabulary: rows?.all.vocabulary?.length ?? 0,
    };
    const graph = graphOfStart(network, { ...size, rows: batch || 64, seed: recipe.seed });
    return [title, (stage?: Stage) => withPlaces({ ...EMPTY_DOCUMENT, graph }, stage)] as const;
  }),
];
