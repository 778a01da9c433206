import { create } from 'zustand';

/** Whether it is being asked what is to be differentiated. */
export const useAsking = create<{ readonly asking: boolean }>()(() => ({ asking: false }));

export function askWhat(): void {
  useAsking.setState({ asking: true });
}

export function stopAsking(): void {
  useAsking.setState({ asking: false });
}
