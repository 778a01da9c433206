import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, '..', '..', 'dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

const built = (path: string): Uint8Array => readFileSync(join(dist, path));

/**
 * What another build of the site would serve: every file of which the name tells the content has another
 * name, and those of the build there is are gone.
 */
export function nextBuild(): (path: string) => Uint8Array {
  const names = readdirSync(join(dist, 'assets'));
  const next = new Map(names.map((name) => [name, name.replace(/(?=\.\w+$)/, '-next')]));
  const before = new Map(names.map((name) => [`/assets/${next.get(name)}`, `/assets/${name}`]));
  // The longer first, since one name may end with another.
  const all = [...names].sort((a, b) => b.length - a.length);
  const named = new RegExp(all.map((name) => name.replace(/[.]/g, '\\.')).join('|'), 'g');
  return (path) => {
    const content = built(path.startsWith('/assets/') ? (before.get(path) ?? '/gone') : path);
    if (!/\.(html|js|css)$/.test(path)) return content;
    const text = new TextDecoder().decode(content);
    return new TextEncoder().encode(text.replace(named, (name) => next.get(name) ?? name));
  };
}

/** A server of the built site that a test has to itself, and may stop. */
export interface OwnServer {
  readonly address: string;
  /** The paths that the service worker asked for in order to keep them, one after the other. */
  readonly asked: readonly string[];
  /** What becomes of such a request; a page that needs the file gets it whatever this says. */
  keeping: (path: string) => 'answered' | 'held' | 'refused';
  /** The content of each file of the site, by its path; another build may take its place. */
  deployed: (path: string) => Uint8Array;
  /** Answers everything that was held, and all that comes. */
  release(): void;
  stop(): Promise<void>;
}

/** Where the site is served, and with what. */
interface Hosting {
  /** The folder: `/`, or `/wengert/`. */
  readonly folder: string;
  /** The headers of a file by its whole path. */
  headersOf(path: string): Readonly<Record<string, string>>;
  /** Whether files of this type are sent packed. */
  packs(type: string): boolean;
}

const plain: Hosting = {
  folder: '/',
  headersOf: (path) => ({
    // A frame may be of no origin at all.
    'access-control-allow-origin': '*',
    'content-type': types[extname(path)] ?? 'text/plain',
  }),
  packs: () => false,
};

/**
 * Serves the built site on a port of its own.
 * @param changed what is served in place of built files, or besides them, by path.
 */
export async function serveSite(
  changed: Readonly<Record<string, (built: () => Uint8Array) => string>> = {},
  { folder, headersOf, packs }: Hosting = plain,
): Promise<OwnServer> {
  const asked: string[] = [];
  let waiting: (() => void)[] = [];
  const send = (whole: string, response: ServerResponse) => {
    try {
      if (!whole.startsWith(folder)) throw new RangeError('That is no file of the site.');
      const path = whole.slice(folder.length - 1);
      const name = path === '/' ? '/index.html' : path;
      const content = () => own.deployed(name);
      const body = changed[path]?.(content) ?? content();
      const headers = headersOf(`${folder.slice(0, -1)}${name}`);
      if (!packs(headers['content-type'] ?? '')) response.writeHead(200, headers).end(body);
      else {
        const packed = { ...headers, 'content-encoding': 'gzip', vary: 'Accept-Encoding' };
        response.writeHead(200, packed).end(gzipSync(body));
      }
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
    address: `http://localhost:${(server.address() as AddressInfo).port}${folder}`,
    asked,
    keeping: () => 'answered',
    deployed: built,
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

/** A page of another site. */
export interface HostPage {
  readonly address: string;
  stop(): void;
}

/** Serves these files, by path, from a port of its own, which is another origin. */
export async function hostOfFiles(files: ReadonlyMap<string, string>): Promise<HostPage> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const content = files.get(pathname);
    const type = types[extname(pathname)] ?? 'text/html';
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

/** Serves a page that has this in it from a port of its own, which is another origin. */
export function hostOf(content: string): Promise<HostPage> {
  const page = `<!doctype html><html lang="en"><title>A course</title>${content}`;
  return hostOfFiles(new Map([['/', page]]));
}

/**
 * What the worker keeps is to be checked with the server, and is to be nothing yet; a page’s request that
 * it passes on may be answered from what the browser has.
 */
function isToKeep({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-dest'] === 'empty' && headers['cache-control'] === 'max-age=0';
}
