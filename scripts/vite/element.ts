import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** The script that pages which embed Wengert load: its name is what they write, so it is always the same. */
const NAME = 'wengert-graph.js';

/** Serves and emits the custom element as one script without the syntax of modules. */
export function element(): Plugin {
  let root = '';
  return {
    name: 'wengert:element',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: NAME, source: await bundled(root) });
    },
    configureServer(server) {
      server.middlewares.use(`/${NAME}`, async (_, response) => {
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(await bundled(root));
      });
    },
  };
}

async function bundled(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src/embed/element.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as {
    output: { type: string; code?: string }[];
  };
  const [script, ...others] = output.filter(({ type }) => type === 'chunk');
  if (!script?.code || others.length > 0) throw new Error('The element is not one script');
  return script.code;
}
