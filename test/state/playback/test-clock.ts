import type { Clock } from '../../../src/state/clock';

/** A clock that goes when it is told to. */
export class TestClock implements Clock {
  private time = 0;
  private readonly waiting = new Set<{ due: number; run: () => void }>();

  now = () => this.time;

  after = (milliseconds: number, run: () => void) => {
    const timer = { due: this.time + milliseconds, run };
    this.waiting.add(timer);
    return () => void this.waiting.delete(timer);
  };

  get timers(): number {
    return this.waiting.size;
  }

  /** Lets time pass; timers run when they are due, or `late` milliseconds after. */
  pass(milliseconds: number, late = 0): void {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = [...this.waiting].sort((a, b) => a.due - b.due);
      if (!next || next.due + late > end) break;
      this.waiting.delete(next);
      this.time = Math.max(this.time, next.due + late);
      next.run();
    }
    this.time = end;
  }
}
