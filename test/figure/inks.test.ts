import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inks } from '../../src/figure/inks';

const tokens = readFileSync('src/ui/parts/style/tokens.css', 'utf8');

it.each(Object.entries(inks))('the ink %s is the colour of the page', (name, [light, dark]) => {
  expect(tokens).toContain(`--${name}: light-dark(${light}, ${dark});`);
});
