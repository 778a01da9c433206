/**
 * Tells Stryker's results as they come: each mutant that survives, where it is and what it puts in place
 * of what, so that a run that is stopped has said something; and how many there were of each fate.
 */
import { relative } from 'node:path';

/** @typedef {{ status: string, fileName: string, mutatorName: string, replacement: string, location: { start: { line: number, column: number } } }} Mutant */

class Survivors {
  /** How many came to what. @type {Record<string, number>} */
  counts = {};

  /** @param {Mutant} mutant */
  onMutantTested({ status, fileName, mutatorName, replacement, location }) {
    this.counts[status] = (this.counts[status] ?? 0) + 1;
    if (status === 'Killed' || status === 'Timeout') return;
    const place = `${relative(process.cwd(), fileName)}:${location.start.line}:${location.start.column}`;
    const text = replacement.replace(/\s+/g, ' ').slice(0, 80);
    console.log(`${status} ${place} ${mutatorName} → ${text} (${this.told()})`);
  }

  onMutationTestReportReady() {
    console.log(`${this.told()}: ${this.score()} % killed`);
  }

  told() {
    const all = Object.entries(this.counts).map(([status, count]) => `${count} ${status}`);
    return all.join(', ');
  }

  score() {
    const { Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0 } = this.counts;
    const killed = Killed + Timeout;
    return ((100 * killed) / (killed + Survived + NoCoverage)).toFixed(1);
  }
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'survivors', injectableClass: Survivors }];
