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
import { Empty } from '../parts/frame/Empty';
import { NoOutput, useHasNode } from '../parts/frame/NoOutput';
import { About, Note } from '../parts/frame/prose';
import { Cite, Part, Sections } from '../parts/frame/Section';
import type { PageProps } from '../parts/frame/Tab';
import { stateText } from '../parts/frame/use-work';
import { Term } from '../parts/terms/Term';
import { Phrase } from '../parts/text/Phrase';
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
import { wording } from './words';

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
            <Phrase
              of={wording.aNodeIsOnceAll(
                <i>
                  <Term of="fireable">{wording.fireableInline}</Term>
                </i>,
                <i>
                  <Term of="dormant">{wording.dormantInline}</Term>
                </i>,
                <i>{wording.concurrentExecution}</i>,
              )}
            />
            <Cite section="2" />
          </About>
          <MachineChoices />
          {leftOut > 0 && <Note>{wording.notWiredCompletelyLeftOut(leftOut)}</Note>}
        </Part>
      )}
      {machine === null && (
        <Part>
          <p>{stateText(progress, wording.scheduling)}</p>
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
      <Part name={wording.timeline}>
        <Timeline
          machine={machine}
          moment={moment}
          nameOf={nameOf}
          explored={single}
          onExplore={setExplored}
          onTime={goThere}
        />
      </Part>
      <Part name={wording.nodesByState}>
        <Board
          machine={machine}
          moment={moment}
          nameOf={nameOf}
          onPoint={setPointed}
          onTime={goThere}
        />
      </Part>
      <Part name={wording.workAndSpan}>
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
      <Empty title={wording.nothingToFireYet}>
        {hasPrimitive ? wording.noPrimitiveIsCompleteWhat : wording.addAPrimitiveAndWire}
      </Empty>
    );
  }
  return derived.trace.output === null ? (
    <Empty title={wording.noAdjointsFlowYet}>
      <NoOutput then={wording.adjointsStartThereAndFlow} />
    </Empty>
  ) : (
    <Empty title={wording.noAdjointsToPassOn}>
      {wording.theOutputDependsOnNo(derived.trace.output.name)}
    </Empty>
  );
}
