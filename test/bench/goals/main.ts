/** `npm run bench -- --only goals`: what the engine is to come to, and what it comes to here and now. */
import { goalsReport } from './goals';

console.log(await goalsReport({ tfjs: process.argv[2], jax: process.argv[3] }));
