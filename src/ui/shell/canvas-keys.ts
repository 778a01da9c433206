import { wording } from './late-words';
/** Keys of the canvas that are no commands, because they speak of the node that has focus. */
export const canvasKeys: readonly (readonly [what: string, keys: readonly string[]])[] = [
  [wording.addANodeTypeWhat, ['L', 'N']],
  [wording.toTheNextNode, ['Tab']],
  [wording.alongAWire, ['Mod+ArrowLeft', 'Mod+ArrowRight']],
  [wording.betweenBranches, ['Mod+ArrowUp', 'Mod+ArrowDown']],
  [wording.toTheInputsToThe, ['Mod+Home', 'Mod+End']],
  [wording.beginAWireWhichEnter, ['Mod+Enter']],
  [wording.whatCanBeDoneWith, ['Enter']],
  [wording.editItsNumberArrayOr, ['F2']],
  [wording.holdItForWiring, ['Shift+Enter']],
  [wording.moveItElsewhereAndStep, ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']],
  [wording.fiveTimesAsFar, ['Shift+ArrowRight']],
  [wording.selectWithABox, ['Shift+Drag']],
  [wording.leaveFocusSelectNothingLay, ['Escape']],
];
