import type { Derived } from '../../document/derived';
import { structureOf } from '../../document/structure';
import { type PageProps, Tab } from '../parts/frame/Tab';
import { Checkpoints } from './Checkpoints';
import { Memory } from './Memory';
import { Operations } from './Operations';
import { TwoWays } from './TwoWays';
import { wording } from './words';

const lacking = {
  output: wording.whatItsDerivativesCostIs,
  input: wording.whatItsDerivativeCostsIs,
};

/**
 * What derivatives of the graph of the document cost, in operations, in memory and in time. It takes
 * the whole height and any width it is given, and needs nothing else.
 */
export function CostPanel(tab: PageProps) {
  return (
    <Tab {...tab} lacking={lacking}>
      {(_document, derived) => <Costs derived={derived} />}
    </Tab>
  );
}

function Costs({ derived: { trace } }: { readonly derived: Derived }) {
  // Most costs are the same for all values of the inputs, so these are found once.
  const program = structureOf(trace.program);
  const output = program.outputs[trace.output ? trace.program.outputs.indexOf(trace.output) : -1];
  if (!output) return null;
  return (
    <>
      <Operations program={program} output={output} />
      <Memory program={program} output={output} />
      <Checkpoints program={program} output={output.name} />
      <TwoWays trace={trace} program={program} output={output} />
    </>
  );
}
