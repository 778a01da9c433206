erf = np.vectorize(math.erf, otypes=[float])

erfc = np.vectorize(math.erfc, otypes=[float])

def spherical_bessel(x, order):
    """The spherical Bessel function of a whole order at pi x."""
    if np.ndim(x) > 0:
        return np.vectorize(spherical_bessel, otypes=[float])(x, order)
    z = math.pi * abs(x)
    sign = -1.0 if x < 0 and order % 2 == 1 else 1.0
    if z < order + 1:
        term = 1.0
        for n in range(1, order + 1):
            term *= z / (2 * n + 1)
        total, k = term, 1
        while abs(term) > abs(total) * 1e-18:
            term *= -z * z / (2 * k * (2 * (order + k) + 1))
            total, k = total + term, k + 1
        return sign * total
    before, last = math.cos(z) / z, math.sin(z) / z
    for n in range(order):
        before, last = last, (2 * n + 1) / z * last - before
    return sign * last

def minors(x):
    """Matrices without each row and column, their first row signed so that determinants are cofactors."""
    n = x.shape[-1]
    found = np.zeros(x.shape + (n - 1, n - 1))
    for i in range(n):
        for j in range(n):
            minor = np.delete(np.delete(x, i, axis=-2), j, axis=-1)
            minor[..., :1, :] *= (-1) ** (i + j)
            found[..., i, j, :, :] = minor
    return found

def minors_back(y):
    """What minors send back to the matrices that they are of."""
    n = y.shape[-1] + 1
    total = np.zeros(y.shape[:-2])
    for i in range(n):
        for j in range(n):
            minor = y[..., i, j, :, :].copy()
            minor[..., :1, :] *= (-1) ** (i + j)
            rows = [k for k in range(n) if k != i]
            columns = [k for k in range(n) if k != j]
            total[(..., *np.ix_(rows, columns))] += minor
    return total

def unslice(x, shape, start, step):
    """A slice put back among zeros."""
    whole = np.zeros(shape)
    places = [a + b * np.arange(n) for a, b, n in zip(start, step, np.shape(x))]
    whole[np.ix_(*places)] = x
    return whole

def scatter(x, indices, shape, axis):
    """Adds each element where its index points to."""
    whole = np.zeros(shape)
    np.add.at(whole, (slice(None),) * axis + (np.asarray(indices, int),), x)
    return whole

def sort_positions(x, axis, descending=False):
    """Where in the data the elements along an axis are, in order."""
    order = np.argsort(-x if descending else x, axis=axis, kind="stable")
    return np.take_along_axis(np.arange(np.size(x)).reshape(np.shape(x)), order, axis)

def one_hot(x, classes, axis):
    """A 1 where each index points to, along a new axis."""
    return np.stack([1.0 * (np.asarray(x) == k) for k in range(classes)], axis)

def product_of_others(x, axes):
    """For each element the product of all others along some axes."""
    x = np.asarray(x)
    others = [k for k in range(x.ndim) if k not in axes]
    moved = np.transpose(x, [*others, *axes])
    rows = moved.reshape([x.shape[k] for k in others] + [-1])
    n = rows.shape[-1]
    products = np.stack([np.prod(np.delete(rows, k, axis=-1), axis=-1) for k in range(n)], axis=-1)
    return np.transpose(products.reshape(moved.shape), np.argsort([*others, *axes]))

def windows(x, size, stride, padding, dilation):
    """The numbers of images that each place of a kernel meets."""
    extents = [
        (x.shape[k + 2] + 2 * padding[k] - (size[k] - 1) * dilation[k] - 1) // stride[k] + 1 for k in range(2)
    ]
    for i in range(size[0]):
        for j in range(size[1]):
            rows = i * dilation[0] + stride[0] * np.arange(extents[0])
            columns = j * dilation[1] + stride[1] * np.arange(extents[1])
            yield i, j, (slice(None), slice(None), rows[:, None], columns)

def padded(x, padding, value=0.0):
    """Images with a border."""
    borders = [(0, 0), (0, 0), (padding[0], padding[0]), (padding[1], padding[1])]
    return np.pad(np.asarray(x, float), borders, constant_values=value)

def conv2d(x, kernel, stride, padding, dilation, groups):
    """A convolution of images, the kernel not flipped."""
    whole = padded(x, padding)
    split = np.split(np.arange(x.shape[1]), groups), np.split(np.arange(kernel.shape[0]), groups)
    total = None
    for i, j, places in windows(x, kernel.shape[2:], stride, padding, dilation):
        met = whole[places]
        parts = [np.einsum("nchw,oc->nohw", met[:, c], kernel[o][:, :, i, j]) for c, o in zip(*split)]
        joined = np.concatenate(parts, axis=1)
        total = joined if total is None else total + joined
    return total

def convolved_back(y, kernel, shape, stride, padding, dilation, groups):
    """What a convolution sends back to the images, whose shape is given."""
    whole = padded(np.zeros(shape), padding)
    split = np.split(np.arange(shape[1]), groups), np.split(np.arange(kernel.shape[0]), groups)
    for i, j, places in windows(np.zeros(shape), kernel.shape[2:], stride, padding, dilation):
        parts = [np.einsum("nohw,oc->nchw", y[:, o], kernel[o][:, :, i, j]) for _, o in zip(*split)]
        whole[places] += np.concatenate(parts, axis=1)
    return whole[:, :, padding[0] : padding[0] + shape[2], padding[1] : padding[1] + shape[3]]

def correlated(y, x, shape, stride, padding, dilation, groups):
    """What a convolution sends back to the kernel, whose shape is given."""
    whole = padded(x, padding)
    kernel = np.zeros(shape)
    split = np.split(np.arange(x.shape[1]), groups), np.split(np.arange(shape[0]), groups)
    for i, j, places in windows(x, shape[2:], stride, padding, dilation):
        for c, o in zip(*split):
            kernel[o[:, None], np.arange(shape[1]), i, j] = np.einsum("nohw,nchw->oc", y[:, o], whole[places][:, c])
    return kernel

def pool_positions(x, size, stride, padding):
    """Where in the data of images the greatest element of each window is."""
    whole = padded(x, padding, -np.inf)
    numbers = padded(np.arange(x.size).reshape(x.shape), padding, -1.0)
    best = None
    for _, _, places in windows(x, size, stride, padding, (1, 1)):
        met, at = whole[places], numbers[places]
        if best is None:
            best, found = met, at
        else:
            best, found = np.where(met > best, met, best), np.where(met > best, at, found)
    return found
