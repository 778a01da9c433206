import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

// What the frame that runs programs begins with: it inherits this policy, and has a narrower one besides.
const frameScript = readFileSync(
  join(import.meta.dirname, '../../src/python/runtime/frame-script.js'),
  'utf8',
);
const frameHash = createHash('sha256').update(frameScript).digest('base64');

const directives = {
  'default-src': "'none'",
  'script-src': `'self' 'sha256-${frameHash}' 'wasm-unsafe-eval'`,
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  // Its own pages, as what is embedded is looked at beforehand.
  'frame-src': "'self' blob:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  // The one of src/trusted.ts; no other can be made.
  'trusted-types': 'default',
};

const contentSecurityPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');

/**
 * Puts the policy into the page, so that it holds on any host. Only into the built one: hot module
 * replacement works through inline scripts and styles.
 */
export function csp(): Plugin {
  return {
    name: 'wengert:csp',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          // A policy says nothing about what stands before it in the page.
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
