import { useRef, useState } from 'react';
import { derivedOf } from '../../document/derived';
import { type DrawnGraph, inWords } from '../../lang/emit/frameworks/drawn-graph';
import { levels } from '../../lang/emit/frameworks/levels';
import { pytorchGraph } from '../../lang/emit/frameworks/pytorch-graph';
import { tensorflowGraph } from '../../lang/emit/frameworks/tensorflow-graph';
import { useDocument } from '../../state/stores/document-store';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Dialog } from '../parts/menus/Dialog';
import { CopySvg } from '../parts/plot/CopySvg';
import styles from './FrameworkDialog.module.css';
import { wording } from './words';

const views = {
  pytorch: {
    label: wording.pyTorch,
    of: pytorchGraph,
    says: wording.whatAutogradKeepsWhileThe,
  },
  tensorflow: {
    label: wording.tensorFlow,
    of: tensorflowGraph,
    says: wording.whatIsDefinedBeforeAnything,
  },
} as const;

type View = keyof typeof views;

/** Larger graphs are told in words alone. */
const MOST_DRAWN = 60;
const ROW = 52;
const HEIGHT = 30;
const GAP = 14;

/** The graph as PyTorch and TensorFlow have it, as a picture and in words. */
export function FrameworkDialog({ onClose }: { readonly onClose: () => void }) {
  const program = useDocument(({ document }) => derivedOf(document).checked.program);
  const [view, setView] = useState<View>('pytorch');
  const { label, of, says } = views[view];
  const graph = program ? of(program) : { nodes: [] };
  return (
    <Dialog title={wording.asTheFrameworksDrawIt} onClose={onClose} wide>
      <SegmentedControl
        label={wording.framework}
        segments={Object.entries(views).map(([value, each]) => ({
          value: value as View,
          label: each.label,
        }))}
        value={view}
        onChange={setView}
      />
      <p className={styles.says}>{says}</p>
      {graph.nodes.length === 0 ? (
        <p className={styles.says}>{wording.thereIsNoCompleteGraph}</p>
      ) : (
        <>
          {graph.nodes.length <= MOST_DRAWN && (
            <Picture key={view} graph={graph} title={wording.theGraphOf(label)} />
          )}
          <details open={graph.nodes.length > MOST_DRAWN}>
            <summary>{wording.inWords}</summary>
            <ul className={styles.words}>
              {inWords(graph).map((line, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike
                <li key={k}>{line}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </Dialog>
  );
}

function Picture({ graph, title }: { readonly graph: DrawnGraph; readonly title: string }) {
  const svg = useRef<SVGSVGElement>(null);
  const places = levels(graph);
  const texts = graph.nodes.map(({ label, of }) => (of === null ? label : `${label} · ${of}`));
  const widths = texts.map((text) => text.length * 7.4 + 20);
  const rows = Math.max(...places.map(({ row }) => row)) + 1;
  const totals = Array.from({ length: rows }, (_, row) =>
    places.reduce(
      (sum, place, k) => sum + (place.row === row ? (widths[k] as number) + GAP : 0),
      -GAP,
    ),
  );
  const width = Math.max(...totals) + 2 * GAP;
  const boxes = places.map(({ row, column }, k) => {
    const before = places.reduce(
      (sum, other, j) =>
        other.row === row && other.column < column ? sum + (widths[j] as number) + GAP : sum,
      0,
    );
    const x = (width - (totals[row] as number)) / 2 + before;
    return { x, y: GAP + row * ROW, width: widths[k] as number };
  });
  const middle = ({ x, width: w }: (typeof boxes)[number]) => x + w / 2;
  const height = 2 * GAP + (rows - 1) * ROW + HEIGHT;
  return (
    <div className={styles.picture}>
      <CopySvg svg={svg} title={title} />
      {/* What can be scrolled can be reached by keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <div className={styles.scrolls} tabIndex={0}>
        <svg
          ref={svg}
          role="img"
          aria-label={`${title}: ${inWords(graph).join('; ')}`}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
        >
          {graph.nodes.flatMap(({ to }, k) =>
            to.map((at, position) => {
              const [from, end] = [boxes[at], boxes[k]];
              if (!from || !end) return null;
              const x = end.x + (end.width * (position + 1)) / (to.length + 1);
              const [top, foot] = [from.y + HEIGHT, end.y - 1];
              const half = (top + foot) / 2;
              return (
                <path
                  // biome-ignore lint/suspicious/noArrayIndexKey: operands have no other name
                  key={`${k} ${position}`}
                  d={`M${middle(from)} ${top}C${middle(from)} ${half} ${x} ${half} ${x} ${foot}m-3 -5l3 5l3 -5`}
                  className={styles.wire}
                />
              );
            }),
          )}
          {boxes.map((box, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no other name
            <g key={k}>
              <rect
                x={box.x}
                y={box.y}
                width={box.width}
                height={HEIGHT}
                rx={6}
                className={graph.nodes[k]?.to.length === 0 ? styles.leaf : styles.box}
              />
              <text x={middle(box)} y={box.y + HEIGHT / 2 + 4} className={styles.name}>
                {texts[k]}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </div>
  );
}
