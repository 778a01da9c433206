import type { PrimitiveName } from '../../primitives/table';
import { attributesAt, operationAt } from '../../program/program';
import { type Code, get, type Instruction, number, set, tee, whole } from './instruction';
import { type Kind, type Rolled, rolled } from './loops';
import { type LoopFound, loopsIn } from './loops-found';
import type { WasmFunction, WasmModule } from './module';
import { ScalarCoder } from './scalar-code';
import { arrivalAt, itemsOf } from './statement-kinds';
import { ruleAt, type SweepPlan } from './sweep-plan';

/** Bytes of a number. */
export const WORD = 8;

/** Instructions that belong together, and what they are of. */
export interface Part {
  readonly code: Code;
  readonly of:
    | { readonly kind: 'statement'; readonly statement: number }
    | { readonly kind: 'loop'; readonly count: number; readonly statements: number }
    | { readonly kind: 'next'; readonly count: number }
    | { readonly kind: 'start' | 'seed' };
}

/** A program of scalars as a module of its own: every statement is written out, what repeats is a loop. */
export interface Emitted {
  readonly module: WasmModule;
  readonly run: Readonly<Record<string, (...x: number[]) => number>>;
  readonly forward: readonly Part[];
  readonly reverse: readonly Part[];
  /** The loops that were found, in order, those within others after them. */
  readonly loops: readonly LoopFound[];
  /** Statements that are written out. */
  readonly written: number;
  readonly reads: Reads;
}

/** Where the code that is written out has operands and adjoints from. */
export interface Reads {
  /** Handed on in a local, which is a register. */
  locals: number;
  constants: number;
  memory: number;
}

/** A place in memory: that of the first turn of all loops around it, and how far each of them moves it. */
interface Place {
  readonly base: number;
  readonly strides: readonly number[];
}

/** A loop that code is being written in. */
interface Around {
  readonly depth: number;
  readonly count: number;
  /** By strides, the local that says how far places that move so have moved. */
  readonly pointers: Map<string, { readonly name: string; readonly strides: readonly number[] }>;
}

/** Values that are kept in locals besides: of the last so many statements. */
const KEPT = 48;

/**
 * Writes a program of scalars out.
 * @param most statements that are written out, at most; where there would be more, it says how many.
 */
export function emitted(plan: SweepPlan, most: number): Emitted | { readonly written: number } {
  const { list, kindOf, widths } = itemsOf(plan);
  const items = rolled(list, kindOf, widths);
  const written = items.kinds.reduce((sum, kind) => sum + statementsIn(items.kindOf, kind), 0);
  if (written > most) return { written };
  const coder = new ScalarCoder();
  const reads = { locals: 0, constants: 0, memory: 0 };
  const forward = new SweepWriter(plan, items, coder, reads, 'forward');
  const reverse = new SweepWriter(plan, items, coder, reads, 'reverse');
  const forwardFunction = forward.function();
  const reverseFunction = reverse.function();
  const { functions, imports, run } = coder.needs();
  return {
    module: { imports, functions: [...functions, forwardFunction, reverseFunction] },
    run,
    forward: forward.parts,
    reverse: reverse.parts,
    loops: loopsIn(items).map((loop) => ({ ...loop, first: plan.statementAt[loop.first] })),
    ...{ written, reads },
  };
}

function statementsIn(kindOf: readonly Kind[], kind: number): number {
  const of = kindOf[kind] as Kind;
  if ('statement' in of) return 1;
  return of.body.reduce((sum, inner) => sum + statementsIn(kindOf, inner), 0);
}

/** Writes one of the two sweeps. */
class SweepWriter {
  readonly parts: Part[] = [];
  private readonly loops: Around[] = [];
  private readonly locals: Record<string, 'f64' | 'i32'> = {};
  /** Locals that hold what stands at a place as well. */
  private readonly kept = new Map<string, string>();
  /** Places of the statements up to the next loop, which follow each other in one turn. */
  private readonly near = new Set<string>();
  /** Adjoints on their way to such a statement, which are in no memory. */
  private readonly onTheWay = new Map<string, string>();
  private readonly free: string[] = [];
  private turn = 0;
  private pointers = 0;
  private carriers = 0;

  constructor(
    private readonly plan: SweepPlan,
    private readonly items: Rolled,
    private readonly coder: ScalarCoder,
    private readonly reads: Reads,
    private readonly sweep: 'forward' | 'reverse',
  ) {}

  function(): WasmFunction {
    const { kinds, places } = this.items;
    if (this.sweep === 'reverse') this.seed();
    this.inOrder(kinds, places, []);
    return {
      name: this.sweep,
      parameters: this.sweep === 'reverse' ? { seed: 'f64' } : {},
      result: null,
      locals: { ...this.locals, ...this.coder.locals() },
      code: this.parts.flatMap(({ code }) => code),
      exported: true,
    };
  }

  /** Items one after the other, in the order of the sweep. */
  private inOrder(
    kinds: ArrayLike<number>,
    places: Int32Array,
    strides: readonly Int32Array[],
  ): void {
    const { kindOf, widths } = this.items;
    let end = 0;
    const items = Array.from(kinds, (kind) => {
      const from = end;
      end += widths[kind];
      const part = (all: Int32Array) => all.subarray(from, from + widths[kind]);
      return { kind: kindOf[kind] as Kind, places: part(places), strides: strides.map(part) };
    });
    if (this.sweep === 'reverse') items.reverse();
    for (let at = 0; at < items.length; at++) {
      const item = items[at] as (typeof items)[number];
      if ('count' in item.kind) {
        this.loop(item.kind, item.places, item.strides);
        this.near.clear();
        continue;
      }
      if (this.near.size === 0) {
        for (let k = at; k < items.length; k++) {
          const next = items[k] as (typeof items)[number];
          if ('count' in next.kind) break;
          this.near.add(keyOf(placesOf(next.places, next.strides)[0] as Place));
        }
      }
      this.statement(item.kind.statement, placesOf(item.places, item.strides));
    }
    this.near.clear();
  }

  private loop(
    { count, body, strides: own }: Extract<Kind, { readonly count: number }>,
    places: Int32Array,
    outer: readonly Int32Array[],
  ): void {
    const { kindOf } = this.items;
    const around: Around = { depth: this.loops.length, count, pointers: new Map() };
    const turns = `n${around.depth}`;
    this.locals[turns] = 'i32';
    const statements = body.reduce((sum, kind) => sum + statementsIn(kindOf, kind), 0);
    const head = this.parts.push({ code: [], of: { kind: 'loop', count, statements } }) - 1;
    this.kept.clear();
    this.loops.push(around);
    this.inOrder(body, places, [...outer, own]);
    this.loops.pop();
    this.kept.clear();
    const before: Instruction[] = [];
    const after: Instruction[] = [];
    for (const { name, strides } of around.pointers.values()) {
      const stride = strides.at(-1) as number;
      // It counts up where places of later turns lie further on, in the order of the sweep.
      const far = (count - 1) * Math.abs(stride) * WORD;
      const rises = stride > 0 === (this.sweep === 'forward');
      before.push(...this.pointer(strides.slice(0, -1)));
      if (!rises) before.push(whole(far), ['i32.add']);
      before.push(set(name));
      after.push(get(name), whole((rises ? 1 : -1) * Math.abs(stride) * WORD), ['i32.add']);
      after.push(set(name));
    }
    this.parts[head] = {
      code: [...before, whole(count), set(turns), ['loop']],
      of: { kind: 'loop', count, statements },
    };
    this.parts.push({
      code: [
        ...after,
        ...([get(turns), whole(1), ['i32.sub'], tee(turns), ['br_if', 0], ['end']] as const),
      ],
      of: { kind: 'next', count },
    });
  }

  /** How far places of such strides have moved, in bytes. */
  private pointer(strides: readonly number[]): Code {
    let length = strides.length;
    while (length > 0 && strides[length - 1] === 0) length--;
    if (length === 0) return [whole(0)];
    const significant = strides.slice(0, length);
    const around = this.loops[length - 1] as Around;
    const key = significant.join();
    let pointer = around.pointers.get(key);
    if (!pointer) {
      pointer = { name: `p${this.pointers++}`, strides: significant };
      this.locals[pointer.name] = 'i32';
      around.pointers.set(key, pointer);
    }
    return [get(pointer.name)];
  }

  /** Where a place lies in memory when no turn was made, in bytes. */
  private offset({ base, strides }: Place): number {
    const back = strides.reduce((sum, stride, depth) => {
      const { count } = this.loops[depth] as Around;
      return stride < 0 ? sum + (count - 1) * stride : sum;
    }, 0);
    return (base + back) * WORD;
  }

  private load(place: Place): Code {
    return [...this.pointer(place.strides), ['f64.load', this.offset(place)]];
  }

  private statement(like: number, at: readonly Place[]): void {
    const code = this.sweep === 'forward' ? this.forwardCode(like, at) : this.reverseCode(like, at);
    this.coder.release();
    const statement = this.plan.statementAt[(at[0] as Place).base];
    if (code.length > 0) this.parts.push({ code, of: { kind: 'statement', statement } });
  }

  /** The value at a place: a number, a local that has it, or the memory. */
  private valueAt(place: Place): Code {
    const constant = this.plan.program.constants.get(this.plan.statementAt[place.base]);
    if (constant && place.strides.every((stride) => stride === 0)) {
      this.reads.constants++;
      return [number(constant.data[0])];
    }
    const local = this.kept.get(keyOf(place));
    this.reads[local === undefined ? 'memory' : 'locals']++;
    return local === undefined ? this.load(place) : [get(local)];
  }

  private forwardCode(like: number, [own, ...operands]: readonly Place[]): Code {
    const { program } = this.plan;
    const name = operationAt(program, like) as PrimitiveName;
    const value = this.coder.apply(
      name,
      operands.map((place) => this.valueAt(place)),
      attributesAt(program, like),
    );
    const local = `v${this.turn++ % KEPT}`;
    this.locals[local] = 'f64';
    for (const [key, holder] of this.kept) if (holder === local) this.kept.delete(key);
    this.kept.set(keyOf(own as Place), local);
    return [
      ...this.pointer((own as Place).strides),
      ...[...value, tee(local)],
      ['f64.store', this.offset(own as Place)],
    ];
  }

  private reverseCode(like: number, [own, ...operands]: readonly Place[]): Code {
    const { plan } = this;
    if (plan.contributions[like] === 0) return [];
    const { pullback } = ruleAt(plan.pullbacks, like);
    const carrier = this.onTheWay.get(keyOf(own as Place));
    this.reads[carrier === undefined ? 'memory' : 'locals']++;
    const adjoint = carrier === undefined ? this.adjointAt(own as Place) : [get(carrier)];
    const results = this.coder.staged(pullback.program, [
      ...operands.map((place) => this.valueAt(place)),
      this.load(own as Place),
      adjoint,
    ]);
    const code: Instruction[] = [];
    pullback.positions.forEach((position, output) => {
      const arrival = arrivalAt(
        plan,
        plan.program.operands[plan.program.operandStart[like] + position],
      );
      if (arrival === 'none') return;
      const place = operands[position] as Place;
      const result = results(output);
      const key = keyOf(place);
      if (arrival === 'only' && this.near.has(key)) {
        const local = this.carrier();
        code.push(...result, set(local));
        this.onTheWay.set(key, local);
        return;
      }
      const target = this.adjointOffset(place);
      code.push(...this.pointer(place.strides));
      if (arrival === 'only') code.push(...result);
      else {
        code.push(...this.pointer(place.strides), ['f64.load', target]);
        code.push(...result, ['f64.add']);
      }
      code.push(['f64.store', target]);
    });
    if (carrier !== undefined) {
      this.onTheWay.delete(keyOf(own as Place));
      this.free.push(carrier);
    }
    return code;
  }

  private carrier(): string {
    const free = this.free.pop();
    if (free !== undefined) return free;
    const name = `a${this.carriers++}`;
    this.locals[name] = 'f64';
    return name;
  }

  private adjointOffset(place: Place): number {
    return this.offset(place) + this.plan.program.length * WORD;
  }

  private adjointAt(place: Place): Code {
    return [...this.pointer(place.strides), ['f64.load', this.adjointOffset(place)]];
  }

  /** Puts the seed in its place, and −0, to which whatever is added stays itself, where several arrive. */
  private seed(): void {
    const { contributions, output, program, placeOf } = this.plan;
    const stretches = severalOf(this.plan);
    const start: Instruction[] = [];
    for (const [from, to] of stretches) {
      if (to - from <= FEW) {
        for (let i = from; i < to; i++) {
          start.push(whole(0), number(-0), ['f64.store', (program.length + i) * WORD]);
        }
        continue;
      }
      this.locals.fill = 'i32';
      start.push(
        ...[whole(from * WORD), set('fill'), ['loop'] as const],
        ...[get('fill'), number(-0), ['f64.store', program.length * WORD] as const],
        ...[get('fill'), whole(WORD), ['i32.add'] as const, tee('fill')],
        ...[whole(to * WORD), ['i32.lt_u'] as const, ['br_if', 0] as const, ['end'] as const],
      );
    }
    if (start.length > 0) this.parts.push({ code: start, of: { kind: 'start' } });
    if (contributions[output] === 0) return;
    this.parts.push({
      code: [whole(0), get('seed'), ['f64.store', (program.length + placeOf[output]) * WORD]],
      of: { kind: 'seed' },
    });
  }
}

function placesOf(places: Int32Array, strides: readonly Int32Array[]): readonly Place[] {
  return Array.from(places, (base, k) => ({ base, strides: strides.map((stride) => stride[k]) }));
}

function keyOf({ base, strides }: Place): string {
  return `${base} ${strides.join()}`;
}

/** Places between two stretches that are cleared along with them. */
const GAP = 64;
/** Adjoints that are cleared without a loop, at most. */
const FEW = 8;
/** Stretches that are cleared one by one, at most. */
const STRETCHES = 64;

/** Stretches of places whose adjoints several contributions arrive at, as [from, to). */
function severalOf({
  contributions,
  statementAt,
}: SweepPlan): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (let i = 0; i < statementAt.length; i++) {
    if (contributions[statementAt[i]] < 2) continue;
    const last = stretches.at(-1);
    if (last && i - last[1] <= GAP) last[1] = i + 1;
    else stretches.push([i, i + 1]);
  }
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first && last && stretches.length > STRETCHES ? [[first[0], last[1]]] : stretches;
}
