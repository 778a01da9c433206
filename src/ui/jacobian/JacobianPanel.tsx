import { useDeferredValue } from 'react';
import type { NodeId } from '../../core/graph/graph';
import { type Output, type Program, shapeAt } from '../../core/program/program';
import { derivedOf } from '../../document/derived';
import type { Document } from '../../document/document';
import { useDocument } from '../../state/stores/document-store';
import { useJacobian } from '../../state/study/jacobian-store';
import { elementCount } from '../../study/jacobian/elements';
import { jacobianExtent } from '../../study/jacobian/extent';
import { bracketed } from '../../words/notation';
import { Empty } from '../parts/frame/Empty';
import { NoOutput } from '../parts/frame/NoOutput';
import { Section, Sections } from '../parts/frame/Section';
import parts from '../parts/frame/Section.module.css';
import { counted } from '../parts/text/counted';
import { HessianSection } from './HessianSection';
import { JacobianSection } from './JacobianSection';

/**
 * First and second derivatives of the graph of the document at the point where it is, as matrices. It
 * takes the whole height and any width it is given, and needs nothing else.
 */
export function JacobianPanel() {
  const document = useDocument((state) => state.document);
  // Numbers that are scrubbed come first; what follows from them, as soon as there is time.
  const settled = useDeferredValue(document);
  const { program } = derivedOf(settled).trace;
  const nothing =
    program.outputs.length === 0 ? 'output' : program.inputs.length === 0 ? 'input' : null;
  return (
    <Sections name="Jacobian" busy={document !== settled}>
      {nothing === null ? (
        <>
          <First program={program} />
          <Second program={program} document={settled} />
        </>
      ) : (
        <Empty
          title={
            nothing === 'output' ? 'Nothing to differentiate yet' : 'Nothing to differentiate by'
          }
        >
          {nothing === 'output' ? (
            <NoOutput then="the matrix has a row for each output." />
          ) : (
            'Add an input: the matrix has a column for each input.'
          )}
        </Empty>
      )}
    </Sections>
  );
}

function First({ program }: { readonly program: Program }) {
  const extent = jacobianExtent(program);
  if (extent !== 'too large') return <JacobianSection program={program} extent={extent} />;
  const rows = elementCount(program, program.outputs);
  const columns = elementCount(program, program.inputs);
  return (
    <Section title="All outputs by all inputs">
      <p className={parts.about}>
        {counted(rows, 'row')} by {counted(columns, 'column')}: more than can be shown here. Reverse
        mode would take {counted(rows, 'pass')}, forward mode {counted(columns, 'pass')}.
      </p>
    </Section>
  );
}

function Second({ program, document }: { readonly program: Program; readonly document: Document }) {
  const chosen = useJacobian((state) => state.output);
  const scalars = program.outputs.filter(
    ({ statement }) => shapeAt(program, statement).length === 0,
  );
  const output = outputNode(scalars, chosen) ?? outputNode(scalars, document.output) ?? scalars[0];
  if (output) return <HessianSection program={program} outputs={scalars} output={output} />;
  const [first] = program.outputs;
  return (
    <Section title="Hessian">
      <p className={parts.about}>
        {first && `${first.name} has shape ${bracketed(shapeAt(program, first.statement))}. `}
        The Hessian is that of a single number: sum the output, or add another.
      </p>
    </Section>
  );
}

function outputNode(outputs: readonly Output[], node: NodeId | null): Output | undefined {
  return node === null ? undefined : outputs.find(({ origin }) => origin?.node === node);
}
