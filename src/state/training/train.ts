import type { NodeId } from '../../core/graph/graph';
import type { Document } from '../../document/document';
import { withInputs, withProgress } from '../../document/progress';
import {
  DEFAULT_TRAINING,
  type Progress,
  type Training,
  withTraining,
} from '../../document/training';
import { type KeptRun, keptRun } from '../../learn/run/kept-run';
import { parametersOf } from '../../learn/run/model';
import { drawnAt } from '../../learn/run/modes';
import { type RunState, startOf, updatesPerEpoch } from '../../learn/run/trainer';
import { type Report, scoring, training as trainingTask } from '../../learn/run/training-task';
import { pageClock } from '../../work/stretches';
import { begin, workOf } from '../../work/work';
import { currentDocument, edit, settle, useDocument } from '../stores/document-store';
import { rowsInto } from './rows-in';
import { loadRows } from './rows-loaded';
import { keepRun, nextNumber } from './runs-store';
import { isSubject, type Subject, subjectOf, trainAlike } from './subject';
import { type Run, useTraining } from './training-store';
import { wording } from './words';

/** Numbers that the reports of a run may hold; of more, every other one is let go. */
const MOST = 4_000_000;
/**
 * Milliseconds between two reports that are shown, and how many times longer the page has for all else than it
 * took to put one into the document: what comes in between is kept, and seen when one rewinds.
 */
const PERIOD = 60;
const REST = 6;
/** Training takes as long as one lets it, so it is done in a worker. */
const WEIGHT = 1000;

/** What the document trains now; null while it lacks something. */
function currentSubject(): Subject | null {
  const found = subjectOf(currentDocument(), useTraining.getState().loaded);
  return isSubject(found) ? found : null;
}

function sameRecipe(a: Training, b: Training): boolean {
  return (
    a === b ||
    (a.data === b.data &&
      sameEntries(a.optimiser, b.optimiser) &&
      a.batch === b.batch &&
      a.seed === b.seed &&
      a.zeroed === b.zeroed)
  );
}

function sameEntries(a: object, b: object): boolean {
  return Object.entries(a).every(([key, value]) => Object.is(value, Reflect.get(b, key)));
}

/** Whether what a run tells is of this document, whose parameters are those of the report it is at. */
export function isRunOf(run: Run | null, document: Document, subject: Subject): run is Run {
  if (!run || run.convention !== document.convention) return false;
  if (!sameRecipe(run.training, subject.training) || !trainAlike(run.graph, document.graph)) {
    return false;
  }
  const report = run.reports[run.at];
  return !!report && hasParameters(subject, report.state);
}

function hasParameters({ model }: Subject, { numbers }: RunState): boolean {
  return parametersOf(model).every((value, k) => Object.is(value, numbers[k]));
}

/** The run that is of the document as it is; null where there is none. */
export function currentRun(): Run | null {
  const subject = currentSubject();
  const { run } = useTraining.getState();
  return subject && isRunOf(run, currentDocument(), subject) ? run : null;
}

let lastRun = 0;
let stop: (() => void) | null = null;
/** The document that training wrote last: any other ends it. */
let wrote: Document | null = null;
/** Whether it is training that changes the document just now. */
let writing = false;

/** Ends what is under way, at once. */
export function pause(): void {
  stop?.();
  stop = null;
  if (useTraining.getState().doing !== 'nothing') useTraining.setState({ doing: 'nothing' });
  settle();
}

/** Goes on training for as many epochs as the recipe says. */
export function train(): void {
  const subject = currentSubject();
  if (subject)
    goOn(subject, subject.training.epochs * updatesPerEpoch(subject.training, subject.train));
}

/** Makes one update. */
export function oneUpdate(): void {
  const subject = currentSubject();
  if (subject) goOn(subject, 1);
}

/** Goes on to the end of an epoch. */
export function oneEpoch(): void {
  const subject = currentSubject();
  if (!subject) return;
  const perEpoch = updatesPerEpoch(subject.training, subject.train);
  const { updates } = currentRun()?.reports[currentRun()?.at ?? 0]?.state ??
    subject.training.progress ?? { updates: 0 };
  goOn(subject, perEpoch - (updates % perEpoch));
}

/** Starts anew from the parameters that the run began with. */
export function startOver(): void {
  pause();
  const run = currentRun();
  const { progress } = currentDocument().training ?? DEFAULT_TRAINING;
  if (run) showReport(0);
  else if (progress) {
    edit(wording.startOver, (document) =>
      withProgress(withInputs(document, new Map(Object.entries(progress.start))), undefined),
    );
  }
  settle();
}

/** Shows the parameters that a run had when something was told of it. */
export function showReport(at: number): void {
  const subject = currentSubject();
  const run = currentRun();
  const report = run?.reports[at];
  if (!subject || !run || !report || at === run.at) return;
  pauseQuietly();
  show(subject, report.state, startNumbers(run));
  useTraining.setState({ run: { ...run, at } });
}

function pauseQuietly(): void {
  stop?.();
  stop = null;
  useTraining.setState({ doing: 'nothing' });
}

function startNumbers({ reports }: Run): Float64Array {
  return (reports[0] as Report).state.numbers;
}

/** Begins to make so many updates, after those that the document says were made. */
function goOn(subject: Subject, updates: number): void {
  pauseQuietly();
  settle();
  const run = currentRun();
  if (run) {
    const report = run.reports[run.at] as Report;
    // What came after where it was rewound to is made anew.
    const kept = run.reports.slice(0, run.at + 1);
    carryOn(
      subject,
      { ...run, reports: kept, training: subject.training },
      report.state.updates + updates,
    );
    return;
  }
  const { progress } = subject.training;
  if (progress && progress.updates > 0) catchUp(subject, progress, updates);
  else carryOn(subject, newRun(subject, parametersOf(subject.model)), updates);
}

/** A run that has just begun, from some parameters. */
function newRun(subject: Subject, parameters: Float64Array): Run {
  const { model, training, train, test } = subject;
  const state = startOf(model, training, parameters);
  const first = { state, ...scoring(model, train, test)(parameters) };
  const { graph, convention } = currentDocument();
  const number = nextNumber(graph, convention);
  return { id: ++lastRun, number, graph, convention, training, reports: [first], at: 0 };
}

/** Keeps a run as it is now, to be held against others. */
function keep({ model, train }: Subject, run: Run): void {
  const perEpoch = updatesPerEpoch(run.training, train);
  keepRun(keptRun({ ...run, perEpoch }, run.reports, model.count));
}

/** Has the document begin as a run did: with its parameters, and trained in its way. */
export function beginAs({ start, training }: KeptRun): void {
  const subject = currentSubject();
  if (!subject || start.length !== subject.model.count) return;
  pauseQuietly();
  settle();
  edit(wording.beginAsARunDid, (document) =>
    withTraining(withInputs(document, parametersOfState(subject, start)), training),
  );
  settle();
  loadRows();
}

/**
 * Goes again through the run whose parameters the document has, which takes a moment and comes to the same to
 * the last bit, and then on. Where the parameters are others, they are taken to begin with.
 */
function catchUp(subject: Subject, progress: Progress, updates: number): void {
  const start = startNumbersOf(subject, progress);
  if (!start) {
    carryOn(subject, newRun(subject, parametersOf(subject.model)), updates);
    return;
  }
  let run = newRun(subject, start);
  useTraining.setState({ doing: 'catching up', failure: null });
  wrote = currentDocument();
  stop = begin(workFor(subject, (run.reports[0] as Report).state, progress.updates), {
    onStep: (report) => {
      if (report) run = { ...run, ...withReport(run, report) };
    },
    onPause: () => {
      if (currentDocument() !== wrote) pauseQuietly();
    },
    onDone: () => {
      stop = null;
      if (currentDocument() !== wrote) pauseQuietly();
      else if (hasParameters(subject, (run.reports.at(-1) as Report).state)) {
        carryOn(subject, run, progress.updates + updates);
      } else carryOn(subject, newRun(subject, parametersOf(subject.model)), updates);
    },
    onFailed: failed,
  });
}

/** The parameters that a run began with, as the document keeps them; null where they are of another graph. */
export function startNumbersOf({ model }: Subject, { start }: Progress): Float64Array | null {
  const numbers = new Float64Array(model.count);
  let at = 0;
  for (const { node, size } of model.parameters) {
    const given = Object.hasOwn(start, node) ? start[node] : undefined;
    if (given?.length !== size) return null;
    numbers.set(given, at);
    at += size;
  }
  return numbers;
}

/** Trains from the last report of a run on. */
function carryOn(subject: Subject, from: Run, until: number): void {
  const { state } = from.reports.at(-1) as Report;
  let run: Run = { ...from, at: from.reports.length - 1 };
  useTraining.setState({ run, doing: 'training', failure: null });
  wrote = currentDocument();
  const start = startNumbers(run);
  let newest: Report | null = null;
  let rested = 0;
  const showNewest = () => {
    if (!newest) return true;
    // What somebody else has changed in the meantime is not written over.
    if (
      currentDocument() !== wrote &&
      !isRunOf(useTraining.getState().run, currentDocument(), subject)
    ) {
      pauseQuietly();
      return false;
    }
    const began = pageClock.now();
    show(subject, newest.state, start);
    useTraining.setState({ run });
    keep(subject, run);
    newest = null;
    const took = pageClock.now() - began;
    rested = began + took + Math.max(PERIOD, REST * took);
    return true;
  };
  stop = begin(workFor(subject, state, until), {
    onStep: (report) => {
      if (!report) return;
      run = { ...run, ...withReport(run, report) };
      newest = report;
    },
    onPause: () => {
      if (pageClock.now() >= rested) showNewest();
    },
    onDone: () => {
      stop = null;
      if (!showNewest()) return;
      useTraining.setState({ doing: 'nothing' });
      settle();
    },
    onFailed: failed,
  });
}

function workFor({ model, training, train, test }: Subject, from: RunState, until: number) {
  const { progress: _, ...recipe } = training;
  return workOf<Parameters<typeof trainingTask>, Report | null, null>(
    trainingTask,
    [model, recipe, train, test, from, until],
    WEIGHT,
  );
}

function failed(error: unknown): void {
  stop = null;
  const failure = error instanceof Error ? error.message : String(error);
  useTraining.setState({ doing: 'nothing', failure });
  settle();
}

/** The reports with one more at the end; of too many numbers, every other one is let go, but for the first. */
function withReport({ reports }: Run, report: Report): Pick<Run, 'reports' | 'at'> {
  let all = [...reports, report];
  if (all.length * report.state.numbers.length > MOST) all = all.filter((_, k) => k % 2 === 0);
  if (all.at(-1) !== report) all.push(report);
  return { reports: all, at: all.length - 1 };
}

/** Puts parameters, and the rows that the next update takes, into the document. */
function show(subject: Subject, state: RunState, start: Float64Array): void {
  const { training } = subject;
  const { pinned } = useTraining.getState();
  writing = true;
  edit(
    wording.train,
    (document) => {
      const before = document.training?.progress;
      const numbers = parametersOfState(subject, state.numbers);
      const rows = pinned ? null : rowsInto(subject, state.updates);
      const filled = withInputs(
        document,
        new Map([...numbers, ...(rows?.numbers ?? [])]),
        rows?.shapes,
      );
      const first = before ? startNumbersOf(subject, before) : null;
      const isSame = first?.every((value, k) => Object.is(value, start[k]));
      const kept = isSame && before ? before.start : asStart(subject, start);
      const graph = drawnAt(filled.graph, { seed: training.seed, update: state.updates });
      const drawn = graph === filled.graph ? filled : { ...filled, graph };
      return withProgress(
        document.training ? drawn : { ...drawn, training },
        state.updates === 0 ? undefined : { updates: state.updates, start: kept },
      );
    },
    'train',
  );
  writing = false;
  wrote = currentDocument();
}

function parametersOfState({ model }: Subject, numbers: Float64Array): Map<NodeId, Float64Array> {
  let at = 0;
  return new Map(
    model.parameters.map(({ node, size }) => {
      const part = numbers.subarray(at, at + size);
      at += size;
      return [node, part];
    }),
  );
}

function asStart(subject: Subject, start: Float64Array): Progress['start'] {
  const parts = [...parametersOfState(subject, start)];
  return Object.fromEntries(parts.map(([node, numbers]) => [node, [...numbers]]));
}

/** Changes how the document is trained, as one step of undo where `final`. */
export function changeRecipe(label: string, changed: Partial<Training>, final = true): void {
  pauseQuietly();
  if (final) settle();
  edit(label, (document) => withTraining(document, changed), final ? undefined : `recipe ${label}`);
  if (final) settle();
  loadRows();
}

/** Ends training when the document becomes another one's. */
export function watchDocument(): () => void {
  return useDocument.subscribe(({ document }) => {
    if (writing || document === wrote || useTraining.getState().doing === 'nothing') return;
    const subject = currentSubject();
    const { run, doing } = useTraining.getState();
    if (doing === 'catching up' || !subject || !isRunOf(run, document, subject)) pauseQuietly();
  });
}
