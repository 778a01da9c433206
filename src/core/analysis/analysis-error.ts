import { type AnalysisProblem, analysisWords } from '../../words/en/analysis';
import { said } from '../../words/problem';

/** A RangeError whose problem is data: what an analysis can't be made with. */
export class AnalysisError extends RangeError {
  readonly #problem: AnalysisProblem;

  constructor(problem: AnalysisProblem) {
    super(said(analysisWords, problem).message);
    this.#problem = problem;
  }

  get problem(): AnalysisProblem {
    return this.#problem;
  }
}
