import { beforeEach, describe, expect, it } from 'vitest';
import { derivedOf, traceOf } from '../../../../src/document/derived';
import type { Document, Mode } from '../../../../src/document/document';
import { withFoldOpen } from '../../../../src/document/folds/open';
import { folding } from '../../../../src/document/folds/shown';
import { paperDocument } from '../../../../src/file/examples/paper-document';
import type { Point } from '../../../../src/layout/point';
import { activityNow } from '../../../../src/state/player/activity';
import { type Granularity, nextStop } from '../../../../src/state/player/stops';
import { change } from '../../../../src/state/stores/session-store';
import { overlaps, type Rect } from '../../../../src/ui/canvas/scene/geometry';
import { type Scene, sceneOf } from '../../../../src/ui/canvas/scene/scene';
import { crosses } from '../../../../src/ui/canvas/wire/label-place';
import { type Label, labelsOf } from '../../../../src/ui/canvas/wire/labels';
import { linesOf, portsOf } from '../../../../src/ui/canvas/wire/obstacles';
import { shipped } from '../shipped';

const stage = { width: 556, height: 479 };
const besideLesson = { width: 440, height: 479 };

/** The labels at each stop of a trace, with the moment they are of. */
function* labelsThrough(document: Document, scene: Scene, mode: Mode, granularity: Granularity) {
  const trace = traceOf(document, mode);
  const derived = derivedOf(document);
  for (let step = 0; step < trace.stepCount; ) {
    const now = { from: step, to: nextStop(trace, { step, granularity }) };
    const activity = activityNow(derived, trace, now);
    yield {
      labels: labelsOf({ scene, derived, trace, activity, now, digits: 3, scale: 1 }),
      when: `${mode}, ${granularity} ${step}`,
    };
    step = now.to;
  }
}

const ports = new WeakMap<Scene, readonly Point[]>();

/** The ports of all nodes, which are asked for at every label of every step. */
function portsIn(scene: Scene): readonly Point[] {
  const all = ports.get(scene) ?? scene.nodes.flatMap(portsOf);
  ports.set(scene, all);
  return all;
}

/** What the label of a wire covers of nodes, ports, other labels and other wires. */
function coveredBy(
  key: string,
  box: Rect,
  scene: Scene,
  labels: ReadonlyMap<string, Label>,
): string[] {
  const covered = scene.nodes.filter((node) => overlaps(box, node)).map(({ id }) => `node ${id}`);
  for (const { x, y } of portsIn(scene)) {
    if (overlaps(box, { x: x - 5, y: y - 5, width: 10, height: 10 })) covered.push('a port');
  }
  for (const [other, label] of labels) {
    if (other !== key && overlaps(box, label.box)) covered.push(`the label of ${other}`);
  }
  for (const [other, line] of linesOf(scene)) {
    const crossed = line.some((point, k) => k > 0 && crosses(box, line[k - 1] ?? point, point));
    if (other !== key && crossed) covered.push(`wire ${other}`);
  }
  return covered;
}

function coveredIn(document: Document, down = false, unfolded = ''): string[] {
  const scene = sceneOf(document, down, unfolded);
  const found: string[] = [];
  for (const mode of ['reverse', 'forward'] as const) {
    for (const granularity of ['statement', 'wave'] as const) {
      for (const { labels, when } of labelsThrough(document, scene, mode, granularity)) {
        for (const [key, { box }] of labels) {
          for (const what of coveredBy(key, box, scene, labels)) found.push(`${when}: ${what}`);
        }
      }
    }
  }
  return found;
}

/** Every graph that ships and differs from those before it, as it is laid out beside what is open at first. */
function* openedGraphs(arrangement: 'automatic' | 'down'): Generator<readonly [string, Document]> {
  const seen = new Set<string>();
  for (const [title, placed] of shipped) {
    const size = placed().lesson ? besideLesson : stage;
    const document = placed({ ...size, arrangement });
    const text = JSON.stringify(document.graph);
    if (seen.has(text)) continue;
    seen.add(text);
    yield [title, document];
  }
}

beforeEach(() => change((session) => ({ ...session, folding })));

describe('the labels of wires', () => {
  for (const [title, document] of openedGraphs('automatic')) {
    it(`cover nothing at any step of “${title}”`, { timeout: 60_000 }, () => {
      expect(coveredIn(document)).toEqual([]);
    });
  }

  it('cover nothing in folds that are open', { timeout: 60_000 }, () => {
    const found = [...openedGraphs('automatic')].flatMap(([title, document]) => {
      const folds = document.graph.folds ?? [];
      const open = folds.reduce((all, { id }) => withFoldOpen(all, id, true), '');
      return folds.length === 0 ? [] : [{ title, covered: coveredIn(document, false, open) }];
    });
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(({ covered }) => covered.length > 0)).toEqual([]);
  });

  it('cover nothing where wires run down', { timeout: 60_000 }, () => {
    for (const [title, document] of [...openedGraphs('down')].slice(0, 8)) {
      expect(coveredIn(document, true), title).toEqual([]);
    }
  });

  it('say the factor and what travels, as the trace has them', () => {
    const said = [
      ...labelsThrough(paperDocument, sceneOf(paperDocument, false), 'reverse', 'statement'),
    ].flatMap(({ labels }) => [...labels.values()].map(({ form }) => [form.factor, form.amount]));
    expect(said).toContainEqual(['× 5', '= 5']);
    expect(said).toContainEqual(['× (−1)', '= −1']);
    expect(said).toContainEqual(['× 0.284', '= −0.284']);
  });

  it('grow as they are asked to, to be read from afar', () => {
    const trace = traceOf(paperDocument, 'reverse');
    const derived = derivedOf(paperDocument);
    const now = { from: trace.turn + 1, to: trace.turn + 2 };
    const activity = activityNow(derived, trace, now);
    const at = (scale: number) => {
      const scene = sceneOf(paperDocument, false);
      const labels = labelsOf({ scene, derived, trace, activity, now, digits: 3, scale });
      return [...labels.values()][0]?.box.height ?? 0;
    };
    expect(at(2)).toBe(2 * at(1));
  });
});
