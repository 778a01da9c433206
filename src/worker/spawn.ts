import type { Reply } from '../work/messages';
import type { Spawn } from '../work/workers';

/** Starts a worker of this app. */
export const spawnWorker: Spawn = (onReply, onBroken) => {
  const worker = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Reply>) => onReply(data);
  worker.onmessageerror = () => onBroken(new Error('A message of a worker could not be read'));
  worker.onerror = (event) => onBroken(new Error(event.message || 'A worker could not be loaded'));
  return {
    post: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
  };
};
