import { beforeEach, describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/document/document';
import { folding } from '../../../../src/document/folds/shown';
import { addNote } from '../../../../src/document/note';
import { documentOfExample } from '../../../../src/file/examples/example-document';
import { examples } from '../../../../src/file/examples/examples';
import { boundsOfBoxes } from '../../../../src/layout/stage';
import { change } from '../../../../src/state/stores/session-store';
import { useStaged } from '../../../../src/state/stores/staged';
import { sceneAsKept, sceneOf } from '../../../../src/ui/canvas/scene/scene';
import { stagingFor } from '../../../../src/ui/canvas/scene/staging';
import { extentsOf } from '../../../../src/ui/canvas/scene/ways';
import { projectorSize } from '../../../../src/ui/parts/text/projector';
import { placesOn } from '../../../../src/ui/present/places';

const canvas = { arrangement: 'automatic', width: 660, height: 610 } as const;
const zoom = 0.82;

const extentOf = (document: Document) =>
  boundsOfBoxes(extentsOf(sceneAsKept(document, false, '', folding)));

const network = documentOfExample(
  examples.find(({ title }) => title === 'A network of two layers') as (typeof examples)[number],
);

beforeEach(() => {
  change((session) => ({ ...session, folding }));
  useStaged.setState({ staged: null });
});

describe('stagingFor', () => {
  it('lays out what would be a strip so that all of it can be read', () => {
    expect(extentOf(network).width * zoom).toBeGreaterThan(canvas.width);
    const { width, height } = extentOf(stagingFor(canvas, zoom)(network));
    expect(width * zoom).toBeLessThanOrEqual(canvas.width - 16);
    expect(height * zoom).toBeLessThanOrEqual(canvas.height - 16);
  });

  it.each([
    { width: 1920, height: 1080 },
    { width: 1280, height: 720 },
  ])(
    'makes all of every example of at most twenty nodes large enough on $width × $height',
    (screen) => {
      const size = projectorSize(screen.width, screen.height);
      // Numbers on nodes are 22 high.
      const large = size / 22;
      const small = examples.flatMap((example) => {
        const document = documentOfExample(example);
        const { stage } = placesOn(screen, size, {
          graph: (room) =>
            extentOf(stagingFor({ ...room, arrangement: 'automatic' }, large)(document)),
          zoom: large,
          table: null,
        });
        return stage === null ? [document] : [];
      });
      expect(small.map(({ graph }) => graph.nodes.length).filter((count) => count <= 20)).toEqual(
        [],
      );
    },
  );

  it('changes nothing of the document but places, and takes notes along', () => {
    const [target] = Object.keys(network.positions).slice(-1);
    const noted = addNote(network, { text: 'here', at: { x: 0, y: 0 }, to: [target as string] });
    const staged = stagingFor(canvas, zoom)(noted.document);
    expect({ ...staged, positions: null, notes: null }).toEqual({
      ...noted.document,
      positions: null,
      notes: null,
    });
    expect(staged.notes?.[0]?.at).not.toEqual(noted.document.notes?.[0]?.at);
  });

  it('gives the same places while nothing but numbers changes', () => {
    const other = { ...network, graph: { ...network.graph } };
    const staging = stagingFor(canvas, zoom);
    expect(staging(other).positions).toEqual(staging(network).positions);
    expect(staging(network)).toBe(staging(network));
  });
});

describe('sceneOf', () => {
  it('is of what is staged for as long as something is', () => {
    const kept = sceneOf(network);
    useStaged.setState({ staged: stagingFor(canvas, zoom) });
    expect(sceneOf(network).nodes.map(({ x, y }) => [x, y])).not.toEqual(
      kept.nodes.map(({ x, y }) => [x, y]),
    );
    useStaged.setState({ staged: null });
    expect(sceneOf(network)).toBe(kept);
  });
});
