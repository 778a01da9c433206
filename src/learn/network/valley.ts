import type { Graph } from '../../core/graph/graph';
import { Wiring } from './wiring';

/** (1 − x)² + 100 (y − x²)² from (−1.2, 1), as H. H. Rosenbrock had it in 1960: its minimum is at (1, 1). */
export function valleyGraph(): Graph {
  const o = new Wiring();
  const x = o.input('x', 'parameter', [], () => -1.2);
  const y = o.input('y', 'parameter', [], () => 1);
  const along = o.apply('square', [o.apply('subtract', [o.constant(1), x])]);
  const across = o.apply('square', [o.apply('subtract', [y, o.apply('square', [x])])]);
  o.output('loss', o.apply('add', [along, o.apply('multiply', [o.constant(100), across])]));
  return o.graph();
}
