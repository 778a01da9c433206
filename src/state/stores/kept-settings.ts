import {
  accepts,
  type BrowserKey,
  browserKeys,
  type Settings,
  settings,
} from '../../document/settings';
import { recall, remember } from './browser-memory';
import { useView } from './view-store';

/**
 * Takes up the settings that stay in this browser, and keeps them there whenever they change. Returns
 * what stops that.
 */
export function keepSettings(): () => void {
  useView.setState(keptSettings());
  return useView.subscribe((state, before) => {
    const changed = browserKeys.filter((key) => state[key] !== before[key]);
    for (const entry of new Set(changed.map((key) => settings[key].entry))) {
      remember(entry, textOf(entry, state));
    }
  });
}

function keptSettings(): Partial<Settings<BrowserKey>> {
  return Object.fromEntries(
    browserKeys.flatMap((key) => {
      const value = keptValue(key);
      return accepts(settings[key], value) ? [[key, value]] : [];
    }),
  );
}

function keptValue(key: BrowserKey): unknown {
  const text = recall(settings[key].entry);
  const field = fieldOf(key);
  if (text === null || field === undefined) return text;
  try {
    return (JSON.parse(text) as Readonly<Record<string, unknown>> | null)?.[field];
  } catch {
    return undefined;
  }
}

/** An entry is a record of its settings; one that stands for a setting alone is its bare word. */
function textOf(entry: string, state: Settings<BrowserKey>): string {
  const own = browserKeys.filter((key) => settings[key].entry === entry);
  const alone = own.find((key) => fieldOf(key) === undefined);
  if (alone !== undefined) return String(state[alone]);
  return JSON.stringify(Object.fromEntries(own.map((key) => [fieldOf(key), state[key]])));
}

function fieldOf(key: BrowserKey): string | undefined {
  const setting = settings[key];
  return 'field' in setting ? setting.field : undefined;
}
