import { useMemo, useState } from 'react';
import type { DataSet } from '../../../learn/data/data-set';
import { makingUp, namesOf } from '../../../learn/pictures/made-up';
import type { Model } from '../../../learn/run/model';
import { NumberField } from '../../parts/fields/NumberField';
import { Controls, Section } from '../../parts/frame/Section';
import styles from './Outcome.module.css';
import { wording } from './words';

const COUNT = 12;

/** Names that a model of letters makes up with the parameters that it has. */
export function MadeUp({
  model,
  all,
  numbers,
}: {
  readonly model: Model;
  /** The rows in the order of the names that they are made of. */
  readonly all: DataSet;
  readonly numbers: Float64Array;
}) {
  const [seed, setSeed] = useState(1);
  const make = useMemo(() => makingUp(model, all, COUNT, seed), [model, all, seed]);
  const made = useMemo(() => make(numbers), [make, numbers]);
  const known = useMemo(() => namesOf(all), [all]);
  return (
    <Section title={wording.madeUp} about={wording.madeUpAbout}>
      <ul className={styles.names} aria-label={wording.names}>
        {made.map((name, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name is its place among the draws.
          <li key={k}>{name || wording.nothing}</li>
        ))}
      </ul>
      <p>{wording.known(made.filter((name) => known.has(name)).length, made.length)}</p>
      <Controls>
        <NumberField
          label={wording.seed}
          value={seed}
          min={0}
          max={2 ** 31}
          integer
          onChange={setSeed}
        />
      </Controls>
    </Section>
  );
}
