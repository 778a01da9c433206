import { operandsAt, primitiveAt } from '../../core/program/program';
import type { Scene } from '../mistake/mistake';
import { isOfWire, type Quantity } from '../sweep/quantity';
import { edgeKey, type Run } from '../sweep/run';
import type { Edge, Setting } from '../sweep/setting';

/** Work that one answer may take, in statements that are gone through. */
const MOST_WORK = 40_000;
/** Sweeps that are tried for each place, roughly. */
const SWEEPS_PER_PLACE = 12;

/** Where mistakes are looked for that tell on what is asked: what it follows from, the nearest first. */
export function sceneOf(
  setting: Setting,
  run: Run,
  asked: Quantity,
  digits: number,
  mode: 'reverse' | 'forward',
): Scene {
  const way = wayOf(asked, mode);
  const most = Math.max(3, Math.floor(MOST_WORK / SWEEPS_PER_PLACE / setting.program.length));
  const edges = edgesTo(setting, run, asked, way).slice(0, most);
  const statements = statementsTo(setting, asked, edges).slice(0, most);
  return {
    setting,
    run,
    asked,
    way,
    digits,
    statements,
    edges,
    meetings: meetingsIn(edges, setting, run, way, asked),
  };
}

/** Whether a number belongs to the way back or the way on. */
function wayOf(asked: Quantity, mode: 'reverse' | 'forward'): 'back' | 'on' {
  if (isOfWire(asked)) return asked.way;
  if (asked.of === 'value') return mode === 'forward' ? 'on' : 'back';
  return asked.of === 'tangent' ? 'on' : 'back';
}

/** Wires along which derivatives flow to what is asked. */
function edgesTo(
  { program, readers }: Setting,
  run: Run,
  asked: Quantity,
  way: 'back' | 'on',
): readonly Edge[] {
  if (asked.of === 'value') return [];
  if (asked.of === 'partial') return [{ statement: asked.statement, position: asked.position }];
  const flows = way === 'back' ? run.back : run.on;
  const found: Edge[] = [];
  const take = (edge: Edge) => {
    if (flows.has(edgeKey(edge))) found.push(edge);
  };
  const next = (statement: number): readonly Edge[] =>
    way === 'back'
      ? (readers[statement] ?? [])
      : operandsAt(program, statement).map((_, position) => ({ statement, position }));
  const end = ({ statement, position }: Edge) =>
    way === 'back' ? statement : (operandsAt(program, statement)[position] as number);
  const queue: number[] = [];
  const seen = new Set<number>();
  const enter = (statement: number) => {
    if (seen.has(statement)) return;
    seen.add(statement);
    queue.push(statement);
  };
  if (isOfWire(asked)) {
    const edge = { statement: asked.statement, position: asked.position };
    const at = operandsAt(program, edge.statement)[edge.position] as number;
    if (asked.of === 'running') {
      for (const other of next(at)) {
        take(other);
        enter(end(other));
      }
    } else {
      take(edge);
      enter(end(edge));
    }
  } else enter(asked.statement);
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const edge of next(at)) {
      take(edge);
      enter(end(edge));
    }
  }
  return uniqueEdges(found);
}

function uniqueEdges(edges: readonly Edge[]): readonly Edge[] {
  return [...new Map(edges.map((edge) => [edgeKey(edge), edge])).values()];
}

/** Statements whose values what is asked follows from. */
function statementsTo(
  { program }: Setting,
  asked: Quantity,
  edges: readonly Edge[],
): readonly number[] {
  const queue = asked.of === 'value' ? [asked.statement] : edges.map(({ statement }) => statement);
  const seen = new Set<number>();
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    queue.push(...operandsAt(program, at));
  }
  return [...seen].filter((statement) => primitiveAt(program, statement));
}

/** Statements at which several parts arrive, the nearest first. */
function meetingsIn(
  edges: readonly Edge[],
  { program, output }: Setting,
  run: Run,
  way: 'back' | 'on',
  asked: Quantity,
): ReadonlyMap<number, number> {
  const flows = way === 'back' ? run.back : run.on;
  const counts = new Map<number, number>();
  for (const key of flows.keys()) {
    const [statement, position] = key.split('.').map(Number) as [number, number];
    const end = way === 'on' ? statement : (operandsAt(program, statement)[position] as number);
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  // The seed arrives as well.
  if (way === 'back' && counts.has(output)) counts.set(output, (counts.get(output) ?? 0) + 1);
  const near = new Map<number, number>();
  const isAt = (statement: number) => !isOfWire(asked) && asked.statement === statement;
  for (const edge of edges) {
    const ends = [operandsAt(program, edge.statement)[edge.position] as number, edge.statement];
    for (const end of ends) {
      const count = counts.get(end) ?? 0;
      if (count > 1 && (isAt(end) || !near.has(end))) near.set(end, count);
    }
  }
  return near;
}
