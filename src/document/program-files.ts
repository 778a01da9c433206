import { limits } from '../core/limits';
import type { Document, ProgramFile } from './document';

/** What the program itself is called among its files. */
export const PROGRAM_FILE = 'program.py';

/** Whether a file beside a program may be called so: parts of letters, digits, `_`, `-` and `.`, with `/` between. */
export function isFileName(name: string): boolean {
  if (name.length > limits.fileName || name === PROGRAM_FILE) return false;
  return name.split('/').every((part) => /^[\p{L}\p{N}_-][\p{L}\p{N}_.-]*$/u.test(part));
}

/** A name that a file may have: what may not be in one is `_`. */
export function fileNameOf(name: string): string {
  const parts = name
    .split(/[\\/]/)
    .map((part) => part.replace(/[^\p{L}\p{N}_.-]/gu, '_').replace(/^\.+/, ''));
  const plain = parts
    .filter((part) => part !== '')
    .join('/')
    .slice(-limits.fileName);
  return isFileName(plain) ? plain : `file_${plain.replaceAll('/', '_')}`.slice(0, limits.fileName);
}

export function filesOf({ files }: Document): readonly ProgramFile[] {
  return files ?? NONE;
}

const NONE: readonly ProgramFile[] = [];

/** Characters of all files and their names. */
export function sizeOfFiles(files: readonly ProgramFile[]): number {
  return files.reduce(
    (sum, file) => sum + file.name.length + ('text' in file ? file.text : file.bytes).length,
    0,
  );
}

/** The document with these files put beside its program, each in place of one that is called the same. */
export function withFiles(document: Document, more: readonly ProgramFile[]): Document {
  const files = new Map([...filesOf(document), ...more].map((file) => [file.name, file]));
  return { ...document, files: [...files.values()] };
}

/** The document without one of them. */
export function withoutFile(document: Document, name: string): Document {
  const { files: _, ...rest } = document;
  const left = filesOf(document).filter((file) => file.name !== name);
  return left.length === 0 ? rest : { ...rest, files: left };
}
