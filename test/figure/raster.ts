import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { PNG } from 'pngjs';

const require = createRequire(import.meta.url);
let ready: Promise<void> | null = null;

/**
 * An SVG document of shapes alone as a picture. It is drawn by WebAssembly and needs no font, so that every machine
 * draws the same.
 */
export async function rasterOf(svg: string, width: number): Promise<PNG> {
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
    background: '#ffffff',
  }).render();
  const picture = new PNG({ width: drawn.width, height: drawn.height });
  picture.data = Buffer.from(drawn.pixels);
  return picture;
}
