/** The worker's entry: does what the page asks for. See serve.ts. */

import type { Reply, Request } from '../work/messages';
import { serve } from '../work/serve';
import type { Clock } from '../work/stretches';
import { tasks } from './tasks';
import { askedBefore } from './words-first';

interface Scope {
  readonly name: string;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply, transfer: readonly ArrayBufferLike[]): void;
}

const scope = globalThis as unknown as Scope;

// A timer would make it wait for four milliseconds between stretches.
const channel = new MessageChannel();
let due: (() => void) | null = null;
channel.port1.onmessage = () => {
  const go = due;
  due = null;
  go?.();
};

const clock: Clock = {
  now: () => performance.now(),
  later: (go) => {
    due = go;
    channel.port2.postMessage(null);
    return () => {
      if (due === go) due = null;
    };
  },
};

const hear = serve(tasks, (reply, transfer) => scope.postMessage(reply, transfer), clock);
scope.onmessage = ({ data }) => hear(data);
for (const request of askedBefore) hear(request);

// It holds a lock for as long as it lives, by which the page knows of its end (see spawn.ts), where the
// browser has locks and does not refuse them, as it does in some frames.
const ready = (watched: boolean) => scope.postMessage({ kind: 'ready', watched }, []);
const { locks } = navigator as { locks?: LockManager };
if (!locks) ready(false);
else {
  const held = () => {
    ready(true);
    return new Promise(() => {});
  };
  locks.request(scope.name, held).catch(() => ready(false));
}
