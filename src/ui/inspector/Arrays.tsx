import type { GraphNode } from '../../core/graph/graph';
import type { Tensor } from '../../core/tensor/tensor';
import { elementSummary, shapeText, spokenShape, spokenTensor } from '../../lang/array/tensor-text';
import { openTensor } from '../../state/arrays/opened';
import { useDerived } from '../../state/document/use-derived';
import { NOTHING, reachedBy } from '../../state/player/reached';
import { currentSteps } from '../../state/player/stops';
import { usePlayer, useTrace } from '../../state/stores/player-store';
import { useView } from '../../state/stores/view-store';
import { Button } from '../parts/fields/Button';
import { HeatMap } from '../parts/tensor/HeatMap';
import { shadesOf } from '../parts/tensor/shades';
import { TensorGrid } from '../parts/tensor/TensorGrid';
import styles from './Inspector.module.css';
import { wording } from './late-words';

/** Arrays of more numbers are a heat map here, which opens large. */
const MOST_NUMBERS = 48;

/** The value and the derivative of a node that is an array, as far as the player has come. */
export function Arrays({ node }: { readonly node: GraphNode }) {
  const { checked } = useDerived();
  const trace = useTrace();
  const cursor = usePlayer();
  const statement = checked.statementOf.get(node.id);
  const shape = statement === undefined ? undefined : checked.program.shapes[statement];
  if (statement === undefined || shape === undefined || shape.length === 0) return null;
  const { value, derivative } =
    node.kind === 'constant'
      ? NOTHING
      : reachedBy(trace, node, statement, currentSteps(trace, cursor));
  const derivativeName = trace.mode === 'forward' ? wording.tangent : wording.adjoint;
  return (
    <>
      <p className={styles.field}>
        <span>{wording.shape}</span>
        <span>{shapeText(shape)}</span>
      </p>
      {node.kind !== 'constant' && (
        <>
          <OneArray label={wording.value} tensor={value} onOpen={() => openTensor(node.id)} />
          <OneArray
            label={derivativeName}
            tensor={derivative}
            onOpen={() => openTensor(node.id, 'derivative')}
          />
        </>
      )}
    </>
  );
}

function OneArray({
  label,
  tensor,
  onOpen,
}: {
  readonly label: string;
  readonly tensor: Tensor | null;
  readonly onOpen: () => void;
}) {
  const digits = useView((state) => state.digits);
  if (tensor === null) {
    return (
      <p className={styles.field}>
        <span>{label}</span>
        <span className={styles.hint}>{wording.notComputedYet}</span>
      </p>
    );
  }
  const { shape, data } = tensor;
  const columns = shape.at(-1) ?? 1;
  const rows = data.length / columns;
  const { least, greatest } = elementSummary(data);
  return (
    <div className={styles.tall}>
      <p className={styles.field}>
        <span>{label}</span>
        <Button
          variant="quiet"
          aria-label={wording.openTheLarge(label.toLowerCase())}
          onClick={onOpen}
        >
          {wording.open}
        </Button>
      </p>
      {shape.length <= 2 && data.length <= MOST_NUMBERS ? (
        <TensorGrid
          label={`${label}, ${spokenShape(shape)}`}
          matrix={{ shape: [rows, columns], data }}
          digits={digits}
        />
      ) : (
        <figure
          className={styles.heat}
          aria-label={`${label}, ${spokenShape(shape)}, ${spokenTensor(tensor, digits)}`}
        >
          <HeatMap rows={rows} columns={columns} shades={shadesOf(data)} className={styles.map} />
          <figcaption className={styles.heading}>
            {wording.to(least.toPrecision(3), greatest.toPrecision(3))}
          </figcaption>
        </figure>
      )}
    </div>
  );
}
