import { useDataflow } from '../../state/study/dataflow-store';
import type { CostModel } from '../../study/dataflow/costs';
import { type Phase, PROCESSORS } from '../../study/dataflow/options';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Select } from '../parts/fields/Select';
import { SliderRow } from '../parts/fields/SliderRow';
import { Controls } from '../parts/frame/Section';
import styles from './Dataflow.module.css';
import { processorsText } from './dataflow-words';

const phases = [
  { value: 'primal', label: 'Primal' },
  { value: 'adjoint', label: 'Adjoint' },
  { value: 'both', label: 'Both' },
] as const;

const models = [
  { value: 'unit', label: '1 for each' },
  { value: 'operations', label: 'by operations' },
] as const;

/** What fires: values, adjoints with all values there, or both. */
export function PhaseChoice() {
  const phase = useDataflow((state) => state.phase);
  return (
    <SegmentedControl<Phase>
      label="What fires"
      segments={phases}
      value={phase}
      onChange={(value) => useDataflow.setState({ phase: value })}
    />
  );
}

/** On how many processors, and how long a firing takes. */
export function MachineChoices() {
  const processors = useDataflow((state) => state.processors);
  const costs = useDataflow((state) => state.costs);
  return (
    <Controls>
      <SliderRow
        label="Processors"
        className={styles.processors}
        min={1}
        max={PROCESSORS.length}
        value={PROCESSORS.indexOf(processors) + 1}
        text={`p = ${processorsText(processors)}`}
        spoken={Number.isFinite(processors) ? undefined : 'as many as are of use'}
        onChange={(value) =>
          useDataflow.setState({ processors: PROCESSORS[value - 1] ?? Infinity })
        }
      />
      <Select<CostModel>
        label="A firing takes"
        options={models}
        value={costs}
        onChange={(value) => useDataflow.setState({ costs: value })}
      />
    </Controls>
  );
}
