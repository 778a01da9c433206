import { Play, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { programExamples } from '../../python/examples/examples';
import { attempt } from '../../state/loading/attempt';
import { latePart } from '../../state/loading/late-part';
import { isUnderWay, type ProgramState, useProgram } from '../../state/program/program-store';
import { fits, programOf, setProgram, takeProgram } from '../../state/program/program-text';
import { useTransform } from '../../state/program/transform-store';
import { useDocument } from '../../state/stores/document-store';
import { Button } from '../parts/fields/Button';
import { lateDialog } from '../parts/frame/late';
import { Menu } from '../parts/menus/Menu';
import { AdjointProgram } from './AdjointProgram';
import { openEditor, type ProgramEditor } from './editor';
import { linesOf, nodesOnLine } from './lines';
import { pointAtNodes, useLit } from './lit';
import { Output } from './Output';
import styles from './ProgramPanel.module.css';
import { TransformButton, TransformOutcome } from './TransformOutcome';

const runner = latePart(() => import('../../state/program/run-program'), 'What runs programs');

const FrameworkDialog = lateDialog(
  async () => (await import('./FrameworkDialog')).FrameworkDialog,
  'The graph as frameworks draw it',
);

const run = () => attempt(async () => (await runner()).runProgram());
const stop = () => attempt(async () => (await runner()).stopProgram());

/** A program in Python, what it prints, and the graph that it makes as it runs. */
export function ProgramPanel() {
  const text = useDocument(({ document }) => programOf(document));
  const state = useProgram();
  const changed = useDocument(
    ({ document }) => state.graph !== null && document.graph !== state.graph,
  );
  const busy = isUnderWay(state);
  const made = useTransform(({ outcome }) => outcome);
  const [isDrawing, setDrawing] = useState(false);
  const outcome = made?.source === text ? made : null;
  const fault = outcome?.kind === 'refused' ? outcome.line : lineOf(state.error);
  return (
    <section className={styles.panel} aria-label="Program in Python">
      <div className={styles.bar}>
        {busy ? (
          <Button icon={<Square size={14} aria-hidden />} onClick={stop}>
            Stop
          </Button>
        ) : (
          <Button
            variant="primary"
            icon={<Play size={14} aria-hidden />}
            shortcut="Mod+Enter"
            disabled={
              text.trim() === '' && 'There is no program to run yet: write one, or take an example.'
            }
            onClick={run}
          >
            Run
          </Button>
        )}
        <TransformButton disabled={busy || text.trim() === ''} />
        <Menu
          label="Program examples"
          variant="plain"
          items={programExamples.map(({ id, title }) => ({ id, label: title }))}
          onChoose={(id) => {
            const example = programExamples.find((each) => each.id === id);
            if (example) takeProgram(`take “${example.title}”`, example.text);
          }}
        >
          Program examples
        </Menu>
        <Button variant="plain" onClick={() => setDrawing(true)}>
          Framework graphs
        </Button>
      </div>
      {isDrawing && (
        <FrameworkDialog onClose={() => setDrawing(false)} onAgain={() => setDrawing(true)} />
      )}
      <Editor text={text} fault={fault} />
      <TransformOutcome outcome={outcome} run={run} />
      <p className={styles.status} role="status" hidden={outcome !== null}>
        {sentence(state)}
        {changed && !busy && ' The graph was changed since: the program no longer describes it.'}
      </p>
      {outcome?.kind === 'made' && <AdjointProgram name={outcome.name} />}
      <section className={styles.output} aria-label="Output" hidden={outcome !== null}>
        <Output text={state.output} error={state.error} />
      </section>
    </section>
  );
}

function Editor({ text, fault }: { readonly text: string; readonly fault: number | null }) {
  const element = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<ProgramEditor | null>(null);
  const first = useRef(text);
  useEffect(() => {
    if (!element.current) return;
    const opened = openEditor(element.current, first.current, {
      changed: setProgram,
      fits,
      run,
      pointed: (line) => pointAtNodes(nodesOnLine(line)),
    });
    setEditor(opened);
    return () => opened.destroy();
  }, []);
  const lit = useLit();
  const lines = linesOf(text, lit);
  const shown = lines.join(' ');
  useEffect(() => editor?.light(shown === '' ? [] : shown.split(' ').map(Number)), [editor, shown]);
  useEffect(() => editor?.show(text), [editor, text]);
  useEffect(() => editor?.mark(fault), [editor, fault]);
  return <div ref={element} className={styles.editor} data-writing="" />;
}

/** The line of the program that an exception was raised in. */
function lineOf(error: string | null): number | null {
  const lines = [...(error ?? '').matchAll(/File "program\.py", line (\d+)/g)];
  const last = lines.at(-1)?.[1];
  return last === undefined ? null : Number(last);
}

function sentence({ status, error }: ProgramState): string {
  switch (status.kind) {
    case 'idle':
      return 'Programs run here, in the browser: with torch, jax, tensorflow, autograd, numpy and matplotlib, or an autograd of your own.';
    case 'loading':
      return `Loading Python: ${Math.round(100 * status.share)} %.`;
    case 'starting':
      return 'Starting Python …';
    case 'running':
      return 'Running …';
    case 'stopped':
      return 'Stopped.';
    case 'ended': {
      const how = error === null ? 'Ended' : 'Ended in an exception';
      const made =
        status.nodes === null
          ? 'nothing was recorded that a graph could be made of.'
          : `the graph has what led to the value that was differentiated last, in ${status.nodes} nodes.`;
      const own =
        status.own.length === 0
          ? ''
          : ` ${status.own.join(', ')}: only the program knows the derivative, so the value is an input.`;
      return `${how} after ${status.seconds.toFixed(2)} s; ${made}${own}`;
    }
  }
}
