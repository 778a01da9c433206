import { limits } from '../../core/limits';
import type { Document, ProgramFile } from '../../document/document';
import {
  fileNameOf,
  filesOf,
  PROGRAM_FILE,
  sizeOfFiles,
  withFiles,
  withoutFile,
} from '../../document/program-files';
import { listed } from '../../words/grammar';
import { currentDocument, edit, settle } from '../stores/document-store';
import { inform, refuse } from '../stores/notices';
import { fits, programOf, takeProgram } from './program-text';
import { wording } from './words';

/** What is read as text whatever is in it. */
const TEXT = /\.(?:py|txt|csv|tsv|json|md)$/i;

/**
 * Puts files of the person's beside the program. A module in Python becomes the program itself where there is
 * none yet.
 */
export async function addFiles(chosen: readonly File[]): Promise<void> {
  const large = chosen.filter(({ size }) => size > limits.beside);
  for (const { name, size } of large) {
    refuse(wording.fileIsTooLarge(name, size, limits.beside), wording.takeAPartOfThe);
  }
  const read = await Promise.all(
    chosen
      .filter((file) => !large.includes(file))
      .map(async (file) => {
        const name = file.name === PROGRAM_FILE ? PROGRAM_FILE : fileNameOf(file.name);
        return written(name, new Uint8Array(await file.arrayBuffer()));
      }),
  );
  settle();
  const main =
    read.find(({ name }) => name === PROGRAM_FILE) ??
    (programOf(currentDocument()).trim() === '' && read.length === 1
      ? read.find(({ name }) => name.endsWith('.py'))
      : undefined);
  if (main && 'text' in main) takeProgram(wording.open(main.name), main.text);
  const beside = read.filter((file) => file !== main);
  if (beside.length === 0) return;
  const names = listed(beside.map(({ name }) => name));
  edit(wording.add(names), (document) => withFiles(document, beside));
  inform(wording.besideTheProgramNow(names));
}

/** Takes a file away from beside the program. */
export function removeFile(name: string): void {
  settle();
  edit(wording.remove(name), (document) => withoutFile(document, name));
}

/** Changes the text of a file beside the program. Typing on is one step of undo. */
export function setFile(name: string, text: string): void {
  if (!fits(text.length)) return;
  const known = filesOf(currentDocument()).find((file) => file.name === name);
  if (!known || ('text' in known && known.text === text)) return;
  edit(wording.edit(name), (document) => withFiles(document, [{ name, text }]), `file ${name}`);
}

/** Begins a file that is empty, under a name that is free. @returns the name. */
export function beginFile(): string {
  const names = new Set(filesOf(currentDocument()).map(({ name }) => name));
  let name = 'module.py';
  for (let k = 2; names.has(name); k++) name = `module${k}.py`;
  settle();
  edit(wording.begin(name), (document) => withFiles(document, [{ name, text: '' }]));
  return name;
}

/** What is in each file, as the program will find it. */
export function contentsOf(document: Document): Readonly<Record<string, string | Uint8Array>> {
  return Object.fromEntries(
    filesOf(document).map((file) => [
      file.name,
      'text' in file ? file.text : Uint8Array.from(atob(file.bytes), (c) => c.charCodeAt(0)),
    ]),
  );
}

/** How large a file is, in words. */
export function sizeOf(file: ProgramFile): string {
  const bytes = sizeOfFiles([{ ...file, name: '' }]) * ('text' in file ? 1 : 3 / 4);
  return bytes < 1000 ? `${Math.round(bytes)} B` : wording.kB(Math.round(bytes / 1000));
}

function written(name: string, bytes: Uint8Array): ProgramFile {
  const decoder = new TextDecoder('utf-8', { fatal: !TEXT.test(name) });
  try {
    const text = decoder.decode(bytes);
    if (TEXT.test(name) || !text.includes('\0')) return { name, text };
  } catch {
    // What is no text is kept as the bytes that it is.
  }
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { name, bytes: btoa(binary) };
}
