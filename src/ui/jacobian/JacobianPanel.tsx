import type { NodeId } from '../../core/graph/graph';
import { type Output, type Program, shapeAt } from '../../core/program/program';
import type { Document } from '../../document/document';
import { useJacobian } from '../../state/study/jacobian-store';
import { elementCount } from '../../study/jacobian/elements';
import { jacobianExtent } from '../../study/jacobian/extent';
import { bracketed } from '../../words/notation';
import { About } from '../parts/frame/prose';
import { Section } from '../parts/frame/Section';
import { type PageProps, Tab } from '../parts/frame/Tab';
import { Phrase } from '../parts/text/Phrase';
import { HessianSection } from './HessianSection';
import { JacobianSection } from './JacobianSection';
import { wording } from './words';

const lacking = {
  output: wording.theMatrixHasARow,
  input: wording.theMatrixHasAColumn,
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
    <Section title={wording.allOutputsByAllInputs}>
      <About>{wording.matrixIsTooLarge(rows, columns)}</About>
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
    <Section title={wording.hessian}>
      <About>
        <Phrase
          of={wording.theHessianIsThatOf(
            first && wording.hasShape(first.name, bracketed(shapeAt(program, first.statement))),
          )}
        />
      </About>
    </Section>
  );
}

function outputNode(outputs: readonly Output[], node: NodeId | null): Output | undefined {
  return node === null ? undefined : outputs.find(({ origin }) => origin?.node === node);
}
