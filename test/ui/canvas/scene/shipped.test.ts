import { beforeEach, describe, expect, it } from 'vitest';
import { documentOfLesson } from '../../../../src/classroom/lesson/course/course';
import { lessons } from '../../../../src/classroom/lesson/course/lessons';
import { type Document, EMPTY_DOCUMENT } from '../../../../src/document/document';
import { withFoldOpen } from '../../../../src/document/folds/open';
import { folding } from '../../../../src/document/folds/shown';
import { DEFAULT_TRAINING } from '../../../../src/document/training';
import { documentOfExample } from '../../../../src/file/examples/example-document';
import { examples } from '../../../../src/file/examples/examples';
import { withPlaces } from '../../../../src/layout/automatic';
import { boundsOfBoxes, type Stage } from '../../../../src/layout/stage';
import { networkGraph } from '../../../../src/learn/network/network';
import { starts } from '../../../../src/learn/network/starts';
import { change } from '../../../../src/state/stores/session-store';
import { rowsFor } from '../../../../src/state/training/subject';
import { contains, pointOn } from '../../../../src/ui/canvas/scene/geometry';
import { sceneAsKept } from '../../../../src/ui/canvas/scene/scene';
import { stagingFor } from '../../../../src/ui/canvas/scene/staging';
import { extentsOf, fitOf, titlesOf, wayOf } from '../../../../src/ui/canvas/scene/ways';
import { projectorSize } from '../../../../src/ui/parts/text/projector';
import { placesOn } from '../../../../src/ui/present/places';

/** Every graph that ships, by what it is called: of the examples, of the pages of lessons, of networks to train. */
const shipped: readonly (readonly [string, (stage?: Stage) => Document])[] = [
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
    };
    const graph = networkGraph({ ...network, ...size, rows: batch || 64, seed: recipe.seed });
    return [title, (stage?: Stage) => withPlaces({ ...EMPTY_DOCUMENT, graph }, stage)] as const;
  }),
];

const sceneOf = (document: Document) => sceneAsKept(document, false, '', folding);
const small = shipped.filter(([, placed]) => sceneOf(placed()).nodes.length <= 20);

/** Numbers on nodes are 22 high, and the least of what else is written 19. */
const NUMBER = 22;
const LABEL = 19;

/** The canvases at 1280 × 720 with what is open at first, and how large the type is: with the sentence of an example, and beside a lesson. */
const canvases = {
  example: { width: 548, height: 450, number: 12.8, label: 11 },
  lesson: { width: 440, height: 479, number: 12, label: 10.5 },
} as const;

beforeEach(() => change((session) => ({ ...session, folding })));

describe('every graph of at most twenty nodes that ships', () => {
  it('is one of many', () => expect(small.length).toBeGreaterThan(50));

  it('opens at 1280 × 720 with numbers of nearly 13 pixels and labels of 11, beside a lesson of 12 and 10.5', () => {
    const unread = small.filter(([, placed]) => {
      const { width, height, number, label } = placed().lesson ? canvases.lesson : canvases.example;
      const stage = { arrangement: 'automatic', width, height } as const;
      const { zoom } = fitOf(sceneOf(placed(stage)), stage, { least: 0, most: 1.25 });
      return zoom * NUMBER < number || zoom * LABEL < label;
    });
    expect(unread.map(([title]) => title)).toEqual([]);
  });

  it.each([
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ])('is presented as a whole on $width × $height, as large as its type must be', (screen) => {
    const size = projectorSize(screen.width, screen.height);
    const zoom = size / NUMBER;
    const without = small.filter(([, placed]) => {
      const graph = (room: { width: number; height: number }) =>
        boundsOfBoxes(
          extentsOf(sceneOf(stagingFor({ ...room, arrangement: 'automatic' }, zoom)(placed()))),
        );
      return placesOn(screen, size, { graph, zoom, table: null }).stage === null;
    });
    expect(without.map(([title]) => title)).toEqual([]);
  });
});

describe('the titles of open folds', () => {
  it('are crossed by no wire of the examples that have folds', () => {
    const folded = examples
      .map((example) => documentOfExample(example))
      .filter(({ graph }) => graph.folds);
    expect(folded.length).toBeGreaterThan(1);
    for (const document of folded) {
      const open = (document.graph.folds ?? []).reduce(
        (all, { id }) => withFoldOpen(all, id, true),
        '',
      );
      const scene = sceneAsKept(document, false, open, folding);
      const titles = titlesOf(scene);
      expect(titles.length).toBeGreaterThan(0);
      const crossed = scene.wires.filter((wire) =>
        wayOf(scene, wire).some((curve) =>
          Array.from({ length: 33 }, (_, k) => pointOn(curve, k / 32)).some(({ x, y }) =>
            titles.some((title) => contains(title, { x, y, width: 0, height: 0 })),
          ),
        ),
      );
      expect(
        crossed.map(({ key }) => key),
        document.title ?? '',
      ).toEqual([]);
    }
  });
});
