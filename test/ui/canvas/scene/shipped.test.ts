import { beforeEach, describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/document/document';
import { withFoldOpen } from '../../../../src/document/folds/open';
import { folding } from '../../../../src/document/folds/shown';
import { documentOfExample } from '../../../../src/file/examples/example-document';
import { examples } from '../../../../src/file/examples/examples';
import { boundsOfBoxes } from '../../../../src/layout/stage';
import { change } from '../../../../src/state/stores/session-store';
import { contains, pointOn } from '../../../../src/ui/canvas/scene/geometry';
import { sceneAsKept } from '../../../../src/ui/canvas/scene/scene';
import { stagingFor } from '../../../../src/ui/canvas/scene/staging';
import { extentsOf, fitOf, titlesOf, wayOf } from '../../../../src/ui/canvas/scene/ways';
import { projectorSize } from '../../../../src/ui/parts/text/projector';
import { placesOn } from '../../../../src/ui/present/places';
import { shipped } from '../shipped';

const sceneOf = (document: Document) => sceneAsKept(document, false, '', folding);
const small = shipped.filter(([, placed]) => sceneOf(placed()).nodes.length <= 20);

/** Numbers on nodes are 22 high, and the least of what else is written 19. */
const NUMBER = 22;
const LABEL = 19;

/** The canvases at 1280 × 720 with what is open at first: with the sentence of an example, and beside a lesson. */
const canvases = {
  example: { width: 548, height: 450 },
  lesson: { width: 440, height: 479 },
} as const;

beforeEach(() => change((session) => ({ ...session, folding })));

describe('every graph of at most twenty nodes that ships', () => {
  it('is one of many', () => expect(small.length).toBeGreaterThan(50));

  it('opens at 1280 × 720 with numbers of 13 pixels and labels of 11, beside a lesson too', () => {
    const unread = small.filter(([, placed]) => {
      const { width, height } = placed().lesson ? canvases.lesson : canvases.example;
      const stage = { arrangement: 'automatic', width, height } as const;
      const { zoom } = fitOf(sceneOf(placed(stage)), stage, { least: 0, most: 1.25 });
      return zoom * NUMBER < 13 || zoom * LABEL < 11;
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
