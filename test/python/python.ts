import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { loadPyodide } from 'pyodide';
import * as v from 'valibot';
import {
  Interpreter,
  type RunOptions,
  type RunResult,
} from '../../src/python/interpreter/interpreter';
import { Figure } from '../../src/python/runtime/figure';

let interpreter: Promise<Interpreter> | null = null;

/** An interpreter, begun once for all that ask in this file. */
export function python(): Promise<Interpreter> {
  interpreter ??= begun();
  return interpreter;
}

async function begun(): Promise<Interpreter> {
  // Node 20 ends with a fatal error where optimised code that calls into WebAssembly is given up.
  setFlagsFromString('--no-turbo-inline-js-wasm-calls');
  const indexURL = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
  return new Interpreter(await loadPyodide({ indexURL }));
}

/** What a program prints, with what Python says where it ends in an exception, and how it ended. */
export async function ran(
  source: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  limits?: RunOptions['limits'],
): Promise<{
  readonly text: string;
  readonly result: RunResult;
  readonly figures: readonly Figure[];
}> {
  let text = '';
  const figures: Figure[] = [];
  const result = (await python()).run(source, {
    files,
    draw: (figure) => figures.push(v.parse(Figure, JSON.parse(figure))),
    ...(limits && { limits }),
    print: (more) => {
      text += more;
    },
  });
  return { text: text + (result.error ?? ''), result, figures };
}
