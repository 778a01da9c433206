import { useDataflow } from '../../state/study/dataflow-store';
import type { CostModel } from '../../study/dataflow/costs';
import { type Phase, PROCESSORS } from '../../study/dataflow/options';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Select } from '../parts/fields/Select';
import { SliderRow } from '../parts/fields/SliderRow';
import { Controls } from '../parts/frame/Section';
import styles from './Dataflow.module.css';
import { processorsText } from './dataflow-words';
import { wording } from './words';

const phases = [
  { value: 'primal', label: wording.primal },
  { value: 'adjoint', label: wording.adjoint },
  { value: 'both', label: wording.both },
] as const;

const models = [
  { value: 'unit', label: wording.forEach },
  { value: 'operations', label: wording.byOperations },
] as const;

/** What fires: values, adjoints with all values there, or both. */
export function PhaseChoice() {
  const phase = useDataflow((state) => state.phase);
  return (
    <SegmentedControl<Phase>
      label={wording.whatFires}
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
        label={wording.processors}
        className={styles.processors}
        min={1}
        max={PROCESSORS.length}
        value={PROCESSORS.indexOf(processors) + 1}
        text={`p = ${processorsText(processors)}`}
        spoken={Number.isFinite(processors) ? undefined : wording.asManyAsAreOf}
        onChange={(value) =>
          useDataflow.setState({ processors: PROCESSORS[value - 1] ?? Infinity })
        }
      />
      <Select<CostModel>
        label={wording.aFiringTakes}
        options={models}
        value={costs}
        onChange={(value) => useDataflow.setState({ costs: value })}
      />
    </Controls>
  );
}
