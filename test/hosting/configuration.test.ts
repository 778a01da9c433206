import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caddyHeaders, FOLDER, nginxHeaders } from './configuration';

const root = join(import.meta.dirname, '..', '..');
const files = ['index.html', 'sw.js', 'manifest.webmanifest', 'assets/index-Ab12.js'].map(
  (name) => `${FOLDER}${name}`,
);

describe('the configurations of nginx and Caddy', () => {
  it.each(files)('send the same headers with %s', (path) => {
    const { 'content-type': type, ...nginx } = nginxHeaders(path);
    const { 'content-type': given = type, ...caddy } = caddyHeaders(path);
    expect(caddy).toEqual(nginx);
    expect(given).toBe(type);
  });

  it('say of the site what a page can’t say of itself', () => {
    expect(nginxHeaders(`${FOLDER}index.html`)).toEqual({
      'cache-control': 'no-cache',
      'content-type': 'text/html',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'access-control-allow-origin': '*',
      'content-security-policy': "frame-ancestors 'self'",
    });
  });

  it('have only files kept for good that are named after their contents', () => {
    const kept = files.filter((path) =>
      /immutable/.test(nginxHeaders(path)['cache-control'] ?? ''),
    );
    expect(kept).toEqual([`${FOLDER}assets/index-Ab12.js`]);
  });
});

describe('the workflow for GitHub Pages', () => {
  const workflow = readFileSync(join(root, 'docs', 'hosting', 'pages.yml'), 'utf8');
  const { scripts, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  it('builds as everybody does, and publishes what is built', () => {
    const commands = [...workflow.matchAll(/run: npm (?:run )?(\S+)/g)].map(([, name]) => name);
    expect(commands).toEqual(['ci', 'build']);
    expect(scripts).toHaveProperty('build');
    expect(workflow).toMatch(/path: dist$/m);
    const node = /node-version: (\d+)/.exec(workflow)?.[1];
    expect(engines.node).toContain(`>=${node}.`);
  });

  it('may do no more than publish', () => {
    const rights = /permissions:\n((?: {2}.*\n)+)/.exec(workflow)?.[1]?.trim().split(/\n\s*/);
    expect(rights).toEqual(['contents: read', 'pages: write', 'id-token: write']);
  });
});
