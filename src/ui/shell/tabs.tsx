import type { ComponentType } from 'react';
import type { Side } from '../../layout/window';
import { latePart } from '../../state/loading/late-part';
import type { TermId } from '../../words/en/glossary';
import { Empty } from '../parts/frame/Empty';
import { late } from '../parts/frame/late';
import type { Need, PageProps } from '../parts/frame/Tab';
import { BuildPanel } from './BuildPanel';

/** A tab on a side of the canvas: left is where a graph comes from, right what follows from it. */
export interface TabRecord {
  readonly id: string;
  readonly label: string;
  readonly side: Side;
  /** Whether text is written in it, which takes lines of some length. */
  readonly writing?: true;
  /** What it belongs to together with those beside it. */
  readonly group?: 'Run';
  /** The word of the glossary that says what it is about. */
  readonly term?: TermId;
  readonly needs: Need;
  readonly page: ComponentType<PageProps>;
}

const trace = latePart(() => import('../trace/panel/TracePanel'), 'The trace');
// Asked for before it is drawn; that it can’t be had is told where it would be.
trace().catch(() => {});

const waiting = <Empty title="Loading …">This part is loaded when first shown.</Empty>;

/** All tabs, in the order in which they stand. */
export const tabs: readonly TabRecord[] = [
  { id: 'build', label: 'Build', side: 'left', needs: 'nothing', page: BuildPanel },
  {
    id: 'outline',
    label: 'Outline',
    side: 'left',
    writing: true,
    needs: 'nothing',
    page: late(
      async () => (await import('../canvas/outline/OutlinePanel')).OutlinePanel,
      'The outline',
      waiting,
    ),
  },
  {
    id: 'program',
    label: 'Program',
    side: 'left',
    writing: true,
    needs: 'nothing',
    page: late(
      async () => (await import('../program/ProgramPanel')).ProgramPanel,
      'The program',
      waiting,
    ),
  },
  {
    id: 'lesson',
    label: 'Lesson',
    side: 'left',
    writing: true,
    needs: 'nothing',
    page: late(
      async () => (await import('../lesson/LessonPanel')).LessonPanel,
      'The lesson',
      waiting,
    ),
  },
  {
    id: 'answers',
    label: 'Answers',
    side: 'left',
    writing: true,
    needs: 'nothing',
    page: late(
      async () => (await import('../classroom/AnswersPanel')).AnswersPanel,
      'What asks and marks',
      waiting,
    ),
  },
  {
    id: 'train',
    label: 'Train',
    side: 'left',
    writing: true,
    needs: 'nothing',
    page: late(async () => (await import('../train/TrainPanel')).TrainPanel, 'Training', waiting),
  },
  {
    id: 'trace',
    label: 'Trace',
    side: 'right',
    term: 'trace',
    needs: 'nothing',
    page: late(async () => (await trace()).TracePanel, 'The trace', waiting),
  },
  {
    id: 'curve',
    label: 'Curve',
    side: 'right',
    term: 'curve',
    needs: 'input',
    page: late(async () => (await import('../curve/CurvePanel')).CurvePanel, 'The curve', waiting),
  },
  {
    id: 'jacobian',
    label: 'Jacobian',
    side: 'right',
    term: 'jacobian',
    needs: 'input',
    page: late(
      async () => (await import('../jacobian/JacobianPanel')).JacobianPanel,
      'The Jacobian',
      waiting,
    ),
  },
  {
    id: 'compare',
    label: 'Compare',
    side: 'right',
    term: 'finite-difference',
    needs: 'input',
    page: late(
      async () => (await import('../compare/ComparePanel')).ComparePanel,
      'The comparison',
      waiting,
    ),
  },
  {
    id: 'dataflow',
    label: 'Dataflow',
    side: 'right',
    group: 'Run',
    term: 'dataflow',
    needs: 'nothing',
    page: late(
      async () => (await import('../dataflow/DataflowPanel')).DataflowPanel,
      'The dataflow',
      waiting,
    ),
  },
  {
    id: 'cost',
    label: 'Cost',
    side: 'right',
    group: 'Run',
    term: 'cost',
    needs: 'input',
    page: late(async () => (await import('../cost/CostPanel')).CostPanel, 'The cost', waiting),
  },
  {
    id: 'compiled',
    label: 'Compiled',
    side: 'right',
    group: 'Run',
    needs: 'input',
    page: late(
      async () => (await import('../cost/CompiledPanel')).CompiledPanel,
      'What is compiled',
      waiting,
    ),
  },
];
