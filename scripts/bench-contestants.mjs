/**
 * The contestants of the benchmarks, each in its best form: TensorFlow.js with its plain JavaScript and
 * its WebAssembly back end, and jax-js. They are kept out of our own packages, or every first install
 * would take as long again; the first benchmark installs them under .cache. Of TensorFlow.js one
 * module is made, with gradients and chained operations, which its build for Node lacks.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const tfjs = '4.22.0';
const dependencies = {
  '@tensorflow/tfjs-core': tfjs,
  '@tensorflow/tfjs-backend-cpu': tfjs,
  '@tensorflow/tfjs-backend-wasm': tfjs,
  '@jax-js/jax': '0.1.25',
};
const entry = `import './globals.mjs';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
export { logSoftmax, ready, scalar, setBackend, tensor, tidy, valueAndGrads } from '@tensorflow/tfjs-core';
setWasmPaths(globalThis.__dirname + '/');
`;
// Its WebAssembly is loaded by a script that takes itself for a CommonJS module.
const globals = `import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
globalThis.require ??= createRequire(import.meta.url);
globalThis.__dirname ??= fileURLToPath(new URL('../node_modules/@tensorflow/tfjs-backend-wasm/dist', import.meta.url));
`;

/** Addresses of modules. @typedef {{ tfjs: string, jax: string }} Contestants */

/**
 * The contestants, installed if need be; null when they can't be had.
 * @param {string} root
 * @returns {Promise<Contestants | null>}
 */
export async function contestants(root) {
  const folder = join(root, '.cache', 'contestants');
  const bundle = join(folder, 'dist', 'tfjs.mjs');
  const manifest = JSON.stringify({ private: true, dependencies });
  const wanted = join(folder, 'package.json');
  const isThere = existsSync(bundle) && readFileSync(wanted, 'utf8') === manifest;
  if (!isThere) {
    console.log(`Installing ${Object.keys(dependencies).join(', ')} once, under .cache`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(wanted, manifest);
    writeFileSync(join(folder, 'globals.mjs'), globals);
    writeFileSync(join(folder, 'entry.mjs'), entry);
    if (!install(folder)) return null;
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: join(folder, 'dist'),
        target: 'node20',
        rolldownOptions: {
          input: join(folder, 'entry.mjs'),
          output: { entryFileNames: 'tfjs.mjs' },
        },
      },
    });
  }
  const jax = join(folder, 'node_modules', '@jax-js', 'jax', 'dist', 'index.js');
  return { tfjs: pathToFileURL(bundle).href, jax: pathToFileURL(jax).href };
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
