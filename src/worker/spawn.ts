import type { Reply } from '../work/messages';
import type { Spawn } from '../work/workers';

let last = 0;

/** Starts a worker of this app. */
export const spawnWorker: Spawn = (onReply, onBroken) => {
  // Its first word is the language that it speaks, as the page does.
  const name = `${document.documentElement.lang} wengert-worker ${performance.timeOrigin} ${++last}`;
  const worker = new Worker(new URL('../worker/worker.ts', import.meta.url), {
    type: 'module',
    name,
  });
  const ended = new AbortController();
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    onReply(data);
    if (data.kind === 'ready' && data.watched) watchEnd(name, ended.signal, onBroken);
  };
  worker.onmessageerror = () => onBroken(new Error('A message of a worker could not be read.'));
  worker.onerror = (event) => onBroken(new Error(event.message || 'A worker could not be loaded.'));
  return {
    post: (request) => worker.postMessage(request),
    terminate: () => {
      ended.abort();
      worker.terminate();
    },
  };
};

/** A worker holds a lock of its name for as long as it lives: whoever is given that lock knows of its end. */
function watchEnd(name: string, signal: AbortSignal, onBroken: (error: Error) => void): void {
  navigator.locks
    .request(name, { signal }, () => onBroken(new Error('The worker ended without a word.')))
    // It was ended on purpose.
    .catch(() => {});
}
