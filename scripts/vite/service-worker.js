/**
 * Keeps the whole site, so that it opens without a network. A page that is open keeps the files of
 * the version it came with: a new version waits until no page of the old one is left.
 * The build fills in the version and the files.
 */
const version = '__VERSION__';
const files = ['__FILES__'];

const scope = self.registration.scope;
/** Names this copy of the site, since other copies may live on the same origin. */
const prefix = `wengert ${scope} `;
const patienceMs = 3000;

self.addEventListener('install', (event) => {
  const requests = files.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(prefix + version).then((cache) => cache.addAll(requests)));
});

self.addEventListener('activate', (event) => {
  const takeOver = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(prefix) && name !== prefix + version);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(takeOver());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const path = request.url.slice(scope.length).split(/[?#]/)[0];
  event.respondWith(path === '' || path === 'index.html' ? page(request) : file(request));
});

// `ignoreVary` below: servers vary on headers that differ between keeping and asking.

/** The newest page if the network has it soon, else the kept one. */
async function page(request) {
  const fetched = fetch(request);
  const soon = new Promise((_, reject) => setTimeout(reject, patienceMs, 'too slow'));
  try {
    const answer = await Promise.race([fetched, soon]);
    // A redirect is the browser's to follow; it comes with status 0.
    if (answer.ok || answer.type === 'opaqueredirect') return answer;
  } catch {
    // Offline, or as good as.
  }
  return (await caches.match(scope, { ignoreVary: true })) ?? fetched;
}

/** Names contain hashes of the contents, so that a kept file is never stale. */
async function file(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
