import { formatNumber } from '../../lang/number';
import type { Report } from '../../learn/run/training-task';
import type { Lack } from '../../state/training/subject';
import { wording } from './words';

/** Why nothing can be trained yet, and what to do about it. */
export function lackWords(lack: Lack): string {
  switch (lack.kind) {
    case 'no parameter':
      return wording.theGraphHasNothingTo;
    case 'no output':
      return wording.thereIsNothingToMake;
    case 'no loss':
      return wording.theOutputIsAnArray(lack.output);
    case 'unfinished':
      return wording.theGraphIsNotFinished(lack.message);
    case 'fixed rows':
      return wording.theGraphTakesRowsAlone(lack.rows, lack.message);
    case 'features':
      return wording.theDataInputsTakeA(lack.taken, lack.there);
    case 'targets':
      return wording.theTargetInputsTakeA(lack.taken, lack.there);
    case 'no rows':
      return wording.theRowsAreNotThere;
  }
}

export function percent(share: number): string {
  return `${formatNumber(100 * share, 1)} %`;
}

/** A loss as it is told: with as many digits as tell it from the next. */
export function lossText(loss: number): string {
  if (!Number.isFinite(loss)) return formatNumber(loss, 3);
  const size = Math.abs(loss);
  return formatNumber(loss, size >= 0.1 || size === 0 ? 3 : 5);
}

/** Where a run is and how well it does, in a sentence. */
export function reportWords({ state, train, test }: Report, perEpoch: number): string {
  const epoch = Math.floor(state.updates / perEpoch);
  const rest = state.updates % perEpoch;
  const where =
    state.updates === 0 ? wording.beforeTheFirstUpdate : wording.epochAndUpdates(epoch, rest);
  const scores = [wording.lossAt(lossText(train.loss))];
  if (train.accuracy !== null) scores.push(wording.right(percent(train.accuracy)));
  if (test) {
    const right = test.accuracy === null ? '' : wording.rightToo(percent(test.accuracy));
    scores.push(wording.testLoss(lossText(test.loss), right));
  }
  return `${where}: ${scores.join(', ')}.`;
}

/** What is odd about how a run goes, and what to do about it; none where it goes well. */
export function troublesOf(reports: readonly Report[], rate: number): readonly string[] {
  const losses = reports.map(({ train }) => train.loss);
  const [first, last] = [losses[0] as number, losses.at(-1) as number];
  const best = Math.min(...losses);
  if (losses.some((loss) => !Number.isFinite(loss))) {
    return [wording.theLossIsNoLonger(formatNumber(rate, 6))];
  }
  const troubles: string[] = [];
  if (reports.length > 2 && last > 2 * first && last > 1e-9) {
    troubles.push(wording.theLossHasRisenSince);
  } else if (reports.length > 20) {
    const late = losses.slice(-10);
    const rises = late.filter((loss, k) => k > 0 && loss > (late[k - 1] as number)).length;
    const swing = (Math.max(...late) - Math.min(...late)) / (Math.abs(last) || 1);
    if (rises >= 4 && swing > 0.5 && best > 1e-6) {
      troubles.push(wording.theLossJumpsUpAnd);
    }
    if (swing < 1e-3 && last > 0.5 * first) {
      troubles.push(wording.theLossHardlyChangesAny);
    }
  }
  const tests = reports.flatMap(({ test }) => (test ? [test.loss] : []));
  const leastTest = Math.min(...tests);
  if (tests.length > 10 && (tests.at(-1) as number) > 1.5 * leastTest && last < 0.5 * first) {
    const at = tests.indexOf(leastTest);
    if (at < tests.length * 0.8) {
      troubles.push(wording.theTestLossRisesWhile);
    }
  }
  return troubles;
}
