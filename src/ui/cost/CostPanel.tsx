import { useDeferredValue } from 'react';
import { structureOf } from '../../document/structure';
import { useDerived } from '../../state/document/use-derived';
import { Empty } from '../parts/frame/Empty';
import { NoOutput } from '../parts/frame/NoOutput';
import { Sections } from '../parts/frame/Section';
import { Checkpoints } from './Checkpoints';
import { Memory } from './Memory';
import { Operations } from './Operations';
import { TwoWays } from './TwoWays';

/**
 * What derivatives of the graph of the document cost, in operations, in memory and in time. It takes
 * the whole height and any width it is given, and needs nothing else.
 */
export function CostPanel() {
  const derived = useDerived();
  // Numbers that are scrubbed come first; what follows from them, as soon as there is time.
  const settled = useDeferredValue(derived);
  const { trace } = settled;
  const output = trace.output;
  // Most costs are the same for all values of the inputs, so these are found once.
  const program = structureOf(trace.program);
  const own = program.outputs[output ? trace.program.outputs.indexOf(output) : -1];
  return (
    <Sections name="Cost" busy={derived !== settled}>
      {output && own && program.inputs.length > 0 ? (
        <>
          <Operations program={program} output={own} />
          <Memory program={program} output={own} />
          <Checkpoints program={program} output={own.name} />
          <TwoWays trace={trace} program={program} output={own} />
        </>
      ) : (
        <Empty title={output ? 'Nothing to differentiate by' : 'Nothing to differentiate yet'}>
          {output ? (
            'Add an input: what its derivative costs is then counted here.'
          ) : (
            <NoOutput then="what its derivatives cost is then counted here." />
          )}
        </Empty>
      )}
    </Sections>
  );
}
