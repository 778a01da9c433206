import type { Output } from '../../core/program';
import { edit, settle, useDocument } from '../../state/document/document-store';
import { setOutput, setSeed } from '../../state/document/edits';
import { NumberField } from '../parts/NumberField';
import { Select } from '../parts/Select';
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
    origin?.node === undefined ? [] : [{ value: origin.node, label: name }],
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
      <NumberField
        label="Seed"
        value={seed}
        onChange={(value, { final }) => {
          edit('set the seed', (document) => setSeed(document, value), 'seed');
          if (final) settle();
        }}
        inputClassName={styles.seed}
      />
    </div>
  );
}
