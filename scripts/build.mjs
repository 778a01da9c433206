/** `npm run build`: the site in dist/, replaced as a whole and only by a build that succeeded. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const dist = join(root, 'dist');
const cache = join(root, 'node_modules', '.cache');
const stamp = join(cache, 'wengert-build');
const sources = [
  'src',
  'public',
  'scripts/vite',
  'scripts/mark-main.mjs',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [full];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** Contents and not dates, because a checkout gives old files new dates. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder)) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {{ quiet?: boolean }} [options] */
export async function buildSite({ quiet = false } = {}) {
  // A NODE_ENV left over in the shell would put React's development version into the site.
  process.env.NODE_ENV = 'production';
  const now = fingerprint();
  const fresh = join(cache, `dist-${process.pid}`);
  mkdirSync(cache, { recursive: true });
  try {
    await build({
      root,
      logLevel: quiet ? 'warn' : 'info',
      build: { outDir: fresh, emptyOutDir: true },
    });
    rmSync(stamp, { force: true });
    rmSync(dist, { recursive: true, force: true, maxRetries: 3 });
    renameSync(fresh, dist);
    writeFileSync(stamp, now);
  } finally {
    rmSync(fresh, { recursive: true, force: true, maxRetries: 3 });
  }
}

export async function buildIfChanged() {
  const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (built === fingerprint() && existsSync(join(dist, 'index.html'))) return;
  console.log('Building Wengert');
  await buildSite({ quiet: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSite();
