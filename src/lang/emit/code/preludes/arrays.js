// @ts-nocheck: it is written into programs as it stands, and those have no types.

/** An array of numbers in row-major order, made of numbers in nested lists. */
export function tensor(nested) {
  const shape = [];
  for (let list = nested; Array.isArray(list); list = list[0]) shape.push(list.length);
  return made(shape, nested.flat(Infinity));
}

/** A single number is a number, not an array. */
export function made(shape, data) {
  return shape.length === 0 ? data[0] : { shape, data };
}

export function shapeOf(x) {
  return typeof x === 'number' ? [] : x.shape;
}

export function dataOf(x) {
  return typeof x === 'number' ? [x] : x.data;
}

export function sizeOf(shape) {
  return shape.reduce((size, extent) => size * extent, 1);
}

/** How far apart in the data the elements along each axis are. */
export function stridesOf(shape) {
  return shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
}

/** The numbers in nested lists. */
export function nested(x) {
  const { shape, data } = x;
  if (shape === undefined) return x;
  const size = sizeOf(shape.slice(1));
  const part = (k) => made(shape.slice(1), data.slice(k * size, (k + 1) * size));
  return Array.from({ length: shape[0] }, (_, k) => nested(part(k)));
}

/** An array of one number. */
export function full(shape, value) {
  return made(shape, new Array(sizeOf(shape)).fill(value));
}

/** Where in the data of x each element of `shape` is, by how far apart those along each axis are. */
export function placesIn(shape, strides, offset = 0) {
  let places = [offset];
  shape.forEach((extent, axis) => {
    places = places.flatMap((place) =>
      Array.from({ length: extent }, (_, k) => place + k * strides[axis]),
    );
  });
  return places;
}

/** Strides by which x is read as if it had this shape: 0 along axes that are stretched. */
export function stretched(x, shape) {
  const own = shapeOf(x);
  const strides = stridesOf(own);
  const more = shape.length - own.length;
  return shape.map((_, axis) => (axis < more || own[axis - more] === 1 ? 0 : strides[axis - more]));
}

/** A function of numbers, element by element, with broadcasting. */
export function each(f, ...operands) {
  const rank = Math.max(...operands.map((x) => shapeOf(x).length));
  const shape = Array.from({ length: rank }, (_, axis) => {
    const extents = operands.map((x) => shapeOf(x)[axis - rank + shapeOf(x).length] ?? 1);
    return extents.find((extent) => extent !== 1) ?? 1;
  });
  const read = operands.map((x) => {
    const data = dataOf(x);
    return placesIn(shape, stretched(x, shape)).map((place) => data[place]);
  });
  return made(
    shape,
    Array.from({ length: sizeOf(shape) }, (_, k) => f(...read.map((x) => x[k]))),
  );
}

export function add(...operands) {
  return each((...x) => x.reduce((a, b) => a + b), ...operands);
}

export function subtract(a, b) {
  return each((x, y) => x - y, a, b);
}

export function multiply(...operands) {
  return each((...x) => x.reduce((a, b) => a * b), ...operands);
}

export function divide(a, b) {
  return each((x, y) => x / y, a, b);
}

export function broadcastTo(x, shape) {
  const data = dataOf(x);
  return made(
    shape,
    placesIn(shape, stretched(x, shape)).map((place) => data[place]),
  );
}

/** Sums over the axes that broadcasting stretches. */
export function sumTo(x, shape) {
  const data = new Array(sizeOf(shape)).fill(0);
  const places = placesIn(shapeOf(x), stretched(made(shape, data), shapeOf(x)));
  dataOf(x).forEach((value, k) => {
    data[places[k]] += value;
  });
  return made(shape, data);
}

export function reshape(x, shape) {
  return made(shape, dataOf(x));
}

export function transpose(x, axes) {
  const strides = stridesOf(shapeOf(x));
  const shape = axes.map((axis) => x.shape[axis]);
  const places = placesIn(
    shape,
    axes.map((axis) => strides[axis]),
  );
  return made(
    shape,
    places.map((place) => dataOf(x)[place]),
  );
}

/** Where elements of a slice are: from `start` on, `step` apart. */
export function placesOfSlice(shape, start, step, extent) {
  const strides = stridesOf(shape);
  const offset = start.reduce((sum, first, axis) => sum + first * strides[axis], 0);
  return placesIn(
    extent,
    strides.map((stride, axis) => stride * step[axis]),
    offset,
  );
}

export function slice(x, start, step, extent) {
  return made(
    extent,
    placesOfSlice(x.shape, start, step, extent).map((place) => x.data[place]),
  );
}

/** A slice put back among zeros. */
export function unslice(x, shape, start, step) {
  const data = new Array(sizeOf(shape)).fill(0);
  placesOfSlice(shape, start, step, shapeOf(x)).forEach((place, k) => {
    data[place] += dataOf(x)[k];
  });
  return made(shape, data);
}

/** Joins arrays along an axis that they have. */
export function concat(operands, axis) {
  const [first] = operands;
  const inner = sizeOf(shapeOf(first).slice(axis + 1));
  const outer = sizeOf(shapeOf(first).slice(0, axis));
  const widths = operands.map((x) => (shapeOf(x)[axis] ?? 1) * inner);
  const data = Array.from({ length: outer }, (_, k) =>
    operands.map((x, n) => dataOf(x).slice(k * widths[n], (k + 1) * widths[n])),
  ).flat(2);
  const shape = shapeOf(first).length === 0 ? [0] : [...shapeOf(first)];
  shape[axis] = widths.reduce((sum, width) => sum + width, 0) / inner;
  return made(shape, data);
}

/** Joins arrays along a new axis. */
export function stack(operands, axis) {
  const apart = operands.map((x) => {
    const shape = [...shapeOf(x)];
    shape.splice(axis, 0, 1);
    return made(shape, dataOf(x));
  });
  return concat(apart, axis);
}

/** Where along an axis each index points to; negative ones count from its end. */
export function placesAt(shape, indices, axis) {
  const inner = sizeOf(shape.slice(axis + 1));
  const outer = sizeOf(shape.slice(0, axis));
  const extent = shape[axis];
  return Array.from({ length: outer }, (_, o) =>
    dataOf(indices).map((index) =>
      Array.from(
        { length: inner },
        (__, i) => (o * extent + ((index + extent) % extent)) * inner + i,
      ),
    ),
  ).flat(2);
}

export function gather(x, indices, axis) {
  const shape = [...x.shape.slice(0, axis), ...shapeOf(indices), ...x.shape.slice(axis + 1)];
  return made(
    shape,
    placesAt(x.shape, indices, axis).map((place) => x.data[place]),
  );
}

/** Adds each element where its index points to. */
export function scatter(x, indices, shape, axis) {
  const data = new Array(sizeOf(shape)).fill(0);
  placesAt(shape, indices, axis).forEach((place, k) => {
    data[place] += dataOf(x)[k];
  });
  return made(shape, data);
}

/** The places in the data of each set of elements that differ only along some axes. */
export function fibres(shape, axes) {
  const strides = stridesOf(shape);
  const others = shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis));
  const along = (list) =>
    placesIn(
      list.map((axis) => shape[axis]),
      list.map((axis) => strides[axis]),
    );
  const within = along(axes);
  return along(others).map((first) => within.map((place) => first + place));
}

/** One number of the numbers along some axes. */
export function reduced(x, axes, keepdims, f) {
  const data = dataOf(x);
  const shape = shapeOf(x)
    .map((extent, axis) => (axes.includes(axis) ? 1 : extent))
    .filter((_, axis) => keepdims || !axes.includes(axis));
  return made(
    shape,
    fibres(shapeOf(x), axes).map((places) => f(places.map((k) => data[k]))),
  );
}

/** As many numbers of the numbers along some axes. */
export function mapped(x, axes, f) {
  const data = [...dataOf(x)];
  for (const places of fibres(shapeOf(x), axes)) {
    f(
      places.map((k) => dataOf(x)[k]),
      places,
    ).forEach((value, k) => {
      data[places[k]] = value;
    });
  }
  return made(shapeOf(x), data);
}

export function sum(x, axes, keepdims = false) {
  return reduced(x, axes, keepdims, (all) => all.reduce((total, value) => total + value, 0));
}

export function mean(x, axes, keepdims = false) {
  return reduced(
    x,
    axes,
    keepdims,
    (all) => all.reduce((total, value) => total + value, 0) / all.length,
  );
}

export function prod(x, axes, keepdims = false) {
  return reduced(x, axes, keepdims, (all) => all.reduce((product, value) => product * value, 1));
}

export function max(x, axes, keepdims = false) {
  return reduced(x, axes, keepdims, (all) => Math.max(...all));
}

export function min(x, axes, keepdims = false) {
  return reduced(x, axes, keepdims, (all) => Math.min(...all));
}

export function argmax(x, axes, keepdims = false) {
  return reduced(x, axes, keepdims, (all) => all.indexOf(Math.max(...all)));
}

/** For each element the product of all others. */
export function productOfOthers(x, axes) {
  return mapped(x, axes, (all) =>
    all.map((_, k) =>
      all.reduce((product, value, other) => (other === k ? product : product * value), 1),
    ),
  );
}

export function cumsum(x, axis, reverse = false) {
  return mapped(x, [axis], (all) => {
    const list = reverse ? all.toReversed() : all;
    let total = 0;
    const sums = list.map((value) => (total += value));
    return reverse ? sums.toReversed() : sums;
  });
}

export function cumprod(x, axis) {
  return mapped(x, [axis], (all) => {
    let product = 1;
    return all.map((value) => (product *= value));
  });
}

/** Where in the data the elements along an axis are, in order. */
export function sortPositions(x, axis, descending = false) {
  const sign = descending ? -1 : 1;
  return mapped(x, [axis], (all, places) =>
    all
      .map((value, k) => ({ value, place: places[k] }))
      .sort((a, b) => sign * (a.value - b.value))
      .map(({ place }) => place),
  );
}

export function oneHot(x, classes, axis) {
  const list = Array.from({ length: classes }, (_, k) => each((index) => Number(index === k), x));
  return stack(list, axis);
}

/** The product of matrices; of vectors the dot product, and of batches one for each. */
export function matmul(a, b) {
  const [first, second] = [shapeOf(a), shapeOf(b)];
  if (first.length === 1)
    return squeezed(matmul(reshape(a, [1, ...first]), b), second.length > 1 ? -2 : 0);
  if (second.length === 1) return squeezed(matmul(a, reshape(b, [...second, 1])), -1);
  const [n, m] = first.slice(-2);
  const p = second.at(-1);
  const outer = each(() => 0, full(first.slice(0, -2), 0), full(second.slice(0, -2), 0));
  const batch = shapeOf(outer);
  const [left, right] = [broadcastTo(a, [...batch, n, m]), broadcastTo(b, [...batch, m, p])];
  const data = Array.from({ length: sizeOf(batch) * n * p }, (_, k) => {
    const row = Math.floor(k / p);
    const column = Math.floor(row / n) * m * p + (k % p);
    let total = 0;
    for (let j = 0; j < m; j++) total += left.data[row * m + j] * right.data[column + j * p];
    return total;
  });
  return made([...batch, n, p], data);
}

/** Without an axis of extent 1. */
export function squeezed(x, axis) {
  const at = axis < 0 ? axis + x.shape.length : axis;
  return made(
    x.shape.filter((_, k) => k !== at),
    x.data,
  );
}

export function dot(a, b) {
  return matmul(a, b);
}

export function outer(a, b) {
  return multiply(reshape(a, [...a.shape, 1]), b);
}

/** Solves a batch of linear systems by elimination, and finds the determinants on the way. */
export function eliminated(a, right, columns) {
  const n = a.shape.at(-1);
  const determinants = [];
  for (let batch = 0; batch * n * n < a.data.length; batch++) {
    const rows = Array.from({ length: n }, (_, i) => [
      ...a.data.slice((batch * n + i) * n, (batch * n + i + 1) * n),
      ...right.slice((batch * n + i) * columns, (batch * n + i + 1) * columns),
    ]);
    let determinant = 1;
    for (let k = 0; k < n; k++) {
      const rest = rows.slice(k).map((row) => Math.abs(row[k]));
      const pivot = k + rest.indexOf(Math.max(...rest));
      if (pivot !== k) determinant = -determinant;
      [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
      determinant *= rows[k][k];
      for (let i = 0; i < n && rows[k][k] !== 0; i++) {
        const factor = i === k ? 0 : rows[i][k] / rows[k][k];
        if (factor !== 0) rows[i] = rows[i].map((value, j) => value - factor * rows[k][j]);
      }
    }
    determinants.push(determinant);
    rows.forEach((row, i) => {
      row.slice(n).forEach((value, j) => {
        right[(batch * n + i) * columns + j] = value / row[i];
      });
    });
  }
  return determinants;
}

export function det(x) {
  return made(x.shape.slice(0, -2), eliminated(x, [], 0));
}

export function inverse(x) {
  const n = x.shape.at(-1);
  const right = x.data.map((_, k) => Number((k % (n * n)) % (n + 1) === 0));
  eliminated(x, right, n);
  return made(x.shape, right);
}

export function solve(a, b) {
  const right = [...b.data];
  eliminated(a, right, b.shape.length < a.shape.length ? 1 : b.shape.at(-1));
  return made(b.shape, right);
}

/** Calls for every element of images that meets one of a kernel, by where they and what comes of them are. */
export function eachMeeting(x, kernel, stride, padding, dilation, groups, meet) {
  const [batch, channels, height, width] = x;
  const [outputs, taken, rows, columns] = kernel;
  const span = (from, over, k) =>
    Math.floor((from + 2 * padding[k] - (over - 1) * dilation[k] - 1) / stride[k]) + 1;
  const [down, across] = [span(height, rows, 0), span(width, columns, 1)];
  let y = 0;
  for (let n = 0; n < batch; n++) {
    for (let output = 0; output < outputs; output++) {
      const first = n * channels + Math.floor((output * groups) / outputs) * taken;
      for (let i = 0; i < down; i++) {
        for (let j = 0; j < across; j++, y++) {
          for (let at = 0; at < taken * rows * columns; at++) {
            const channel = Math.floor(at / (rows * columns));
            const row =
              i * stride[0] - padding[0] + (Math.floor(at / columns) % rows) * dilation[0];
            const column = j * stride[1] - padding[1] + (at % columns) * dilation[1];
            if (row < 0 || row >= height || column < 0 || column >= width) continue;
            meet(
              ((first + channel) * height + row) * width + column,
              output * taken * rows * columns + at,
              y,
            );
          }
        }
      }
    }
  }
  return [batch, outputs, down, across];
}

/** A convolution of images, the kernel not flipped. */
export function conv2d(x, kernel, stride, padding, dilation, groups) {
  const data = [];
  const shape = eachMeeting(
    x.shape,
    kernel.shape,
    stride,
    padding,
    dilation,
    groups,
    (at, k, y) => {
      data[y] = (data[y] ?? 0) + x.data[at] * kernel.data[k];
    },
  );
  return made(
    shape,
    Array.from({ length: sizeOf(shape) }, (_, y) => data[y] ?? 0),
  );
}

/** What a convolution sends back to the images, whose shape is given. */
export function convolvedBack(y, kernel, shape, stride, padding, dilation, groups) {
  const data = new Array(sizeOf(shape)).fill(0);
  eachMeeting(shape, kernel.shape, stride, padding, dilation, groups, (at, k, n) => {
    data[at] += y.data[n] * kernel.data[k];
  });
  return made(shape, data);
}

/** What a convolution sends back to the kernel, whose shape is given. */
export function correlated(y, x, shape, stride, padding, dilation, groups) {
  const data = new Array(sizeOf(shape)).fill(0);
  eachMeeting(x.shape, shape, stride, padding, dilation, groups, (at, k, n) => {
    data[k] += y.data[n] * x.data[at];
  });
  return made(shape, data);
}

/** Where in the data of images the greatest element of each window is. */
export function poolPositions(x, size, stride, padding) {
  const [batch, channels, height, width] = x.shape;
  const best = [];
  const shape = eachMeeting(
    [batch * channels, 1, height, width],
    [1, 1, ...size],
    stride,
    padding,
    [1, 1],
    1,
    (at, _, y) => {
      if (best[y] === undefined || x.data[at] > x.data[best[y]]) best[y] = at;
    },
  );
  return made([batch, channels, ...shape.slice(2)], best);
}

/** The error function. */
export function erf(x) {
  const size = Math.abs(x);
  return size < 1 ? erfNear(x) : Math.sign(x) * (1 - erfcFar(size));
}

/** The complementary error function. */
export function erfc(x) {
  if (Math.abs(x) < 1) return 1 - erfNear(x);
  return x > 0 ? erfcFar(x) : 2 - erfcFar(-x);
}

/** erf near 0, by a series. */
export function erfNear(x) {
  let [term, sum] = [x, x];
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-18; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** erfc far from 0, by a continued fraction. */
export function erfcFar(x) {
  if (x > 28) return 0;
  let fraction = x;
  for (let n = Math.ceil(12 + 180 / (x * x)); n > 0; n--) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}

/** The spherical Bessel function of a whole order at πx. */
export function sphericalBessel(x, order) {
  const z = Math.PI * Math.abs(x);
  const sign = x < 0 && order % 2 === 1 ? -1 : 1;
  if (z < order + 1) {
    let term = 1;
    for (let n = 1; n <= order; n++) term *= z / (2 * n + 1);
    let sum = term;
    for (let k = 1; Math.abs(term) > Math.abs(sum) * 1e-18; k++) {
      term *= (-z * z) / (2 * k * (2 * (order + k) + 1));
      sum += term;
    }
    return sign * sum;
  }
  let [before, last] = [Math.cos(z) / z, Math.sin(z) / z];
  for (let n = 0; n < order; n++) [before, last] = [last, ((2 * n + 1) / z) * last - before];
  return sign * last;
}

/** The nearest whole number, halves to the even one. */
export function roundHalfToEven(x) {
  const whole = Math.round(x);
  return Math.abs(x % 1) === 0.5 && whole % 2 !== 0 ? whole - 1 : whole;
}

/** The remainder with the sign of the divisor. */
export function modulo(x, y) {
  const rest = x % y;
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
}

/** The floor of a quotient. */
export function floorDivide(x, y) {
  return y === 0 ? x / y : roundHalfToEven((x - modulo(x, y)) / y);
}
