/** The dialogs that the shell opens. */
export type ShellDialog = 'settings' | 'shortcuts';
