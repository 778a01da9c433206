import { create } from 'zustand';

/** Whether the dialog is open that asks what is to be differentiated. */
export const useDifferentiateDialog = create<{ readonly open: boolean }>()(() => ({ open: false }));

export function openDifferentiateDialog(): void {
  useDifferentiateDialog.setState({ open: true });
}

export function closeDifferentiateDialog(): void {
  useDifferentiateDialog.setState({ open: false });
}
