import { createServer } from 'node:net';

/** Ports browsers refuse to open, of those anyone would start from here. */
const refused = new Set([4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6697]);

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
const free = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      // A machine without IPv6 has nothing listening there either.
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

/**
 * The first port from `start` on that nobody holds on any of the addresses `localhost` may mean.
 * @param {number} start
 * @returns {Promise<number>}
 */
export async function freePort(start) {
  for (let port = start; port < Math.min(start + 200, 65_536); port++) {
    if (refused.has(port)) continue;
    const hosts = ['127.0.0.1', '::1', '0.0.0.0'];
    let taken = false;
    for (const host of hosts) taken ||= !(await free(port, host));
    if (!taken) return port;
  }
  throw new Error(`No free port from ${start} on.`);
}
