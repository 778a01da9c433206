/**
 * TensorFlow.js for the benchmarks: its core and its plain JavaScript back end, which need 53 MB where
 * the package that joins all back ends needs 272. They are kept out of our own packages, or every
 * first install would take as long again; the first benchmark installs them under .cache and makes
 * one module of them, with gradients and chained operations, which their build for Node lacks.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const version = '4.22.0';
const dependencies = {
  '@tensorflow/tfjs-core': version,
  '@tensorflow/tfjs-backend-cpu': version,
};
const entry = `import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-backend-cpu';
export { logSoftmax, ready, scalar, setBackend, tensor2d, tidy, valueAndGrads } from '@tensorflow/tfjs-core';
`;

/**
 * The address of TensorFlow.js as one module, installed if need be; null when it can't be had.
 * @param {string} root
 * @returns {Promise<string | null>}
 */
export async function tensorFlow(root) {
  const folder = join(root, '.cache', 'contestants');
  const bundle = join(folder, 'dist', `tfjs-${version}.mjs`);
  if (!existsSync(bundle)) {
    console.log(`Installing @tensorflow/tfjs-core and -backend-cpu ${version} once, under .cache`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    writeFileSync(join(folder, 'entry.mjs'), entry);
    if (!install(folder)) return null;
    await build({
      root: folder,
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: join(folder, 'dist'),
        target: 'node20',
        rolldownOptions: {
          input: join(folder, 'entry.mjs'),
          output: { entryFileNames: `tfjs-${version}.mjs` },
        },
      },
    });
  }
  return pathToFileURL(bundle).href;
}

/** @param {string} folder */
function install(folder) {
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // On Windows npm is a .cmd file, which cannot be spawned without a shell; npm tells where its script is.
  const script = process.env.npm_execpath;
  const options = /** @type {const} */ ({ cwd: folder, stdio: 'inherit' });
  const { status } =
    script && /npm-cli\.[cm]?js$/.test(script)
      ? spawnSync(process.execPath, [script, ...args], options)
      : spawnSync(['npm', ...args].join(' '), { ...options, shell: true });
  return status === 0;
}
