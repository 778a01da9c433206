import type { ComponentType } from 'react';
import type { Side } from '../../layout/window';
import { latePart } from '../../state/loading/late-part';
import type { TermId } from '../../words/en/glossary';
import { Empty } from '../parts/frame/Empty';
import { late } from '../parts/frame/late';
import type { Need, PageProps } from '../parts/frame/Tab';
import { BuildPanel } from './BuildPanel';
import { wording } from './words';

/** A tab on a side of the canvas: left is where a graph comes from, right what follows from it. */
export interface TabRecord {
  readonly id: string;
  readonly label: string;
  readonly side: Side;
  /** Whether text is written in it, which takes lines of some length. */
  readonly writing?: true;
  /** What it belongs to together with those beside it. */
  readonly group?: string;
  /** The word of the glossary that says what it is about. */
  readonly term?: TermId;
  readonly needs: Need;
  readonly page: ComponentType<PageProps>;
}

const trace = latePart(() => import('../trace/panel/TracePanel'), wording.theTrace);
// Asked for before it is drawn; that it can’t be had is told where it would be.
trace().catch(() => {});

const waiting = <Empty title={wording.loading}>{wording.thisPartIsLoadedWhen}</Empty>;

/** All tabs, in the order in which they stand. */
export const tabs: readonly TabRecord[] = [
  { id: 'build', label: wording.build, side: 'left', needs: 'nothing', page: BuildPanel },
  {
    id: 'outline',
    label: wording.outline,
    side: 'left',
    writing: true,
    needs: 'nothing',
    page: late(
      async () => (await import('../canvas/outline/OutlinePanel')).OutlinePanel,
      wording.theOutline,
      waiting,
    ),
  },
  {
    id: 'program',
    label: wording.program,
    side: 'left',
    writing: true,
    needs: 'nothing',
    page: late(
      async () => (await import('../program/ProgramPanel')).ProgramPanel,
      wording.theProgram,
      waiting,
    ),
  },
  {
    id: 'lesson',
    label: wording.lesson,
    side: 'left',
    writing: true,
    needs: 'nothing',
    page: late(
      async () => (await import('../lesson/LessonPanel')).LessonPanel,
      wording.theLesson,
      waiting,
    ),
  },
  {
    id: 'answers',
    label: wording.answers,
    side: 'left',
    writing: true,
    needs: 'nothing',
    page: late(
      async () => (await import('../classroom/AnswersPanel')).AnswersPanel,
      wording.whatAsksAndMarks,
      waiting,
    ),
  },
  {
    id: 'train',
    label: wording.train,
    side: 'left',
    writing: true,
    needs: 'nothing',
    page: late(
      async () => (await import('../train/TrainPanel')).TrainPanel,
      wording.training,
      waiting,
    ),
  },
  {
    id: 'trace',
    label: wording.trace,
    side: 'right',
    term: 'trace',
    needs: 'nothing',
    page: late(async () => (await trace()).TracePanel, wording.theTrace, waiting),
  },
  {
    id: 'curve',
    label: wording.curve,
    side: 'right',
    term: 'curve',
    needs: 'input',
    page: late(
      async () => (await import('../curve/CurvePanel')).CurvePanel,
      wording.theCurve,
      waiting,
    ),
  },
  {
    id: 'jacobian',
    label: wording.jacobian,
    side: 'right',
    term: 'jacobian',
    needs: 'input',
    page: late(
      async () => (await import('../jacobian/JacobianPanel')).JacobianPanel,
      wording.theJacobian,
      waiting,
    ),
  },
  {
    id: 'compare',
    label: wording.compare,
    side: 'right',
    term: 'finite-difference',
    needs: 'input',
    page: late(
      async () => (await import('../compare/ComparePanel')).ComparePanel,
      wording.theComparison,
      waiting,
    ),
  },
  {
    id: 'dataflow',
    label: wording.dataflow,
    side: 'right',
    group: wording.run,
    term: 'dataflow',
    needs: 'nothing',
    page: late(
      async () => (await import('../dataflow/DataflowPanel')).DataflowPanel,
      wording.theDataflow,
      waiting,
    ),
  },
  {
    id: 'cost',
    label: wording.cost,
    side: 'right',
    group: wording.run,
    term: 'cost',
    needs: 'input',
    page: late(async () => (await import('../cost/CostPanel')).CostPanel, wording.theCost, waiting),
  },
  {
    id: 'compiled',
    label: wording.compiled,
    side: 'right',
    group: wording.run,
    needs: 'input',
    page: late(
      async () => (await import('../cost/CompiledPanel')).CompiledPanel,
      wording.whatIsCompiled,
      waiting,
    ),
  },
];
