import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { loadPyodide } from 'pyodide';
import { Interpreter } from '../../src/python/interpreter/interpreter';

let interpreter: Interpreter | null = null;

/** An interpreter, begun once for all that ask in this file. */
export async function python(): Promise<Interpreter> {
  if (!interpreter) {
    const indexURL = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
    interpreter = new Interpreter(await loadPyodide({ indexURL }));
  }
  return interpreter;
}

/** What a program prints, and what Python says when it ends in an exception. */
export async function printed(
  source: string,
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  let text = '';
  const limits = { entries: 1_000_000 };
  const { error } = (await python()).run(source, {
    files,
    limits,
    print: (more) => {
      text += more;
    },
  });
  return text + (error ?? '');
}
