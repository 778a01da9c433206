import type { Model, Place } from '../../../learn/run/model';
import { NumberField } from '../../parts/fields/NumberField';
import { Select } from '../../parts/fields/Select';
import { wording } from './words';

/** Where among all parameters of a model a number stands. */
function placeAt({ parameters }: Model, index: number) {
  let from = 0;
  for (const place of parameters) {
    if (index < from + place.size) return { place, from, element: index - from };
    from += place.size;
  }
  return null;
}

/** What a number among the parameters is called: `W1[2, 0]`. */
export function parameterName(model: Model, index: number): string {
  const found = placeAt(model, index);
  if (!found) return '';
  const { place, element } = found;
  return place.shape.length === 0 ? place.name : `${place.name}[${subscripts(place, element)}]`;
}

function subscripts({ shape }: Place, element: number): string {
  let rest = element;
  return shape
    .toReversed()
    .map((size) => {
      const at = rest % size;
      rest = Math.floor(rest / size);
      return at;
    })
    .reverse()
    .join(', ');
}

/** Chooses a number among the parameters: first the input, then, where that is an array, its element. */
export function ParameterChoice({
  label,
  model,
  value,
  onChange,
}: {
  readonly label: string;
  readonly model: Model;
  readonly value: number;
  readonly onChange: (index: number) => void;
}) {
  const found = placeAt(model, value);
  if (!found) return null;
  const { place, from, element } = found;
  const startOf = (node: string) => {
    const k = model.parameters.findIndex((each) => each.node === node);
    return model.parameters.slice(0, k).reduce((sum, { size }) => sum + size, 0);
  };
  return (
    <>
      <Select
        label={label}
        options={model.parameters.map(({ node, name }) => ({ value: node, label: name }))}
        value={place.node}
        onChange={(node) => onChange(startOf(node))}
      />
      {place.size > 1 && (
        <NumberField
          label={wording.element(label)}
          value={element}
          min={0}
          max={place.size - 1}
          integer
          onChange={(next) => onChange(from + next)}
        />
      )}
    </>
  );
}
