import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** The command that marks what was handed in, by the name under which the app offers it. */
const NAME = 'mark.mjs';

/** Serves and emits the command as one file that needs nothing but Node. */
export function marking(): Plugin {
  let root = '';
  return {
    name: 'wengert:marking',
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
    ssr: { noExternal: true },
    build: {
      write: false,
      copyPublicDir: false,
      ssr: join(root, 'scripts/mark-main.mjs'),
      minify: true,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as {
    output: { type: string; code?: string }[];
  };
  const [script, ...others] = output.filter(({ type }) => type === 'chunk');
  if (!script?.code || others.length > 0) throw new Error('The command is not one file');
  return script.code;
}
