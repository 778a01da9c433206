type Rgb = readonly [red: number, green: number, blue: number];

/** Colours at even distances, from the least to the greatest. */
const STOPS: Readonly<Record<string, readonly string[]>> = {
  viridis: [
    '440154',
    '472d7b',
    '3b528b',
    '2c728e',
    '21918c',
    '28ae80',
    '5ec962',
    'addc30',
    'fde725',
  ],
  plasma: [
    '0d0887',
    '4c02a1',
    '7e03a8',
    'aa2395',
    'cc4778',
    'e66c5c',
    'f89540',
    'fdc527',
    'f0f921',
  ],
  inferno: [
    '000004',
    '210c4a',
    '57106e',
    '8a226a',
    'bc3754',
    'e45a31',
    'f98e09',
    'f9cb35',
    'fcffa4',
  ],
  magma: ['000004', '1d1147', '51127c', '832681', 'b73779', 'e75263', 'fc8961', 'fec488', 'fcfdbf'],
  gray: ['000000', 'ffffff'],
  binary: ['ffffff', '000000'],
  coolwarm: [
    '3b4cc0',
    '6788ee',
    '9abbff',
    'c9d7f0',
    'dddddd',
    'edd1c2',
    'f7a889',
    'e26952',
    'b40426',
  ],
  RdBu: ['67001f', 'b2182b', 'd6604d', 'f4a582', 'f7f7f7', '92c5de', '4393c3', '2166ac', '053061'],
  bwr: ['0000ff', 'ffffff', 'ff0000'],
  seismic: ['00004c', '0000ff', 'ffffff', 'ff0000', '800000'],
  hot: ['0b0000', 'ff0000', 'ffff00', 'ffffff'],
  jet: ['000080', '0000ff', '00ffff', '7dff7a', 'ffff00', 'ff0000', '800000'],
  Blues: ['f7fbff', 'c6dbef', '6baed6', '2171b5', '08306b'],
  Reds: ['fff5f0', 'fcbba1', 'fb6a4a', 'cb181d', '67000d'],
  Greens: ['f7fcf5', 'c7e9c0', '74c476', '238b45', '00441b'],
};

/**
 * The colour of a share from 0 to 1 on a map; turned around where its name ends in `_r`.
 * An unknown name is viridis.
 */
export function colourAt(name: string, share: number): string {
  const base = name.replace(/_r$/, '');
  const stops = STOPS[base] ?? (STOPS.viridis as readonly string[]);
  const place = (base === name ? share : 1 - share) * (stops.length - 1);
  const below = Math.min(stops.length - 2, Math.max(0, Math.floor(place)));
  const [from, to] = [rgb(stops[below]), rgb(stops[below + 1])];
  const mixed = from.map((x, k) => Math.round(x + ((to[k] as number) - x) * (place - below)));
  return `#${mixed.map((x) => x.toString(16).padStart(2, '0')).join('')}`;
}

function rgb(digits = '000000'): Rgb {
  const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}
