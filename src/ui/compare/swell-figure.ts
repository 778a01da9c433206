import type { SwellStage } from '../../study/compare/swell';
import type { Figure, Series } from '../parts/plot/figure';
import { countedSize, sizeText } from './compare-words';

/** The plot of how a derivative grows as its function does, as a formula and as an adjoint program. */
export function swellFigure(stages: readonly SwellStage[], what: Growing): Figure {
  const y = (key: Exclude<keyof SwellStage, 'n'>) => stages.map((stage) => stage[key]);
  const formula: Omit<Series, 'name' | 'y'> = { tone: 'value', dash: 'solid', marker: 'circle' };
  const adjoint: Omit<Series, 'name' | 'y'> = { tone: 'adjoint', dash: 'solid', marker: 'square' };
  return {
    title: what.title,
    summary: summaryOf(stages, what),
    xAxis: { kind: 'linear', label: what.axis, whole: true },
    yAxis: { kind: 'log', label: 'size' },
    x: stages.map(({ n }) => n),
    series: [
      { ...formula, name: 'formula', y: y('formula') },
      {
        ...formula,
        name: 'simplified',
        fullName: 'formula, simplified',
        dash: 'dashed',
        y: y('formulaSimplified'),
      },
      { ...adjoint, name: 'adjoint', fullName: 'adjoint program', y: y('adjoint') },
      {
        ...adjoint,
        name: 'simplified',
        fullName: 'adjoint program, simplified',
        dash: 'dashed',
        marker: 'diamond',
        y: y('adjointSimplified'),
      },
    ],
  };
}

/** What grows, in words for the picture. */
export interface Growing {
  readonly title: string;
  /** What n counts. */
  readonly axis: string;
}

function summaryOf(stages: readonly SwellStage[], { title }: Growing): string {
  const [first] = stages;
  const last = stages.at(-1);
  if (!first || !last) return title;
  const grows = (key: Exclude<keyof SwellStage, 'n'>, what: string) =>
    first[key] === last[key]
      ? `stays at ${countedSize(first[key], what)}`
      : `grows from ${sizeText(first[key])} to ${countedSize(last[key], what)}`;
  return [
    `${title}, from n = ${first.n} to ${last.n}; sizes on a logarithmic axis.`,
    `The written-out formula ${grows('formula', 'part')},`,
    `simplified it ${grows('formulaSimplified', 'part')}.`,
    `The adjoint program ${grows('adjoint', 'statement')},`,
    `simplified it ${grows('adjointSimplified', 'statement')}.`,
  ].join(' ');
}
