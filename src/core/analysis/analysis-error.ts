import { type AnalysisProblem, analysisWords } from '../../words/en/analysis';
import { said } from '../../words/problem';
import { ProblemRangeError } from '../../words/problem-error';

/** A RangeError whose problem is data: what an analysis can't be made with. */
export class AnalysisError extends ProblemRangeError<AnalysisProblem> {
  constructor(problem: AnalysisProblem) {
    super(problem, said(analysisWords, problem).message);
  }
}
