import { bytesOf, type WasmModule } from './module';

interface Memory {
  readonly buffer: ArrayBuffer;
}
type Exported = (...x: number[]) => number;
type Imported = (...x: number[]) => number;

/** What is used of WebAssembly, which no library of types but that of browsers declares. */
interface Engine {
  readonly Memory: new (size: { readonly initial: number; readonly maximum: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: Readonly<Record<string, Memory | Imported>> },
  ) => { readonly exports: Readonly<Record<string, Exported>> };
}

/** A module that runs on a memory of its own. */
export interface Running {
  readonly buffer: ArrayBuffer;
  readonly exports: Readonly<Record<string, Exported>>;
}

const PAGE = 65_536;

/** Null where there is no WebAssembly, or the policy of the page refuses it. */
function engineHere(): Engine | null {
  const engine = (globalThis as { readonly WebAssembly?: Engine }).WebAssembly;
  return typeof engine?.Instance === 'function' ? engine : null;
}

/**
 * Starts a module on `size` bytes of zeros. Null where there is no WebAssembly, the page's policy
 * refuses it, or that much memory can't be had: what is to be run is then interpreted.
 */
export function started(
  module: WasmModule,
  size: number,
  imports: Readonly<Record<string, Imported>>,
): Running | null {
  const engine = engineHere();
  if (!engine) return null;
  const pages = Math.max(1, Math.ceil(size / PAGE));
  try {
    const memory = new engine.Memory({ initial: pages, maximum: pages });
    const { exports } = new engine.Instance(machineCodeOf(module, engine), {
      env: { ...imports, memory },
    });
    return { buffer: memory.buffer, exports };
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Machine code by the module that it is of, which several may run, each on a memory of its own. */
const machineCode = new WeakMap<WasmModule, object>();

function machineCodeOf(module: WasmModule, engine: Engine): object {
  const before = machineCode.get(module);
  if (before) return before;
  const made = new engine.Module(bytesOf(module));
  machineCode.set(module, made);
  return made;
}

/** A policy’s refusal and a lack of memory; anything else is a fault of what was written. */
function isRefusal(error: unknown): boolean {
  return error instanceof RangeError || (error as Error).message.includes('unsafe-eval');
}
