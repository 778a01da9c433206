/** `npm run bench`: how fast it is, on this machine, now. Nothing here passes or fails. */
import { coreReport } from './core.bench';
import { engineReport } from './engine.bench';
import { layoutTimings } from './layout.bench';
import { table } from './timing';
import { traceReport } from './trace.bench';

console.log(coreReport());
console.log();
console.log(traceReport());
console.log();
console.log(await engineReport({ tfjs: process.argv[2], jax: process.argv[3] }));
console.log();
console.log('Layout, milliseconds');
console.log(
  table(
    ['graph', 'nodes', 'ms'],
    layoutTimings().map(({ graph, nodes, milliseconds }) => [
      graph,
      nodes.toLocaleString('en'),
      milliseconds.toFixed(1),
    ]),
  ),
);
