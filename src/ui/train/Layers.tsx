import { useMemo } from 'react';
import type { Training } from '../../document/training';
import { formatNumber } from '../../lang/number';
import { histogramOf } from '../../learn/pictures/plane';
import { ACTIVATIONS, deadOf, insideOf, passOf } from '../../learn/run/passes';
import { batchAt } from '../../learn/run/trainer';
import { Finding, Note } from '../parts/frame/prose';
import { Section } from '../parts/frame/Section';
import { HistogramPicture } from './HistogramPicture';
import type { Shown } from './PlanePicture';
import styles from './Train.module.css';
import { wording } from './words';

/** Below this share of the greatest, a gradient is told to vanish. */
const VANISHING = 1e-3;
const EXPLODING = 1e3;

/** What each layer holds: its parameters, their adjoints for the next batch, and what it gives. */
export function Layers({
  model,
  train,
  numbers,
  training,
  updates,
}: Shown & { readonly training: Training; readonly updates: number }) {
  const pass = useMemo(() => passOf(model, train), [model, train]);
  const look = useMemo(() => insideOf(model, train, ACTIVATIONS), [model, train]);
  const { batch, seed } = training;
  const layers = useMemo(() => {
    const { gradient } = pass(numbers, batchAt({ batch, seed }, train, updates), {
      ...{ seed, update: updates },
    });
    let from = 0;
    return model.parameters.map(({ name, size }) => {
      const part = (all: Float64Array) => all.slice(from, from + size);
      const [weights, adjoints] = [part(numbers), part(gradient)];
      from += size;
      const length = Math.sqrt(adjoints.reduce((sum, g) => sum + g * g, 0) / size);
      return { name, weights: histogramOf(weights), adjoints: histogramOf(adjoints), length };
    });
  }, [pass, numbers, batch, seed, train, updates, model]);
  const activations = useMemo(
    () =>
      look(numbers).map((inside) => ({
        name: inside.name,
        width: inside.width,
        dead: inside.primitive === 'relu' ? deadOf(inside) : 0,
        values: histogramOf(inside.numbers),
      })),
    [look, numbers],
  );
  const greatest = Math.max(...layers.map(({ length }) => length));
  const small = layers.filter(({ length }) => length < VANISHING * greatest);
  return (
    <Section title={wording.layerByLayer} about={wording.howTheNumbersOfEach}>
      {activations.map(
        ({ name, dead, width }) =>
          dead > 0 && (
            <Finding key={name} tone="warn">
              {wording.deadNeurons(dead, width, name)}
            </Finding>
          ),
      )}
      {greatest > 0 && small.length > 0 && (
        <Finding tone="warn">
          {wording.theGradientVanishesAtThere(small.map(({ name }) => name).join(', '))}
        </Finding>
      )}
      {greatest > EXPLODING && (
        <Finding tone="warn">{wording.theGradientExplodesItIs(formatNumber(greatest, 1))}</Finding>
      )}
      <div className={styles.layers}>
        {layers.map(({ name, weights, adjoints }) => (
          <div key={name}>
            <HistogramPicture title={name} tone="value" histogram={weights} />
            <HistogramPicture title={wording.adjointOf(name)} tone="adjoint" histogram={adjoints} />
          </div>
        ))}
        {activations.map(({ name, values }, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what has no name is known by its place.
          <HistogramPicture key={k} title={name} tone="value" histogram={values} />
        ))}
      </div>
      <Note>{wording.adjointsAreThoseOfThe}</Note>
    </Section>
  );
}
