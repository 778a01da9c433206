/**
 * A student who works out derivatives by paths: the adjoint of a line is what comes along each wire that leaves it,
 * one after the other, by a table of derivatives of its own. It shares nothing with the app, and makes the mistakes
 * it is told to.
 */
export interface Line {
  readonly name: string;
  readonly operation: string;
  readonly operands: readonly number[];
  /** Of an input. */
  readonly number: number;
}

export type Slip = { readonly kind: string; readonly line: number; readonly operand: number };

interface Known {
  readonly value: (...x: readonly number[]) => number;
  /** By operand, at these operands. */
  readonly slopes: readonly ((...x: readonly number[]) => number)[];
  readonly text: (...x: readonly string[]) => string;
}

type Numbers = readonly number[];
const one = (value: (x: number) => number, slope: (x: number) => number, text: string): Known => ({
  value: (x = 0) => value(x),
  slopes: [(x = 0) => slope(x)],
  text: (x) => `${text}(${x})`,
});
const two = (
  value: (a: number, b: number) => number,
  first: (a: number, b: number) => number,
  second: (a: number, b: number) => number,
  sign: string,
): Known => ({
  value: (a = 0, b = 0) => value(a, b),
  slopes: [(a = 0, b = 0) => first(a, b), (a = 0, b = 0) => second(a, b)],
  text: (a, b) => `${a} ${sign} ${b}`,
});

const operations: Readonly<Record<string, Known>> = {
  add: two(
    (a, b) => a + b,
    () => 1,
    () => 1,
    '+',
  ),
  subtract: two(
    (a, b) => a - b,
    () => 1,
    () => -1,
    '-',
  ),
  multiply: two(
    (a, b) => a * b,
    (_, b) => b,
    (a) => a,
    '*',
  ),
  divide: two(
    (a, b) => a / b,
    (_, b) => 1 / b,
    (a, b) => -a / (b * b),
    '/',
  ),
  sin: one(Math.sin, Math.cos, 'sin'),
  cos: one(Math.cos, (x) => -Math.sin(x), 'cos'),
  exp: one(Math.exp, Math.exp, 'exp'),
  ln: one(Math.log, (x) => 1 / x, 'ln'),
  sqrt: one(Math.sqrt, (x) => 0.5 / Math.sqrt(x), 'sqrt'),
  square: one(
    (x) => x * x,
    (x) => 2 * x,
    'square',
  ),
  tanh: one(Math.tanh, (x) => 1 - Math.tanh(x) ** 2, 'tanh'),
};

const curves = ['sin', 'cos', 'exp', 'ln', 'sqrt', 'square', 'tanh'];
const radian = Math.PI / 180;

/** The tangents of the inputs, one after the other. */
export const direction = [1, 0.5, 2];

export class Student {
  readonly lines: readonly Line[];
  readonly slips: readonly Slip[];
  readonly values: number[] = [];
  private readonly adjoints = new Map<number, number>();
  private readonly tangents = new Map<number, number>();

  constructor(lines: readonly Line[], slips: readonly Slip[] = []) {
    this.lines = lines;
    this.slips = slips;
    const rounded = this.rounding();
    for (const [line, { operation, operands, number }] of lines.entries()) {
      let x = operands.map((operand) => this.values[operand] as number);
      if (operation === 'input') {
        this.values.push(number);
        continue;
      }
      if (this.does('swapped value', line)) x = [...x].reverse();
      if (this.does('degrees', line)) x = x.map((each) => each * radian);
      const known = operations[operation] as Known;
      const plus = this.does('sign value', line) && operation === 'subtract';
      this.values.push(rounded(plus ? (x[0] as number) + (x[1] as number) : known.value(...x)));
    }
  }

  /** The derivative of the last line by a line, as this student has it. */
  adjoint(line: number): number {
    let found = this.adjoints.get(line);
    if (found === undefined) {
      found = this.rounding()(this.added(line, this.partsAt(line)));
      this.adjoints.set(line, found);
    }
    return found;
  }

  private added(line: number, parts: Numbers): number {
    const sum = parts.reduce((a, b) => a + b, 0);
    if (this.does('overwritten', line)) return parts.at(-1) ?? 0;
    if (this.does('averaged', line)) return sum / parts.length;
    if (this.does('gradient kept', line)) return 2 * sum;
    if (this.does('value for derivative', line)) return this.values[line] as number;
    if (this.does('accumulated', line) && parts.length === 1) return this.written(line) + sum;
    return sum;
  }

  /** What was written in the sweep before the one part of a line came. */
  private written(line: number): number {
    const [wire] = this.wiresFrom(line) as [readonly [number, number]];
    const [user, operand] = wire;
    const before = (this.lines[user] as Line).operands[operand - 1];
    if (before !== undefined) return this.adjointAfter(before, user);
    for (let earlier = user + 1; earlier < this.lines.length; earlier++) {
      const { operands } = this.lines[earlier] as Line;
      const last = operands.at(-1);
      if (last !== undefined) return this.adjointAfter(last, earlier);
    }
    return this.seed();
  }

  /** The adjoint of a line as it stands when all from `user` on has been passed back. */
  private adjointAfter(line: number, user: number): number {
    return this.wiresFrom(line)
      .filter(([other]) => other >= user)
      .map(([other, operand]) => this.along(other, operand))
      .reduce((a, b) => a + b, line === this.lines.length - 1 ? this.seed() : 0);
  }

  private seed(): number {
    return this.slips.some(({ kind }) => kind === 'no seed') ? 0 : 1;
  }

  private partsAt(line: number): number[] {
    const parts = this.wiresFrom(line)
      .filter(([user, operand]) => !this.does('path forgotten', user, operand))
      .map(([user, operand]) => this.along(user, operand));
    return line === this.lines.length - 1 ? [this.seed(), ...parts] : parts;
  }

  /** Wires that leave a line, in the order in which a sweep comes to them. */
  wiresFrom(line: number): (readonly [user: number, operand: number])[] {
    const wires: [number, number][] = [];
    for (let user = this.lines.length - 1; user > line; user--) {
      for (const [operand, from] of (this.lines[user] as Line).operands.entries()) {
        if (from === line) wires.push([user, operand]);
      }
    }
    return wires;
  }

  private passedOn(line: number): number {
    if (!this.does('too early', line)) return this.adjoint(line);
    return this.partsAt(line)[0] ?? 0;
  }

  /** What comes along a wire. */
  along(user: number, operand: number): number {
    return this.brought(user, operand, this.passedOn(user));
  }

  /** The derivative of a line in the direction, as this student has it, who goes forward. */
  tangent(line: number): number {
    let found = this.tangents.get(line);
    if (found === undefined) {
      found = this.rounding()(this.tangentAt(line));
      this.tangents.set(line, found);
    }
    return found;
  }

  private tangentAt(line: number): number {
    const { operation, operands } = this.lines[line] as Line;
    if (operation === 'input') return this.seed() * (direction[line] as number);
    const parts = operands
      .map((from, operand) => [from, operand] as const)
      .filter(([, operand]) => !this.does('path forgotten', line, operand))
      .map(([from, operand]) => this.brought(line, operand, this.tangent(from)));
    return parts.length === 0 ? 0 : this.added(line, parts);
  }

  /** What comes along a wire where this arrives at its beginning. */
  private brought(user: number, operand: number, upstream: number): number {
    const { operation, operands } = this.lines[user] as Line;
    const { slopes, value } = operations[operation] as Known;
    let x = operands.map((each) => this.values[each] as number);
    const does = (kind: string) => this.does(kind, user, operand);
    if (this.does('degrees', user)) x = x.map((each) => each * radian);
    if (does('wrong point')) {
      const inner = (this.lines[operands[0] as number] as Line).operands[0];
      if (inner !== undefined) x = [this.values[inner] as number];
    }
    let at = operand;
    if (does('swapped') && operation === 'multiply') x = [...x].reverse();
    else if (does('swapped') && operands.length === 2) at = 1 - operand;
    let slope = (slopes[at] as (...x: Numbers) => number)(...x);
    if (does('function for derivative')) slope = value(...x);
    if (does('sign')) slope = Math.abs(slope);
    if (does('upside down')) slope = 1 / slope;
    if (does('power rule')) slope = x[0] as number;
    if (does('divisor not squared')) slope *= x[1] as number;
    if (does('no upstream')) return this.rounding()(slope);
    if (does('no local')) return upstream;
    if (does('added')) return this.rounding()(upstream + slope);
    return this.rounding()(upstream * slope);
  }

  private does(kind: string, line: number, operand = -1): boolean {
    return this.slips.some(
      (slip) => slip.kind === kind && slip.line === line && slip.operand === operand,
    );
  }

  private rounding(): (x: number) => number {
    const early = this.slips.find(({ kind }) => kind === 'rounded early');
    if (!early) return (x) => x;
    const scale = 10 ** early.operand;
    return (x) => Math.round(x * scale) / scale;
  }
}

/** All slips that can be made in a graph. */
export function slipsIn(lines: readonly Line[]): Slip[] {
  const right = new Student(lines);
  const slips: Slip[] = [];
  for (const [line, { operation, operands }] of lines.entries()) {
    const wires = right.wiresFrom(line);
    const atLine = (kind: string) => slips.push({ kind, line, operand: -1 });
    if (line === lines.length - 1) atLine('no seed');
    else {
      atLine('value for derivative');
      if (operation === 'input') atLine('gradient kept');
      if (wires.length > 1) for (const kind of ['overwritten', 'averaged']) atLine(kind);
      if (wires.length > 1 && operation !== 'input') atLine('too early');
      if (wires.length === 1) atLine('accumulated');
    }
    if (operation === 'subtract' || operation === 'divide') atLine('swapped value');
    if (operation === 'subtract') atLine('sign value');
    if (operation === 'sin' || operation === 'cos') atLine('degrees');
    for (const [operand, from] of operands.entries()) {
      const along = (kind: string) => slips.push({ kind, line, operand });
      const isMinus = operation === 'subtract' && operand === 1;
      for (const kind of ['no upstream', 'added', 'upside down']) along(kind);
      if (!isMinus) along('no local');
      if (right.wiresFrom(from).length > 1) along('path forgotten');
      if (operation === 'multiply' || operation === 'divide') along('swapped');
      if (curves.includes(operation)) along('function for derivative');
      if (curves.includes(operation) && lines[from]?.operation !== 'input') along('wrong point');
      if (operation === 'square') along('power rule');
      if (operation === 'divide' && operand === 1) along('divisor not squared');
      if (isMinus || operation === 'cos') along('sign');
    }
  }
  for (const decimals of [1, 2]) slips.push({ kind: 'rounded early', line: 0, operand: decimals });
  return slips;
}

/** All slips that can be made in a graph by who goes forward. */
export function slipsForward(lines: readonly Line[]): Slip[] {
  const slips = slipsIn(lines).filter(
    ({ kind }) =>
      !['gradient kept', 'overwritten', 'averaged', 'too early', 'accumulated'].includes(kind) &&
      kind !== 'path forgotten',
  );
  for (const [line, { operands }] of lines.entries()) {
    if (operands.length < 2) continue;
    for (const kind of ['overwritten', 'averaged']) slips.push({ kind, line, operand: -1 });
    for (const operand of operands.keys()) slips.push({ kind: 'path forgotten', line, operand });
  }
  return slips;
}

/** A graph of three to eight lines over two or three inputs, such as is drawn on a sheet of exercises. */
export function drawn(random: () => number): readonly Line[] {
  for (;;) {
    const lines = tried(random);
    const values = new Student(lines).values;
    if (values.every((x) => Number.isFinite(x) && Math.abs(x) < 200 && Math.abs(x) > 0.02)) {
      return lines;
    }
  }
}

function tried(random: () => number): readonly Line[] {
  const among = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const lines: Line[] = [];
  const inputs = 2 + Math.floor(random() * 2);
  for (let k = 1; k <= inputs; k++) {
    const number = Math.round(10 * (0.3 + random() * 4)) / 10;
    lines.push({ name: `x${k}`, operation: 'input', operands: [], number });
  }
  const count = 3 + Math.floor(random() * 4);
  const binary = ['add', 'subtract', 'multiply', 'multiply', 'divide'];
  for (let k = 0; k < count; k++) {
    const isBinary = random() < 0.6;
    const pick = () => Math.floor(random() * lines.length);
    const operands = isBinary ? [pick(), pick()] : [pick()];
    if (operands[0] === operands[1]) operands[1] = (operands[0] as number) === 0 ? 1 : 0;
    lines.push({
      name: `w${k + 1}`,
      operation: among(isBinary ? binary : curves),
      operands,
      number: 0,
    });
  }
  // What nothing uses yet is taken together, so that all of it leads to the end.
  const used = () => new Set(lines.flatMap(({ operands }) => operands));
  for (let k = 1; ; k++) {
    const taken = used();
    const loose = lines.flatMap((_, at) => (taken.has(at) ? [] : [at]));
    if (loose.length < 2) break;
    const operands = loose.slice(0, 2);
    lines.push({ name: `u${k}`, operation: among(['add', 'multiply']), operands, number: 0 });
  }
  return inWaves(lines);
}

/** The lines in the order in which traces number them. */
function inWaves(lines: readonly Line[]): readonly Line[] {
  const waves: number[] = [];
  for (const { operands } of lines) {
    waves.push(
      operands.length === 0 ? 0 : 1 + Math.max(...operands.map((k) => waves[k] as number)),
    );
  }
  const order = lines
    .map((_, k) => k)
    .sort((a, b) => (waves[a] as number) - (waves[b] as number) || a - b);
  const place = new Map(order.map((old, k) => [old, k]));
  return order.map((old) => {
    const line = lines[old] as Line;
    return { ...line, operands: line.operands.map((k) => place.get(k) as number) };
  });
}

/** The same graph in the language of expressions. */
export function textOf(lines: readonly Line[]): string {
  const text = lines.map(({ name, operation, operands, number }) => {
    if (operation === 'input') return `${name} = ${number}`;
    const names = operands.map((k) => (lines[k] as Line).name);
    return `${name} = ${(operations[operation] as Known).text(...names)}`;
  });
  return `${text.join('; ')}; y = ${lines.at(-1)?.name}`;
}
