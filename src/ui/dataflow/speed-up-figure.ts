import { FEW_PROCESSORS } from '../../study/dataflow/options';
import type { SpeedUp } from '../../study/dataflow/speed-ups';
import type { Figure } from '../parts/plot/figure';
import { shortNumberText } from './dataflow-words';

/** The plot of how much faster a program gets with more processors, between its two bounds. */
export function speedUpFigure(found: readonly SpeedUp[], greatest: number): Figure {
  const last = found.at(-1);
  const most = Math.max(FEW_PROCESSORS, last?.processors ?? 0);
  return {
    title: 'Speed-up over processors',
    summary: last
      ? `The speed-up ${last.speedUp > 1 ? `grows from 1 on one processor to ${shortNumberText(last.speedUp)}` : 'stays at 1, from one processor to that'} on ${last.processors}. It is at most the smaller of p and work/span, which is ${shortNumberText(greatest)}.`
      : '',
    xAxis: { kind: 'linear', label: 'processors p', whole: true },
    yAxis: {
      kind: 'linear',
      label: 'speed-up',
      domain: [0, Math.max(2, Math.ceil(Math.min(greatest * 1.1, most)))],
    },
    x: found.map(({ processors }) => processors),
    series: [
      {
        name: 'bound',
        fullName: 'bound min(p, work/span)',
        tone: 'soft',
        dash: 'dashed',
        marker: 'none',
        y: found.map(({ most }) => most),
      },
      {
        name: 'this graph',
        tone: 'value',
        dash: 'solid',
        marker: 'circle',
        y: found.map(({ speedUp }) => speedUp),
      },
      {
        name: 'Brent',
        fullName: 'at least, by Brent',
        tone: 'soft',
        dash: 'dotted',
        marker: 'none',
        y: found.map(({ least }) => least),
      },
    ],
  };
}
