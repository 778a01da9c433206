import { limits } from '../../core/limits';
import type { Document } from '../../document/document';
import { edit, settle } from '../stores/document-store';

/** What the language of programs is called in links and files. */
export const PYTHON = 'python';

/** The program of a document; empty where it has none. */
export function programOf({ source }: Document): string {
  return source?.language === PYTHON ? source.text : '';
}

/** Changes the program of the document, which stays with the graph. Typing on is one step of undo. */
export function setProgram(text: string): void {
  edit('edit the program', (document) => withProgram(document, text), 'program');
}

/** Takes another program, as a step of undo of its own. */
export function takeProgram(label: string, text: string): void {
  settle();
  edit(label, (document) => withProgram(document, text));
}

function withProgram(document: Document, text: string): Document {
  if (programOf(document) === text) return document;
  const { source: _, ...rest } = document;
  return text === ''
    ? rest
    : { ...rest, source: { language: PYTHON, text: text.slice(0, limits.source) } };
}
