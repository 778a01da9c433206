import { isOutdated } from './outdated';
import { wording } from './words';

/** A part of the app could not be had: there is no network, or the server has another version by now. */
export class PartError extends Error {
  override readonly name = 'PartError';

  constructor(
    what: string,
    /** Whether a newer version of the page is there, to which this part may not belong. */
    readonly isOutdated: boolean,
    cause: unknown,
  ) {
    super(wording.couldNotBeLoaded(what), { cause });
  }

  /** What to do about it. */
  get mend(): string {
    return this.isOutdated ? wording.aNewVersionOfWengert : wording.tryAgainOrReloadThe;
  }
}

/**
 * A part of the app that is loaded when it is first needed. Each call asks for it, twice if need be, until
 * it has come; browsers that remember that a script failed need the page to be reloaded.
 * @param what says what the part is or does, to begin “… could not be loaded”.
 * @returns what loads it, or throws a PartError.
 */
export function latePart<T>(load: () => Promise<T>, what: string): () => Promise<T> {
  let lacking = false;
  const ask = async () => {
    if (lacking) await styled();
    lacking = true;
    const part = await load();
    lacking = false;
    return part;
  };
  return () =>
    ask()
      .catch(ask)
      .catch(async (cause) => {
        throw new PartError(what, await isOutdated(), cause);
      });
}

/** Style sheets that did not come: what loads parts asks for each but once. */
const missing = new Set<HTMLLinkElement>();

globalThis.window?.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missing.add(target);
  },
  true,
);

/** Asks again for every style sheet that did not come. */
async function styled(): Promise<void> {
  const asked = [...missing].map((link) => {
    missing.delete(link);
    const fresh = link.cloneNode() as HTMLLinkElement;
    return new Promise((resolve, reject) => {
      fresh.onload = resolve;
      fresh.onerror = reject;
      link.replaceWith(fresh);
    });
  });
  await Promise.all(asked);
}
