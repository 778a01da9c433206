import type { Port } from './graph';

/** A wire as the selection names it, by the port it ends at: `node:port`. */
export function wireKey({ node, index }: Port): string {
  return `${node}:${index}`;
}

/** The port a wire's key names. */
export function portOfKey(key: string): Port {
  const split = key.lastIndexOf(':');
  return { node: key.slice(0, split), index: Number(key.slice(split + 1)) };
}
