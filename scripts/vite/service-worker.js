/**
 * Keeps the site, so that it opens without a network, in two steps: when it is installed what a first
 * visit needs, and when the page says that it is quiet what else is small. What is large is kept once
 * it has been used. A page that is open keeps the files of the version it came with: a new version waits
 * until no page of the old one is left. The build fills in the version and the files.
 */
const version = '__VERSION__';
const first = ['__FIRST__'];
const rest = ['__REST__'];
const onUse = ['__ON_USE__'];

const scope = self.registration.scope;
/** Names this copy of the site, since other copies may live on the same origin. */
const prefix = `wengert ${scope} `;
const patienceMs = 3000;
/** So many of the rest are fetched at a time, to leave the network to what is asked for. */
const atATime = 4;

const addresses = (files) => files.map((file) => new URL(file, scope).href);
const known = new Set(addresses([...first, ...rest, ...onUse]));
/** Names of built files contain hashes of the contents, so that a kept one is never stale. */
const builtFiles = addresses([...rest, ...onUse].filter((file) => file.startsWith('./assets/')));

/** `ignoreVary`: servers vary on headers that differ between keeping and asking. */
const kept = (request) => caches.match(request, { ignoreVary: true });
const own = () => caches.open(prefix + version);
/** Asks the server, which need not send again what the browser has and is the same. */
const checked = (file) => new Request(file, { cache: 'no-cache', priority: 'low' });

self.addEventListener('install', (event) => {
  event.waitUntil(own().then((cache) => cache.addAll(first.map(checked))));
});

self.addEventListener('activate', (event) => {
  const takeOver = async () => {
    const cache = await own();
    await Promise.all(
      builtFiles.map(async (file) => {
        const unchanged = await kept(file);
        if (unchanged) await cache.put(file, unchanged);
      }),
    );
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(prefix) && name !== prefix + version);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(takeOver());
});

// The page says that it is quiet. Whoever sends a port along is told when all is kept.
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(keepRest().then((complete) => port?.postMessage(complete)));
});

/** Keeps what is missing; says whether all is there. Of what failed the next visit tries again. */
async function keepRest() {
  const cache = await own();
  const there = await Promise.all(rest.map((file) => cache.match(file, { ignoreVary: true })));
  const missing = rest.filter((_, k) => !there[k]);
  const fetchSome = async () => {
    for (let file = missing.shift(); file; file = missing.shift()) await cache.add(checked(file));
  };
  const ends = await Promise.allSettled(Array.from({ length: atATime }, fetchSome));
  return ends.every(({ status }) => status === 'fulfilled');
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const path = request.url.slice(scope.length).split(/[?#]/)[0];
  event.respondWith(path === '' || path === 'index.html' ? page(request) : file(event));
});

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
  return (await kept(scope)) ?? fetched;
}

/** A kept file, or one from the network, which is then kept if it is one of this version's. */
async function file(event) {
  const { request } = event;
  const found = await kept(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.status === 200 && known.has(request.url)) {
    const copy = answer.clone();
    // A full disk is no reason to go without what the network gave.
    event.waitUntil(
      own()
        .then((cache) => cache.put(request, copy))
        .catch(() => {}),
    );
  }
  return answer;
}
