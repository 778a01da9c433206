def checkpoint_of(path, is_first):
    """Gives what was kept last, or None; the first process reads it and hands it to the others."""
    kept = [None]
    if is_first and os.path.exists(path):
        kept[0] = torch.load(path, map_location="cpu")
    if dist.is_initialized():
        dist.broadcast_object_list(kept)
    return kept[0]


def keep(path, updates, model, optimizer):
    """Keeps the run in a file, which at no moment is half written."""
    state = {"updates": updates, "model": model.state_dict(), "optimizer": optimizer.state_dict()}
    if not ZEROED:
        state["gradients"] = [parameter.grad for parameter in model.parameters()]
    torch.save(state, path + ".part")
    os.replace(path + ".part", path)


def begin(model, optimizer, numbers):
    """Puts the numbers of start.npy in place: the parameters, then what the optimizer keeps of each."""
    at = 0

    def following(like):
        nonlocal at
        part = numbers[at : at + like.numel()]
        at += like.numel()
        return torch.from_numpy(part.copy()).reshape(like.shape).to(like)

    parameters = list(model.parameters())
    with torch.no_grad():
        for parameter in parameters:
            parameter.copy_(following(parameter))
    if STARTED > 0:
        for name in MEMORY:
            for parameter in parameters:
                optimizer.state[parameter][name] = following(parameter)
        # Those that count updates need to know of them.
        for parameter in parameters:
            optimizer.state[parameter]["step"] = torch.tensor(float(STARTED))
    if not ZEROED:
        for parameter in parameters:
            parameter.grad = following(parameter)


def share_of(rows, rank, size):
    """Gives the rows of this process, and what its loss weighs so that the mean over processes is the loss."""
    mine = rows[rank::size]
    weight = size * len(mine) / len(rows) if LOSS == "mean" else size
    # Each process takes part in each update, be it with a row that weighs nothing.
    return (mine, weight) if len(mine) > 0 else (rows[:1], 0.0)


def step(model, optimizer):
    """Makes a step; what gradients are shortened to is of this step alone, since they may be added to."""
    gradients = [parameter.grad for parameter in model.parameters()]
    if CLIP > 0:
        for parameter, gradient in zip(model.parameters(), gradients):
            parameter.grad = None if gradient is None else gradient.clone()
        nn.utils.clip_grad_norm_(model.parameters(), CLIP)
    optimizer.step()
    for parameter, gradient in zip(model.parameters(), gradients):
        parameter.grad = gradient


def tested(model, rows):
    """Gives the loss over rows and what is predicted for them."""
    with torch.no_grad():
        loss, predictions = model(rows[:, :-1], rows[:, -1])
    return loss.item(), None if predictions is None else predictions.cpu().numpy()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", default="rows.csv", help="rows as CSV or .npy")
    options.add_argument("--start", default="start.npy", help="the numbers that the run begins with")
    options.add_argument("--checkpoint", default="checkpoint.pt", help="where the run is kept")
    options.add_argument("--every", type=int, help="updates between two checkpoints; those of an epoch by default")
    options.add_argument("--epochs", type=int, default=EPOCHS, help="ways through the rows, in all")
    chosen = options.parse_args()

    rank, size = int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))
    device = torch.device("cpu")
    if torch.cuda.is_available():
        device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", 0)))
        torch.cuda.set_device(device)
        torch.set_default_device(device)
    if size > 1:
        dist.init_process_group("nccl" if device.type == "cuda" else "gloo")

    learnt, others = prepared(read(chosen.data))
    count = len(learnt)
    per_epoch = updates_per_epoch(count)
    rows = torch.from_numpy(learnt).to(device)
    model = Model().to(device)
    optimizer = optimizer_of(model.parameters())
    kept = checkpoint_of(chosen.checkpoint, rank == 0)
    if kept is None:
        begin(model, optimizer, np.load(chosen.start, allow_pickle=False))
        done = STARTED
    else:
        model.load_state_dict(kept["model"])
        optimizer.load_state_dict(kept["optimizer"])
        for parameter, gradient in zip(model.parameters(), kept.get("gradients", [])):
            parameter.grad = gradient.to(device)
        done = kept["updates"]
    parallel = DistributedDataParallel(model) if size > 1 else model

    for update in range(done, chosen.epochs * per_epoch):
        mine, weight = share_of(batch_at(update, count), rank, size)
        batch = rows[torch.from_numpy(mine)]
        if ZEROED:
            optimizer.zero_grad()
        loss, _ = parallel(batch[:, :-1], batch[:, -1])
        (weight * loss).backward()
        step(model, optimizer)

        made = update + 1
        if rank == 0 and made % (chosen.every or per_epoch) == 0:
            keep(chosen.checkpoint, made, model, optimizer)
        if rank == 0 and made % per_epoch == 0:
            line = told("train", *tested(model, rows), learnt[:, -1])
            if len(others) > 0:
                line += "; " + told("test", *tested(model, torch.from_numpy(others).to(device)), others[:, -1])
            print(f"epoch {made // per_epoch}: {line}", flush=True)

    if size > 1:
        dist.destroy_process_group()


if __name__ == "__main__":
    main()
