import { speak, spokenBy } from '../words/worded';
import type { Request } from '../work/messages';

interface Scope {
  readonly name: string;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
}

const scope = globalThis as unknown as Scope;

/** What is asked of the worker before it hears. */
export const askedBefore: Request[] = [];
scope.onmessage = ({ data }) => askedBefore.push(data);

/** What words of the page's language there are for what a worker says. */
const loads: Readonly<Record<string, () => Promise<Readonly<Record<string, unknown>>>>> = {
  de: async () => (await import('../words/de/problems')).problems,
};

/** Resolves when a worker speaks the language that its name begins with: English where it can't be had. */
const languageReady = spoken(scope.name.split(' ')[0] ?? '');

async function spoken(lang: string): Promise<void> {
  const load = loads[lang];
  if (load === undefined) return;
  try {
    speak(spokenBy(await load().catch(load)));
  } catch (error) {
    console.error(error);
  }
}

// Words are asked for as modules are read, so the worker imports this before all else.
await languageReady;
