import { create } from 'zustand';

/** A dialog over the whole page, with what it shows. */
export type PageDialog =
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'link'; readonly link: string };

/** The dialog that is open over the whole page, or null. */
export const useDialog = create<{ readonly dialog: PageDialog | null }>()(() => ({ dialog: null }));

export function openDialog(dialog: PageDialog): void {
  useDialog.setState({ dialog });
}

export function closeDialog(): void {
  useDialog.setState({ dialog: null });
}
