/** Where the memory of a Python that had started is kept, beside what the service worker keeps. */
const NAME = 'wengert python';

/**
 * The memory of a Python that had started, as an earlier visit left it; null where there is none, or none of this
 * script.
 * @param script the address of the worker's script, which has the digest of what is in it.
 */
export async function keptSnapshot(script: string): Promise<ArrayBuffer | null> {
  try {
    const found = await (await caches.open(NAME)).match(script);
    if (!found?.body) return null;
    return await new Response(
      found.body.pipeThrough(new DecompressionStream('gzip')),
    ).arrayBuffer();
  } catch {
    // Where nothing can be kept, Python starts as it did the first time.
    return null;
  }
}

/** Keeps it in place of that of another script. */
export async function keepSnapshot(script: string, snapshot: ArrayBuffer): Promise<void> {
  try {
    const body = new Blob([snapshot]).stream().pipeThrough(new CompressionStream('gzip'));
    const answer = new Response(await new Response(body).blob());
    await caches.delete(NAME);
    await (await caches.open(NAME)).put(script, answer);
  } catch {
    // A full disk is no reason not to run a program.
  }
}
