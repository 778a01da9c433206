import { type Kinds, kindOf, readAs } from '../kinds/kinds';
import { readVersion } from '../kinds/migrate';
import { type Contents, UNNAMED, versionOf, type Work } from '../kinds/work';
import { writeSpecial } from '../schema/numbers';
import { parseJson } from '../schema/parse-json';

/**
 * A document as the text that a link holds: a line for its kind and its version, only the version for a
 * graph, and what the kind makes of it, which is JSON unless it has a shorter form.
 */
export function writeWorkText<C = Contents>(work: Work<NoInfer<C>>, known?: Kinds<C>): string {
  const { kind } = kindOf(work.kind, 'link', known);
  const name = work.kind === UNNAMED ? '' : `${work.kind} `;
  const text = kind.shortText
    ? kind.shortText.write(work.content)
    : JSON.stringify((kind.writeForText ?? kind.write)(work.content), writeSpecial);
  // Nothing to say is not even a line.
  return `${name}${versionOf(kind, work.content)}${text === '' ? '' : `\n${text}`}`;
}

/** Reads what `writeWorkText` wrote. @throws FileError */
export function readWorkText<C = Contents>(text: string, known?: Kinds<C>): Work<C> {
  const end = text.indexOf('\n');
  const [head, rest] = end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
  const match = /^(?:([^ ]+) )?([0-9]{1,9})$/.exec(head);
  const { id, kind } = kindOf(match?.[1], 'link', known);
  const newest = kind.migrations.length + 1;
  const version = readVersion(match ? Number(match[2]) : undefined, 'link', newest);
  const data = kind.shortText ? kind.shortText.read(rest) : parseJson(rest, 'link');
  const content = readAs(kind, { ...data, version }, 'link');
  return { kind: id, content } as unknown as Work<C>;
}
