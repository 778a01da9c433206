/** Keys of the canvas that are no commands, because they speak of the node that has focus. */
export const canvasKeys: readonly (readonly [what: string, keys: readonly string[]])[] = [
  ['Add a node: type what it is, such as', ['L', 'N']],
  ['To the next node', ['Tab']],
  ['Along a wire', ['Mod+ArrowLeft', 'Mod+ArrowRight']],
  ['Between branches', ['Mod+ArrowUp', 'Mod+ArrowDown']],
  ['To the inputs, to the outputs', ['Mod+Home', 'Mod+End']],
  ['Begin a wire, which Enter ends and Esc leaves', ['Mod+Enter']],
  ['What can be done with a node', ['Enter']],
  ['Edit its number, array or name', ['F2']],
  ['Hold it for wiring', ['Shift+Enter']],
  ['Move it (elsewhere ← and → step)', ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']],
  ['… five times as far', ['Shift+ArrowRight']],
  ['Select with a box', ['Shift+Drag']],
  ['Leave focus, select nothing, lay no wire', ['Escape']],
];
