import { useCompare } from '../../state/compare/compare-store';
import { type Subject, scalarInputs } from '../../state/compare/subject';
import { edit } from '../../state/document/document-store';
import { setOutput } from '../../state/document/edits';
import { classes } from '../parts/classes';
import parts from '../parts/Section.module.css';
import { Select } from '../parts/Select';
import styles from './Compare.module.css';

/** Which output is differentiated, the same as in the trace, and by which input. */
export function Choices({ subject }: { readonly subject: Subject }) {
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
    <div className={classes(parts.controls, styles.choices)}>
      <Select
        label="Derivative of"
        options={outputs}
        value={output.origin?.node ?? ''}
        onChange={(node) => edit('choose the output', (document) => setOutput(document, node))}
      />
      <Select
        label="by"
        options={inputs}
        value={nodeOf(input.statement) ?? ''}
        onChange={(node) => useCompare.setState({ input: node })}
      />
    </div>
  );
}
