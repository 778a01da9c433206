import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { rasterOf } from './raster';

const root = join(import.meta.dirname, '..', '..');
const kept = join(root, 'test', 'fixtures', 'pictures');
const seen = join(root, '.cache', 'pictures');

/** Of the pixels so many may be otherwise: what is rounded differently at the edges of letters. */
const TOLERATED = 0.001;

/**
 * Expects an SVG document to look like the picture that is kept under a name. Where it does not, the picture and the
 * difference are written to .cache/pictures; with WENGERT_PICTURES=write the picture is kept.
 */
export async function expectPicture(name: string, svg: string, width: number): Promise<void> {
  const picture = await rasterOf(svg, width);
  const file = join(kept, `${name}.png`);
  if (process.env.WENGERT_PICTURES === 'write') {
    mkdirSync(kept, { recursive: true });
    writeFileSync(file, written(picture));
    return;
  }
  expect(existsSync(file), `no picture is kept: ${name}`).toBe(true);
  const golden = PNG.sync.read(readFileSync(file));
  const differing = share(picture, golden, name);
  expect(differing, `${name}, see .cache/pictures`).toBeLessThanOrEqual(TOLERATED);
}

/** Which share of the pixels differ; all where the pictures are not of one size. */
function share(picture: PNG, golden: PNG, name: string): number {
  const { width, height } = golden;
  const isOfOneSize = picture.width === width && picture.height === height;
  const difference = new PNG({ width, height });
  const count = isOfOneSize
    ? pixelmatch(picture.data, golden.data, difference.data, width, height, { threshold: 0.1 })
    : width * height;
  if (count > TOLERATED * width * height) {
    mkdirSync(seen, { recursive: true });
    writeFileSync(join(seen, `${name}.png`), written(picture));
    writeFileSync(join(seen, `${name}-difference.png`), written(difference));
  }
  return count / (width * height);
}

function written(picture: PNG): Buffer {
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 });
}
