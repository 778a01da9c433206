/**
 * The page's policy (`require-trusted-types-for 'script'`) refuses every string that would become
 * code. This lets through one kind: addresses of the site's own workers. It offers no way to make
 * HTML or script out of a string, so those stay refused.
 */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    if (new URL(url, document.baseURI).origin === location.origin) return url;
    throw new TypeError(`Refused to load a script from elsewhere: ${url}`);
  },
});

// A module for its effect: import it first.
export {};
