import { library, script, wasm } from 'virtual:python';
import * as v from 'valibot';
import { wholeNumber } from '../../words/grammar';
import type { Figure } from './figure';
import { type Frame, openFrame } from './frame';
import { keepSnapshot, keptSnapshot } from './kept-snapshot';
import { Answer, type Request, type ToldGraph } from './messages';
import { wording } from './words';

/** How far the start has come: bytes that are here of those that are needed, then Python itself. */
export type Progress =
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' };

export interface Run {
  readonly source: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  print(text: string): void;
  draw(figure: Figure): void;
  progress(progress: Progress): void;
}

/** What was asked for came to no answer. */
type Lost =
  | Extract<Answer, { readonly kind: 'crashed' }>
  | { readonly kind: 'stopped' }
  | { readonly kind: 'overdue' };

/** How a run ended. */
export type Ending = Extract<Answer, { readonly kind: 'ended' }> | Lost;

/** How a comparison ended. */
type ComparedEnding = Extract<Answer, { readonly kind: 'compared' }> | Lost;

/** Bytes of memory that a worker may have taken for the next run to have it, too. */
const HEAVY = 500_000_000;

/**
 * Milliseconds after which a program is ended from outside. Where its loops turn it has ended itself before, with
 * what it had recorded.
 */
const OVERDUE = 330_000;

/** Could not be started, or went wrong otherwise than a program does. */
class PythonError extends Error {
  override readonly name = 'PythonError';
}

/**
 * Runs programs in a worker of a frame that has no origin. The first start takes seconds; the memory that it
 * ends with is kept, so that later ones take a moment.
 */
export class PythonHost {
  private parts: Promise<readonly ArrayBuffer[]> | null = null;
  private frame: Promise<Frame> | null = null;
  private port: MessagePort | null = null;
  private snapshot: ArrayBuffer | null = null;
  private kept: Promise<ArrayBuffer | null> | null = null;
  private answered: ((answer: Answer) => void) | null = null;
  /** Whether the worker has taken so much memory that the next run is better off with another. */
  private heavy = false;
  private clock: ReturnType<typeof setTimeout> | undefined;
  /** Is told where what was asked for comes to no answer; null where nothing is asked. */
  private lost: ((ending: Lost) => void) | null = null;

  /** @param keeps whether the memory that a start ends with may be kept for later visits. */
  constructor(private readonly keeps: boolean) {}

  /**
   * Runs a program to its end.
   * @throws PythonError where Python can't be loaded or started.
   */
  run({ source, files, print, draw, progress }: Run): Promise<Ending> {
    return this.asked({ kind: 'run', source, files }, progress, (answer) => {
      if (answer.kind === 'printed') print(answer.text);
      else if (answer.kind === 'cut')
        print(`\n${wording.restNotShown(wholeNumber(answer.most))}\n`);
      else if (answer.kind === 'drawn') draw(answer.figure);
      else if (answer.kind === 'ended') {
        this.heavy = answer.memory > HEAVY;
        return answer;
      }
      return null;
    });
  }

  /**
   * How a function of a program goes by operator overloading, and as its adjoint program.
   * @param program the program, which is run for it unless it is the one that ran last, and is there still.
   * @throws PythonError where Python can't be loaded or started.
   */
  compare(
    program: Pick<Run, 'source' | 'files'>,
    isThere: boolean,
    asked: { readonly name: string; readonly given: string; readonly adjoint: string | null },
    progress: Run['progress'],
  ): Promise<ComparedEnding> {
    const first = isThere && this.port && !this.heavy ? null : program;
    return this.asked({ kind: 'compare', first, ...asked }, progress, (answer) =>
      answer.kind === 'compared' ? answer : null,
    );
  }

  /** Asks something of the worker that ends in an answer, in being stopped, or in Python’s end. */
  private async asked<E>(
    request: Request,
    progress: Run['progress'],
    endingOf: (answer: Answer) => E | null,
  ): Promise<E | Lost> {
    if (this.heavy) this.discard();
    this.heavy = false;
    return new Promise<E | Lost>((resolve, reject) => {
      const lost = (ending: Lost) => resolve(ending);
      const finish = (ending: E | Lost) => {
        this.finish();
        resolve(ending);
      };
      this.lost = lost;
      this.started(progress)
        .then((port) => {
          if (this.lost !== lost) return;
          this.answered = (answer) => {
            if (answer.kind === 'crashed') {
              this.discard();
              finish(answer);
            } else if (answer.kind === 'failed') {
              this.discard();
              this.finish();
              reject(new PythonError(answer.why));
            } else {
              const ending = endingOf(answer);
              if (ending) finish(ending);
            }
          };
          progress({ kind: 'running' });
          this.clock = setTimeout(() => {
            this.discard();
            finish({ kind: 'overdue' });
          }, OVERDUE);
          port.postMessage(request);
        })
        .catch((error) => {
          this.discard();
          this.finish();
          reject(error);
        });
    });
  }

  /** Ends the program that runs, at once. */
  stop(): void {
    const { lost } = this;
    if (!lost) return;
    this.discard();
    this.finish();
    lost({ kind: 'stopped' });
  }

  /**
   * What led to another value of the last run, and what is inside of a call; null where that run is not there any more.
   */
  async see(which: number, inside: number): Promise<ToldGraph | null> {
    const { port } = this;
    if (!port || this.lost) return null;
    return new Promise((resolve, reject) => {
      this.answered = (answer) => {
        if (answer.kind === 'seen') resolve(answer.graph);
        else if (answer.kind === 'failed') reject(new PythonError(answer.why));
      };
      port.postMessage({ kind: 'see', which, inside } satisfies Request);
    });
  }

  private finish(): void {
    clearTimeout(this.clock);
    this.lost = null;
    this.answered = null;
  }

  /** Ends the worker; the next run begins another. */
  private discard(): void {
    this.port?.close();
    this.port = null;
    this.answered = null;
    this.frame?.then((frame) => frame.end()).catch(() => {});
  }

  private async started(progress: (progress: Progress) => void): Promise<MessagePort> {
    if (this.port) return this.port;
    this.parts ??= loaded(progress).catch((error) => {
      this.parts = null;
      throw error;
    });
    this.frame ??= openFrame();
    this.kept ??= this.keeps ? keptSnapshot(script) : Promise.resolve(null);
    const [[code, binary, standard], frame, kept] = await Promise.all([
      this.parts as Promise<readonly [ArrayBuffer, ArrayBuffer, ArrayBuffer]>,
      this.frame,
      this.kept,
    ]);
    this.snapshot ??= kept;
    progress({ kind: 'starting' });
    const port = frame.begin(code);
    this.port = port;
    return new Promise((resolve, reject) => {
      this.answered = (answer) => {
        if (answer.kind === 'started') {
          if (answer.snapshot && !this.snapshot) {
            this.snapshot = answer.snapshot;
            if (this.keeps) void keepSnapshot(script, answer.snapshot);
          }
          resolve(port);
        } else if (answer.kind === 'failed') {
          // What was kept may be of a browser that has changed since.
          this.snapshot = null;
          this.kept = Promise.resolve(null);
          reject(new PythonError(wording.didNotStart(answer.why)));
        }
      };
      port.onmessage = ({ data }) => {
        const read = v.safeParse(Answer, data);
        if (read.success && this.port === port) this.answered?.(read.output);
      };
      const { snapshot } = this;
      port.postMessage({
        kind: 'start',
        wasm: binary,
        library: standard,
        snapshot,
      } satisfies Request);
    });
  }
}

/** The bytes of all that Python is made of. */
async function loaded(progress: (progress: Progress) => void): Promise<readonly ArrayBuffer[]> {
  let [here, total] = [0, 0];
  return Promise.all(
    [script, wasm, library].map(async (address) => {
      const response = await fetch(address);
      if (!response.ok || !response.body) throw new PythonError(wording.couldNotBeLoaded);
      total += Number(response.headers.get('content-length') ?? 0);
      const counted = response.body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(piece, out) {
            here += piece.length;
            progress({ kind: 'loading', loaded: here, total: Math.max(here, total) });
            out.enqueue(piece);
          },
        }),
      );
      return new Response(counted).arrayBuffer();
    }),
  );
}
