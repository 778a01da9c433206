import type { Mend } from '../read/mend';
import { instead } from './mend';
import { closing, partsWithin } from './operand-text';

const ENTRY = /^(["']?)([\p{L}_][\p{L}\p{N}_ -]*)\1\s*:\s*(\S[\s\S]*)$/u;
const VALUE = /^(?:-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|\[[-+\d.eE,\s[\]]+\])$/;

/** The values with their names, as JSON, JavaScript and Python write them, that a brace opens; null for anything else. */
export function recordAt(text: string, open: number): { readonly mends: readonly Mend[] } | null {
  const parts = partsWithin(text, open);
  const entries = parts?.map((part) => ENTRY.exec(part.trim())) ?? [];
  const isRecord =
    entries.length > 0 &&
    entries.every((entry) => entry && (entry[1] || VALUE.test((entry[3] ?? '').trim())));
  if (!isRecord) return null;
  const isAlone =
    text.slice(0, open).trim() === '' && text.slice(closing(text, open) + 1).trim() === '';
  const isPlain = entries.every(
    (entry) =>
      /^[\p{L}_][\p{L}\p{N}_]*$/u.test(entry?.[2] ?? '') && VALUE.test((entry?.[3] ?? '').trim()),
  );
  if (!isAlone || !isPlain) return { mends: [] };
  const written = entries.map((entry) => `${entry?.[2]} = ${entry?.[3]?.trim()}`).join('; ');
  return { mends: [instead({ from: open, to: closing(text, open) + 1 }, written)] };
}
