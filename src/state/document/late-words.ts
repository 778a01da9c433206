import { counted } from '../../words/en/grammar';
import { statements } from '../../words/en/program';
import { worded } from '../../words/worded';

/** What the room says. */
export const wording = worded('state/document/late', {
  theLayout: 'the layout',
  theTrace: 'the trace',
  theTangents: 'the tangents',
  takeSConvention: (name: string) => `take ${name}’s convention`,
  thisAdjointProgramWasWritten: (old: string, name: string) =>
    `This adjoint program was written by ${old}’s convention and stays as it is: go back to the primal and differentiate it anew to have it by ${name}’s.`,
  sConventionAtKinks: (name: string) => `${name}’s convention at kinks`,
  theAdjointProgram: 'the adjoint program',
  theAdjointProgramOfHas: (of: string, countNow: number) =>
    `The adjoint program of ${of} has ${statements(countNow)}`,
  theSimplifiedProgram: 'the simplified program',
  nothingToSimplifyNoRule: 'Nothing to simplify: no rule applies to any statement.',
  simplified: (before: number, countNow: number) =>
    `Simplified: ${before} → ${statements(countNow)}.`,
  simplifyBy: (rule: string) => `simplify by ${rule}`,
  andMore: ' and more',
  ofSteps: (taken: number, all: string, said: string, countNow: number) =>
    `${taken} of ${all} steps. ${said}${statements(countNow)}`,
  goBackToThePrimal: 'go back to the primal',
  backToThePrimal: (countNow: number) => `Back to the primal, ${statements(countNow)}`,
  foldedInto: (name: string) => `Folded into ${name}`,
  takeIn: 'Take in',
  opened: (name: string, count: number) => `Opened ${name}, ${counted(count, 'node')}`,
  inNamed: (name: string) => `In ${name}`,
  theWholeGraph: 'The whole graph',
  closed: (name: string) => `Closed ${name}`,
  takeTheFoldAway: 'take the fold away',
  isAFoldNoMore: (name: string) => `${name} is a fold no more`,
  writeANote: 'write a note',
  addANote: 'add a note',
  deleteANote: 'delete a note',
  deletedTheNote: 'Deleted the note',
  anArrowLeadsThere: 'An arrow leads there',
  theArrowIsGone: 'The arrow is gone',
  keepAsOwnPrimitive: 'keep as own primitive',
  isAnOwnPrimitiveNow: (id: string) => `${id} is an own primitive now`,
  changeTheOwnPrimitive: 'change the own primitive',
  isChangedEverywhere: (of: string) => `${of} is changed everywhere`,
  add: (name: string) => `add ${name}`,
  added: (name: string) => `Added ${name}`,
  deleteTheOwnPrimitive: 'delete the own primitive',
  deleted: (name: string) => `Deleted ${name}`,
  deletedIts: (name: string, uses: number) =>
    `Deleted ${name}; its ${counted(uses, 'use')} ${uses === 1 ? 'stays as a fold' : 'stay as folds'}`,
  setTheDerivativeByHand: 'set the derivative by hand',
  computingWentWrongTheGraph: (what: string) =>
    `Computing ${what} went wrong. The graph is as it was.`,
  cancelledTheGraphIsAs: (what: string) => `Cancelled: ${what}. The graph is as it was.`,
  theGraphHasChangedSo: (what: string) => `The graph has changed, so ${what} was dropped.`,
  theGraphOfTheText: 'the graph of the text',
  edit: (label: string) => `edit ${label}`,
  isAnInputSoThe: (wished: string, name: string) =>
    `${wished} is an input, so the output is called ${name}`,
  arrange: 'arrange',
  point: 'point',
  fold: 'fold',
  rename: 'rename',
  differentiate: 'differentiate',
  simplify: 'simplify',
});
