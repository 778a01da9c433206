import { describe, expect, it } from 'vitest';
import { IN_SIGHT, stripsOf } from '../../../../src/ui/parts/frame/choices';

/** Tabs by their names, `Run: Cost` for one of a group. */
const tabsOf = (...names: readonly string[]) =>
  names.map((name) => {
    const [label = '', group] = name.split(': ').reverse();
    return { id: label.toLowerCase(), label, group, term: label };
  });

/** Strips in words: a group that stands in one as `Run (Dataflow, Cost)`. */
const read = (tabs: ReturnType<typeof tabsOf>, chosen: string) =>
  stripsOf<string, (typeof tabs)[number]>(tabs, chosen).map((strip) =>
    strip.map(({ group, tabs: own }) => {
      const labels = own.map(({ label }) => label).join(', ');
      return group === null ? labels : `${group} (${labels})`;
    }),
  );

const six = tabsOf('Trace', 'Curve', 'Jacobian', 'Compare', 'Run: Dataflow', 'Run: Cost');
const seven = [...six, ...tabsOf('Run: Compiled')];

describe('the strips of tabs', () => {
  it('are one that has every tab by its own name, as long as there are few', () => {
    expect(six).toHaveLength(IN_SIGHT);
    expect(read(six, 'trace')).toEqual([
      ['Trace', 'Curve', 'Jacobian', 'Compare', 'Run (Dataflow, Cost)'],
    ]);
  });

  it('have a group as one choice where there are more', () => {
    expect(read(seven, 'trace')).toEqual([['Trace', 'Curve', 'Jacobian', 'Compare', 'Run']]);
  });

  it('are two while a tab of that group is chosen', () => {
    expect(read(seven, 'cost')).toEqual([
      ['Trace', 'Curve', 'Jacobian', 'Compare', 'Run'],
      ['Dataflow, Cost, Compiled'],
    ]);
    const [[, , , , run] = []] = stripsOf<string, (typeof seven)[number]>(seven, 'cost');
    expect(run?.tabs[0]).toMatchObject({ id: 'cost', label: 'Run', term: undefined });
  });
});
