/** Finds a Chromium to test with, or gets one. Prints its path when run by hand. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptInstall } from './apt.mjs';

/** Chromium's sandbox refuses to start as root; everyone else keeps it. */
const asRoot = process.getuid?.() === 0;

/** Chromium must neither phone home nor update itself while tests run. */
export const chromiumArguments = [
  ...(asRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
];

const require = createRequire(import.meta.url);

/** @returns {Promise<string>} */
async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** @returns {string[]} */
function installed() {
  const { env, platform } = process;
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    const tails = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return tails.flatMap((tail) => roots.flatMap((root) => (root ? [join(root, tail)] : [])));
  }
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return apps.flatMap((app) =>
      roots.map((root) => join(root, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  const names = [
    // The same engine without a browser's windows: what it draws is the same, for a third less work.
    'chromium-headless-shell',
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string} path */
const starts = (path) =>
  // On Windows and macOS asking for the version may open a window.
  process.platform !== 'linux' ||
  spawnSync(path, ['--version', ...chromiumArguments], { stdio: 'ignore', timeout: 60_000 })
    .status === 0;

/** @returns {Promise<string | undefined>} */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  return [await playwrightsOwn(), ...installed()].find((path) => existsSync(path) && starts(path));
}

/**
 * A Chromium that starts, installed first if there is none.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;

  console.log('No Chromium, Chrome or Edge found; trying to install one');
  const playwright = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  const download = spawnSync(process.execPath, [playwright, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  if (download.status === 0) {
    const own = await findChromium();
    if (own) return own;
  }
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (!aptInstall([name, 'fonts-dejavu-core', 'fonts-liberation'])) continue;
    const debians = await findChromium();
    if (debians) return debians;
  }
  throw new Error(
    [
      'The browser tests need Chromium, Chrome or Edge, and none could be installed. Either',
      '  - run `npx playwright install --with-deps chromium`,',
      '  - install Chrome, Chromium or Edge the usual way (Debian: `sudo apt install chromium`), or',
      '  - set CHROMIUM_PATH to an executable.',
    ].join('\n'),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureChromium().then(
    (path) => console.log(path),
    (error) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
