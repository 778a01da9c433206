def keep(path, updates, state):
    """Keeps the run in a file, which at no moment is half written."""
    with open(path + ".part", "wb") as file:
        np.savez(file, updates=updates, state=np.stack(state))
    os.replace(path + ".part", path)


def begun(options):
    """Gives the updates that were made and what they came to: a row of parameters, then the optimizer's."""
    if os.path.exists(options.checkpoint):
        with np.load(options.checkpoint, allow_pickle=False) as kept:
            return int(kept["updates"]), list(kept["state"])
    return STARTED, list(np.load(options.start, allow_pickle=False).reshape(-1, PARAMETERS))


@jax.jit
def update_by(state, made, rows):
    """Makes one update: of rows on several devices, each works out its share of the gradient."""
    w, *memory = state
    gradient = jax.grad(lambda w: run(w, rows[:, :-1], rows[:, -1])[0])(w)
    if not ZEROED:
        gradient = memory.pop() + gradient
    after = optimizer_step(w, gradient, made, RATE, *memory)
    after = list(after) if isinstance(after, tuple) else [after]
    return after if ZEROED else [*after, gradient]


@jax.jit
def tested(w, rows):
    """Gives the loss over rows and what is predicted for them."""
    return run(w, rows[:, :-1], rows[:, -1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default="rows.csv", help="rows as CSV or .npy")
    parser.add_argument("--start", default="start.npy", help="the numbers that the run begins with")
    parser.add_argument("--checkpoint", default="checkpoint.npz", help="where the run is kept")
    parser.add_argument("--every", type=int, help="updates between two checkpoints; those of an epoch by default")
    parser.add_argument("--epochs", type=int, default=EPOCHS, help="ways through the rows, in all")
    options = parser.parse_args()

    mesh = Mesh(np.array(jax.devices()), ("rows",))

    def placed(rows):
        """Puts rows on the devices: a share on each, or all of them where they can't be divided so."""
        spec = PartitionSpec("rows") if len(rows) % mesh.size == 0 else PartitionSpec()
        return jax.device_put(rows, NamedSharding(mesh, spec))

    learnt, others = prepared(read(options.data))
    count = len(learnt)
    per_epoch = updates_per_epoch(count)
    done, state = begun(options)
    state = jax.device_put(state, NamedSharding(mesh, PartitionSpec()))
    for update in range(done, options.epochs * per_epoch):
        made = update + 1
        state = update_by(state, float(made), placed(learnt[batch_at(update, count)]))
        if made % (options.every or per_epoch) == 0:
            keep(options.checkpoint, made, state)
        if made % per_epoch == 0:
            line = told("train", *tested(state[0], learnt), learnt[:, -1])
            if len(others) > 0:
                line += "; " + told("test", *tested(state[0], others), others[:, -1])
            print(f"epoch {made // per_epoch}: {line}", flush=True)


if __name__ == "__main__":
    main()
