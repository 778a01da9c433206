import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(
  join(import.meta.dirname, '../../../src/ui/parts/style/tokens.css'),
  'utf8',
);
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }] as const,
  ),
);

/** WCAG's relative luminance of #rrggbb. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const onAnything = ['paper', 'panel', 'sunk', 'hover'];
const pairs: readonly (readonly [text: string, ground: string, least: number])[] = [
  ...['ink', 'ink-soft', 'value', 'adjoint', 'danger', 'warn', 'ok'].flatMap((text) =>
    onAnything.map((ground) => [text, ground, 4.5] as const),
  ),
  ...['value', 'adjoint', 'danger', 'warn', 'ok'].map((hue) => [hue, `${hue}-tint`, 4.5] as const),
  ...['value-tint', 'adjoint-tint', 'selection'].map((tint) => ['ink', tint, 7] as const),
  ['ink-soft', 'value-tint', 4.5],
  ['ink-soft', 'adjoint-tint', 4.5],
  ['line-strong', 'paper', 3],
  ['line-strong', 'panel', 3],
];

describe.each(['light', 'dark'] as const)('the colours, %s', (theme) => {
  it.each(pairs)('make %s on %s contrast by %d', (text, ground, least) => {
    const a = tokens.get(text)?.[theme];
    const b = tokens.get(ground)?.[theme];
    if (!a || !b) throw new Error(`no colour ${text} or ${ground}`);
    expect(contrast(a, b)).toBeGreaterThanOrEqual(least);
  });
});
