import { latexMedium } from '../../lang/latex/latex-medium';
import { edit, settle, useDocument } from '../../state/document/document-store';
import { setTangent, tangentsOf } from '../../state/document/tangents';
import type { Pass } from '../../state/player/passes';
import { Formula } from '../parts/Formula';
import { NumberField } from '../parts/NumberField';
import type { CellStyle } from './cells';
import styles from './Passes.module.css';

/** So many inputs have fields; no person sets the tangents of more by hand. */
const MOST = 60;

/** The direction in which the inputs move: a number for each. */
export function SeedVector({
  passes,
  cellStyle,
}: {
  readonly passes: readonly Pass[];
  readonly cellStyle: CellStyle;
}) {
  const document = useDocument((state) => state.document);
  const tangents = tangentsOf(document);
  const medium = latexMedium(cellStyle);
  return (
    <div className={styles.fields}>
      {passes.slice(0, MOST).map(({ node, name }) => (
        <NumberField
          key={node}
          label={<Formula latex={medium.tangent({ name }, null)} />}
          name={`Tangent of ${name}`}
          value={tangents.get(node) ?? 0}
          onChange={(value, { final }) => {
            edit(
              `set the tangent of ${name}`,
              (d) => setTangent(d, node, value),
              `tangent ${node}`,
            );
            if (final) settle();
          }}
          inputClassName={styles.tangent}
        />
      ))}
      {passes.length > MOST && <span>and {passes.length - MOST} more inputs</span>}
    </div>
  );
}
