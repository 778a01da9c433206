import type { TrialPoint } from './points';

/** One point at which AD and a formula typed by hand were both computed. */
export interface Trial extends TrialPoint {
  readonly ad: number;
  readonly hand: number;
  /** The derivatives by all scalar inputs, by name: a formula may be one of the others by mistake. */
  readonly gradient: Readonly<Record<string, number>>;
}
