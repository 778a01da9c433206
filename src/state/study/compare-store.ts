import { create } from 'zustand';
import type { NodeId } from '../../core/graph/graph';

/** What was chosen and typed about comparing ways to a derivative; it outlives the panel, not the page. */
export interface CompareState {
  /** The input to differentiate by; null for the first. */
  readonly input: NodeId | null;
  /** Index into the steps h of the error curve. */
  readonly step: number;
  /** Derivatives typed by hand, by what they are of: `y by x1`. */
  readonly hand: Readonly<Record<string, string>>;
  /** What expression swell is shown on. */
  readonly growth: 'graph' | 'logistic';
  /** Whether the symbolic derivative is shown as one formula or with shared parts named. */
  readonly form: 'written out' | 'shared';
}

/** 10⁻³ */
const FIRST_STEP = 52;

export const useCompare = create<CompareState>()(() => ({
  input: null,
  step: FIRST_STEP,
  hand: {},
  growth: 'graph',
  form: 'written out',
}));

/** Keeps what is typed as the derivative of one output by one input. */
export function typeHand(key: string, text: string): void {
  useCompare.setState(({ hand }) => ({ hand: { ...hand, [key]: text } }));
}
