import { formatNumber } from '../../lang/number';
import type { Report } from '../../learn/run/training-task';
import type { Lack } from '../../state/training/subject';
import { counted } from '../../words/en/grammar';

/** Why nothing can be trained yet, and what to do about it. */
export function lackWords(lack: Lack): string {
  switch (lack.kind) {
    case 'no parameter':
      return 'The graph has nothing to learn: build a network below, or give inputs the role parameter in Build.';
    case 'no output':
      return 'There is nothing to make small: wire an output to the loss.';
    case 'no loss':
      return `The output ${lack.output} is an array: training makes one number small, so let an output be a single number, such as a mean.`;
    case 'unfinished':
      return `The graph is not finished: ${lack.message}`;
    case 'features':
      return `The data inputs take ${counted(lack.taken, 'number')} a row, and a row of this data set has ${lack.there}: choose another data set, or build the network anew.`;
    case 'targets':
      return `The target inputs take ${counted(lack.taken, 'number')} a row, and a row of this data set has ${lack.there}.`;
    case 'no rows':
      return 'The rows are not there yet.';
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
    state.updates === 0
      ? 'Before the first update'
      : `Epoch ${epoch}${rest === 0 ? '' : ` and ${counted(rest, 'update')}`}`;
  const scores = [`loss ${lossText(train.loss)}`];
  if (train.accuracy !== null) scores.push(`${percent(train.accuracy)} right`);
  if (test) {
    const right = test.accuracy === null ? '' : `, ${percent(test.accuracy)} right`;
    scores.push(`test loss ${lossText(test.loss)}${right}`);
  }
  return `${where}: ${scores.join(', ')}.`;
}

/** What is odd about how a run goes, and what to do about it; none where it goes well. */
export function troublesOf(reports: readonly Report[], rate: number): readonly string[] {
  const losses = reports.map(({ train }) => train.loss);
  const [first, last] = [losses[0] as number, losses.at(-1) as number];
  const best = Math.min(...losses);
  if (losses.some((loss) => !Number.isFinite(loss))) {
    return [
      `The loss is no longer finite: a rate of ${formatNumber(rate, 6)} is too large, so that each step overshoots farther than the one before. Rewind, and take a tenth of it.`,
    ];
  }
  const troubles: string[] = [];
  if (reports.length > 2 && last > 2 * first && last > 1e-9) {
    troubles.push(
      'The loss has risen since the start: the rate is too large, so that steps overshoot. Rewind, and take a tenth of it.',
    );
  } else if (reports.length > 20) {
    const late = losses.slice(-10);
    const rises = late.filter((loss, k) => k > 0 && loss > (late[k - 1] as number)).length;
    const swing = (Math.max(...late) - Math.min(...late)) / (Math.abs(last) || 1);
    if (rises >= 4 && swing > 0.5 && best > 1e-6) {
      troubles.push('The loss jumps up and down: a smaller rate or larger batches would calm it.');
    }
    if (swing < 1e-3 && last > 0.5 * first) {
      troubles.push(
        'The loss hardly changes any more, though it is far from small: the network may be too small for the data, its neurons alike or dead, or the rate too small.',
      );
    }
  }
  const tests = reports.flatMap(({ test }) => (test ? [test.loss] : []));
  const leastTest = Math.min(...tests);
  if (tests.length > 10 && (tests.at(-1) as number) > 1.5 * leastTest && last < 0.5 * first) {
    const at = tests.indexOf(leastTest);
    if (at < tests.length * 0.8) {
      troubles.push(
        'The test loss rises while the training loss falls: the network learns its rows by heart. Rewind to where the test loss was least, or take more rows, fewer neurons or some weight decay.',
      );
    }
  }
  return troubles;
}
