import { isUnfinished } from '../../core/graph/diagnostic';
import type { GraphNode } from '../../core/graph/graph';
import { primitives } from '../../core/primitives/table';
import { PLAIN, type Role, roles } from '../../core/program/role';
import type { Derived } from '../../document/derived';
import { setOutput, setSeed } from '../../document/edits';
import { operatorOf } from '../../document/labels';
import { setRole } from '../../document/role';
import { useDiagnostics } from '../../state/document/diagnostics';
import { renamed } from '../../state/document/renamed';
import { useDerived } from '../../state/document/use-derived';
import { edit, settle, useDocument } from '../../state/stores/document-store';
import { SelectionButtons } from '../parts/command/SelectionButtons';
import { Button } from '../parts/fields/Button';
import { NameField } from '../parts/fields/NameField';
import { NumberField } from '../parts/fields/NumberField';
import { Select } from '../parts/fields/Select';
import { late } from '../parts/frame/late';
import { AttributeFields } from './AttributeFields';
import { Derivatives } from './Derivatives';
import styles from './Inspector.module.css';
import { KinkConvention } from './KinkConvention';
import { wording } from './late-words';
import { Operands } from './Operands';
import { Readers } from './Readers';
import { Value } from './Value';

const Arrays = late(async () => (await import('./Arrays')).Arrays, wording.whatShowsArrays);

/** The forms and formulas of one node. */
export function NodeDetails({ node }: { readonly node: GraphNode }) {
  const derived = useDerived();
  const notes = useDiagnostics().filter((diagnostic) => diagnostic.node === node.id);
  const kink = notes.find((note) => note.kink)?.kink;
  return (
    <div className={styles.details}>
      <header className={styles.header}>
        <h2 className={styles.title}>
          {node.kind === 'primitive' ? primitives[node.primitive].label : operatorOf(node)}
        </h2>
        <SelectionButtons nodes />
      </header>
      {notes.map((note) => (
        <p key={note.message} className={styles[isUnfinished(note) ? 'note' : note.severity]}>
          {note.message}. {note.mend}
        </p>
      ))}
      {kink && <KinkConvention kink={kink} />}
      {node.kind !== 'constant' && <Name node={node} />}
      {node.kind === 'input' && <RoleOf node={node} />}
      {(node.kind === 'input' || node.kind === 'constant') && <Value node={node} />}
      {node.kind === 'primitive' && <AttributeFields node={node} />}
      <Arrays node={node} />
      <Operands node={node} />
      <Derivatives node={node} />
      {node.kind === 'output' && <Start node={node} derived={derived} />}
      <Readers node={node} />
    </div>
  );
}

function Name({ node }: { readonly node: GraphNode & { kind: 'input' | 'output' | 'primitive' } }) {
  return (
    <NameField
      label={wording.name}
      value={node.name ?? ''}
      placeholder={node.kind === 'primitive' ? wording.none : wording.nameInline}
      className={styles.field}
      onRename={(name) => renamed(node.id, name)}
    />
  );
}

const roleOptions = [PLAIN, ...roles].map((value) => ({
  value: value as Role | typeof PLAIN,
  label: value,
}));

/** What an input is for: a model learns its parameters from data and targets. */
function RoleOf({ node }: { readonly node: GraphNode & { kind: 'input' } }) {
  return (
    <Select
      label={wording.role}
      options={roleOptions}
      value={node.role ?? 'plain'}
      className={styles.field}
      onChange={(role) => {
        const next = role === 'plain' ? null : role;
        edit(wording.setTheRoleOf(node.name), (document) => setRole(document, node.id, next));
      }}
    />
  );
}

/** Where the reverse sweep starts, and with what. */
function Start({
  node,
  derived,
}: {
  readonly node: GraphNode & { kind: 'output' };
  readonly derived: Derived;
}) {
  const seed = useDocument((state) => state.document.seed);
  if (derived.trace.output?.origin?.node !== node.id) {
    return (
      <Button
        onClick={() =>
          edit(wording.differentiateFromHereInline, (document) => setOutput(document, node.id))
        }
      >
        {wording.differentiateFromHere}
      </Button>
    );
  }
  return (
    <>
      <p className={styles.hint}>{wording.theReverseSweepStartsHere}</p>
      <NumberField
        label={wording.seed}
        value={seed}
        className={styles.field}
        onChange={(value, { final }) => {
          edit(wording.setTheSeed, (document) => setSeed(document, value), 'seed');
          if (final) settle();
        }}
      />
    </>
  );
}
