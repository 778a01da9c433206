import { limits } from '../../core/limits';
import type { Document } from '../../document/document';
import { edit, settle } from '../stores/document-store';
import { refuse } from '../stores/notices';
import { wording } from './words';

/** What the language of programs is called in links and files. */
export const PYTHON = 'python';

/** The program of a document; empty where it has none. */
export function programOf({ source }: Document): string {
  return source?.language === PYTHON ? source.text : '';
}

/** Whether a program of this many characters can be kept; where it can't be, that is said. */
export function fits(length: number): boolean {
  if (length <= limits.source) return true;
  refuse(wording.thisProgramWouldHaveCharacters(length, limits.source), wording.leaveOutDataThatIs);
  return false;
}

/** Changes the program of the document, which stays with the graph. Typing on is one step of undo. */
export function setProgram(text: string): void {
  if (!fits(text.length)) return;
  edit(wording.editTheProgram, (document) => withProgram(document, text), 'program');
}

/** Takes another program, as a step of undo of its own. */
export function takeProgram(label: string, text: string): void {
  if (!fits(text.length)) return;
  settle();
  edit(label, (document) => withProgram(document, text));
}

function withProgram(document: Document, text: string): Document {
  if (programOf(document) === text) return document;
  const { source: _, ...rest } = document;
  return text === '' ? rest : { ...rest, source: { language: PYTHON, text } };
}
