import type { Algebra } from '../rule/algebra';
import { type Attributes, numberOf, wholesOf } from '../rule/attributes';
import type { Short } from '../rule/frameworks';
import { type Shape, sameShape, sizeOf } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';

// What kernels and windows that go over signals and images are short for, where a language has no name for them.

type Pair = readonly [number, number];

function pairOf(a: Attributes, name: string, otherwise: number): Pair {
  const [first = otherwise, second = first] = wholesOf(a, name) ?? [];
  return [first, second];
}

/** Settings of windows over two axes, where those over one have 1, or none, for the other. */
function overTwo(a: Attributes, axes: 1 | 2): Attributes {
  const wide = (name: string, otherwise: number, lone: number) => {
    const pair = pairOf(a, name, otherwise);
    return axes === 1 ? [lone, pair[0]] : pair;
  };
  return {
    stride: wide('stride', 1, 1),
    padding: wide('padding', 0, 0),
    dilation: wide('dilation', 1, 1),
    groups: numberOf(a, 'groups', 1),
  };
}

/** Signals and images as batches of images. */
function asImages<T>(o: Algebra<T>, x: T, axes: 1 | 2): T {
  return o.reshape(x, imagesShape(o.shapeOf(x), axes));
}

function imagesShape(shape: Shape, axes: 1 | 2): Shape {
  const outer = shape.length > axes + 1 ? shape.slice(0, -axes) : [1, ...shape.slice(0, -axes)];
  return [...outer, ...(axes === 1 ? [1] : []), ...shape.slice(-axes)];
}

function asKernel<T>(o: Algebra<T>, kernel: T): T {
  const shape = o.shapeOf(kernel);
  return shape.length === 4 ? kernel : o.reshape(kernel, kernelShape(shape));
}

/** The shape of a kernel, as one that goes over images. */
function kernelShape(shape: Shape): Shape {
  return shape.length === 4 ? shape : [...shape.slice(0, 2), 1, ...shape.slice(2)];
}

/** Group by group: operands are cut along an axis each, and results put side by side along one. */
function inGroups<T>(
  o: Algebra<T>,
  x: readonly T[],
  groups: number,
  axes: readonly number[],
  along: number,
  apply: (part: readonly T[]) => T,
): T {
  const parts = Array.from({ length: groups }, (_, group) =>
    apply(
      x.map((operand, k) => {
        const axis = axes[k] as number;
        const size = (o.shapeOf(operand)[axis] as number) / groups;
        const cut = { start: group * size, stop: (group + 1) * size, axis };
        return o.apply('slice', [operand], cut);
      }),
    ),
  );
  return o.apply('concat', parts, { axis: along });
}

/** Axes 0 and 1 change places. */
function swapped<T>(o: Algebra<T>, x: T): T {
  return o.transpose(x, [1, 0, ...o.shapeOf(x).flatMap((_, k) => (k < 2 ? [] : [k]))]);
}

/** Whether operands are batches of images already. */
function areImages<T>(o: Algebra<T>, x: readonly T[]): boolean {
  return x.every((each) => o.shapeOf(each).length === 4);
}

/** A convolution of signals, or of what is no batch, as one of a batch of images, and one of groups as several. */
export const convolution: Short = (o, [x, kernel], a) => {
  const groups = numberOf(a, 'groups', 1);
  if (groups > 1 && areImages(o, [x, kernel])) {
    return inGroups(o, [x, kernel], groups, [1, 0], 1, (part) =>
      o.apply('conv2d', part, { ...a, groups: 1 }),
    );
  }
  const axes = o.shapeOf(kernel).length === 3 ? 1 : 2;
  const images = o.apply('conv2d', [asImages(o, x, axes), asKernel(o, kernel)], overTwo(a, axes));
  const [batch, outputs, ...extents] = o.shapeOf(images) as [number, number, number, number];
  const isBatch = o.shapeOf(x).length > axes + 1;
  return o.reshape(images, [...(isBatch ? [batch] : []), outputs, ...extents.slice(-axes)]);
};

/** A convolution transposed by its operand, as the convolution of the adjoint, spaced out, with the kernel turned around. */
export const convolvedBack: Short = (o, [y, kernel], a) => {
  const shape = wholesOf(a, 'shape') ?? [];
  if (!areImages(o, [y, kernel])) {
    const axes = o.shapeOf(kernel).length === 3 ? 1 : 2;
    const settings = { ...overTwo(a, axes), shape: imagesShape(shape, axes) };
    const images = [asImages(o, y, axes), asKernel(o, kernel)];
    return o.reshape(o.apply('convolvedBack', images, settings), shape);
  }
  const groups = numberOf(a, 'groups', 1);
  if (groups > 1) {
    const part = shape.map((extent, k) => (k === 1 ? extent / groups : extent));
    return inGroups(o, [y, kernel], groups, [1, 0], 1, (operands) =>
      o.apply('convolvedBack', operands, { ...a, groups: 1, shape: part }),
    );
  }
  const [stride, padding, dilation] = [
    pairOf(a, 'stride', 1),
    pairOf(a, 'padding', 0),
    pairOf(a, 'dilation', 1),
  ];
  const extents = shape.slice(2);
  const along = [0, 1].map((k) => {
    const reach = ((o.shapeOf(kernel)[k + 2] as number) - 1) * (dilation[k] as number);
    const start = Math.max(0, reach - (padding[k] as number));
    const taken = ((o.shapeOf(y)[k + 2] as number) - 1) * (stride[k] as number) + 1;
    // Padding that is wider than the reach cuts off what has only met zeros.
    const cut = Math.max(0, (padding[k] as number) - reach);
    const whole = Math.max(cut + (extents[k] as number) + reach, start + taken);
    return { start, stop: start + taken, cut, whole, made: whole - reach };
  });
  const spaced = o.apply('unslice', [y], {
    start: along.map(({ start }) => start),
    stop: along.map(({ stop }) => stop),
    step: stride,
    axis: [2, 3],
    shape: [...o.shapeOf(y).slice(0, 2), ...along.map(({ whole }) => whole)],
  });
  const turned = o.apply('slice', [kernel], { step: [-1, -1], axis: [2, 3] });
  const back = o.apply('conv2d', [spaced, swapped(o, turned)], { dilation });
  if (along.every(({ cut, made }, k) => cut === 0 && made === extents[k])) return back;
  return o.apply('slice', [back], {
    start: along.map(({ cut }) => cut),
    stop: along.map(({ cut }, k) => cut + (extents[k] as number)),
    axis: [2, 3],
  });
};

/** A convolution transposed by its kernel, as the convolution of the operand with the adjoint, channels in the place of the batch. */
export const correlated: Short = (o, [y, x], a) => {
  const shape = wholesOf(a, 'shape') ?? [];
  if (!areImages(o, [y, x])) {
    const axes = shape.length === 3 ? 1 : 2;
    const images = [asImages(o, y, axes), asImages(o, x, axes)];
    const settings = { ...overTwo(a, axes), shape: kernelShape(shape) };
    return o.reshape(o.apply('correlated', images, settings), shape);
  }
  const groups = numberOf(a, 'groups', 1);
  if (groups > 1) {
    const part = shape.map((extent, k) => (k === 0 ? extent / groups : extent));
    return inGroups(o, [y, x], groups, [1, 1], 0, (operands) =>
      o.apply('correlated', operands, { ...a, groups: 1, shape: part }),
    );
  }
  const settings = {
    stride: pairOf(a, 'dilation', 1),
    dilation: pairOf(a, 'stride', 1),
    padding: pairOf(a, 'padding', 0),
  };
  const met = swapped(o, o.apply('conv2d', [swapped(o, x), swapped(o, y)], settings));
  if (sameShape(o.shapeOf(met), shape)) return met;
  // What the stride never reached has met nothing.
  return o.apply('slice', [met], { start: [0, 0], stop: shape.slice(2), axis: [2, 3] });
};

interface Windows {
  /** Everything before what windows go over, in one row, as images of one channel. */
  readonly images: Shape;
  readonly settings: Attributes;
  readonly size: Pair;
  readonly to: Pair;
  readonly shape: Shape;
}

function windowsOf(x: Shape, a: Attributes, axes: 1 | 2): Windows {
  const along = (pair: Pair, lone: number): Pair => (axes === 1 ? [lone, pair[0]] : pair);
  const size = along(pairOf(a, 'size', 2), 1);
  const stride = a.stride === undefined ? size : along(pairOf(a, 'stride', 1), 1);
  const padding = along(pairOf(a, 'padding', 0), 0);
  const outer = x.slice(0, -axes);
  const from = (axes === 1 ? [1, x.at(-1)] : x.slice(-2)) as unknown as Pair;
  const to = [0, 1].map((k) => {
    const room = (from[k] as number) + 2 * (padding[k] as number) - (size[k] as number);
    return Math.floor(room / (stride[k] as number)) + 1;
  }) as unknown as Pair;
  return {
    images: [sizeOf(outer), 1, ...from],
    settings: { stride, padding },
    size,
    to,
    shape: [...outer, ...to.slice(-axes)],
  };
}

/** The places in the data of what each window meets, window by window; beyond the edge the one after all. */
function placesMet({ images, settings, size, to }: Windows): Float64Array {
  const [stride, padding] = [pairOf(settings, 'stride', 1), pairOf(settings, 'padding', 0)];
  const [count = 1, , height = 1, width = 1] = images;
  const [rows, columns] = to;
  const places: number[] = [];
  for (let image = 0; image < count; image++) {
    for (let at = 0; at < rows * columns; at++) {
      const top = Math.floor(at / columns) * stride[0] - padding[0];
      const left = (at % columns) * stride[1] - padding[1];
      for (let k = 0; k < size[0] * size[1]; k++) {
        const [row, column] = [top + Math.floor(k / size[1]), left + (k % size[1])];
        const isWithin = row >= 0 && row < height && column >= 0 && column < width;
        places.push(isWithin ? (image * height + row) * width + column : sizeOf(images));
      }
    }
  }
  return Float64Array.from(places);
}

/** What each window meets, in a row of a matrix, and which places that are. */
function windowsMet<T>(
  o: Algebra<T>,
  x: T,
  windows: Windows,
  constant: (value: Tensor) => T,
): { readonly values: T; readonly places: T } {
  const { images, settings, size } = windows;
  const met = placesMet(windows);
  const places = constant({ shape: [met.length], data: met });
  const row = o.reshape(x, [sizeOf(images)]);
  const isWhole = pairOf(settings, 'padding', 0).every((zeros) => zeros === 0);
  const beyond = o.broadcastTo(o.literal(Number.NEGATIVE_INFINITY), [1]);
  const filled = isWhole ? row : o.apply('concat', [row, beyond]);
  const extent = size[0] * size[1];
  const matrix = [met.length / extent, extent];
  return { values: o.reshape(o.apply('gather', [filled, places]), matrix), places };
}

/** Where the greatest of each window is: of images of one channel where they are not yet. */
export const poolPositions =
  (axes: 1 | 2): Short =>
  (o, [x], a, constant) => {
    const windows = windowsOf(o.shapeOf(x), a, axes);
    const { images, settings, size, shape } = windows;
    if (axes === 1 || !sameShape(o.shapeOf(x), images)) {
      const found = o.apply('poolPositions', [o.reshape(x, images)], { ...settings, size });
      return o.reshape(found, shape);
    }
    const { values, places } = windowsMet(o, x, windows, constant);
    const count = sizeOf(shape);
    const rows = Float64Array.from({ length: count }, (_, k) => k * size[0] * size[1]);
    const within = o.apply('argmax', [values], { axis: 1 });
    const chosen = o.add(constant({ shape: [count], data: rows }), within);
    return o.reshape(o.apply('gather', [places, chosen]), shape);
  };

/** The elements from where they are the greatest; of channels alone, as PyTorch takes them, as of one. */
export const maxPool =
  (axes: 1 | 2): Short =>
  (o, [x], a) => {
    const own = o.shapeOf(x);
    const { shape } = windowsOf(own, a, axes);
    if (own.length === axes) {
      const images = o.reshape(x, [1, ...own]);
      return o.reshape(o.apply(`maxPool${axes}d`, [images], a), shape);
    }
    const places = o.apply(axes === 1 ? 'poolPositions1d' : 'poolPositions', [x], a);
    const row = o.reshape(x, [sizeOf(o.shapeOf(x))]);
    return o.reshape(o.apply('gather', [row, o.reshape(places, [sizeOf(shape)])]), shape);
  };

/** The greatest of what each window meets, for what has no places of the greatest. */
export const maxOfWindows =
  (axes: 1 | 2): Short =>
  (o, [x], a, constant) => {
    const windows = windowsOf(o.shapeOf(x), a, axes);
    const { values } = windowsMet(o, x, windows, constant);
    return o.reshape(o.apply('max', [values], { axis: 1 }), windows.shape);
  };

/** A convolution by equal shares. */
export const averagePool =
  (axes: 1 | 2): Short =>
  (o, [x], a) => {
    const { images, settings, size, shape } = windowsOf(o.shapeOf(x), a, axes);
    const kernel = o.broadcastTo(o.literal(1 / sizeOf(size)), [1, 1, ...size]);
    return o.reshape(o.apply('conv2d', [o.reshape(x, images), kernel], settings), shape);
  };
