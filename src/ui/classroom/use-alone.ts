import { useEmbed } from '../../state/stores/embed-store';
import { useMode } from '../parts/frame/use-mode';

/** Whether the question has no tab beside it that has the whole assignment: on phones, and in frames. */
export function useAlone(): boolean {
  const framed = useEmbed(({ frame }) => frame !== null);
  return useMode() === 'narrow' || framed;
}
