import type { Output, Program } from '../../core/program/program';
import type { Derived } from '../../document/derived';
import { structureOf } from '../../document/structure';
import { type CompiledScalars, compiling } from '../../study/compiled/compiled-graph';
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
  fusedText,
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
  output: wording.shownOnceThereIsAnOutput,
  input: wording.shownOnceThereIsAnInput,
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
  const code = found && 'gradient' in found.code ? found.code : null;
  const refusal = found && !('gradient' in found.code) ? found.code : null;
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
          {code.kind === 'scalars' && (
            <Loops code={code} program={found.program} computed={found.statements.after} />
          )}
          <Section
            title={wording.fusionAndMemory}
            about={
              code.kind === 'scalars'
                ? wording.statementsThatFollowEachOther
                : wording.statementsOverElementsThatFollow
            }
          >
            <Note>{code.kind === 'scalars' ? readsText(code.reads) : fusedText(code)}</Note>
            <Note>{memoryText(code)}</Note>
          </Section>
          <CompiledCodeTable code={code} />
          <CompiledTimes program={program} output={output} />
        </>
      )}
    </>
  );
}

function Loops({
  code: { loops, written },
  program,
  computed,
}: {
  readonly code: CompiledScalars;
  readonly program: Program;
  readonly computed: number;
}) {
  const sourceText = useSourceText(program);
  return (
    <Section title={wording.loops} about={wording.statementsThatRepeatWithOperands}>
      {loops.length === 0 ? (
        <Note>{noLoopsText(written)}</Note>
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
              {loops.slice(0, MOST).map((loop) => (
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
          <Note>{rolledText(written, computed)}</Note>
        </>
      )}
    </Section>
  );
}
