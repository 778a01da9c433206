import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';
import { rowColumns } from './row-columns.ts';

const id = 'virtual:python';
const resolved = `\0${id}`;

const package_ = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));

/** What Python is made of, beside the worker's script. */
const parts = { wasm: 'pyodide.asm.wasm', library: 'python_stdlib.zip' } as const;

/**
 * Offers, as the module `virtual:python`, the addresses of what runs programs: the script of its worker in
 * one piece, since a worker of a blob that is a module can import nothing, and Python itself.
 */
export function python(): Plugin {
  let root = '';
  let isBuild = false;
  let script: Promise<string> | null = null;
  const scriptOf = () => {
    script ??= bundled(root);
    return script;
  };
  return {
    name: 'wengert:python',
    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },
    resolveId: (source) => (source === id ? resolved : null),
    async load(source) {
      if (source !== resolved) return null;
      if (!isBuild) {
        return `export const script = '/@python/worker.js', wasm = '/@python/wasm', library = '/@python/library';`;
      }
      const emitted = (name: string, content: string | Uint8Array) =>
        `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source: content })}`;
      const files = Object.entries(parts).map(
        ([name, file]) => `${name} = ${emitted(file, readFileSync(join(package_, file)))}`,
      );
      return `export const script = ${emitted('python.js', await scriptOf())}, ${files.join(', ')};`;
    },
    configureServer(server) {
      server.middlewares.use('/@python', async (request, response) => {
        const name = (request.url ?? '').slice(1).split('?')[0] ?? '';
        if (name === 'worker.js') response.end(await bundled(root));
        else if (name in parts) {
          response.end(readFileSync(join(package_, parts[name as keyof typeof parts])));
        } else response.writeHead(404).end();
      });
    },
  };
}

/** The worker's script, in one piece and without the syntax of modules. */
async function bundled(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [rowColumns()],
    build: {
      write: false,
      target: 'es2022',
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src/python/worker/worker.ts'),
        output: { format: 'iife', codeSplitting: false },
        // What Python would take from Node is asked for by no browser.
        external: [/^node:/, 'ws'],
      },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as {
    output: { type: string; code?: string }[];
  };
  const chunks = output.filter(({ type }) => type === 'chunk');
  if (chunks.length !== 1)
    throw new Error(`The worker of Python is ${chunks.length} scripts, not one`);
  return chunks[0]?.code ?? '';
}
