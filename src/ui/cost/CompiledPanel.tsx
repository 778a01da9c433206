import type { Output, Program } from '../../core/program/program';
import type { Derived } from '../../document/derived';
import { structureOf } from '../../document/structure';
import { compiling } from '../../study/compiled/compiled-graph';
import { Note } from '../parts/frame/prose';
import { Cite, Section } from '../parts/frame/Section';
import { type PageProps, Tab } from '../parts/frame/Tab';
import { Table } from '../parts/frame/Table';
import { useAnalysis } from '../parts/frame/use-analysis';
import { stateText } from '../parts/frame/use-work';
import styles from './Compiled.module.css';
import { CompiledCodeTable } from './CompiledCodeTable';
import { CompiledTimes } from './CompiledTimes';
import {
  loopText,
  memoryText,
  noLoopsText,
  optimisedText,
  readsText,
  refusalText,
  rolledText,
} from './compiled-words';
import { StatementList } from './StatementList';
import { useSourceText } from './use-source-text';
import { wording } from './words';

const lacking = {
  output: wording.whatTheCompilerMakesOf,
  input: wording.whatTheCompilerMakesOf2,
};

/** What is compiled is never compiled on the page, which has other things to do. */
const ALWAYS = Number.POSITIVE_INFINITY;

/** Loops that are listed, at most. */
const MOST = 40;

/**
 * What the ahead-of-time optimiser and compiler make of the graph of the document. It takes the whole
 * height and any width it is given, and needs nothing else.
 */
export function CompiledPanel(tab: PageProps) {
  return (
    <Tab {...tab} lacking={lacking}>
      {(_document, derived) => <Compiled derived={derived} />}
    </Tab>
  );
}

function Compiled({ derived: { trace } }: { readonly derived: Derived }) {
  // What is compiled is the same for all values of the inputs.
  const program = structureOf(trace.program);
  const output = program.outputs[trace.output ? trace.program.outputs.indexOf(trace.output) : -1];
  return output ? <Stages program={program} output={output} /> : null;
}

function Stages({ program, output }: { readonly program: Program; readonly output: Output }) {
  const progress = useAnalysis(wording.whatIsCompiled, compiling, [program, output], program, {
    weight: ALWAYS,
  });
  const found = progress.result;
  const code = found && 'loops' in found.code ? found.code : null;
  const refusal = found && 'kind' in found.code ? found.code : null;
  const sourceText = useSourceText(found?.program ?? program);
  return (
    <>
      <Section
        title={wording.optimisedAheadOfTime}
        about={
          <>
            {wording.aProgramThatIsKnown}
            <Cite section="5" />
          </>
        }
      >
        <div className={styles.columns}>
          <StatementList title={wording.statementsBefore} program={program} />
          <StatementList title={wording.statementsAfter} program={found?.program ?? null} />
        </div>
        <Note role="status">
          {found ? optimisedText(found) : stateText(progress, wording.compiling)}
        </Note>
        {refusal && <Note>{refusalText(refusal)}</Note>}
      </Section>
      {code && found && (
        <>
          <Section title={wording.loops} about={wording.statementsThatRepeatWithOperands}>
            {code.loops.length === 0 ? (
              <Note>{noLoopsText(code.written)}</Note>
            ) : (
              <>
                <Table caption={wording.loopsThatWereFound}>
                  <thead>
                    <tr>
                      <th scope="col">{wording.beginsWith}</th>
                      <th scope="col">{wording.repeats}</th>
                      <th scope="col">{wording.within}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {code.loops.slice(0, MOST).map((loop) => (
                      <tr key={`${loop.first} ${loop.depth}`}>
                        <th scope="row" className={styles.source}>
                          {sourceText(loop.first)}
                        </th>
                        <td>{loopText(loop)}</td>
                        <td>{loop.depth === 0 ? '–' : wording.more(loop.depth)}</td>
                      </tr>
                    ))}
                  </tbody>
                </Table>
                <Note>{rolledText(code.written, found.statements.after)}</Note>
              </>
            )}
          </Section>
          <Section title={wording.fusionAndMemory} about={wording.statementsThatFollowEachOther}>
            <Note>{readsText(code.reads)}</Note>
            <Note>{memoryText(code)}</Note>
          </Section>
          <CompiledCodeTable code={code} sourceText={sourceText} />
          <CompiledTimes program={program} output={output} />
        </>
      )}
    </>
  );
}
