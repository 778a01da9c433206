import { useMemo, useState } from 'react';
import type { Derived } from '../../document/derived';
import { useDerived } from '../../state/document/use-derived';
import { useDocument } from '../../state/stores/document-store';
import { usePlayer } from '../../state/stores/player-store';
import { useView } from '../../state/stores/view-store';
import { goToTime, timeOf } from '../../state/study/clock';
import { useDataflow } from '../../state/study/dataflow-store';
import type { Machine } from '../../study/dataflow/machine';
import { momentAt } from '../../study/dataflow/moment';
import { BEFORE } from '../../study/dataflow/options';
import { plural } from '../../words/en/grammar';
import { Empty } from '../parts/frame/Empty';
import { NoOutput, useHasNode } from '../parts/frame/NoOutput';
import { About, Note } from '../parts/frame/prose';
import { Cite, Part, Sections } from '../parts/frame/Section';
import type { PageProps } from '../parts/frame/Tab';
import { stateText } from '../parts/frame/use-work';
import { Term } from '../parts/terms/Term';
import { Board } from './Board';
import { Clock } from './Clock';
import styles from './Dataflow.module.css';
import { momentSentence } from './dataflow-words';
import { MachineChoices, PhaseChoice } from './MachineChoices';
import { Measures } from './Measures';
import { SpeedUpPlot } from './SpeedUpPlot';
import { Timeline } from './Timeline';
import { taskNames } from './task-names';
import { useFiringOrder } from './use-firing-order';
import { useMachine } from './use-machine';
import { usePointingOut } from './use-pointing-out';

/**
 * The graph as a dataflow machine: which nodes are dormant, fireable and firing at each time, on as many
 * processors as are chosen. It takes the whole height and any width it is given, and needs nothing else.
 */
export function DataflowPanel({ name }: PageProps) {
  const derived = useDerived();
  const nodes = useDocument((state) => state.document.graph.nodes);
  const phase = useDataflow((state) => state.phase);
  const processors = useDataflow((state) => state.processors);
  const costs = useDataflow((state) => state.costs);
  const progress = useMachine(derived.trace, { phase, processors, costs });
  const machine = progress.result;
  const { statementOf } = derived.checked;
  const leftOut = nodes.filter(
    ({ kind, id }) => kind === 'primitive' && !statementOf.has(id),
  ).length;
  const empty = machine?.order.length === 0;
  return (
    <Sections name={name} actions={<PhaseChoice />} busy={machine === null}>
      {!empty && (
        <Part>
          <About>
            A node is{' '}
            <i>
              <Term of="fireable">fireable</Term>
            </i>{' '}
            once all its inputs are there, an adjoint once all its contributions are in; until then
            it is{' '}
            <i>
              <Term of="dormant">dormant</Term>
            </i>
            . What is fireable at the same time can run at the same time:{' '}
            <i>concurrent execution</i>. The player takes what fires at one time at a press, on the
            canvas and in the trace. <Cite section="2" />
          </About>
          <MachineChoices />
          {leftOut > 0 && (
            <Note>
              {plural(leftOut, 'One node that is', `${leftOut} nodes that are`)} not wired
              completely {plural(leftOut, 'is', 'are')} left out.
            </Note>
          )}
        </Part>
      )}
      {machine === null && (
        <Part>
          <p>{stateText(progress, 'Scheduling…')}</p>
        </Part>
      )}
      {machine && empty && <NothingFires derived={derived} />}
      {machine && !empty && <Running derived={derived} machine={machine} />}
    </Sections>
  );
}

/** The machine at the moment that the player is at; before its start while it is not known what is played. */
function Running({ derived, machine }: { readonly derived: Derived; readonly machine: Machine }) {
  const order = useFiringOrder(machine);
  const { trace } = derived;
  const notation = useView((view) => view.notation);
  const time = usePlayer((player) => (order ? timeOf(order, player) : BEFORE));
  const playing = usePlayer((player) => player.playing);
  const [explored, setExplored] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [near, setNear] = useState(false);
  const { tasks } = machine.schedule.dataflow;
  const moment = useMemo(() => momentAt(machine, time), [machine, time]);
  const nameOf = useMemo(() => {
    const names = taskNames(trace, notation);
    return (task: number) => names(tasks[task] as (typeof tasks)[number]);
  }, [trace, notation, tasks]);
  // Another machine may have fewer tasks.
  const known = (task: number | null) => (task !== null && task < tasks.length ? task : null);
  const single = known(pointed) ?? known(explored);
  const pointedOut = useMemo(() => {
    const shown = single === null ? (near || playing ? moment.tasks.firing : null) : [single];
    return shown?.map((task) => tasks[task] as (typeof tasks)[number]) ?? null;
  }, [single, near, playing, moment, tasks]);
  usePointingOut(derived, pointedOut);

  const goThere = (to: number) => {
    if (order) goToTime(order, to);
  };

  const sentence = momentSentence(machine, moment, nameOf);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that somebody is here.
    <div
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={(event) => setNear(event.currentTarget.contains(event.relatedTarget))}
    >
      <div className={styles.sticky}>
        {order && <Clock order={order} time={time} length={machine.schedule.length} />}
        <p className={styles.sentence}>{sentence}</p>
      </div>
      <Part name="Timeline">
        <Timeline
          machine={machine}
          moment={moment}
          nameOf={nameOf}
          explored={single}
          onExplore={setExplored}
          onTime={goThere}
        />
      </Part>
      <Part name="Nodes by state">
        <Board
          machine={machine}
          moment={moment}
          nameOf={nameOf}
          onPoint={setPointed}
          onTime={goThere}
        />
      </Part>
      <Part name="Work and span">
        <Measures machine={machine} nameOf={nameOf} />
        <SpeedUpPlot trace={trace} machine={machine} />
      </Part>
    </div>
  );
}

/** Why nothing fires, and how to begin. */
function NothingFires({ derived }: { readonly derived: Derived }) {
  const phase = useDataflow((state) => state.phase);
  const hasPrimitive = useHasNode('primitive');
  if (phase !== 'adjoint') {
    return (
      <Empty title="Nothing to fire yet">
        {hasPrimitive
          ? 'No primitive is complete. What is missing is listed on the canvas.'
          : 'Add a primitive and wire its operands: it fires as soon as all its inputs are there.'}
      </Empty>
    );
  }
  return derived.trace.output === null ? (
    <Empty title="No adjoints flow yet">
      <NoOutput then="adjoints start there and flow back to the inputs." />
    </Empty>
  ) : (
    <Empty title="No adjoints to pass on">
      The output {derived.trace.output.name} depends on no input through a primitive with a
      derivative, so that no adjoint fires.
    </Empty>
  );
}
