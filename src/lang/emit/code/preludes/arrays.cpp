// An array of numbers in row-major order.
struct Tensor {
  std::vector<int> shape;
  std::vector<double> data;
  Tensor(double number = 0.0) : data{number} {}
  Tensor(std::vector<int> extents, std::vector<double> numbers) : shape(std::move(extents)), data(std::move(numbers)) {}
  // The number of an array that is one.
  double item() const { return data.at(0); }
};
// How many elements an array of these extents has.
inline int sizeOf(const std::vector<int>& shape) {
  int size = 1;
  for (int extent : shape) size *= extent;
  return size;
}
// How far apart in the data the elements along each axis are.
inline std::vector<int> stridesOf(const std::vector<int>& shape) {
  std::vector<int> strides(shape.size(), 1);
  for (int axis = int(shape.size()) - 2; axis >= 0; --axis) strides[axis] = strides[axis + 1] * shape[axis + 1];
  return strides;
}
// Where in the data each element of a shape is, by how far apart those along each axis are.
inline std::vector<int> placesIn(const std::vector<int>& shape, const std::vector<int>& strides, int offset = 0) {
  std::vector<int> places{offset};
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    std::vector<int> next;
    for (int place : places) {
      for (int k = 0; k < shape[axis]; ++k) next.push_back(place + k * strides[axis]);
    }
    places = std::move(next);
  }
  return places;
}
// Strides by which an array is read as if it had this shape: 0 along axes that are stretched.
inline std::vector<int> stretched(const std::vector<int>& own, const std::vector<int>& shape) {
  const std::vector<int> strides = stridesOf(own);
  std::vector<int> found(shape.size(), 0);
  for (std::size_t axis = 0; axis < own.size(); ++axis) {
    if (own[axis] != 1) found[axis + shape.size() - own.size()] = strides[axis];
  }
  return found;
}
// An array read as if it had this shape.
inline Tensor readAs(const Tensor& x, const std::vector<int>& shape) {
  Tensor y(shape, {});
  for (int place : placesIn(shape, stretched(x.shape, shape))) y.data.push_back(x.data[place]);
  return y;
}
// The shape that arrays have together.
inline std::vector<int> commonShape(const std::vector<Tensor>& operands) {
  std::size_t rank = 0;
  for (const Tensor& x : operands) rank = std::max(rank, x.shape.size());
  std::vector<int> shape(rank, 1);
  for (const Tensor& x : operands) {
    for (std::size_t axis = 0; axis < x.shape.size(); ++axis) {
      if (x.shape[axis] != 1) shape[axis + rank - x.shape.size()] = x.shape[axis];
    }
  }
  return shape;
}
template <typename F, std::size_t... K>
Tensor eachOf(F f, std::vector<Tensor> operands, std::index_sequence<K...>) {
  const std::vector<int> shape = commonShape(operands);
  for (Tensor& x : operands) x = readAs(x, shape);
  Tensor y(shape, std::vector<double>(sizeOf(shape)));
  for (std::size_t k = 0; k < y.data.size(); ++k) y.data[k] = f(operands[K].data[k]...);
  return y;
}
// A function of numbers, element by element, with broadcasting.
template <typename F, typename... Operands>
Tensor each(F f, const Operands&... operands) {
  return eachOf(f, {Tensor(operands)...}, std::index_sequence_for<Operands...>{});
}
inline Tensor operator+(const Tensor& a, const Tensor& b) {
  return each([](double x, double y) { return x + y; }, a, b);
}
inline Tensor operator-(const Tensor& a, const Tensor& b) {
  return each([](double x, double y) { return x - y; }, a, b);
}
inline Tensor operator*(const Tensor& a, const Tensor& b) {
  return each([](double x, double y) { return x * y; }, a, b);
}
inline Tensor operator/(const Tensor& a, const Tensor& b) {
  return each([](double x, double y) { return x / y; }, a, b);
}
inline Tensor operator-(const Tensor& a) {
  return each([](double x) { return -x; }, a);
}
inline std::ostream& operator<<(std::ostream& out, const Tensor& x) {
  if (x.shape.empty()) return out << x.item();
  const std::vector<int> inner(x.shape.begin() + 1, x.shape.end());
  const int size = sizeOf(inner);
  out << "[";
  for (int k = 0; k < x.shape[0]; ++k) {
    const std::vector<double> part(x.data.begin() + k * size, x.data.begin() + (k + 1) * size);
    out << (k > 0 ? ", " : "") << Tensor(inner, part);
  }
  return out << "]";
}

inline Tensor broadcastTo(const Tensor& x, const std::vector<int>& shape) {
  return readAs(x, shape);
}

// An array of one number.
inline Tensor full(const std::vector<int>& shape, double value) {
  return Tensor(shape, std::vector<double>(sizeOf(shape), value));
}

// Sums over the axes that broadcasting stretches.
inline Tensor sumTo(const Tensor& x, const std::vector<int>& shape) {
  Tensor y = full(shape, 0.0);
  const std::vector<int> places = placesIn(x.shape, stretched(shape, x.shape));
  for (std::size_t k = 0; k < places.size(); ++k) y.data[places[k]] += x.data[k];
  return y;
}

inline Tensor reshape(const Tensor& x, const std::vector<int>& shape) {
  return Tensor(shape, x.data);
}

inline Tensor transpose(const Tensor& x, const std::vector<int>& axes) {
  const std::vector<int> own = stridesOf(x.shape);
  std::vector<int> shape, strides;
  for (int axis : axes) {
    shape.push_back(x.shape[axis]);
    strides.push_back(own[axis]);
  }
  Tensor y(shape, {});
  for (int place : placesIn(shape, strides)) y.data.push_back(x.data[place]);
  return y;
}

// Where elements of a slice are: from `start` on, `step` apart.
inline std::vector<int> placesOfSlice(const std::vector<int>& shape, const std::vector<int>& start, const std::vector<int>& step, const std::vector<int>& extent) {
  std::vector<int> strides = stridesOf(shape);
  int offset = 0;
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    offset += start[axis] * strides[axis];
    strides[axis] *= step[axis];
  }
  return placesIn(extent, strides, offset);
}

inline Tensor slice(const Tensor& x, const std::vector<int>& start, const std::vector<int>& step, const std::vector<int>& extent) {
  Tensor y(extent, {});
  for (int place : placesOfSlice(x.shape, start, step, extent)) y.data.push_back(x.data[place]);
  return y;
}

// A slice put back among zeros.
inline Tensor unslice(const Tensor& x, const std::vector<int>& shape, const std::vector<int>& start, const std::vector<int>& step) {
  Tensor y = full(shape, 0.0);
  const std::vector<int> places = placesOfSlice(shape, start, step, x.shape);
  for (std::size_t k = 0; k < places.size(); ++k) y.data[places[k]] += x.data[k];
  return y;
}

// Joins arrays along an axis that they have.
inline Tensor concat(std::vector<Tensor> operands, int axis) {
  for (Tensor& x : operands) {
    if (x.shape.empty()) x.shape = {1};
  }
  std::vector<int> shape = operands[0].shape;
  const int outer = sizeOf({shape.begin(), shape.begin() + axis});
  shape[axis] = 0;
  for (const Tensor& x : operands) shape[axis] += x.shape[axis];
  Tensor y(shape, {});
  for (int k = 0; k < outer; ++k) {
    for (const Tensor& x : operands) {
      const int width = int(x.data.size()) / outer;
      y.data.insert(y.data.end(), x.data.begin() + k * width, x.data.begin() + (k + 1) * width);
    }
  }
  return y;
}

// Joins arrays along a new axis.
inline Tensor stack(std::vector<Tensor> operands, int axis) {
  for (Tensor& x : operands) x.shape.insert(x.shape.begin() + axis, 1);
  return concat(operands, axis);
}

// Where along an axis each index points to; negative ones count from its end.
inline std::vector<int> placesAt(const std::vector<int>& shape, const Tensor& indices, int axis) {
  const int inner = sizeOf({shape.begin() + axis + 1, shape.end()});
  const int outer = sizeOf({shape.begin(), shape.begin() + axis});
  const int extent = shape[axis];
  std::vector<int> places;
  for (int o = 0; o < outer; ++o) {
    for (double index : indices.data) {
      const int at = o * extent + (int(index) + extent) % extent;
      for (int i = 0; i < inner; ++i) places.push_back(at * inner + i);
    }
  }
  return places;
}

inline Tensor gather(const Tensor& x, const Tensor& indices, int axis) {
  std::vector<int> shape(x.shape.begin(), x.shape.begin() + axis);
  shape.insert(shape.end(), indices.shape.begin(), indices.shape.end());
  shape.insert(shape.end(), x.shape.begin() + axis + 1, x.shape.end());
  Tensor y(shape, {});
  for (int place : placesAt(x.shape, indices, axis)) y.data.push_back(x.data[place]);
  return y;
}

// Adds each element where its index points to.
inline Tensor scatter(const Tensor& x, const Tensor& indices, const std::vector<int>& shape, int axis) {
  Tensor y = full(shape, 0.0);
  const std::vector<int> places = placesAt(shape, indices, axis);
  for (std::size_t k = 0; k < places.size(); ++k) y.data[places[k]] += x.data[k];
  return y;
}

// Calls with the places in the data of each set of elements that differ only along some axes.
template <typename F>
void eachFibre(const std::vector<int>& shape, const std::vector<int>& axes, F f) {
  const std::vector<int> strides = stridesOf(shape);
  std::vector<int> within, withinBy, others, othersBy;
  for (int axis = 0; axis < int(shape.size()); ++axis) {
    const bool isAlong = std::find(axes.begin(), axes.end(), axis) != axes.end();
    (isAlong ? within : others).push_back(shape[axis]);
    (isAlong ? withinBy : othersBy).push_back(strides[axis]);
  }
  const std::vector<int> along = placesIn(within, withinBy);
  for (int first : placesIn(others, othersBy)) {
    std::vector<int> places;
    for (int place : along) places.push_back(first + place);
    f(places);
  }
}

// One number of the numbers along some axes.
template <typename F>
Tensor reduced(const Tensor& x, const std::vector<int>& axes, bool keepdims, F f) {
  Tensor y(std::vector<int>{}, {});
  for (int axis = 0; axis < int(x.shape.size()); ++axis) {
    const bool isAlong = std::find(axes.begin(), axes.end(), axis) != axes.end();
    if (!isAlong || keepdims) y.shape.push_back(isAlong ? 1 : x.shape[axis]);
  }
  eachFibre(x.shape, axes, [&](const std::vector<int>& places) {
    std::vector<double> all;
    for (int place : places) all.push_back(x.data[place]);
    y.data.push_back(f(all));
  });
  return y;
}

// As many numbers of the numbers along some axes.
template <typename F>
Tensor mapped(const Tensor& x, const std::vector<int>& axes, F f) {
  Tensor y = x;
  eachFibre(x.shape, x.shape.empty() ? std::vector<int>{} : axes, [&](const std::vector<int>& places) {
    std::vector<double> all;
    for (int place : places) all.push_back(x.data[place]);
    f(all, places);
    for (std::size_t k = 0; k < places.size(); ++k) y.data[places[k]] = all[k];
  });
  return y;
}

inline Tensor sum(const Tensor& x, const std::vector<int>& axes, bool keepdims = false) {
  return reduced(x, axes, keepdims, [](const std::vector<double>& all) { return std::accumulate(all.begin(), all.end(), 0.0); });
}

inline Tensor mean(const Tensor& x, const std::vector<int>& axes, bool keepdims = false) {
  return reduced(x, axes, keepdims, [](const std::vector<double>& all) {
    return std::accumulate(all.begin(), all.end(), 0.0) / double(all.size());
  });
}

inline Tensor prod(const Tensor& x, const std::vector<int>& axes, bool keepdims = false) {
  return reduced(x, axes, keepdims, [](const std::vector<double>& all) {
    return std::accumulate(all.begin(), all.end(), 1.0, std::multiplies<double>());
  });
}

inline Tensor max(const Tensor& x, const std::vector<int>& axes, bool keepdims = false) {
  return reduced(x, axes, keepdims, [](const std::vector<double>& all) { return *std::max_element(all.begin(), all.end()); });
}

inline Tensor min(const Tensor& x, const std::vector<int>& axes, bool keepdims = false) {
  return reduced(x, axes, keepdims, [](const std::vector<double>& all) { return *std::min_element(all.begin(), all.end()); });
}

inline Tensor argmax(const Tensor& x, const std::vector<int>& axes, bool keepdims = false) {
  return reduced(x, axes, keepdims, [](const std::vector<double>& all) {
    return double(std::max_element(all.begin(), all.end()) - all.begin());
  });
}

// For each element the product of all others.
inline Tensor productOfOthers(const Tensor& x, const std::vector<int>& axes) {
  return mapped(x, axes, [](std::vector<double>& all, const std::vector<int>&) {
    const std::vector<double> own = all;
    for (std::size_t k = 0; k < own.size(); ++k) {
      all[k] = 1.0;
      for (std::size_t other = 0; other < own.size(); ++other) {
        if (other != k) all[k] *= own[other];
      }
    }
  });
}

inline Tensor cumsum(const Tensor& x, int axis, bool reverse = false) {
  return mapped(x, {axis}, [reverse](std::vector<double>& all, const std::vector<int>&) {
    if (reverse) std::partial_sum(all.rbegin(), all.rend(), all.rbegin());
    else std::partial_sum(all.begin(), all.end(), all.begin());
  });
}

inline Tensor cumprod(const Tensor& x, int axis) {
  return mapped(x, {axis}, [](std::vector<double>& all, const std::vector<int>&) {
    std::partial_sum(all.begin(), all.end(), all.begin(), std::multiplies<double>());
  });
}

// Where in the data the elements along an axis are, in order.
inline Tensor sortPositions(const Tensor& x, int axis, bool descending = false) {
  return mapped(x, {axis}, [&x, descending](std::vector<double>& all, const std::vector<int>& places) {
    std::vector<int> order = places;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
      return descending ? x.data[a] > x.data[b] : x.data[a] < x.data[b];
    });
    all.assign(order.begin(), order.end());
  });
}

inline Tensor oneHot(const Tensor& x, int classes, int axis) {
  std::vector<Tensor> list;
  for (int k = 0; k < classes; ++k) list.push_back(each([k](double index) { return double(index == k); }, x));
  return stack(list, axis);
}

// The product of matrices; of vectors the dot product, and of batches one for each.
inline Tensor matmul(const Tensor& a, const Tensor& b) {
  std::vector<int> first = a.shape, second = b.shape;
  if (a.shape.size() == 1) first.insert(first.begin(), 1);
  if (b.shape.size() == 1) second.push_back(1);
  const int n = first[first.size() - 2], m = first.back(), p = second.back();
  std::vector<int> batch = commonShape({full({first.begin(), first.end() - 2}, 0.0), full({second.begin(), second.end() - 2}, 0.0)});
  std::vector<int> leftShape = batch, rightShape = batch, shape = batch;
  leftShape.insert(leftShape.end(), {n, m});
  rightShape.insert(rightShape.end(), {m, p});
  const Tensor left = broadcastTo(Tensor(first, a.data), leftShape), right = broadcastTo(Tensor(second, b.data), rightShape);
  std::vector<double> data;
  for (int k = 0; k < sizeOf(batch) * n * p; ++k) {
    const int row = k / p, column = row / n * m * p + k % p;
    double total = 0.0;
    for (int j = 0; j < m; ++j) total += left.data[row * m + j] * right.data[column + j * p];
    data.push_back(total);
  }
  if (a.shape.size() > 1) shape.push_back(n);
  if (b.shape.size() > 1) shape.push_back(p);
  return Tensor(shape, data);
}

inline Tensor dot(const Tensor& a, const Tensor& b) {
  return matmul(a, b);
}

inline Tensor outer(const Tensor& a, const Tensor& b) {
  return reshape(a, {a.shape[0], 1}) * b;
}

// Solves a batch of linear systems by elimination, and finds the determinants on the way.
inline std::vector<double> eliminated(const Tensor& a, std::vector<double>& right, int columns) {
  const int n = a.shape.back();
  std::vector<double> determinants, matrix = a.data;
  for (int batch = 0; batch * n * n < int(a.data.size()); ++batch) {
    double* rows = &matrix[batch * n * n];
    double* known = right.data() + batch * n * columns;
    double determinant = 1.0;
    for (int k = 0; k < n; ++k) {
      int pivot = k;
      for (int i = k + 1; i < n; ++i) {
        if (std::abs(rows[i * n + k]) > std::abs(rows[pivot * n + k])) pivot = i;
      }
      if (pivot != k) {
        std::swap_ranges(rows + k * n, rows + (k + 1) * n, rows + pivot * n);
        std::swap_ranges(known + k * columns, known + (k + 1) * columns, known + pivot * columns);
        determinant = -determinant;
      }
      const double diagonal = rows[k * n + k];
      determinant *= diagonal;
      for (int i = 0; i < n && diagonal != 0.0; ++i) {
        const double factor = i == k ? 0.0 : rows[i * n + k] / diagonal;
        for (int j = 0; j < n && factor != 0.0; ++j) rows[i * n + j] -= factor * rows[k * n + j];
        for (int j = 0; j < columns && factor != 0.0; ++j) known[i * columns + j] -= factor * known[k * columns + j];
      }
    }
    determinants.push_back(determinant);
    for (int i = 0; i < n; ++i) {
      for (int j = 0; j < columns; ++j) known[i * columns + j] /= rows[i * n + i];
    }
  }
  return determinants;
}

inline Tensor det(const Tensor& x) {
  std::vector<double> none;
  return Tensor({x.shape.begin(), x.shape.end() - 2}, eliminated(x, none, 0));
}

inline Tensor inverse(const Tensor& x) {
  const int n = x.shape.back();
  Tensor y = x;
  for (int k = 0; k < int(y.data.size()); ++k) y.data[k] = double(k % (n * n) % (n + 1) == 0);
  eliminated(x, y.data, n);
  return y;
}

inline Tensor solve(const Tensor& a, const Tensor& b) {
  Tensor y = b;
  eliminated(a, y.data, b.shape.size() < a.shape.size() ? 1 : b.shape.back());
  return y;
}

// Calls for every element of images that meets one of a kernel, by where they and what comes of them are.
template <typename F>
std::vector<int> eachMeeting(const std::vector<int>& x, const std::vector<int>& kernel, const std::vector<int>& stride, const std::vector<int>& padding, const std::vector<int>& dilation, int groups, F meet) {
  const int channels = x[1], height = x[2], width = x[3];
  const int outputs = kernel[0], taken = kernel[1], rows = kernel[2], columns = kernel[3];
  const auto span = [&](int from, int over, int k) {
    return (from + 2 * padding[k] - (over - 1) * dilation[k] - 1) / stride[k] + 1;
  };
  const std::vector<int> shape{x[0], outputs, span(height, rows, 0), span(width, columns, 1)};
  for (int y = 0; y < sizeOf(shape); ++y) {
    const int j = y % shape[3], i = y / shape[3] % shape[2], output = y / (shape[3] * shape[2]) % outputs;
    const int first = y / (shape[3] * shape[2] * outputs) * channels + output * groups / outputs * taken;
    for (int at = 0; at < taken * rows * columns; ++at) {
      const int row = i * stride[0] - padding[0] + at / columns % rows * dilation[0];
      const int column = j * stride[1] - padding[1] + at % columns * dilation[1];
      if (row < 0 || row >= height || column < 0 || column >= width) continue;
      const int channel = first + at / (rows * columns);
      meet((channel * height + row) * width + column, output * taken * rows * columns + at, y);
    }
  }
  return shape;
}

// A convolution of images, the kernel not flipped.
inline Tensor conv2d(const Tensor& x, const Tensor& kernel, const std::vector<int>& stride, const std::vector<int>& padding, const std::vector<int>& dilation, int groups) {
  const std::vector<int> shape = eachMeeting(x.shape, kernel.shape, stride, padding, dilation, groups, [](int, int, int) {});
  Tensor y = full(shape, 0.0);
  eachMeeting(x.shape, kernel.shape, stride, padding, dilation, groups, [&](int at, int k, int n) {
    y.data[n] += x.data[at] * kernel.data[k];
  });
  return y;
}

// What a convolution sends back to the images, whose shape is given.
inline Tensor convolvedBack(const Tensor& y, const Tensor& kernel, const std::vector<int>& shape, const std::vector<int>& stride, const std::vector<int>& padding, const std::vector<int>& dilation, int groups) {
  Tensor x = full(shape, 0.0);
  eachMeeting(shape, kernel.shape, stride, padding, dilation, groups, [&](int at, int k, int n) {
    x.data[at] += y.data[n] * kernel.data[k];
  });
  return x;
}

// What a convolution sends back to the kernel, whose shape is given.
inline Tensor correlated(const Tensor& y, const Tensor& x, const std::vector<int>& shape, const std::vector<int>& stride, const std::vector<int>& padding, const std::vector<int>& dilation, int groups) {
  Tensor kernel = full(shape, 0.0);
  eachMeeting(x.shape, shape, stride, padding, dilation, groups, [&](int at, int k, int n) {
    kernel.data[k] += y.data[n] * x.data[at];
  });
  return kernel;
}

// Where in the data of images the greatest element of each window is.
inline Tensor poolPositions(const Tensor& x, const std::vector<int>& size, const std::vector<int>& stride, const std::vector<int>& padding) {
  std::vector<int> best;
  const std::vector<int> images{x.shape[0] * x.shape[1], 1, x.shape[2], x.shape[3]}, window{1, 1, size[0], size[1]};
  const std::vector<int> shape = eachMeeting(images, window, stride, padding, {1, 1}, 1, [&](int at, int, int y) {
    if (y == int(best.size())) best.push_back(at);
    else if (x.data[at] > x.data[best[y]]) best[y] = at;
  });
  return Tensor({x.shape[0], x.shape[1], shape[2], shape[3]}, {best.begin(), best.end()});
}

// The spherical Bessel function of a whole order at pi x.
inline double sphericalBessel(double x, int order) {
  const double z = 3.141592653589793 * std::abs(x);
  const double sign = x < 0 && order % 2 == 1 ? -1.0 : 1.0;
  if (z < order + 1) {
    double term = 1.0;
    for (int n = 1; n <= order; ++n) term *= z / (2 * n + 1);
    double total = term;
    for (int k = 1; std::abs(term) > std::abs(total) * 1e-18; ++k) {
      term *= -z * z / (2 * k * (2 * (order + k) + 1));
      total += term;
    }
    return sign * total;
  }
  double before = std::cos(z) / z, last = std::sin(z) / z;
  for (int n = 0; n < order; ++n) {
    const double next = (2 * n + 1) / z * last - before;
    before = last;
    last = next;
  }
  return sign * last;
}

// The remainder with the sign of the divisor.
inline double modulo(double x, double y) {
  const double rest = std::fmod(x, y);
  return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest;
}

// The floor of a quotient.
inline double floorDivide(double x, double y) {
  return y == 0 ? x / y : std::nearbyint((x - modulo(x, y)) / y);
}
