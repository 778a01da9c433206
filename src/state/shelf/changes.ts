const CHANNEL = 'wengert shelf';
const listeners = new Set<() => void>();
let channel: BroadcastChannel | null = null;

/** The channel by which tabs hear of each other's changes; null where there is none. */
function theChannel(): BroadcastChannel | null {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => told();
  return channel;
}

function told(): void {
  for (const listener of listeners) listener();
}

/** Tells of every change of the list of graphs that was made by pressing something, in any tab. Returns what ends that. */
export function onShelfChange(listener: () => void): () => void {
  theChannel();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Tells those who listen, in this tab and in others. */
export function tellChange(): void {
  told();
  theChannel()?.postMessage(null);
}
