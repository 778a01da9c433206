/** One thing a person can do, whichever way they ask for it: menu, button, shortcut or palette. */
export interface Command {
  readonly label: string;
  /** Such as 'Mod+Shift+Z'; Mod is ⌘ on a Mac and Ctrl elsewhere. */
  readonly shortcut?: string;
  /** Whether it can be done now; always, when left out. */
  enabled?(): boolean;
  run(): void;
}
