import type { GraphNode } from '../../core/graph/graph';
import { toTensor } from '../../core/tensor/tensor';
import { setValue } from '../../document/edits';
import { shapeText } from '../../lang/array/tensor-text';
import { edit, settle, useDocument } from '../../state/stores/document-store';
import { useEmbed } from '../../state/stores/embed-store';
import { NumberField } from '../parts/fields/NumberField';
import { GivenName } from '../parts/text/GivenName';
import { writeNumber } from '../parts/text/number-text';
import styles from './Inputs.module.css';
import { wording } from './words';

type Input = GraphNode & { kind: 'input' };

/** The inputs of the graph with their numbers, to be changed where the frame is not locked. */
export function Inputs() {
  const graph = useDocument(({ document }) => document.graph);
  const locked = useEmbed(({ frame }) => frame?.locked ?? false);
  const inputs = graph.nodes.filter((node): node is Input => node.kind === 'input');
  return (
    <ul aria-label={wording.inputs} className={styles.inputs}>
      {inputs.map((input) => (
        <li key={input.id} className={styles.input}>
          {locked || typeof input.value !== 'number' ? (
            <Given input={input} />
          ) : (
            <Field input={input} value={input.value} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Field({ input: { id, name }, value }: { readonly input: Input; readonly value: number }) {
  return (
    <NumberField
      label={
        <>
          <GivenName name={name} /> =
        </>
      }
      name={name}
      value={value}
      inputClassName={styles.number}
      onChange={(next, { final }) => {
        edit(wording.set(name), (document) => setValue(document, id, next), id);
        if (final) settle();
      }}
    />
  );
}

function Given({ input: { name, value } }: { readonly input: Input }) {
  return (
    <span>
      <GivenName name={name} /> ={' '}
      {typeof value === 'number' ? writeNumber(value) : `[${shapeText(toTensor(value).shape)}]`}
    </span>
  );
}
