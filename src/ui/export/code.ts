import type { Outline } from '../../lang/emit/code/outline';
import { EmitError } from '../../lang/emit/emit-error';
import type { Emitter } from '../../lang/emit/emitter';

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
    return none('The graph is not complete: there is no program to write yet.');
  }
  if (program.length > MOST_STATEMENTS) {
    return none(
      `Text is written of at most ${MOST_STATEMENTS} statements, and this program has ${program.length}.`,
    );
  }
  try {
    const written = await language.write(outline);
    const text = typeof written === 'string' ? written : new TextDecoder().decode(written);
    return { kind: 'text', text: text.endsWith('\n') ? text : `${text}\n` };
  } catch (error) {
    if (error instanceof EmitError) return none(`It can’t be written so: ${error.message}.`);
    throw error;
  }
}

function none(why: string): Code {
  return { kind: 'none', why };
}
