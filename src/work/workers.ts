import { workWords } from '../words/en/work';
import { said } from '../words/problem';
import { type Reply, type Request, WorkError, workError } from './messages';
import { packed, unpacked } from './packed-program';
import type { Clock, Listener } from './stretches';

/** The page's end of a worker. */
interface Port {
  post(request: Request): void;
  /** Ends it at once, whatever it does. */
  terminate(): void;
}

/** Starts a worker. `onBroken` hears that it could not be loaded or has died. @throws when none can be made. */
export type Spawn = (onReply: (reply: Reply) => void, onBroken: (error: Error) => void) => Port;

/** How long a worker that is to stop may take to say so, in milliseconds, before it is ended. */
const PATIENCE = 40;

/**
 * Milliseconds between two looks at a worker. Time is told in looks, for none are taken while the computer
 * sleeps or the page itself is held up.
 */
const LOOK = 5000;
/** So many looks may pass before a worker is ready, after which the page does its work itself. */
const LATE = 3;
/** So many may pass without a sign from a worker whose end would not be noticed. */
const SILENT = 12;

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
  /** Ends looking at it. */
  unwatch: () => void;
  /** Whether it has ever answered. */
  alive: boolean;
  /** Whether its end would be noticed by itself. */
  watched: boolean;
  /** How many looks there have been since its last sign. */
  looks: number;
}

/**
 * A few workers, started when there is something to do and kept for the next. A job that is stopped
 * frees its worker: politely if it can, else by ending it. What no worker does, the page does.
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
      const { id, task, args } = job;
      try {
        slot.port.post({ kind: 'do', id, task, args: packed(args) as readonly unknown[] });
      } catch {
        // It can't be sent, but it can be done.
        this.doHere([job]);
        continue;
      }
      slot.job = job;
      this.watch(slot);
    }
  }

  /** A place with a new worker; null where there are as many as there may be, or none can be made. */
  private hire(): Slot | null {
    if (this.slots.length >= this.most) return null;
    const hired: { slot?: Slot } = {};
    try {
      const port = this.spawn(
        (reply) => hired.slot && this.hear(hired.slot, reply),
        (error) => hired.slot && this.lose(hired.slot, error),
      );
      const idle = { job: null, relent: null, unwatch: () => {} };
      const slot: Slot = { port, ...idle, alive: false, watched: false, looks: 0 };
      hired.slot = slot;
      this.slots.push(slot);
      return slot;
    } catch {
      this.goWithout();
      return null;
    }
  }

  /** Looks at a worker now and then while it has something to do. */
  private watch(slot: Slot): void {
    slot.unwatch();
    slot.looks = 0;
    const look = () => {
      slot.looks++;
      const most = slot.watched ? Number.POSITIVE_INFINITY : slot.alive ? SILENT : LATE;
      if (slot.looks < most) slot.unwatch = this.clock.later(look, LOOK);
      else this.lose(slot, new WorkError(said(workWords, { kind: 'no sign' }).message));
    };
    slot.unwatch = this.clock.later(look, LOOK);
  }

  private hear(slot: Slot, reply: Reply): void {
    slot.alive = true;
    slot.looks = 0;
    if (reply.kind === 'ready') {
      slot.watched = reply.watched;
      return;
    }
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
    slot.unwatch();
    try {
      if (reply.kind === 'done') {
        for (const step of reply.steps) listener?.onStep(unpacked(step));
        listener?.onDone(unpacked(reply.result));
      } else if (reply.kind === 'failed') listener?.onFailed(workError(reply.failure));
    } finally {
      // What goes wrong with one result holds up no other job.
      this.assign();
    }
  }

  private lose(slot: Slot, error: Error): void {
    if (!this.slots.includes(slot)) return;
    const { job, relent, alive } = slot;
    this.discard(slot);
    const given = job && !relent ? [job] : [];
    if (!alive) {
      // It could not be loaded, and the next could not either.
      this.goWithout(given);
      return;
    }
    try {
      for (const { listener } of given) listener.onFailed(error);
    } finally {
      this.assign();
    }
  }

  /** From now on the page does everything itself. */
  private goWithout(given: readonly Job[] = []): void {
    this.broken = true;
    const jobs = [...given, ...this.queue];
    this.queue = [];
    this.doHere(jobs);
  }

  private doHere(jobs: readonly Job[]): void {
    for (const each of jobs) this.stops.set(each.id, each.here());
  }

  private discard(slot: Slot): void {
    slot.relent?.();
    slot.unwatch();
    slot.job = null;
    slot.port.terminate();
    this.slots.splice(this.slots.indexOf(slot), 1);
  }
}
