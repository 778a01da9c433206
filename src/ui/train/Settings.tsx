import type { Document } from '../../document/document';
import {
  type OptimiserName,
  type OptimiserRecipe,
  optimiserNames,
  trainingOf,
} from '../../document/training';
import { rowsOf } from '../../learn/data/data-set';
import { sets } from '../../learn/data/sets';
import { optimisers } from '../../learn/optimiser/optimisers';
import { takesRows } from '../../learn/run/model';
import type { Subject } from '../../state/training/subject';
import { changeRecipe } from '../../state/training/train';
import { counted } from '../../words/en/grammar';
import { NumberField } from '../parts/fields/NumberField';
import { Select } from '../parts/fields/Select';
import { Toggle } from '../parts/fields/Toggle';
import { Note } from '../parts/frame/prose';
import { Controls, Section } from '../parts/frame/Section';
import { NoRows } from './data/NoRows';
import { RowsTaken } from './data/RowsTaken';
import { ScaleTable } from './data/ScaleTable';
import { OwnRows } from './OwnRows';

/** Data and optimiser: all that a run follows from, beside the graph. */
export function Settings({
  document,
  subject,
}: {
  readonly document: Document;
  readonly subject: Subject | null;
}) {
  const training = trainingOf(document);
  const { data, optimiser, batch, epochs, seed, zeroed } = training;
  const set = sets.find(({ id }) => id === data.set);
  const isOwn = data.set === 'own';
  const setData = (changed: Partial<typeof data>, final = true) =>
    changeRecipe('change the data', { data: { ...data, ...changed } }, final);
  const setOptimiser = (changed: Partial<OptimiserRecipe>, final = true) =>
    changeRecipe('change the optimiser', { optimiser: { ...optimiser, ...changed } }, final);
  return (
    <>
      {subject && !takesRows(document.graph) ? (
        <NoRows />
      ) : (
        <Section title="Data" about={isOwn ? 'Rows of your own.' : set?.about}>
          <Controls>
            <Select
              label="Data set"
              options={[
                ...sets.map(({ id, label }) => ({ value: id, label })),
                ...(data.own ? [{ value: 'own', label: 'Own rows' }] : []),
              ]}
              value={data.set}
              onChange={(chosen) => setData({ set: chosen })}
            />
            {set?.made && (
              <>
                <NumberField
                  label="Rows"
                  value={data.rows}
                  min={4}
                  max={5000}
                  integer
                  onChange={(rows, { final }) => setData({ rows }, final)}
                />
                <NumberField
                  label="Noise"
                  value={data.noise}
                  min={0}
                  max={1}
                  onChange={(noise, { final }) => setData({ noise }, final)}
                />
              </>
            )}
            <NumberField
              label="Share for tests"
              value={data.test}
              min={0}
              max={0.9}
              onChange={(test, { final }) => setData({ test }, final)}
            />
            <Toggle
              label="Normalised"
              checked={data.normalised}
              onChange={(normalised) => setData({ normalised })}
            />
          </Controls>
          <OwnRows />
          <RowsTaken />
          {subject && (
            <Note>
              {counted(rowsOf(subject.train), 'row')} to learn from, {rowsOf(subject.test)} to test
              on.
              {subject.scale &&
                ' Each feature is shifted and scaled to mean 0 and variance 1 over the rows to learn from.'}
            </Note>
          )}
          {subject && <ScaleTable {...subject} />}
        </Section>
      )}
      <Section title="Optimiser" about={optimisers[optimiser.name].about}>
        <Controls>
          <Select
            label="Optimiser"
            options={optimiserNames.map((value) => ({ value, label: optimisers[value].label }))}
            value={optimiser.name}
            onChange={(name: OptimiserName) => setOptimiser({ name, rate: optimisers[name].rate })}
          />
          <NumberField
            label="Rate"
            name="Learning rate"
            value={optimiser.rate}
            min={0}
            max={1e6}
            onChange={(rate, { final }) => setOptimiser({ rate }, final)}
          />
          <NumberField
            label="Weight decay"
            value={optimiser.decay}
            min={0}
            max={1e6}
            onChange={(decay, { final }) => setOptimiser({ decay }, final)}
          />
          <NumberField
            label="Clip the gradient at"
            value={optimiser.clip}
            min={0}
            max={1e6}
            onChange={(clip, { final }) => setOptimiser({ clip }, final)}
          />
          <NumberField
            label="Rows an update"
            value={batch}
            min={0}
            max={20_000}
            integer
            onChange={(rows, { final }) => changeRecipe('change the batch', { batch: rows }, final)}
          />
          <NumberField
            label="Epochs"
            value={epochs}
            min={1}
            max={10_000}
            integer
            onChange={(count, { final }) =>
              changeRecipe('change the epochs', { epochs: count }, final)
            }
          />
          <NumberField
            label="Seed"
            value={seed}
            min={0}
            max={2 ** 31}
            integer
            onChange={(chosen, { final }) =>
              changeRecipe('change the seed', { seed: chosen }, final)
            }
          />
          <Toggle
            label="Gradient set to zero before each update"
            checked={zeroed}
            onChange={(is) => changeRecipe('change the gradient', { zeroed: is })}
          />
        </Controls>
        {optimiser.clip === 0 && <Note>At 0 the gradient is not clipped, at any length.</Note>}
        {!zeroed && (
          <Note>
            Without zero_grad the gradients of all updates so far add up: each step goes on where
            earlier ones pointed, as if the ball had no friction at all.
          </Note>
        )}
      </Section>
    </>
  );
}
