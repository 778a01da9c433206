/**
 * What the page asks for as soon as it is drawn. The build makes one file of it and of all that it imports.
 * Whatever joins these is written down here; the count of files of a first visit tells when it is not.
 */
export const early: readonly string[] = [
  'core/trace/trouble.ts',
  'state/document/clipboard.ts',
  'ui/canvas/choosing/CanvasChooser.tsx',
  'ui/canvas/choosing/NodeActions.tsx',
  'ui/canvas/node/OpenedTensor.tsx',
  'ui/canvas/view/SelectionBar.tsx',
  'ui/canvas/wire/WireLabels.tsx',
  'ui/examples/listing.tsx',
  'ui/expression/printer.ts',
  'ui/graphs/DocumentTitle.tsx',
  'ui/inspector/Inspector.tsx',
  'ui/player/SavedNow.tsx',
  'ui/player/sentence.ts',
  'ui/parts/menus/MenuItems.tsx',
  'ui/shell/Dropped.tsx',
  'ui/shell/LessonLine.tsx',
  'ui/shell/PageDialogs.tsx',
  'ui/trace/panel/TracePanel.tsx',
  'ui/transform/TransformBar.tsx',
];

/** Whether a module, by its path, is one that the page asks for as soon as it is drawn. */
export function isEarly(id: string): boolean {
  const path = id.replaceAll('\\', '/');
  return early.some((file) => path.endsWith(`/src/${file}`));
}
