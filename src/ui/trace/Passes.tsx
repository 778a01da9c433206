import { ChevronRight } from 'lucide-react';
import type { TangentTrace } from '../../core/trace/tangent';
import { plainMedium } from '../../lang/plain/plain-medium';
import { useDocument } from '../../state/document/document-store';
import {
  columnsOf,
  passAfter,
  passesOf,
  passNow,
  startPass,
  usePasses,
} from '../../state/player/passes';
import { Button } from '../parts/Button';
import { Select } from '../parts/Select';
import type { CellStyle } from './cells';
import { Gradient } from './Gradient';
import styles from './Passes.module.css';
import { SeedVector } from './SeedVector';

/** The value of the option that stands for a seed of a person's own. */
const OWN = '';

/** The passes of forward mode: which one is on, with which seed, and what all of them have brought in. */
export function Passes({
  trace,
  cellStyle,
}: {
  readonly trace: TangentTrace;
  readonly cellStyle: CellStyle;
}) {
  const { program } = trace;
  const passes = passesOf(program);
  const now = useDocument(({ document }) => passNow(document, passesOf(program)));
  const columns = usePasses((state) => columnsOf(state, program));
  if (passes.length === 0) return null;

  const medium = plainMedium(cellStyle);
  const next = passes[passAfter(now, passes, columns)];
  const options = passes.map(({ node, name }, k) => ({
    value: node,
    label: `${k + 1} of ${passes.length}: ${medium.primal({ name })}`,
  }));
  return (
    <section aria-label="Passes" className={styles.passes}>
      <div className={styles.seed}>
        <Select
          label="Pass"
          options={now < 0 ? [{ value: OWN, label: 'another direction' }, ...options] : options}
          value={passes[now]?.node ?? OWN}
          onChange={(node) => {
            const chosen = passes.find((pass) => pass.node === node);
            if (chosen) startPass(chosen);
          }}
        />
        <SeedVector passes={passes} cellStyle={cellStyle} />
        <Button
          icon={<ChevronRight />}
          disabled={!next}
          title={next ? undefined : 'All passes but this one have been played to their end.'}
          onClick={() => next && startPass(next)}
        >
          Next pass
        </Button>
      </div>
      <Gradient program={program} passes={passes} columns={columns} cellStyle={cellStyle} />
    </section>
  );
}
