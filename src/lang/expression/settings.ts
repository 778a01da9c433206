import { type PrimitiveName, primitives } from '../../core/primitives/table';
import { type SettingSpec, settingSpecs } from '../../core/rule/attributes';
import type { NestedNumbers } from '../../core/tensor/tensor';

/** What a statement of this primitive may set, in the order in which it may be given without names. */
export function settingsOf(primitive: PrimitiveName): readonly SettingSpec[] {
  return settingSpecs(primitives[primitive].attributes);
}

/** Names that other libraries give to a setting. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  axis: ['dim', 'dims', 'axes'],
  axes: ['axis', 'dims', 'perm'],
  keepdims: ['keepdim'],
  classes: ['numclasses'],
  shape: ['size', 'newshape'],
  size: ['kernelsize', 'ksize', 'poolsize'],
  eps: ['epsilon'],
  correction: ['ddof', 'unbiased'],
  slope: ['negativeslope', 'alpha'],
  p: ['rate', 'prob'],
  stride: ['strides'],
  descending: ['reverse'],
};

/** The setting of a primitive that goes by this name, or by the name another library gives it. */
export function settingNamed(primitive: PrimitiveName, name: string): SettingSpec | undefined {
  const wanted = plain(name);
  const specs = settingsOf(primitive);
  return (
    specs.find((spec) => plain(spec.name) === wanted) ??
    specs.find((spec) => SYNONYMS[spec.name]?.includes(wanted))
  );
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}

/** The value a setting takes from what is written, or null where it is of another kind. */
export function settingValue(
  spec: SettingSpec,
  written: number | NestedNumbers,
): number | readonly number[] | null {
  if (typeof written === 'number') {
    if (spec.kind === 'number') return written;
    if (!Number.isInteger(written)) return null;
    const single = spec.kind === 'shape' || spec.kind === 'permutation';
    return single ? [written] : written;
  }
  const numbers = written.filter((x) => typeof x === 'number');
  if (numbers.length < written.length) return null;
  switch (spec.kind) {
    case 'number':
    case 'integer':
    case 'flag':
    case 'axis':
      return null;
    default:
      return numbers.every(Number.isInteger) ? numbers : null;
  }
}

/** A value of that kind, to show how it is written. */
export function exampleOf({ kind }: SettingSpec): string {
  switch (kind) {
    case 'number':
      return '0.1';
    case 'flag':
      return '1';
    case 'permutation':
      return '[1, 0]';
    case 'shape':
      return '[2, 3]';
    case 'integer':
      return '3';
    default:
      return '0';
  }
}
