import { type PrimitiveName, primitives } from '../../core/primitives/table';
import type { AttributeSpec, Attributes } from '../../core/rule/attributes';
import { MOST_AXES, MOST_NUMBERS } from '../../core/tensor/shape';
import { readNumber } from './numbers';

type Value = Attributes[string];

/**
 * The attributes of a primitive from data nobody vouches for: undefined for none, null for such as it
 * does not have or that are not of their kind. Whether they fit the operands is for the graph's check.
 */
export function readAttributes(
  primitive: PrimitiveName,
  attributes: unknown,
): Attributes | undefined | null {
  const specs = primitives[primitive].attributes ?? [];
  const read: [string, Value][] = [];
  for (const [name, value] of Object.entries(attributes ?? {})) {
    const spec = specs.find((candidate) => candidate.name === name);
    const known = spec && readValue(spec, value);
    if (known === undefined) return null;
    read.push([name, known]);
  }
  const given = Object.fromEntries(read);
  if (specs.some(({ name, required }) => required && !isWholeShape(given[name]))) return null;
  return read.length === 0 ? undefined : given;
}

/** Such a shape is never abbreviated. */
function isWholeShape(shape: Value | undefined): boolean {
  return typeof shape === 'object' && shape.every((extent) => extent >= 0);
}

function readValue({ kind }: AttributeSpec, value: unknown): Value | undefined {
  switch (kind) {
    case 'number':
      return readNumber(value);
    case 'integer':
      return isWhole(value) ? value : undefined;
    case 'flag':
      return value === 0 || value === 1 ? value : undefined;
    case 'axis':
      return isAxis(value) ? value : undefined;
    case 'axes':
    case 'permutation':
      return readList(value, isAxis);
    case 'integers':
      return readList(value, isWhole);
    case 'shape': {
      const shape = readList(value, isExtent);
      const extents = typeof shape === 'number' ? [shape] : (shape ?? []);
      const size = extents.reduce((product, extent) => product * Math.max(1, extent), 1);
      return size <= MOST_NUMBERS ? shape : undefined;
    }
  }
}

/** A list, or one entry that stands for a list of itself. */
function readList(
  value: unknown,
  fits: (entry: unknown) => entry is number,
): number | readonly number[] | undefined {
  if (!Array.isArray(value)) return fits(value) ? value : undefined;
  return value.length <= MOST_AXES && value.every(fits) ? [...value] : undefined;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isAxis(value: unknown): value is number {
  return isWhole(value) && Math.abs(value) <= MOST_AXES;
}

/** −1 stands for whatever fits. */
function isExtent(value: unknown): value is number {
  return isWhole(value) && value >= -1;
}
