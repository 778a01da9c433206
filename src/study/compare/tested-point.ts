import type { TestPoint } from './test-points';

/** One point at which AD and a formula typed by hand were both computed. */
export interface TestedPoint extends TestPoint {
  readonly ad: number;
  readonly hand: number;
  /** The derivatives by all scalar inputs, by name: a formula may be one of the others by mistake. */
  readonly gradient: Readonly<Record<string, number>>;
}
