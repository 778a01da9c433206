import { foldTree } from '../../core/graph/fold-tree';
import { latePart } from '../loading/late-part';
import { attemptEdit } from '../loading/unmade';
import { currentDocument } from '../stores/document-store';
import { useSelection } from '../stores/selection';
import type { Command } from './command';
import { wording } from './words';

const folding = latePart(() => import('../document/folding'), wording.whatFolds);

/** What makes one of several nodes, and shows them again. */
export const foldCommands = {
  fold: {
    label: wording.fold,
    icon: 'fold',
    shortcuts: ['Mod+E'],
    where: 'canvas',
    section: 'canvas',
    onSelection: true,
    enabled: () => useSelection.getState().nodes.length > 0,
    run: () => attemptEdit(folding, ({ foldNow }) => foldNow()),
  },
  unfold: {
    label: wording.unfold,
    icon: 'unfold',
    shortcuts: ['Mod+Shift+E'],
    where: 'canvas',
    section: 'canvas',
    onSelection: true,
    enabled: () => {
      const { byId } = foldTree(currentDocument().graph);
      return useSelection.getState().nodes.some((id) => byId.has(id));
    },
    run: () => attemptEdit(folding, ({ unfoldNow }) => unfoldNow()),
  },
} satisfies Record<string, Command>;
