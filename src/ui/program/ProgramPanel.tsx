import { Play, Square } from 'lucide-react';
import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import { limits } from '../../core/limits';
import { filesOf, PROGRAM_FILE } from '../../document/program-files';
import { programExamples } from '../../python/examples/examples';
import { isOutline } from '../../python/recorded/outline';
import { useDerived } from '../../state/document/use-derived';
import { attempt } from '../../state/loading/attempt';
import { latePart } from '../../state/loading/late-part';
import { attemptEdit } from '../../state/loading/unmade';
import { basisOf } from '../../state/player/firing-order';
import { offerLines } from '../../state/program/offer-lines';
import { addFiles, setFile } from '../../state/program/program-files';
import { isUnderWay, type ProgramState, useProgram } from '../../state/program/program-store';
import { fits, programOf, setProgram, takeProgram } from '../../state/program/program-text';
import { useTransform } from '../../state/program/transform-store';
import { useDocument } from '../../state/stores/document-store';
import { usePlayer, useTrace } from '../../state/stores/player-store';
import { wholeNumber } from '../../words/grammar';
import { Button } from '../parts/fields/Button';
import { lateDialog } from '../parts/frame/late';
import { Menu } from '../parts/menus/Menu';
import { classes } from '../parts/text/classes';
import { Phrase } from '../parts/text/Phrase';
import { AdjointProgram } from './AdjointProgram';
import { openEditor, type ProgramEditor } from './editor';
import { FilesBar, FilesMenu } from './FilesBar';
import { linesOf, nodesOnLine } from './lines';
import { pointAtNodes, useLit } from './lit';
import { Output } from './Output';
import styles from './ProgramPanel.module.css';
import { RunChoice } from './RunChoice';
import { madeOf, placeInRun, type RunPlace } from './run-place';
import { TapeLife } from './TapeLife';
import { TheirDerivatives } from './TheirDerivatives';
import { TransformButton, TransformOutcome } from './TransformOutcome';
import { wording } from './words';

const runner = latePart(() => import('../../state/program/run-program'), wording.whatRunsPrograms);

const FrameworkDialog = lateDialog(
  async () => (await import('./FrameworkDialog')).FrameworkDialog,
  wording.theGraphAsFrameworksDraw,
);

const SideBySideDialog = lateDialog(
  async () => (await import('./SideBySideDialog')).SideBySideDialog,
  wording.bothWaysOfAFunction,
);

// What runs is the program of this document, which need not stay until it has ended.
const run = () => attemptEdit(runner, ({ runProgram }) => attempt(runProgram));
const stop = () => attempt(async () => (await runner()).stopProgram());

const NONE: readonly number[] = [];

/** A program in Python, what it prints, and the graph that it makes as it runs. */
export function ProgramPanel() {
  const text = useDocument(({ document }) => programOf(document));
  const files = useDocument(({ document }) => filesOf(document));
  const [chosen, setChosen] = useState(PROGRAM_FILE);
  const file = files.find(({ name }) => name === chosen);
  const shown = file?.name ?? PROGRAM_FILE;
  const [isOver, setOver] = useState(false);
  const state = useProgram();
  const changed = useDocument(
    ({ document }) => state.graph !== null && document.graph !== state.graph,
  );
  const isOutlineShown = useDocument(({ document }) => isOutline(document.graph));
  const busy = isUnderWay(state);
  const place = useRunPlace(text);
  const skipped = state.skipped.source === text && !busy ? state.skipped.lines : NONE;
  const made = useTransform(({ outcome }) => outcome);
  const [isDrawing, setDrawing] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const outcome = made?.source === text ? made : null;
  const isMain = shown === PROGRAM_FILE;
  const fault =
    outcome?.kind === 'refused' ? (isMain ? outcome.line : null) : lineIn(shown, state.error);
  const whereIs = place?.file;
  useEffect(() => {
    if (whereIs !== undefined) setChosen(whereIs);
  }, [whereIs]);
  return (
    <section
      className={classes(styles.panel, isOver && styles.over)}
      aria-label={wording.programInPython}
      onDragOver={(event) => setOver(hasFiles(event))}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDropCapture={(event) => {
        setOver(false);
        if (!hasFiles(event)) return;
        // Neither the editor nor the window is to take them.
        event.preventDefault();
        event.stopPropagation();
        const dropped = [...event.dataTransfer.files];
        attemptEdit(async () => dropped, addFiles);
      }}
    >
      <div className={styles.bar}>
        {busy ? (
          <Button icon={<Square size={14} aria-hidden />} onClick={stop}>
            {wording.stop}
          </Button>
        ) : (
          <Button
            variant="primary"
            icon={<Play size={14} aria-hidden />}
            shortcut="Mod+Enter"
            disabled={text.trim() === '' && wording.noProgramToRun}
            onClick={run}
          >
            {wording.run}
          </Button>
        )}
        <TransformButton disabled={busy || text.trim() === ''} />
        <Menu
          label={wording.programExamples}
          variant="plain"
          items={programExamples.map(({ id, title }) => ({ id, label: title }))}
          onChoose={(id) => {
            const example = programExamples.find((each) => each.id === id);
            if (example) takeProgram(wording.take(example.title), example.text);
          }}
        >
          {wording.programExamples}
        </Menu>
        <FilesMenu show={setChosen} />
        <Button
          variant="plain"
          disabled={(busy || text.trim() === '') && wording.noProgramToCompare}
          onClick={() => setComparing(true)}
        >
          {wording.bothWays}
        </Button>
        <Button variant="plain" onClick={() => setDrawing(true)}>
          {wording.frameworkGraphs}
        </Button>
      </div>
      {isDrawing && (
        <FrameworkDialog onClose={() => setDrawing(false)} onAgain={() => setDrawing(true)} />
      )}
      {isComparing && (
        <SideBySideDialog onClose={() => setComparing(false)} onAgain={() => setComparing(true)} />
      )}
      <FilesBar files={files} shown={shown} show={setChosen} />
      {file && 'bytes' in file ? (
        <p className={classes(styles.editor, styles.bytes)}>
          <Phrase
            of={wording.fileIsNoText(file.name, <code>numpy.load</code>, <code>open</code>)}
          />
        </p>
      ) : (
        <Editor
          key={shown}
          name={shown}
          text={file ? file.text : text}
          fault={fault}
          place={place?.file === shown ? place : null}
          skipped={isMain ? skipped : NONE}
        />
      )}
      {place && outcome === null && <Whereabouts place={place} />}
      <TransformOutcome outcome={outcome} run={run} />
      <p className={styles.status} role="status" hidden={outcome !== null}>
        {sentence(state)}
        {skipped.length > 0 && ` ${notRun(skipped)}`}
        {closedIn(state, isOutlineShown)}
        {changed && !busy && wording.theGraphWasChangedSince}
      </p>
      {outcome === null && !busy && <TheirDerivatives />}
      {outcome === null && !busy && <RunChoice />}
      {outcome === null && !busy && (
        <TapeLife text={text} line={place?.file === PROGRAM_FILE ? place.line : null} />
      )}
      {outcome?.kind === 'made' && <AdjointProgram name={outcome.name} />}
      <section className={styles.output} aria-label={wording.output} hidden={outcome !== null}>
        <Output text={state.output} error={state.error} isRunning={busy} />
      </section>
    </section>
  );
}

interface EditorProps {
  readonly name: string;
  readonly text: string;
  readonly fault: number | null;
  readonly place: RunPlace | null;
  readonly skipped: readonly number[];
}

function Editor({ name, text, fault, place, skipped }: EditorProps) {
  const element = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<ProgramEditor | null>(null);
  const first = useRef(text);
  useEffect(() => {
    if (!element.current) return;
    const isMain = name === PROGRAM_FILE;
    const opened = openEditor(element.current, first.current, {
      label: isMain ? wording.program : name,
      isPython: name.endsWith('.py'),
      changed: isMain ? setProgram : (changed) => setFile(name, changed),
      fits: isMain ? fits : (length) => length <= limits.beside,
      run,
      pointed: (line) => pointAtNodes(isMain ? nodesOnLine(line) : []),
    });
    setEditor(opened);
    return () => opened.destroy();
  }, [name]);
  const lit = useLit();
  const outcome = useTransform((state) => state.outcome);
  const lines = linesOf(text, outcome, lit);
  const shown = lines.join(' ');
  useEffect(() => editor?.light(shown === '' ? [] : shown.split(' ').map(Number)), [editor, shown]);
  useEffect(() => editor?.show(text), [editor, text]);
  useEffect(() => {
    const now = place && { line: place.line, made: madeOf(place) };
    editor?.mark({ fault, now, skipped });
  }, [editor, fault, place, skipped]);
  return <div ref={element} className={styles.editor} data-writing="" />;
}

/** Where the player is in the program: the line, and the calls and turns around it. */
function Whereabouts({ place: { file, line, path, phase } }: { readonly place: RunPlace }) {
  return (
    <section className={styles.place} aria-label={wording.placeInTheProgram}>
      <span>
        <Phrase
          of={wording.lineHeading(
            line,
            file !== PROGRAM_FILE && wording.ofFile(file),
            phase === 'swept' && wording.sweptBack,
          )}
        />
      </span>
      {path.map((scope, depth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path has its scopes at their depths
        <span key={depth} className={styles.scope}>
          {scope.name}
        </span>
      ))}
    </section>
  );
}

/** Where the player is, as long as what the program recorded is what is played. */
function useRunPlace(text: string): RunPlace | null {
  const run = useProgram((program) => program.run);
  const order = useProgram((program) => program.order);
  const trace = useTrace();
  const derived = useDerived();
  const step = usePlayer((player) => player.step);
  const granularity = usePlayer((player) => player.granularity);
  const groups = usePlayer((player) => player.groups ?? null);
  const kept = usePlayer((player) => player.order);
  const basis = basisOf(trace);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered is of these
  useEffect(offerLines, [run, basis, trace.stepCount]);
  const isOfRun = run !== null && order?.basis === basis && run.source === text;
  return useMemo(
    () =>
      isOfRun && step > 0
        ? placeInRun(run, trace, derived, { step, granularity, groups, order: kept })
        : null,
    [isOfRun, run, trace, derived, step, granularity, groups, kept],
  );
}

/** The line of a file that an exception was raised in, or came through. */
function lineIn(file: string, error: string | null): number | null {
  const lines = [...(error ?? '').matchAll(/File "(?:\/program\/)?([^"]+)", line (\d+)/g)];
  const last = lines.findLast(([, name]) => name === file)?.[2];
  return last === undefined ? null : Number(last);
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

/** Which lines were not run, those that follow each other as one. */
function notRun(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const told = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const one = lines.length === 1;
  return wording.notRun(one, told);
}

/** What is said of a graph that is an outline. */
function closedIn({ status, run }: ProgramState, isOutlineShown: boolean): string {
  if (run && run.closed.length > 0) {
    return wording.allOfItWouldBe;
  }
  return status.kind === 'idle' && isOutlineShown ? wording.theGraphIsTheOutline : '';
}

function sentence({ status, error }: ProgramState): string {
  switch (status.kind) {
    case 'idle':
      return wording.programsRunHereInThe;
    case 'loading':
      return wording.loadingPython(Math.round(100 * status.share));
    case 'starting':
      return wording.startingPython;
    case 'running':
      return wording.running;
    case 'stopped':
      return wording.stopped;
    case 'ended': {
      const how = error === null ? wording.ended : wording.endedInAnException;
      const made =
        status.nodes === null && status.entries > 0
          ? wording.valuesWereRecordedMoreThan(wholeNumber(status.entries))
          : status.nodes === null
            ? wording.nothingWasRecordedThatA
            : wording.theGraphHasWhatLed(status.nodes);
      const lost =
        status.lost === 0 ? '' : wording.moreValuesWereComputedAnd(wholeNumber(status.lost));
      const own =
        status.own.length === 0 ? '' : wording.onlyTheProgramKnowsThe(status.own.join(', '));
      return `${how} after ${status.seconds.toFixed(2)} s; ${made}${lost}${own}`;
    }
  }
}
