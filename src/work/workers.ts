import { errorOf, type Reply, type Request } from './messages';
import { packed, unpacked } from './packed-program';
import type { Clock, Listener } from './stretches';

/** The page's end of a worker. */
interface Port {
  post(request: Request): void;
  /** Ends it at once, whatever it does. */
  terminate(): void;
}

/** Starts a worker. `onBroken` hears that it could not be loaded or has died. */
export type Spawn = (onReply: (reply: Reply) => void, onBroken: (error: Error) => void) => Port;

/** How long a worker that is to stop may take to say so, in milliseconds, before it is ended. */
const PATIENCE = 40;

interface Job {
  readonly id: number;
  readonly task: string;
  readonly args: readonly unknown[];
  readonly listener: Listener<unknown, unknown>;
  /** Does it on the page, when no worker can be had. */
  readonly here: () => () => void;
}

/** A place for one worker. */
interface Slot {
  readonly port: Port;
  /** What it does; null while it is idle. */
  job: Job | null;
  /** Gives up the patience with it, once it is to stop. */
  relent: (() => void) | null;
  /** Whether it has ever answered. */
  alive: boolean;
}

/**
 * A few workers, started when there is something to do and kept for the next. A job that is stopped
 * frees its worker: politely if it can, else by ending it.
 */
export class Workers {
  private readonly slots: Slot[] = [];
  private queue: Job[] = [];
  private last = 0;
  private readonly stops = new Map<number, () => void>();
  /** Set once a worker could not even be loaded. */
  private broken = false;

  constructor(
    private readonly spawn: Spawn,
    private readonly clock: Clock,
    private readonly most: number,
  ) {}

  /**
   * Has a task done. Nothing is heard of it any more once it is stopped.
   * @param here starts the same on the page and returns what stops that.
   * @returns what stops it.
   */
  start<Y, R>(
    task: string,
    args: readonly unknown[],
    listener: Listener<Y, R>,
    here: () => () => void,
  ): () => void {
    if (this.broken) return here();
    const id = ++this.last;
    this.queue.push({ id, task, args, here, listener: listener as Listener<unknown, unknown> });
    this.assign();
    return () => this.stop(id);
  }

  private stop(id: number): void {
    this.queue = this.queue.filter((job) => job.id !== id);
    this.stops.get(id)?.();
    this.stops.delete(id);
    const slot = this.slots.find(({ job }) => job?.id === id);
    if (!slot || slot.relent) return;
    slot.port.post({ kind: 'stop', id });
    slot.relent = this.clock.later(() => {
      this.discard(slot);
      this.assign();
    }, PATIENCE);
  }

  private assign(): void {
    while (this.queue.length > 0) {
      const slot = this.slots.find(({ job }) => job === null) ?? this.hire();
      if (!slot) return;
      const job = this.queue.shift() as Job;
      slot.job = job;
      const { id, task, args } = job;
      slot.port.post({ kind: 'do', id, task, args: packed(args) as readonly unknown[] });
    }
  }

  private hire(): Slot | null {
    if (this.slots.length >= this.most) return null;
    const slot: Slot = {
      port: this.spawn(
        (reply) => this.hear(slot, reply),
        (error) => this.lose(slot, error),
      ),
      job: null,
      relent: null,
      alive: false,
    };
    this.slots.push(slot);
    return slot;
  }

  private hear(slot: Slot, reply: Reply): void {
    slot.alive = true;
    const { job } = slot;
    if (job?.id !== reply.id) return;
    // What is to stop is not listened to any more, but what ends it frees the worker.
    const listener = slot.relent ? null : job.listener;
    if (reply.kind === 'steps') {
      for (const step of reply.steps) listener?.onStep(unpacked(step));
      listener?.onPause();
      return;
    }
    slot.relent?.();
    slot.relent = null;
    slot.job = null;
    if (reply.kind === 'done') {
      for (const step of reply.steps) listener?.onStep(unpacked(step));
      listener?.onDone(unpacked(reply.result));
    } else if (reply.kind === 'failed') listener?.onFailed(errorOf(reply.failure));
    this.assign();
  }

  private lose(slot: Slot, error: Error): void {
    const { job, relent, alive } = slot;
    this.discard(slot);
    if (!alive) {
      // It could not be loaded, and the next could not either.
      this.broken = true;
      const jobs = job && !relent ? [job, ...this.queue] : this.queue;
      this.queue = [];
      for (const each of jobs) this.stops.set(each.id, each.here());
      return;
    }
    if (job && !relent) job.listener.onFailed(error);
    this.assign();
  }

  private discard(slot: Slot): void {
    slot.relent?.();
    slot.job = null;
    slot.port.terminate();
    this.slots.splice(this.slots.indexOf(slot), 1);
  }
}
