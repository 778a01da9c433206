import { setOutput } from '../../document/edits';
import { edit } from '../../state/stores/document-store';
import { useCompare } from '../../state/study/compare-store';
import { type Subject, scalarInputs } from '../../study/compare/subject';
import { Select } from '../parts/fields/Select';
import { Controls } from '../parts/frame/Section';
import styles from './Compare.module.css';
import { wording } from './words';

/** Which output is differentiated, the same as in the trace, and by which input. */
export function SubjectChoice({ subject }: { readonly subject: Subject }) {
  const { program, input, output } = subject;
  const nodeOf = (statement: number) => program.origins.get(statement)?.node;
  const outputs = program.outputs.flatMap(({ name, origin }) =>
    origin?.node === undefined ? [] : [{ value: origin.node, label: name }],
  );
  const inputs = scalarInputs(program).flatMap(({ name, statement }) => {
    const value = nodeOf(statement);
    return value === undefined ? [] : [{ value, label: name }];
  });
  return (
    <Controls className={styles.choices}>
      <Select
        label={wording.derivativeOf}
        options={outputs}
        value={output.origin?.node ?? ''}
        onChange={(node) => edit(wording.chooseTheOutput, (document) => setOutput(document, node))}
      />
      <Select
        label={wording.byInline}
        options={inputs}
        value={nodeOf(input.statement) ?? ''}
        onChange={(node) => useCompare.setState({ input: node })}
      />
    </Controls>
  );
}
