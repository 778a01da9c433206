/**
 * Runs programs in a worker of a frame of no origin: without a network, storage or page. All that it needs
 * is handed to it.
 */
import { loadPyodide, type PyodideAPI } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import { info } from 'pyodide/pyodide-lock.json';
import { limits } from '../../core/limits';
import type { Tensor } from '../../core/tensor/tensor';
import { Interpreter, type RunResult } from '../interpreter/interpreter';
import type { Recording, Scope } from '../recorded/entry';
import { seenOf } from '../recorded/outline';
import { graphOfRecording } from '../recorded/recorded-graph';
import type { Answer, Request, ToldBothWays, ToldGraph } from '../runtime/messages';

/** Modules that programs mostly use, which a snapshot then has loaded. */
const USUAL =
  'abc, ast, collections, contextlib, copy, csv, dataclasses, enum, functools, inspect, io, itertools, json, ' +
  'linecache, math, operator, random, re, statistics, string, textwrap, time, traceback, types, typing, warnings';

/** Where what was handed over is, for what asks for it by address. */
const HERE = 'https://wengert.invalid/';

/** No packages can be installed. */
const noPackages = JSON.stringify({ info, packages: {} });

/** How much a program may print. */
const MOST_PRINTED = 200_000;

let interpreter: Interpreter | null = null;
let lastRun: RunResult | null = null;

addEventListener(
  'message',
  ({ ports: [port] }) => {
    if (!port) return;
    const tell = (answer: Answer, transfer: Transferable[] = []) =>
      port.postMessage(answer, transfer);
    port.onmessage = async ({ data }: MessageEvent<Request>) => {
      try {
        if (data.kind === 'start') {
          const snapshot = await start(data);
          tell({ kind: 'started', snapshot }, snapshot ? [snapshot] : []);
        } else if (data.kind === 'run') run(data.source, data.files, tell);
        else if (data.kind === 'compare') tell({ kind: 'compared', ways: compare(data) });
        else tell({ kind: 'seen', graph: see(data.which, data.inside) });
      } catch (error) {
        // What overflows Python's own memory or stack leaves nothing that could go on.
        const kind = data.kind === 'run' || data.kind === 'compare' ? 'crashed' : 'failed';
        tell({ kind, why: String(error).slice(0, 10_000) });
      }
    };
  },
  { once: true },
);

async function start({
  wasm,
  library,
  snapshot,
}: Request & { kind: 'start' }): Promise<ArrayBuffer | null> {
  const files: Readonly<Record<string, () => Response>> = {
    [`${HERE}pyodide.asm.wasm`]: () =>
      new Response(wasm, { headers: { 'content-type': 'application/wasm' } }),
    [`${HERE}python_stdlib.zip`]: () => new Response(library),
  };
  globalThis.fetch = async (asked) => {
    const file = files[String(asked)];
    if (file) return file();
    throw new TypeError(`Programs have no network: ${String(asked)}`);
  };
  const python: PyodideAPI = await loadPyodide({
    indexURL: HERE,
    packageBaseUrl: HERE,
    lockFileContents: noPackages,
    createPyodideModule,
    checkAPIVersion: false,
    ...(snapshot ? { _loadSnapshot: snapshot } : { _makeSnapshot: true }),
  });
  interpreter = new Interpreter(python);
  if (snapshot) return null;
  python.runPython(`import ${USUAL}`);
  interpreter.prepare();
  return python.makeMemorySnapshot().slice().buffer as ArrayBuffer;
}

function run(
  source: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  tell: (answer: Answer) => void,
): void {
  if (!interpreter) throw new Error('Python has not started');
  const from = performance.now();
  let left = MOST_PRINTED;
  let waiting = '';
  let last = from;
  const flush = () => {
    if (waiting !== '') tell({ kind: 'printed', text: waiting });
    waiting = '';
    last = performance.now();
  };
  const result = interpreter.run(source, {
    files,
    draw: (figure) => {
      flush();
      tell({ kind: 'drawn', figure: JSON.parse(figure) });
    },
    print: (text) => {
      if (left <= 0) return;
      waiting += text.slice(0, left);
      left -= text.length;
      if (left <= 0) {
        flush();
        tell({ kind: 'cut', most: MOST_PRINTED });
      }
      if (waiting.length > 4000 || performance.now() - last > 50) flush();
    },
  });
  lastRun = result;
  flush();
  tell({
    kind: 'ended',
    error: result.error?.slice(0, 100_000) ?? null,
    graph: result.recording && graphOf(result.recording),
    choices: result.choices.slice(0, 1000).map(({ place, count }) => [place, count]),
    entries: result.entries,
    lost: result.lost,
    skipped: [...result.skipped],
    files: result.files.slice(0, 1000).map((name) => name.slice(0, 300)),
    events: result.events.map(({ values, roots, ...event }) => ({
      ...event,
      values: [...values],
      roots: [...roots],
    })),
    milliseconds: performance.now() - from,
    // What has lost its library is of no use to the next program.
    memory: interpreter.isWhole ? interpreter.memory : Number.MAX_SAFE_INTEGER,
  });
}

/** How a function goes both ways. What a program that is run for it prints and draws is seen nowhere. */
function compare({ first, name, given, adjoint }: Request & { kind: 'compare' }): ToldBothWays {
  if (!interpreter) throw new Error('Python has not started');
  if (first) lastRun = interpreter.run(first.source, { files: first.files, print: () => {} });
  if (!lastRun) throw new Error('No program has run yet');
  const { recorded, written } = interpreter.compare(lastRun, name, given, adjoint);
  return {
    recorded:
      'error' in recorded
        ? recorded
        : {
            ...recorded,
            tape: [...recorded.tape],
            skipped: [...recorded.skipped],
            gradient: [...recorded.gradient],
          },
    written:
      written && ('error' in written ? written : { ...written, gradient: [...written.gradient] }),
  };
}

/** Another value of the last run, or what is inside of a call. */
function see(which: number, inside: number): ToldGraph | null {
  const recording = lastRun && interpreter?.recording(lastRun, which);
  return recording ? graphOf(recording, inside) : null;
}

function graphOf(whole: Recording, inside = -1): ToldGraph | null {
  const seen = seenOf(whole, inside);
  if (!seen) return null;
  const { recording, closed } = seen;
  const { graph, own, whereabouts } = graphOfRecording(recording);
  const numbers = [...recording.scopes.keys()].sort((a, b) => a - b);
  const places = new Map(numbers.map((number, k) => [number, k]));
  const placeOf = (scope: number) => places.get(scope) ?? -1;
  const told = teller();
  return {
    nodes: [...graph.nodes],
    folds: [...(graph.folds ?? [])],
    lines: whereabouts.map(({ line }) => line),
    scopeOf: whereabouts.map(({ scope }) => placeOf(scope)),
    scopes: numbers.map((number) => {
      const { around, name, line } = recording.scopes.get(number) as Scope;
      return { around: placeOf(around), name: name.slice(0, 300), line };
    }),
    own: own.slice(0, 20),
    theirs: whereabouts.map(({ theirs }) => told(theirs)),
    onTape: whereabouts.map(({ at }) => at ?? -1),
    sweeps: recording.sweeps ?? 0,
    closed: [...closed].map((scope) => [placeOf(scope), scope]),
  };
}

/**
 * Tells derivatives of the program's own, one after the other: null of none, and of arrays from where they would be
 * too much.
 */
function teller(): (theirs: number | Tensor | undefined) => ToldGraph['theirs'][number] {
  let left = limits.numbers;
  return (theirs) => {
    if (theirs === undefined || typeof theirs === 'number') return theirs ?? null;
    const { shape, data, dtype } = theirs;
    if (data.length > Math.min(left, limits.elements) || shape.length > limits.axes) return null;
    left -= data.length;
    // What the engine holds may be a part of more memory, which is not to be copied with it.
    return {
      shape: [...shape],
      data: data.slice(),
      ...(dtype === 'float32' && { dtype }),
    };
  };
}
