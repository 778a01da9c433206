import type { Output } from '../../../core/program/program';
import { setOutput, setSeed } from '../../../document/edits';
import { listedName } from '../../../lang/derivative-name';
import { edit, settle, useDocument } from '../../../state/stores/document-store';
import { NumberField } from '../../parts/fields/NumberField';
import { Select } from '../../parts/fields/Select';
import { Term } from '../../parts/terms/Term';
import styles from './TracePanel.module.css';

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
          label="Reverse from"
          options={choosable}
          value={chosen.origin?.node ?? ''}
          onChange={(node) => edit('choose the output', (document) => setOutput(document, node))}
        />
      )}
      <Term of="seed" around>
        <NumberField
          label="Seed"
          value={seed}
          onChange={(value, { final }) => {
            edit('set the seed', (document) => setSeed(document, value), 'seed');
            if (final) settle();
          }}
          inputClassName={styles.seed}
        />
      </Term>
    </div>
  );
}
