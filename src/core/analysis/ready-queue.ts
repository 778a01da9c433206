/** Numbered tasks, the one with the highest rank first, and of equals the one with the lowest number. A binary heap. */
export class ReadyQueue {
  private readonly heap: number[] = [];

  constructor(private readonly rank: ArrayLike<number>) {}

  get size(): number {
    return this.heap.length;
  }

  /** The task that is next to be taken, if there is one. */
  get first(): number | undefined {
    return this.heap[0];
  }

  add(task: number): void {
    const { heap } = this;
    let at = heap.push(task) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.before(heap[parent], task)) break;
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = task;
  }

  /** Takes the first task out. */
  take(): number | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.before(heap[child + 1], heap[child])) {
        child++;
      }
      if (this.before(last, heap[child])) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return first;
  }

  private before(a: number, b: number): boolean {
    const [x, y] = [this.rank[a], this.rank[b]];
    return x > y || (x === y && a < b);
  }
}
