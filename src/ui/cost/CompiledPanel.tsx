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

const lacking = {
  output: 'what the compiler makes of the graph is then shown here.',
  input: 'what the compiler makes of value and derivative is then shown here.',
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
  const progress = useAnalysis('what is compiled', compiling, [program, output], program, {
    weight: ALWAYS,
  });
  const found = progress.result;
  const code = found && 'loops' in found.code ? found.code : null;
  const refusal = found && 'kind' in found.code ? found.code : null;
  const sourceText = useSourceText(found?.program ?? program);
  return (
    <>
      <Section
        title="Optimised ahead of time"
        about={
          <>
            A program that is known before it runs can be rewritten first: constants are folded,
            what is computed twice is computed once, what nothing needs is left out, as TensorFlow’s
            XLA does. <Cite section="5" />
          </>
        }
      >
        <div className={styles.columns}>
          <StatementList title="Statements before" program={program} />
          <StatementList title="Statements after" program={found?.program ?? null} />
        </div>
        <Note role="status">
          {found ? optimisedText(found) : stateText(progress, 'Compiling…')}
        </Note>
        {refusal && <Note>{refusalText(refusal)}</Note>}
      </Section>
      {code && found && (
        <>
          <Section
            title="Loops"
            about="Statements that repeat, with operands whose places move on by the same step each time, are one loop in the code."
          >
            {code.loops.length === 0 ? (
              <Note>{noLoopsText(code.written)}</Note>
            ) : (
              <>
                <Table caption="Loops that were found">
                  <thead>
                    <tr>
                      <th scope="col">Begins with</th>
                      <th scope="col">Repeats</th>
                      <th scope="col">Within</th>
                    </tr>
                  </thead>
                  <tbody>
                    {code.loops.slice(0, MOST).map((loop) => (
                      <tr key={`${loop.first} ${loop.depth}`}>
                        <th scope="row" className={styles.source}>
                          {sourceText(loop.first)}
                        </th>
                        <td>{loopText(loop)}</td>
                        <td>{loop.depth === 0 ? '–' : `${loop.depth} more`}</td>
                      </tr>
                    ))}
                  </tbody>
                </Table>
                <Note>{rolledText(code.written, found.statements.after)}</Note>
              </>
            )}
          </Section>
          <Section
            title="Fusion and memory"
            about="Statements that follow each other are one stretch of machine code: a value goes to the next in a register, and an adjoint with one contribution need not go to memory at all."
          >
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
