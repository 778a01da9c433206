/**
 * The page's policy (`require-trusted-types-for 'script'`) refuses every string that would become
 * code. This lets through the addresses of the site's two workers and nothing else. It offers no way to
 * make HTML or script out of a string, so those stay refused.
 */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    const { href } = new URL(url, document.baseURI);
    const site = new URL('.', document.baseURI).href;
    const file = href.startsWith(site) ? href.slice(site.length) : '';
    if (/^(sw|assets\/worker-[\w-]+)\.js$/.test(file)) return url;
    throw new TypeError(`Refused to load a script that is none of Wengert’s workers: ${url}`);
  },
});

// A module for its effect: import it first.
export {};
