/** What a page of this site could not do even if somebody slipped code or markup into it. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { complaintsOf, open, slider } from './app';

/** Another site, which notes whatever it is asked for. */
async function elsewhere() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('done = true;');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      // The browser may have connected without asking for anything.
      server.closeAllConnections();
    });
  return { address, asked, stop };
}

test('the policy names only what is needed', async ({ page }) => {
  await page.goto('/');
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  const own = /'sha256-[\w+/]{43}='/;
  expect(policy?.replace(own, '<the frame’s>').split('; ')).toEqual([
    "default-src 'none'",
    // The frame that runs programs comes under this policy, too: its one script, and WebAssembly.
    "script-src 'self' <the frame’s> 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ]);
});

/** Each tries to run code, to change how the page looks, or to send something out. */
const probes: Readonly<Record<string, (there: string) => unknown>> = {
  'an inline script': () => {
    const script = document.createElement('script');
    script.text = 'window.done = true';
    document.head.append(script);
  },
  innerHTML: () => {
    document.body.innerHTML = '<img src="x" onerror="window.done = true">';
  },
  insertAdjacentHTML: () => {
    document.body.insertAdjacentHTML('beforeend', '<b>taken over</b>');
  },
  // What a debugger runs may evaluate texts, what the page does later may not.
  eval: () =>
    new Promise((resolve, reject) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: it has to be refused.
          resolve(window.eval('window.done = true'));
        } catch (error) {
          reject(error);
        }
      });
    }),
  fetch: (there) => fetch(`${there}/fetch`),
  'an image': (there) => {
    const image = new Image();
    const loaded = new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new Error('refused'));
    });
    image.src = `${there}/image`;
    return loaded;
  },
  'a WebSocket': (there) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(there.replace('http', 'ws'));
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error('refused'));
    }),
  'a script of another site': (there) => {
    const script = document.createElement('script');
    script.src = `${there}/script`;
    document.head.append(script);
  },
  'a worker of another site': (there) => new Worker(`${there}/worker`),
  'a script of this site as a worker': () => new Worker('./favicon.svg'),
  'a worker made of a string': () =>
    new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))),
  'another policy for strings': () => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    trustedTypes.createPolicy('anything', { createHTML: (text: string) => text });
  },
  'another base': (there) => {
    const base = document.createElement('base');
    base.href = `${there}/`;
    document.head.append(base);
    if (document.baseURI !== base.href) throw new Error('refused');
  },
  'a style sheet in the page': () => {
    const style = document.createElement('style');
    style.textContent = 'body { opacity: 0.5 }';
    document.head.append(style);
    if (getComputedStyle(document.body).opacity !== '0.5') throw new Error('refused');
  },
  'a style attribute': () => {
    document.body.setAttribute('style', 'opacity: 0.5');
    if (getComputedStyle(document.body).opacity !== '0.5') throw new Error('refused');
  },
};

for (const [what, probe] of Object.entries(probes)) {
  test(`${what} is refused, and nothing is asked of another site`, async ({ page }) => {
    const other = await elsewhere();
    await page.goto('/');
    await expect(slider(page)).toBeVisible();
    const outcome = page.evaluate(`(${probe})(${JSON.stringify(other.address)})`);
    await expect(outcome.then(() => 'done')).rejects.toThrow();
    expect(await page.evaluate(() => 'done' in window)).toBe(false);
    await other.stop();
    expect(other.asked).toEqual([]);
  });
}

/** These say nothing themselves when they are refused: the browser does. */
const silent: Readonly<Record<string, (there: string) => void>> = {
  'a beacon': (there) => {
    navigator.sendBeacon(`${there}/beacon`, 'x');
  },
  'a form': (there) => {
    const form = document.createElement('form');
    form.action = `${there}/form`;
    document.body.append(form);
    form.submit();
  },
  'a frame': (there) => {
    const frame = document.createElement('iframe');
    frame.src = `${there}/frame`;
    document.body.append(frame);
  },
};

for (const [what, probe] of Object.entries(silent)) {
  test(`${what} is refused by the browser, and nothing is asked of another site`, async ({
    page,
  }) => {
    const other = await elsewhere();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto('/');
    await expect(slider(page)).toBeVisible();
    // Not awaited: what the page becomes is not this test's matter.
    void page.evaluate(`void (${probe})(${JSON.stringify(other.address)})`).catch(() => {});
    await expect.poll(() => said.join('\n')).toContain('Content Security Policy');
    await other.stop();
    expect(other.asked).toEqual([]);
  });
}

test('messages from elsewhere change nothing', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL);
  await open(page);
  const before = await page.getByRole('textbox', { name: 'Expression' }).inputValue();
  await page.evaluate(() => {
    for (const message of ['x', { kind: 'do', task: 'x' }, new Uint8Array(9)]) {
      window.postMessage(message, '*');
    }
  });
  await expect(page.getByRole('textbox', { name: 'Expression' })).toHaveValue(before);
  expect(complaints).toEqual([]);
});
