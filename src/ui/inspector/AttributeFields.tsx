import { useId, useState } from 'react';
import type { GraphNode } from '../../core/graph/graph';
import { primitives } from '../../core/primitives/table';
import { type SettingSpec, settingAt, settingSpecs } from '../../core/rule/attributes';
import { setAttribute } from '../../document/edits';
import { attributeText, ReadAttributeError, readAttribute } from '../../lang/array/attribute-text';
import { edit, settle } from '../../state/stores/document-store';
import { NumberField } from '../parts/fields/NumberField';
import { Toggle } from '../parts/fields/Toggle';
import { capital } from '../parts/text/capital';
import styles from './Inspector.module.css';
import { wording } from './late-words';

type PrimitiveNode = GraphNode & { kind: 'primitive' };

/** A field per attribute of a primitive, as its kind asks for. */
export function AttributeFields({ node }: { readonly node: PrimitiveNode }) {
  const specs = settingSpecs(primitives[node.primitive].attributes);
  return specs.map((spec) => <Field key={spec.name} node={node} spec={spec} />);
}

function Field({ node, spec }: { readonly node: PrimitiveNode; readonly spec: SettingSpec }) {
  const { name, label, kind } = spec;
  const value = settingAt(node.attributes ?? {}, name) ?? spec.default;
  const change = (next: number | readonly number[] | null) =>
    edit(
      wording.setInput(name),
      (document) => setAttribute(document, node.id, name, next),
      `${node.id} ${name}`,
    );
  if (kind === 'flag') {
    return (
      <Toggle
        label={capital(label)}
        checked={value === 1}
        onChange={(checked) => {
          change(checked ? 1 : 0);
          settle();
        }}
      />
    );
  }
  if (typeof value === 'number' && kind !== 'axes' && kind !== 'integers' && kind !== 'shape') {
    return (
      <NumberField
        label={capital(label)}
        value={value}
        integer={kind !== 'number'}
        className={styles.field}
        onChange={(next, { final }) => {
          change(next);
          if (final) settle();
        }}
      />
    );
  }
  return (
    <ListField
      label={capital(label)}
      spec={spec}
      text={attributeText(spec, value)}
      onTake={(next) => {
        change(next);
        settle();
      }}
    />
  );
}

/** Whole numbers as text; an empty field leaves the attribute out. */
function ListField({
  label,
  spec,
  text,
  onTake,
}: {
  readonly label: string;
  readonly spec: SettingSpec;
  readonly text: string;
  readonly onTake: (value: number | readonly number[] | null) => void;
}) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const take = () => {
    if (draft === null) return;
    try {
      if (draft !== text) onTake(readAttribute(spec, draft));
      setDraft(null);
      setError(null);
    } catch (cause) {
      if (!(cause instanceof ReadAttributeError)) throw cause;
      setError(cause.message);
    }
  };
  return (
    <div className={styles.tall}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={draft ?? text}
        placeholder={wording.leftOut}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== null || undefined}
        aria-describedby={error === null ? undefined : `${id}-error`}
        className={styles.input}
        onChange={(event) => {
          setDraft(event.target.value);
          setError(null);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape' && draft !== null) {
            event.stopPropagation();
            setDraft(null);
            setError(null);
          }
        }}
      />
      {error !== null && (
        <span id={`${id}-error`} role="alert" className={styles.complaint}>
          {error}
        </span>
      )}
    </div>
  );
}
