/**
 * Makes node_modules what package-lock.json says, and does nothing when it already is.
 * Runs before anything is installed and on any Node that can parse it, to say what is wrong there:
 * so no packages and no recent syntax.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (supported) return;
  console.error(
    `Wengert needs Node.js 20.19 or newer (of 22: 22.12 or newer), and this is ${process.version}.\n` +
      'Install a current one from https://nodejs.org and try again.',
  );
  process.exit(1);
}

/** @param {string} file @returns {Record<string, any> | null} */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages || null;
  } catch (_missingOrBroken) {
    return null;
  }
}

/** Which C library the optional binaries must be made for. */
function libc() {
  if (process.platform !== 'linux' || !process.report) return null;
  /** @type {any} */
  const report = process.report.getReport();
  return report.header.glibcVersionRuntime ? 'glibc' : 'musl';
}

/** @param {any} entry */
function belongsHere(entry) {
  /** @param {string[] | undefined} list @param {string | null} mine */
  const allows = (list, mine) =>
    !list || !mine || (list.includes(mine) && !list.includes(`!${mine}`));
  return (
    allows(entry.os, process.platform) &&
    allows(entry.cpu, process.arch) &&
    allows(entry.libc, libc())
  );
}

/** Why node_modules is not what the lock says, or null if it is. */
function difference() {
  const wanted = packagesIn('package-lock.json');
  if (!wanted) return 'package-lock.json cannot be read';
  const present = packagesIn('node_modules/.package-lock.json');
  if (!present) return 'nothing is installed yet';
  for (const path of Object.keys(wanted)) {
    if (path === '') continue;
    const want = wanted[path];
    const have = present[path];
    if (!have) {
      // Optional packages are the binaries of other platforms and what only those need.
      if (want.optional && !(want.os && belongsHere(want))) continue;
      return `${path} is missing`;
    }
    if (have.version !== want.version || have.integrity !== want.integrity) {
      return `${path} is another version`;
    }
    if (!existsSync(join(root, path, 'package.json'))) return `${path} is incomplete`;
  }
  const extra = Object.keys(present).find((path) => !wanted[path]);
  return extra ? `${extra} is no longer wanted` : null;
}

/** @param {string[]} args */
function npm(args) {
  // On Windows npm is a .cmd file, which cannot be spawned without a shell; npm tells where its
  // script is when it runs us.
  const script = process.env.npm_execpath;
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit' });
  return script && /npm-cli\.[cm]?js$/.test(script)
    ? spawnSync(process.execPath, [script, ...args], options).status === 0
    : spawnSync(['npm', ...args].join(' '), { ...options, shell: true }).status === 0;
}

requireNode();
const reason = difference();
if (reason) {
  console.log(`Installing packages (${reason}); this takes some seconds`);
  const install = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // A stale cache can make the first fail; the second asks the registry anew.
  if (!npm([...install, '--prefer-offline']) && !npm(install)) {
    console.error('\nThe packages could not be installed: see the message above.');
    console.error('Is this machine online? If so, delete node_modules and try again.');
    process.exit(1);
  }
}
