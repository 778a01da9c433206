/** How a spreadsheet rounds: to a number of decimals, or to multiples of a step. */
interface Rounding {
  readonly names: string;
  /** Whether the second operand is a number of decimals; otherwise it is a step. */
  readonly decimals: boolean;
  /** What stands before and behind the scaled operand. */
  readonly before: string;
  readonly after: string;
}

const roundings: readonly Rounding[] = [
  // Halves go away from 0, where round goes to the even number.
  {
    names: 'ROUND RUNDEN ARRONDI REDONDEAR ARROTONDA',
    decimals: true,
    before: 'floor(abs',
    after: ' + 0.5)',
  },
  {
    names: 'ROUNDUP AUFRUNDEN ARRONDI.SUP REDONDEAR.MAS',
    decimals: true,
    before: 'ceil(abs',
    after: ')',
  },
  {
    names: 'ROUNDDOWN ABRUNDEN ARRONDI.INF REDONDEAR.MENOS TRUNC KÜRZEN TRONQUE TRUNCAR',
    decimals: true,
    before: 'floor(abs',
    after: ')',
  },
  {
    names: 'CEILING OBERGRENZE PLAFOND CEILING.MATH',
    decimals: false,
    before: 'ceil(',
    after: ')',
  },
  { names: 'FLOOR UNTERGRENZE PLANCHER FLOOR.MATH', decimals: false, before: 'floor(', after: ')' },
];

/**
 * What stands before, between and behind an operand that is rounded; it is written once or twice.
 * @param second the second operand as it is written, null where there is none.
 * @returns null where the function does not round, or not by a number.
 */
export function roundingOf(name: string, second: string | null): readonly string[] | null {
  const found = roundings.find(({ names }) => names.split(' ').includes(name));
  if (!found) return null;
  const { decimals, before, after } = found;
  const by = second === null ? (decimals ? 0 : 1) : Number(second);
  if (!decimals) {
    if (!(by > 0)) return null;
    return by === 1 ? [before, after] : [`(${before}(`, `)/${by}${after}*${by})`];
  }
  if (!Number.isInteger(by) || Math.abs(by) > 12) return null;
  const scale = 10 ** Math.abs(by);
  const [times, over] = by >= 0 ? ['*', '/'] : ['/', '*'];
  const scaled = by === 0 ? '' : `${times}${scale}`;
  const back = by === 0 ? '' : `${over}${scale}`;
  return ['(sign(', `)*${before}(`, `)${scaled}${after}${back})`];
}
