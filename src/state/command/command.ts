/** Where the keys of a command are told of, among all keys. */
export type KeySection = 'player' | 'editing' | 'everywhere' | 'canvas';

/** The drawing on the button of a command, by its name among the icons. */
export type IconName =
  | 'chevron-first'
  | 'chevron-last'
  | 'chevron-left'
  | 'chevron-right'
  | 'columns'
  | 'copy'
  | 'embed'
  | 'export'
  | 'file-plus'
  | 'fold'
  | 'folder-open'
  | 'keyboard'
  | 'library'
  | 'link'
  | 'maximize'
  | 'note'
  | 'panel-left'
  | 'panel-right'
  | 'presentation'
  | 'redo'
  | 'save'
  | 'search'
  | 'settings'
  | 'spline'
  | 'trash'
  | 'undo'
  | 'unfold'
  | 'zoom-in'
  | 'zoom-out';

/** One thing a person can do, whichever way they ask for it: menu, button, shortcut or palette. */
export interface Command {
  readonly label: string;
  /** What it is called in the list of keys, where that is something else. */
  readonly keysLabel?: string;
  readonly icon?: IconName;
  /**
   * The keys that ask for it, such as 'Mod+Shift+Z'; Mod is ⌘ on a Mac and Ctrl elsewhere. The first
   * are shown, the others are what hands know from elsewhere.
   */
  readonly shortcuts?: readonly [string, ...string[]];
  /** Elsewhere than on the canvas and in the outline its keys are the browser's: to zoom the page, to select its words, to bookmark it. */
  readonly where?: 'canvas';
  /** The browser's own event that asks for it, which unlike its keys needs no permission. */
  readonly event?: 'copy' | 'cut' | 'paste';
  /** Its keys ask for it also where text is being typed, as no text needs them. */
  readonly whileTyping?: true;
  /** It does something with what is selected; beside a node that is not, it means that node. */
  readonly onSelection?: true;
  readonly section: KeySection;
  /** Whether it can be done now; always, when left out. */
  enabled?(): boolean;
  run(): void;
}
