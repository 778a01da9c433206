import { type PrimitiveName, primitives } from '../../core/primitives/table';
import {
  type Attributes,
  type Setting,
  type SettingSpec,
  settingAt,
} from '../../core/rule/attributes';
import { numberText } from './constants';
import { settingsOf } from './settings';

/**
 * The settings of a statement as a call lists them after its operands: `axis=0`, or `0.1` alone for
 * functions of numbers. Those that are as if left out are left out.
 * @param taken names that mean something else.
 */
export function settingsText(
  primitive: PrimitiveName,
  attributes: Attributes,
  taken: ReadonlySet<string> = new Set(),
): readonly string[] {
  const specs = settingsOf(primitive);
  const value = (spec: SettingSpec) => settingAt(attributes, spec.name) ?? spec.default;
  const shown = (spec: SettingSpec) => settingText(spec, value(spec), taken);
  if (primitives[primitive].rule.kind === 'pointwise') {
    const last = specs.findLastIndex((spec) => !isDefault(spec, value(spec)));
    return specs.slice(0, last + 1).map(shown);
  }
  return specs
    .filter((spec) => !isDefault(spec, value(spec)))
    .map((spec) => `${spec.name}=${shown(spec)}`);
}

/** The settings of a statement that are not as if left out, in order. */
export function givenSettings(
  primitive: PrimitiveName,
  attributes: Attributes,
): readonly { readonly name: string; readonly value: Setting }[] {
  return settingsOf(primitive).flatMap((spec) => {
    const value = settingAt(attributes, spec.name) ?? spec.default;
    return value === null || isDefault(spec, value) ? [] : [{ name: spec.name, value }];
  });
}

/** Whether a value is what the setting is when it is left out. */
function isDefault(spec: SettingSpec, value: Setting | null): boolean {
  if (value === null || spec.default === null) return value === spec.default;
  const [a, b] = [value, spec.default].map((x) => (typeof x === 'number' ? [x] : x));
  return a?.length === b?.length && a?.every((x, k) => Object.is(x, b?.[k])) === true;
}

function settingText(
  { kind }: SettingSpec,
  value: Setting | null,
  taken: ReadonlySet<string>,
): string {
  if (value === null) return '';
  const list = typeof value === 'number' ? [value] : value;
  const alone = list.length === 1 && kind !== 'shape' && kind !== 'permutation';
  const texts = list.map((x) => numberText(x, taken));
  return alone ? (texts[0] as string) : `[${texts.join(', ')}]`;
}
