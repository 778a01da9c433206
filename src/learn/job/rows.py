def uniform(*streams):
    """Draws numbers from 0 to 1 by SEED: mulberry32, so that they are those that the browser draws."""
    state = SEED + 1
    for stream in streams:
        state = (state ^ stream) * 0x9E3779B1 & 0xFFFFFFFF
    while True:
        state = state + 0x6D2B79F5 & 0xFFFFFFFF
        bits = (state ^ state >> 15) * (state | 1) & 0xFFFFFFFF
        bits ^= bits + (bits ^ bits >> 7) * (bits | 61) & 0xFFFFFFFF
        yield (bits ^ bits >> 14) / 0x100000000


def shuffled(count, *streams):
    """Gives the numbers below count in an order that is drawn (Fisher and Yates)."""
    draws = uniform(*streams)
    order = np.arange(count)
    for k in range(count - 1, 0, -1):
        other = int(next(draws) * (k + 1))
        order[k], order[other] = order[other], order[k]
    return order


def read(path):
    """Reads rows of features and, last, the target: a .npy file, or a CSV file with a line of names."""
    if path.endswith(".npy"):
        table = np.load(path, allow_pickle=False).astype(float)
    else:
        with open(path, newline="", encoding="utf-8-sig") as file:
            _, *rows = csv.reader(file)
        table = np.array([[*map(float, row[:-1]), target(row[-1])] for row in rows])
    if table.ndim != 2 or table.shape[1] != FEATURES + 1:
        raise SystemExit(f"{path}: a row is {FEATURES} features and a target, this is of shape {table.shape}.")
    return table


def target(text):
    """Gives the number of a class, where targets are classes, or the number that is written."""
    return float(CLASSES.index(text) if text in CLASSES else text)


def prepared(table):
    """Splits rows into those that are learnt from and those that are only tested on."""
    count = len(table)
    tested = min(math.floor(count * TESTED + 0.5), max(0, count - 1))
    order = shuffled(count, 2) if tested > 0 else np.arange(count)
    learnt, others = table[order[tested:]], table[order[:tested]]
    if NORMALISED:
        mean = learnt[:, :-1].mean(axis=0)
        deviation = learnt[:, :-1].std(axis=0)
        deviation[deviation == 0] = 1
        for rows in (learnt, others):
            rows[:, :-1] = (rows[:, :-1] - mean) / deviation
    return learnt, others


def updates_per_epoch(count):
    """Counts the updates of one way through the rows."""
    return max(1, math.ceil(count / (min(BATCH, count) or count)))


def batch_at(update, count):
    """Gives the rows of an update; each epoch goes through all of them in an order of its own."""
    size = min(BATCH, count) or count
    if size == count:
        return np.arange(count)
    epoch, place = divmod(update, updates_per_epoch(count))
    if batch_at.order is None or batch_at.order[0] != epoch:
        batch_at.order = epoch, shuffled(count, 3, epoch)
    return batch_at.order[1][place * size : (place + 1) * size]


batch_at.order = None


def accuracy(predictions, targets):
    """Gives the share of rows whose class is predicted: of one number, whether it is past a half."""
    flat = predictions.reshape(len(targets), -1)
    classes = flat[:, 0] > 0.5 if flat.shape[1] == 1 else flat.argmax(axis=1)
    return float((classes == targets).mean())


def told(name, loss, predictions, targets):
    """Says how well the model does on some rows."""
    is_right = f", {accuracy(predictions, targets):.1%} right" if CLASSES and predictions is not None else ""
    return f"{name} loss {float(loss):.6g}{is_right}"
