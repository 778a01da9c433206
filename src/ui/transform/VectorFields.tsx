import { useState } from 'react';
import type { NodeId } from '../../core/graph/graph';
import type { NestedNumbers } from '../../core/tensor/tensor';
import { tangentTensor } from '../../document/tangents';
import type { Candidate } from '../../document/target';
import { listedName } from '../../lang/derivative-name';
import { useView } from '../../state/stores/view-store';
import { NumberField } from '../parts/fields/NumberField';
import { ArrayButton } from '../parts/tensor/ArrayButton';
import { OpenTensor } from '../parts/tensor/OpenTensor';
import { Formula } from '../parts/text/Formula';
import { GivenName } from '../parts/text/GivenName';
import styles from './DifferentiateDialog.module.css';
import { wording } from './late-words';

/** More numbers than these nobody types; the others are 1. */
const MOST = 60;

/** The vector that an output, or each part of the gradient, is multiplied with: 1 where nothing is typed. */
export function VectorFields({
  parts,
  vector,
  onChange,
}: {
  readonly parts: readonly Candidate[];
  readonly vector: ReadonlyMap<NodeId, number | NestedNumbers>;
  readonly onChange: (node: NodeId, part: number | NestedNumbers) => void;
}) {
  const digits = useView((view) => view.digits);
  const [opened, setOpened] = useState<NodeId | null>(null);
  const open = parts.find(({ node }) => node === opened);
  return (
    <div className={styles.fields}>
      <Formula latex="\mathbf{v}" />
      {parts.slice(0, MOST).map(({ node, name, shape }) => {
        const part = vector.get(node) ?? 1;
        const called = wording.vFor(listedName(name));
        return shape.length === 0 && typeof part === 'number' ? (
          <NumberField
            key={node}
            label={parts.length === 1 ? '' : <GivenName name={name} />}
            name={called}
            value={part}
            onChange={(value) => onChange(node, value)}
            inputClassName={styles.number}
          />
        ) : (
          <span key={node} className={styles.field}>
            {parts.length > 1 && <GivenName name={name} />}
            <ArrayButton
              name={called}
              value={part}
              shape={shape}
              digits={digits}
              onOpen={() => setOpened(node)}
            />
          </span>
        );
      })}
      {parts.length > MOST && <span>{wording.andMoreAll(parts.length - MOST)}</span>}
      {open && (
        <OpenTensor
          title={wording.vFor(listedName(open.name))}
          tensor={tangentTensor(vector.get(open.node) ?? 1, open.shape)}
          digits={digits}
          fixed
          onChange={(part) => onChange(open.node, part)}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}
