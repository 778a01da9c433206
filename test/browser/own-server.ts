import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const dist = join(import.meta.dirname, '..', '..', 'dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** A server of the built site that a test has to itself, and may stop. */
export interface OwnServer {
  readonly address: string;
  /** The paths that the service worker asked for in order to keep them, one after the other. */
  readonly asked: readonly string[];
  /** What becomes of such a request; a page that needs the file gets it whatever this says. */
  keeping: (path: string) => 'answered' | 'held' | 'refused';
  /** Answers everything that was held, and all that comes. */
  release(): void;
  stop(): Promise<void>;
}

/**
 * Serves the built site on a port of its own.
 * @param changed what is served in place of built files, or besides them, by path.
 */
export async function serveSite(
  changed: Readonly<Record<string, (built: () => Uint8Array) => string>> = {},
): Promise<OwnServer> {
  const asked: string[] = [];
  let waiting: (() => void)[] = [];
  const send = (path: string, response: ServerResponse) => {
    try {
      const name = path === '/' ? '/index.html' : path;
      const content = () => readFileSync(join(dist, name));
      const body = changed[path]?.(content) ?? content();
      response.writeHead(200, { 'content-type': types[extname(name)] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!isToKeep(request)) return send(pathname, response);
    asked.push(pathname);
    const fate = own.keeping(pathname);
    if (fate === 'refused') response.writeHead(503).end();
    else if (fate === 'held') waiting.push(() => send(pathname, response));
    else send(pathname, response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const own: OwnServer = {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    asked,
    keeping: () => 'answered',
    release() {
      own.keeping = () => 'answered';
      for (const go of waiting) go();
      waiting = [];
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return own;
}

/**
 * What the worker keeps is to be checked with the server, and is to be nothing yet; a page’s request that
 * it passes on may be answered from what the browser has.
 */
function isToKeep({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-dest'] === 'empty' && headers['cache-control'] === 'max-age=0';
}
