import type { NodeId } from '../../core/graph/graph';
import { type Output, type Program, shapeAt } from '../../core/program/program';
import type { Document } from '../../document/document';
import { useJacobian } from '../../state/study/jacobian-store';
import { elementCount } from '../../study/jacobian/elements';
import { jacobianExtent } from '../../study/jacobian/extent';
import { counted } from '../../words/en/grammar';
import { bracketed } from '../../words/notation';
import { About } from '../parts/frame/prose';
import { Section } from '../parts/frame/Section';
import { type PageProps, Tab } from '../parts/frame/Tab';
import { HessianSection } from './HessianSection';
import { JacobianSection } from './JacobianSection';

const lacking = {
  output: 'the matrix has a row for each output.',
  input: 'the matrix has a column for each input.',
};

/**
 * First and second derivatives of the graph of the document at the point where it is, as matrices. It
 * takes the whole height and any width it is given, and needs nothing else.
 */
export function JacobianPanel(tab: PageProps) {
  return (
    <Tab {...tab} lacking={lacking}>
      {(document, { trace: { program } }) => (
        <>
          <First program={program} />
          <Second program={program} document={document} />
        </>
      )}
    </Tab>
  );
}

function First({ program }: { readonly program: Program }) {
  const extent = jacobianExtent(program);
  if (extent !== 'too large') return <JacobianSection program={program} extent={extent} />;
  const rows = elementCount(program, program.outputs);
  const columns = elementCount(program, program.inputs);
  return (
    <Section title="All outputs by all inputs">
      <About>
        {counted(rows, 'row')} by {counted(columns, 'column')}: more than can be shown here. Reverse
        mode would take {counted(rows, 'pass')}, forward mode {counted(columns, 'pass')}.
      </About>
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
      <About>
        {first && `${first.name} has shape ${bracketed(shapeAt(program, first.statement))}. `}
        The Hessian is that of a single number: sum the output, or add another.
      </About>
    </Section>
  );
}

function outputNode(outputs: readonly Output[], node: NodeId | null): Output | undefined {
  return node === null ? undefined : outputs.find(({ origin }) => origin?.node === node);
}
