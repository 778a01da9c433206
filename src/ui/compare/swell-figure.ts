import type { SwellStage } from '../../study/compare/swell';
import type { Figure, Series } from '../parts/plot/figure';
import { countedSize, sizeText } from './compare-words';
import { wording } from './words';

/** The plot of how a derivative grows as its function does, as a formula and as an adjoint program. */
export function swellFigure(stages: readonly SwellStage[], what: Growing): Figure {
  const y = (key: Exclude<keyof SwellStage, 'n'>) => stages.map((stage) => stage[key]);
  const formula: Omit<Series, 'name' | 'y'> = { tone: 'value', dash: 'solid', marker: 'circle' };
  const adjoint: Omit<Series, 'name' | 'y'> = { tone: 'adjoint', dash: 'solid', marker: 'square' };
  return {
    title: what.title,
    summary: summaryOf(stages, what),
    xAxis: { kind: 'linear', label: what.axis, whole: true },
    yAxis: { kind: 'log', label: wording.size },
    x: stages.map(({ n }) => n),
    series: [
      { ...formula, name: wording.formula, y: y('formula') },
      {
        ...formula,
        name: wording.simplified,
        fullName: wording.formulaSimplified,
        dash: 'dashed',
        y: y('formulaSimplified'),
      },
      { ...adjoint, name: wording.adjoint, fullName: wording.adjointProgram, y: y('adjoint') },
      {
        ...adjoint,
        name: wording.simplified,
        fullName: wording.adjointProgramSimplified,
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
  const grows = (key: Exclude<keyof SwellStage, 'n'>, what: 'part' | 'statement') =>
    first[key] === last[key]
      ? wording.staysAt(countedSize(first[key], what))
      : wording.growsFromTo(sizeText(first[key]), countedSize(last[key], what));
  return [
    wording.fromNToSizesOn(title, first.n, last.n),
    wording.theWrittenOutFormula(grows('formula', 'part')),
    wording.simplifiedIt(grows('formulaSimplified', 'part')),
    wording.theAdjointProgram(grows('adjoint', 'statement')),
    wording.simplifiedIt(grows('adjointSimplified', 'statement')),
  ].join(' ');
}
