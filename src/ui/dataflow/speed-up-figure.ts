import { FEW_PROCESSORS } from '../../study/dataflow/options';
import type { SpeedUp } from '../../study/dataflow/speed-ups';
import type { Figure } from '../parts/plot/figure';
import { shortNumberText } from './dataflow-words';
import { wording } from './words';

/** The plot of how much faster a program gets with more processors, between its two bounds. */
export function speedUpFigure(found: readonly SpeedUp[], greatest: number): Figure {
  const last = found.at(-1);
  const most = Math.max(FEW_PROCESSORS, last?.processors ?? 0);
  return {
    title: wording.speedUpOverProcessors,
    summary: last
      ? wording.theSpeedUpOnIt(
          last.speedUp,
          shortNumberText(last.speedUp),
          last.processors,
          shortNumberText(greatest),
        )
      : '',
    xAxis: { kind: 'linear', label: wording.processorsP, whole: true },
    yAxis: {
      kind: 'linear',
      label: wording.speedUpInline,
      domain: [0, Math.max(2, Math.ceil(Math.min(greatest * 1.1, most)))],
    },
    x: found.map(({ processors }) => processors),
    series: [
      {
        name: wording.bound,
        fullName: wording.boundMinPWorkSpan,
        tone: 'soft',
        dash: 'dashed',
        marker: 'none',
        y: found.map(({ most }) => most),
      },
      {
        name: wording.thisGraph,
        tone: 'value',
        dash: 'solid',
        marker: 'circle',
        y: found.map(({ speedUp }) => speedUp),
      },
      {
        name: wording.brent,
        fullName: wording.atLeastByBrent,
        tone: 'soft',
        dash: 'dotted',
        marker: 'none',
        y: found.map(({ least }) => least),
      },
    ],
  };
}
