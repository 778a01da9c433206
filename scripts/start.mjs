/**
 * `npm start`: builds the site if its sources changed, serves it and opens it in the browser.
 * The built site and not the development server: it loads in a fraction of the requests, and it is
 * the one with the Content-Security-Policy that everyone else gets.
 *
 * Options: --port N, --no-open.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { buildIfChanged, root } from './build.mjs';
import { freePort } from './port.mjs';

/** @param {string} url */
function open(url) {
  const { CI, BROWSER, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || BROWSER === 'none') return;
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', url]]
      : process.platform === 'darwin'
        ? ['open', [url]]
        : DISPLAY || WAYLAND_DISPLAY
          ? ['xdg-open', [url]]
          : ['', []];
  if (!command) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // Opening is a courtesy: the address is printed anyway.
  child.on('error', () => {});
  child.unref();
}

const { values } = parseArgs({
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
});
const wanted = Number(values.port ?? process.env.PORT ?? 4173);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
  console.error(`--port must be a number from 1 to 65535, not ${values.port ?? process.env.PORT}.`);
  process.exit(1);
}

await buildIfChanged();
const port = await freePort(wanted);
await preview({
  root,
  logLevel: 'warn',
  preview: { port, host: '127.0.0.1', strictPort: true, open: false },
});
const url = `http://localhost:${port}/`;
console.log(`\n  Wengert is at ${url}\n  Ctrl+C stops it.\n`);
if (!values['no-open']) open(url);
