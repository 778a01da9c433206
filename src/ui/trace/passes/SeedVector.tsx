import { setTangent, tangentsOf } from '../../../document/tangents';
import { latexMedium } from '../../../lang/medium/latex';
import { spelledInGraph } from '../../../lang/medium/spelled';
import { openTensor } from '../../../state/arrays/opened';
import type { PassInput } from '../../../state/player/passes';
import { edit, settle, useDocument } from '../../../state/stores/document-store';
import { NumberField } from '../../parts/fields/NumberField';
import { ArrayButton } from '../../parts/tensor/ArrayButton';
import { Formula } from '../../parts/text/Formula';
import type { CellStyle } from '../cell/cells';
import styles from './Passes.module.css';
import { wording } from './words';

/** So many inputs have fields; no person sets the tangents of more by hand. */
const MOST = 60;

/** The direction in which the inputs move: a number for each, or an array that opens to be changed. */
export function SeedVector({
  inputs,
  cellStyle,
}: {
  readonly inputs: readonly PassInput[];
  readonly cellStyle: CellStyle;
}) {
  const tangents = useDocument(({ document }) => tangentsOf(document));
  const spelled = useDocument(({ document }) => spelledInGraph(document.graph));
  const medium = latexMedium({ ...cellStyle, spelled });
  return (
    <div className={styles.fields}>
      {inputs.slice(0, MOST).map(({ node, name, shape }) => {
        const array = shape.length > 0;
        const symbol = <Formula latex={medium.tangent({ name, array }, null)} />;
        const tangent = tangents.get(node) ?? 0;
        if (!array) {
          return (
            <NumberField
              key={node}
              label={symbol}
              name={wording.tangentOf(name)}
              value={typeof tangent === 'number' ? tangent : 1}
              onChange={(value, { final }) => {
                edit(
                  wording.setTheTangentOf(name),
                  (d) => setTangent(d, node, value),
                  wording.tangent(node),
                );
                if (final) settle();
              }}
              inputClassName={styles.tangent}
            />
          );
        }
        return (
          <span key={node} className={styles.array}>
            {symbol}
            <ArrayButton
              name={wording.tangentOf(name)}
              value={tangent}
              shape={shape}
              digits={cellStyle.digits}
              onOpen={() => openTensor(node, 'derivative')}
            />
          </span>
        );
      })}
      {inputs.length > MOST && <span>{wording.andMoreInputs(inputs.length - MOST)}</span>}
    </div>
  );
}
