import type { PyodideAPI } from 'pyodide';
import type { PyProxy } from 'pyodide/ffi';
import { modules } from '../modules';
import type { Recording, TapeEvent } from '../recorded/entry';
import {
  recordingOfTape,
  recordingOfWatched,
  recordingOfWholeTape,
  resultsOfTape,
  type ScopesOf,
  type Watched,
} from '../recorded/recording';
import { type TapeLine, tapeBetween } from '../recorded/tape-lines';
import { Engine } from '../tape/engine';

/** Where the stand-ins are, and where a program's own files are. */
const STAND_INS = '/wengert';
const PROGRAM = '/program';

/** The name that the program has in what Python says of it. */
const MAIN = 'program.py';

/** What a program may use. */
interface RunLimits {
  /** Values of a program's own classes that are watched. */
  readonly entries: number;
  /** Seconds, which are looked at where loops of the program turn. */
  readonly seconds: number;
  /** Bytes of memory, likewise. */
  readonly bytes: number;
}

/** What a program may use where nothing else is asked. */
const RUN_LIMITS: RunLimits = { entries: 4_000_000, seconds: 300, bytes: 1_500_000_000 };

export interface RunOptions {
  /** Files beside the program, by name: modules of its own, and data that it reads. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Is given what is printed as it comes. */
  readonly print: (text: string) => void;
  /** Is given each figure that is drawn, as JSON. */
  readonly draw?: (figure: string) => void;
  readonly limits?: Partial<RunLimits>;
}

/**
 * A value of a run that was swept back from: the last at its place of the program, or the first of all; or all of a
 * tape.
 */
interface GraphChoice {
  readonly place: number;
  /** How many sweeps began there; 0 of the first of all, −1 of all of the tape. */
  readonly count: number;
}

/** How a run ended. */
export interface RunResult {
  readonly engine: Engine;
  /** What Python said when it ended in an exception; null when it ran to its end. */
  readonly error: string | null;
  /** What led to the value that was swept back from last, or was made last; null where nothing was recorded. */
  readonly recording: Recording | null;
  /** What else of the run can be asked for; what `recording` is of stands first. */
  readonly choices: readonly GraphChoice[];
  /** How many values were recorded, and how many more there were that were not. */
  readonly entries: number;
  readonly lost: number;
  /** What befell the tape of a framework, in the order of the run. */
  readonly events: readonly TapeEvent[];
  /** The lines of the program that were not run, 1 for the first. */
  readonly skipped: readonly number[];
  /** The files that lines are of, the program first. */
  readonly files: readonly string[];
}

/** How a function of a program went by operator overloading and as its adjoint program, in seconds of one call. */
export interface BothWays {
  readonly recorded:
    | { readonly error: string }
    | {
        /** How many operations were put on the tape, and the first of its lines. */
        readonly operations: number;
        readonly tape: readonly TapeLine[];
        /** Whether the result is connected to the arguments. */
        readonly connected: boolean;
        /** Lines of what was entered that were not run. */
        readonly skipped: readonly number[];
        /** The function without a tape; null where it does not run so. */
        readonly alone: number | null;
        readonly recording: number;
        readonly sweep: number;
        /** By the arguments, one after the other; null of what is not finite. */
        readonly gradient: readonly (number | null)[];
      };
  /** Null where there is no adjoint program. */
  readonly written:
    | { readonly error: string }
    | { readonly seconds: number; readonly gradient: readonly (number | null)[] }
    | null;
}

/** Runs programs, one after the other, each as if it were the first. */
export class Interpreter {
  private readonly library: string;

  constructor(private readonly python: PyodideAPI) {
    install(python);
    this.library = python.runPython(
      `next(path for path in sys.path if path.endswith('.zip'))`,
    ) as string;
  }

  /** Whether Python's own library is there still, which a program may have removed. */
  get isWhole(): boolean {
    return this.python.FS.analyzePath(this.library).exists;
  }

  /** Loads the stand-ins, so that a program that imports one finds it loaded. */
  prepare(): void {
    this.python.runPython('import wengert_host, torch, numpy, tensorflow');
  }

  /** Bytes that Python has taken, of which it gives none back. */
  get memory(): number {
    const { HEAPU8 } = (this.python as unknown as { _module: { HEAPU8: Uint8Array } })._module;
    return HEAPU8.length;
  }

  /** Runs a program to its end or to an exception. */
  run(source: string, { files = {}, print, draw, limits }: RunOptions): RunResult {
    const { python } = this;
    const engine = new Engine();
    if (draw) engine.draw = draw;
    const decoder = new TextDecoder();
    const writes = {
      write: (bytes: Uint8Array) => {
        print(decoder.decode(bytes, { stream: true }));
        return bytes.length;
      },
    };
    // A program is asked nothing while it runs: what it reads from is at its end.
    python.setStdin({ stdin: () => null });
    python.setStdout(writes);
    python.setStderr(writes);
    clear(python);
    for (const [name, text] of Object.entries({ ...files, [MAIN]: source })) {
      write(python, `${PROGRAM}/${name}`, text);
    }
    const host = python.pyimport('wengert_host');
    try {
      const error =
        host.run(
          engine,
          Object.fromEntries,
          PROGRAM,
          MAIN,
          { ...RUN_LIMITS, ...limits },
          () => this.memory,
        ) ?? null;
      return {
        engine,
        error,
        recording: recorded(engine, host, 0),
        choices: choicesOf(engine, host),
        entries: engine.tape.log.length || host.entries(),
        lost: host.lost(),
        skipped: JSON.parse(host.skipped()),
        files: JSON.parse(host.files()),
        events: eventsOf(host),
      };
    } finally {
      host.destroy();
    }
  }

  /**
   * Calls a function of the program that ran last, recording what it does, and its adjoint program.
   * @param given its arguments, as JSON. @param adjoint the text of that; null where there is none.
   */
  compare({ engine }: RunResult, name: string, given: string, adjoint: string | null): BothWays {
    const host = this.python.pyimport('wengert_host');
    try {
      const { recorded, written } = JSON.parse(host.compare(name, given, adjoint ?? ''));
      if ('error' in recorded) return { recorded, written };
      const { begin, root, ...told } = recorded;
      return { recorded: { ...told, ...tapeBetween(engine.tape.log, begin, root) }, written };
    } finally {
      host.destroy();
    }
  }

  /** What led to another of the values that the last run swept back from, by its place among the choices. */
  recording({ engine }: RunResult, which: number): Recording | null {
    const host = this.python.pyimport('wengert_host');
    try {
      return recorded(engine, host, which);
    } finally {
      host.destroy();
    }
  }
}

function eventsOf(host: PyProxy): readonly TapeEvent[] {
  const told: readonly (readonly [
    ...[kind: string, place: number, count: number, keeping: number, entries: number],
    ...[values: readonly number[], roots: readonly number[]],
  ])[] = JSON.parse(host.events());
  return told.map(([kind, place, count, keeping, entries, values, roots]) => {
    return { kind, place, count, keeping, entries, values, roots };
  });
}

/** What of a run can be seen, the value that was swept back from last first. */
function choicesOf(engine: Engine, host: PyProxy): readonly GraphChoice[] {
  if (engine.tape.log.length === 0) {
    const told: [number, number][] = JSON.parse(host.sweeps());
    return told.map(([place, count]) => ({ place, count }));
  }
  const told = engine.sweeps.told().map(({ place, count }) => ({ place, count }));
  if (!resultsOfTape(engine)) return told;
  // What was made last is seen where nothing was swept back from.
  const last = { place: engine.tape.log.lineAt(engine.tape.log.length - 1), count: 1 };
  return [...(told.length > 0 ? told : [last]), { place: 0, count: -1 }];
}

function recorded(engine: Engine, host: PyProxy, which: number): Recording | null {
  const scopesOf: ScopesOf = (asked) => {
    const told: Record<string, [number, string, number]> = JSON.parse(
      host.scopes(JSON.stringify(asked)),
    );
    return new Map(
      Object.entries(told).map(([at, [around, name, line]]) => [
        Number(at),
        { around, name, line },
      ]),
    );
  };
  const { log } = engine.tape;
  if (log.length > 0) {
    const told = JSON.parse(host.names_on_tape());
    const sweeps = engine.sweeps.told();
    if (which >= Math.max(1, sweeps.length)) {
      const results = resultsOfTape(engine);
      return results && recordingOfWholeTape(engine, results, told, scopesOf);
    }
    return recordingOfTape(engine, sweeps[which]?.root ?? log.length - 1, told, scopesOf);
  }
  const watched: Watched | readonly [number] | undefined = host.watched(which);
  if (watched === undefined) return null;
  return watched.length === 1 ? null : recordingOfWatched(watched, scopesOf);
}

/** Puts the stand-ins where Python finds them. */
function install(python: PyodideAPI): void {
  for (const [path, text] of Object.entries(modules)) write(python, `${STAND_INS}/${path}`, text);
  python.FS.mkdirTree(PROGRAM);
  // A program's own file comes before a stand-in of that name, and this before the standard library; what was
  // started from memory has the paths already.
  python.runPython(
    `import sys
own = [${JSON.stringify(PROGRAM)}, ${JSON.stringify(STAND_INS)}]
sys.path[:] = own + [path for path in sys.path if path not in own]`,
  );
}

function write(python: PyodideAPI, path: string, text: string | Uint8Array): void {
  python.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
  python.FS.writeFile(path, text);
}

/** Removes what an earlier program left. */
function clear(python: PyodideAPI): void {
  python.runPython(`import os, shutil
os.chdir('/')
shutil.rmtree(${JSON.stringify(PROGRAM)})
os.mkdir(${JSON.stringify(PROGRAM)})`);
}
