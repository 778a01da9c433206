import { Network as NetworkIcon } from 'lucide-react';
import { useState } from 'react';
import type { Document } from '../../document/document';
import { trainingOf } from '../../document/training';
import { sets } from '../../learn/data/sets';
import {
  type Activation,
  activations,
  type Initialisation,
  initialisations,
  type Norm,
  norms,
} from '../../learn/network/network';
import { buildNetwork, titleFor } from '../../state/training/build';
import { wording as names } from '../../state/training/names/words';
import { Button } from '../parts/fields/Button';
import { NumberField } from '../parts/fields/NumberField';
import { Select } from '../parts/fields/Select';
import { Note } from '../parts/frame/prose';
import { Controls, Section } from '../parts/frame/Section';
import { wording } from './builder/words';

const MOST_LAYERS = 6;
const MOST_NEURONS = 256;
const MOST_FILTERS = 32;
const MOST_DROPPED = 0.9;

/** Makes a graph of layers without wiring one. */
export function NetworkBuilder({ document }: { readonly document: Document }) {
  const training = trainingOf(document);
  const set = sets.find(({ id }) => id === training.data.set);
  const [layers, setLayers] = useState<readonly number[]>([8, 8]);
  const [activation, setActivation] = useState<Activation>('tanh');
  const [initialisation, setInitialisation] = useState<Initialisation>('glorot');
  const [norm, setNorm] = useState<Norm>('none');
  const [dropout, setDropout] = useState(0);
  const [filters, setFilters] = useState(0);
  const [embedding, setEmbedding] = useState(2);
  return (
    <Section title={wording.aNetworkWithoutWiring} about={wording.layersForTheDataAbove}>
      <Controls>
        <NumberField
          label={wording.hiddenLayers}
          value={layers.length}
          min={0}
          max={MOST_LAYERS}
          integer
          onChange={(count) =>
            setLayers(Array.from({ length: count }, (_, k) => layers[k] ?? layers.at(-1) ?? 8))
          }
        />
        {layers.map((neurons, k) => (
          <NumberField
            // biome-ignore lint/suspicious/noArrayIndexKey: a layer is known by its place.
            key={k}
            label={wording.neurons(k + 1)}
            name={wording.neuronsOfLayer(k + 1)}
            value={neurons}
            min={1}
            max={MOST_NEURONS}
            integer
            onChange={(count) => setLayers(layers.with(k, count))}
          />
        ))}
        <Select
          label={wording.activation}
          options={activations.map(({ id, label }) => ({
            value: id,
            label: id === 'none' ? wording.norms.none : label,
          }))}
          value={activation}
          onChange={setActivation}
        />
        <Select
          label={wording.weightsBegin}
          options={initialisations.map(({ id, label }) => ({
            value: id,
            label: names.initialisations[id]?.name ?? label,
          }))}
          value={initialisation}
          onChange={setInitialisation}
        />
        {set?.ofPictures && (
          <NumberField
            label={wording.filters}
            value={filters}
            min={0}
            max={MOST_FILTERS}
            integer
            onChange={setFilters}
          />
        )}
        {set?.ofWords && (
          <NumberField
            label={wording.embedding}
            value={embedding}
            min={1}
            max={MOST_NEURONS}
            integer
            onChange={setEmbedding}
          />
        )}
        <Select
          label={wording.normalisation}
          options={norms.map((id) => ({ value: id, label: wording.norms[id] }))}
          value={norm}
          onChange={setNorm}
        />
        <NumberField
          label={wording.dropout}
          value={dropout}
          min={0}
          max={MOST_DROPPED}
          onChange={setDropout}
        />
      </Controls>
      {set?.ofPictures && filters > 0 && <Note>{wording.filtersNote}</Note>}
      {norm === 'layer' && <Note>{wording.layerNormNote}</Note>}
      {norm === 'batch' && <Note>{wording.batchNormNote}</Note>}
      {dropout > 0 && <Note>{wording.dropoutNote}</Note>}
      <div>
        <Button
          icon={<NetworkIcon />}
          onClick={() =>
            buildNetwork(
              {
                ...{ layers, activation, initialisation, embedding, norm, dropout },
                ...(set?.ofPictures && filters > 0 && { filters }),
              },
              training,
              titleFor(training),
            )
          }
        >
          {wording.buildThisNetwork}
        </Button>
      </div>
    </Section>
  );
}
