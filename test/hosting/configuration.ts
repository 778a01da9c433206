import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const file = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'hosting', name), 'utf8').replace(
    /^\s*#.*$/gm,
    '',
  );

/** The headers by their names in small letters. */
export type Headers = Readonly<Record<string, string>>;

/** The folder of the host that the configurations serve the site from. */
export const FOLDER = '/wengert/';

/** What nginx sends with a file that is there, by the path that is asked for, as nginx.conf says. */
export function nginxHeaders(path: string): Headers {
  const text = file('nginx.conf');
  const variables = new Map(
    [...text.matchAll(/map \$uri (\$\w+) \{([^}]*)\}/g)].map(([, name = '', body = '']) => {
      const cases = [...body.matchAll(/(\S+)\s+"([^"]*)";/g)];
      const matching = cases.find(
        ([, pattern = '']) => pattern.startsWith('~') && new RegExp(pattern.slice(1)).test(path),
      );
      return [name, (matching ?? cases.find(([, pattern]) => pattern === 'default'))?.[2] ?? ''];
    }),
  );
  const headers = [...text.matchAll(/add_header (\S+) (?:"([^"]*)"|(\$\w+))(?: always)?;/g)].map(
    ([, name = '', value, variable = '']) => [name, value ?? variables.get(variable) ?? ''],
  );
  const types = /types \{([^}]*)\}/.exec(text)?.[1] ?? '';
  const type = [...types.matchAll(/(\S+)\s+([^;]+);/g)].find(([, , endings = '']) =>
    endings.split(' ').includes(extname(path).slice(1)),
  );
  return lowered([...headers, ['Content-Type', type?.[1] ?? 'none']]);
}

/** Whether nginx packs files of a type: pages always, and what the configuration names. */
export function nginxPacks(type: string): boolean {
  const named = /gzip_types ([^;]*);/.exec(file('nginx.conf'))?.[1] ?? '';
  return ['text/html', ...named.split(/\s+/)].includes(type);
}

/** What Caddy adds to a file that is there, as the Caddyfile says; types it knows by itself. */
export function caddyHeaders(path: string): Headers {
  const text = file('Caddyfile');
  const isBuilt = path.startsWith(`${FOLDER}assets/`);
  const matches: Readonly<Record<string, boolean>> = {
    '@built': isBuilt,
    '@other': !isBuilt,
    '@manifest': path.endsWith('.webmanifest'),
  };
  const headers = [...text.matchAll(/header (?:(@\w+) )?(\S+) "([^"]*)"/g)].filter(
    ([, matcher]) => matcher === undefined || matches[matcher],
  );
  return lowered(headers.map(([, , name = '', value = '']) => [name, value]));
}

function lowered(headers: readonly (readonly string[])[]): Headers {
  return Object.fromEntries(headers.map(([name = '', value = '']) => [name.toLowerCase(), value]));
}
