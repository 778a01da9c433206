import type { Trace } from '../../core/trace/trace';
import { useDataflow } from '../../state/study/dataflow-store';
import type { Machine } from '../../study/dataflow/machine';
import { Plot } from '../parts/plot/Plot';
import { shortNumberText } from './dataflow-words';
import { speedUpFigure } from './speed-up-figure';
import { useSpeedUps } from './use-machine';
import { wording } from './words';

const words = { x: (p: number) => `p = ${p}`, y: (ratio: number) => `${shortNumberText(ratio)} ×` };

/** The speed-up on each number of processors; a click chooses one. */
export function SpeedUpPlot({
  trace,
  machine,
}: {
  readonly trace: Trace;
  readonly machine: Machine;
}) {
  const phase = useDataflow((state) => state.phase);
  const costs = useDataflow((state) => state.costs);
  const processors = useDataflow((state) => state.processors);
  const found = useSpeedUps(trace, { phase, costs });
  const chosen = found.findIndex((one) => one.processors === processors);
  return (
    <Plot
      figure={speedUpFigure(found, machine.schedule.greatestSpeedUp)}
      words={words}
      chosen={chosen < 0 ? null : chosen}
      onChoose={(sample) => {
        const one = found[sample];
        if (one) useDataflow.setState({ processors: one.processors });
      }}
      aspect={0.5}
      empty={wording.measuring}
    />
  );
}
