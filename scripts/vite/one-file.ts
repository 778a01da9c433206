import { build, type InlineConfig, type Plugin } from 'vite';

/**
 * Serves and emits a script beside the site, by a name that is always the same, with all that it needs in it.
 * @param configFor says how it is built, by the folder of the project.
 */
export function oneFile(name: string, configFor: (root: string) => InlineConfig): Plugin {
  let root = '';
  return {
    name: `wengert:${name}`,
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: name, source: await bundled() });
    },
    configureServer(server) {
      server.middlewares.use(`/${name}`, async (_, response) => {
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(await bundled());
      });
    },
  };

  async function bundled(): Promise<string> {
    const { build: how, ...config } = configFor(root);
    const result = await build({
      root,
      configFile: false,
      logLevel: 'error',
      ...config,
      build: { write: false, copyPublicDir: false, ...how },
    });
    const { output } = (Array.isArray(result) ? result[0] : result) as {
      output: { type: string; code?: string }[];
    };
    const [script, ...others] = output.filter(({ type }) => type === 'chunk');
    if (!script?.code || others.length > 0) throw new Error(`${name} is not one script`);
    return script.code;
  }
}
