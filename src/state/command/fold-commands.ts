import { foldTree } from '../../core/graph/fold-tree';
import { attempt } from '../loading/attempt';
import { latePart } from '../loading/late-part';
import { currentDocument } from '../stores/document-store';
import { useSelection } from '../stores/selection';
import type { Command } from './command';

const folding = latePart(() => import('../document/folding'), 'What folds');

/** What makes one of several nodes, and shows them again. */
export const foldCommands = {
  fold: {
    label: 'Fold',
    icon: 'fold',
    shortcuts: ['Mod+E'],
    where: 'canvas',
    section: 'canvas',
    onSelection: true,
    enabled: () => useSelection.getState().nodes.length > 0,
    run: () => attempt(async () => (await folding()).foldNow()),
  },
  unfold: {
    label: 'Unfold',
    icon: 'unfold',
    shortcuts: ['Mod+Shift+E'],
    where: 'canvas',
    section: 'canvas',
    onSelection: true,
    enabled: () => {
      const { byId } = foldTree(currentDocument().graph);
      return useSelection.getState().nodes.some((id) => byId.has(id));
    },
    run: () => attempt(async () => (await folding()).unfoldNow()),
  },
} satisfies Record<string, Command>;
