import { Note } from '../../parts/frame/prose';
import { Section } from '../../parts/frame/Section';
import { wording } from './words';

/** Stands in place of the data where no row flows into a graph. */
export function NoRows() {
  return (
    <Section title={wording.data}>
      <Note>{wording.nothingFlowsIn}</Note>
    </Section>
  );
}
