import type { Outline } from '../../lang/emit/code/outline';
import { EmitError } from '../../lang/emit/emit-error';
import type { Emitter } from '../../lang/emit/emitter';
import { wording } from './words';

/** Of longer programs nobody reads the text, and it takes long to be written. */
const MOST_STATEMENTS = 10_000;

/** A program as text, or why there is none. */
export type Code =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none'; readonly why: string };

/** What is shown, copied and saved of a graph in a language. */
export async function codeOf(outline: Outline, language: Emitter<Outline>): Promise<Code> {
  const { program } = outline;
  if (program.outputs.length === 0) {
    return none(wording.theGraphIsNotComplete);
  }
  if (program.length > MOST_STATEMENTS) {
    return none(wording.textIsWrittenOfAt(MOST_STATEMENTS, program.length));
  }
  try {
    const written = await language.write(outline);
    const text = typeof written === 'string' ? written : new TextDecoder().decode(written);
    return { kind: 'text', text: text.endsWith('\n') ? text : `${text}\n` };
  } catch (error) {
    if (error instanceof EmitError) return none(wording.itCantBeWrittenSo(error.message));
    throw error;
  }
}

function none(why: string): Code {
  return { kind: 'none', why };
}
