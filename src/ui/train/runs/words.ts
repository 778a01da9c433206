import { counted, listed } from '../../../words/en/grammar';
import { worded } from '../../../words/worded';

/** What `train/runs` says. */
export const wording = worded('train/runs', {
  runsSideBySide: 'Runs side by side',
  about:
    'Each run of this graph is kept until the page is closed. Let one begin as another did, change a setting, and press Train: what comes of it is drawn beside.',
  logAxes: 'Log axes',
  loss: 'Loss',
  losses: 'Losses of the runs',
  epoch: 'epoch',
  atEpoch: (epoch: string) => `epoch ${epoch}`,
  run: (id: number) => `Run ${id}`,
  runs: 'Runs',
  drawn: 'Drawn',
  draw: (id: number) => `Draw run ${id}`,
  settings: 'Settings',
  epochs: 'Epochs',
  test: 'Test',
  more: 'More',
  right: (share: string) => `${share} right`,
  beginAs: 'Begin as this',
  beginAsRun: (id: number) => `Begin as run ${id} did`,
  forget: 'Forget',
  forgetRun: (id: number) => `Forget run ${id}`,
  data: (set: string) => `data ${set}`,
  rate: (rate: string) => `rate ${rate}`,
  decay: (decay: string) => `weight decay ${decay}`,
  clip: (clip: string) => (clip === '0' ? 'not clipped' : `clipped at ${clip}`),
  batch: (rows: number) =>
    rows === 0 ? 'all rows an update' : `${counted(rows, 'row')} an update`,
  seed: (seed: number) => `seed ${seed}`,
  zeroed: (is: boolean) => (is ? 'gradient set to zero' : 'gradient not set to zero'),
  allTheSame: 'as the others',
  notDrawnTogether: (most: number) => `At most ${most} runs are drawn at once.`,
  lossesWent: (runs: readonly string[]) =>
    `The losses of ${counted(runs.length, 'run')}: ${listed(runs)}.`,
  went: (id: number, from: string, to: string, epochs: string) =>
    `run ${id} went from ${from} to ${to} in ${epochs} epochs`,
  lowest: (id: number, loss: string) => `Run ${id} came lowest, to a loss of ${loss}.`,
  reached: (epoch: string, others: readonly number[]) =>
    `At epoch ${epoch} it was where ${listed(others.map((other) => `run ${other}`))} ended.`,
  alike: (ids: readonly number[]) =>
    `${listed(ids.map((id) => `Run ${id}`))} came to the same numbers to the last bit.`,
  beganOtherwise: (ids: readonly number[]) =>
    `${listed(ids.map((id) => `Run ${id}`))} began with other parameters than the first, so that what differs is not due to the settings alone.`,
  diverged: (id: number) => `Run ${id} left the finite numbers.`,
});
