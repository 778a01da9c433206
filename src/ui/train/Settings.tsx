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
import { wording as names } from '../../state/training/names/words';
import type { Subject } from '../../state/training/subject';
import { changeRecipe } from '../../state/training/train';
import { NumberField } from '../parts/fields/NumberField';
import { Select } from '../parts/fields/Select';
import { Toggle } from '../parts/fields/Toggle';
import { Note } from '../parts/frame/prose';
import { Controls, Section } from '../parts/frame/Section';
import { Phrase } from '../parts/text/Phrase';
import { NoRows } from './data/NoRows';
import { RowsTaken } from './data/RowsTaken';
import { ScaleTable } from './data/ScaleTable';
import { OwnRows } from './OwnRows';
import { wording } from './words';

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
    changeRecipe(wording.changeTheData, { data: { ...data, ...changed } }, final);
  const setOptimiser = (changed: Partial<OptimiserRecipe>, final = true) =>
    changeRecipe(wording.changeTheOptimiser, { optimiser: { ...optimiser, ...changed } }, final);
  return (
    <>
      {subject && !takesRows(document.graph) ? (
        <NoRows />
      ) : (
        <Section
          title={wording.data}
          about={isOwn ? wording.rowsOfYourOwn : names.sets[data.set]?.about}
        >
          <Controls>
            <Select
              label={wording.dataSet}
              options={[
                ...sets.map(({ id, label }) => ({
                  value: id,
                  label: names.sets[id]?.name ?? label,
                })),
                ...(data.own ? [{ value: 'own', label: wording.ownRows }] : []),
              ]}
              value={data.set}
              onChange={(chosen) => setData({ set: chosen })}
            />
            {set?.made && (
              <>
                <NumberField
                  label={wording.rows}
                  value={data.rows}
                  min={4}
                  max={5000}
                  integer
                  onChange={(rows, { final }) => setData({ rows }, final)}
                />
                <NumberField
                  label={wording.noise}
                  value={data.noise}
                  min={0}
                  max={1}
                  onChange={(noise, { final }) => setData({ noise }, final)}
                />
              </>
            )}
            <NumberField
              label={wording.shareForTests}
              value={data.test}
              min={0}
              max={0.9}
              onChange={(test, { final }) => setData({ test }, final)}
            />
            <Toggle
              label={wording.normalised}
              checked={data.normalised}
              onChange={(normalised) => setData({ normalised })}
            />
          </Controls>
          <OwnRows />
          <RowsTaken />
          {subject && (
            <Note>
              <Phrase
                of={wording.rowsLearntAndTested(
                  rowsOf(subject.train),
                  rowsOf(subject.test),
                  subject.scale && wording.eachFeatureIsShiftedAnd,
                )}
              />
            </Note>
          )}
          {subject && <ScaleTable {...subject} />}
        </Section>
      )}
      <Section title={wording.optimiser} about={names.optimisers[optimiser.name]?.about}>
        <Controls>
          <Select
            label={wording.optimiser}
            options={optimiserNames.map((value) => ({
              value,
              label: names.optimisers[value]?.name ?? value,
            }))}
            value={optimiser.name}
            onChange={(name: OptimiserName) => setOptimiser({ name, rate: optimisers[name].rate })}
          />
          <NumberField
            label={wording.rate}
            name={wording.learningRate}
            value={optimiser.rate}
            min={0}
            max={1e6}
            onChange={(rate, { final }) => setOptimiser({ rate }, final)}
          />
          <NumberField
            label={wording.weightDecay}
            value={optimiser.decay}
            min={0}
            max={1e6}
            onChange={(decay, { final }) => setOptimiser({ decay }, final)}
          />
          <NumberField
            label={wording.clipTheGradientAt}
            value={optimiser.clip}
            min={0}
            max={1e6}
            onChange={(clip, { final }) => setOptimiser({ clip }, final)}
          />
          <NumberField
            label={wording.rowsAnUpdate}
            value={batch}
            min={0}
            max={20_000}
            integer
            onChange={(rows, { final }) =>
              changeRecipe(wording.changeTheBatch, { batch: rows }, final)
            }
          />
          <NumberField
            label={wording.epochs}
            value={epochs}
            min={1}
            max={10_000}
            integer
            onChange={(count, { final }) =>
              changeRecipe(wording.changeTheEpochs, { epochs: count }, final)
            }
          />
          <NumberField
            label={wording.seed}
            value={seed}
            min={0}
            max={2 ** 31}
            integer
            onChange={(chosen, { final }) =>
              changeRecipe(wording.changeTheSeed, { seed: chosen }, final)
            }
          />
          <Toggle
            label={wording.gradientSetToZeroBefore}
            checked={zeroed}
            onChange={(is) => changeRecipe(wording.changeTheGradient, { zeroed: is })}
          />
        </Controls>
        {optimiser.clip === 0 && <Note>{wording.atTheGradientIsNot}</Note>}
        {!zeroed && <Note>{wording.withoutZeroGradTheGradients}</Note>}
      </Section>
    </>
  );
}
