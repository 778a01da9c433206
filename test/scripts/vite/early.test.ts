import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { early, isEarly } from '../../../scripts/vite/early';

const source = join(import.meta.dirname, '../../../src');

describe('what the page asks for as soon as it is drawn', () => {
  it('is there', () => {
    expect(early.filter((file) => !existsSync(join(source, file)))).toEqual([]);
  });

  it('is told by its path, however that is written', () => {
    expect(isEarly('/home/me/wengert/src/ui/player/sentence.ts')).toBe(true);
    expect(isEarly('C:\\wengert\\src\\ui\\player\\sentence.ts')).toBe(true);
    expect(isEarly('/home/me/wengert/src/ui/player/Player.tsx')).toBe(false);
  });
});
