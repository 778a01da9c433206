import type { Output } from '../../../core/program/program';
import { setOutput, setSeed } from '../../../document/edits';
import { listedName } from '../../../lang/derivative-name';
import { edit, settle, useDocument } from '../../../state/stores/document-store';
import { NumberField } from '../../parts/fields/NumberField';
import { Select } from '../../parts/fields/Select';
import { Term } from '../../parts/terms/Term';
import styles from './TracePanel.module.css';
import { wording } from './words';

/** Where the reverse sweep starts, and with which adjoint. */
export function ReverseFrom({
  outputs,
  chosen,
}: {
  readonly outputs: readonly Output[];
  readonly chosen: Output;
}) {
  const seed = useDocument(({ document }) => document.seed);
  const choosable = outputs.flatMap(({ name, origin }) =>
    origin?.node === undefined ? [] : [{ value: origin.node, label: listedName(name) }],
  );
  return (
    <div className={styles.from}>
      {choosable.length > 1 && (
        <Select
          label={wording.reverseFrom}
          options={choosable}
          value={chosen.origin?.node ?? ''}
          onChange={(node) =>
            edit(wording.chooseTheOutput, (document) => setOutput(document, node))
          }
        />
      )}
      <Term of="seed" around>
        <NumberField
          label={wording.seed}
          value={seed}
          onChange={(value, { final }) => {
            edit(wording.setTheSeed, (document) => setSeed(document, value), 'seed');
            if (final) settle();
          }}
          inputClassName={styles.seed}
        />
      </Term>
    </div>
  );
}
