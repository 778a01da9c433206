import { foldTree } from '../../../core/graph/fold-tree';
import { useDocument } from '../../../state/stores/document-store';
import { useSelection } from '../../../state/stores/selection';
import { CommandButton } from '../../parts/command/CommandButton';
import controls from './Controls.module.css';

/** Folds what is selected, and opens folds among it. */
export function FoldBar() {
  const nodes = useSelection((selection) => selection.nodes);
  const graph = useDocument((state) => state.document.graph);
  if (nodes.length === 0) return null;
  const { byId } = foldTree(graph);
  const folds = nodes.filter((id) => byId.has(id)).length;
  return (
    <div
      className={controls.controls}
      data-single={nodes.length === 1 && folds === 0 ? '' : undefined}
    >
      {(nodes.length > 1 || folds === 0) && <CommandButton id="fold" />}
      {folds > 0 && <CommandButton id="unfold" />}
    </div>
  );
}
