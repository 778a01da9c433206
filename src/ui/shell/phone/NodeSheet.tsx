import { X } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type NodeId, nodeById } from '../../../core/graph/graph';
import { useOwnKeys } from '../../../state/command/keys';
import { useDocument } from '../../../state/stores/document-store';
import { select, useSelection } from '../../../state/stores/selection';
import { type Action, actionsOf } from '../../canvas/choosing/NodeActions';
import { elementOf } from '../../canvas/node/focus';
import { nameIn } from '../../canvas/node/lay-wire';
import { useCanvas } from '../../canvas/scene/canvas-store';
import { NodeDetails } from '../../inspector/NodeDetails';
import { Button, IconButton } from '../../parts/fields/Button';
import styles from './NodeSheet.module.css';
import { wording } from './words';

/** What the details have fields and buttons for. */
const inDetails = /^(?:value|name|duplicate|delete|feed .*|disconnect .*)$/;

/** What is kept free between a node and the sheet, in CSS pixels. */
const CLEAR = 12;

/** What can be done with the node that was tapped, and all about it, in a sheet beside the graph. */
export function NodeSheet() {
  const document = useDocument((state) => state.document);
  const own = useOwnKeys((keys) => keys.own);
  const held = useCanvas((state) => state.held);
  const selected = useSelection(({ nodes }) => nodes);
  const tapped = useTapped();
  const sheet = useRef<HTMLElement>(null);
  const id = selected.length === 1 && selected[0] === tapped ? tapped : null;
  const node = id === null ? undefined : nodeById(document.graph).get(id);
  useKeptClear(sheet, node?.id ?? null);
  if (!node) return null;
  const run = (action: Action) => {
    const box = elementOf(node.id)?.getBoundingClientRect();
    if (box) useCanvas.setState({ anchor: box });
    action.run();
  };
  return (
    <section
      ref={sheet}
      className={styles.sheet}
      aria-label={wording.about(nameIn(document, node.id))}
    >
      <div className={styles.head}>
        <ul className={styles.actions} aria-label={wording.whatCanBeDone}>
          {actionsOf(document, node, held, own)
            .filter((action) => !inDetails.test(action.id))
            .map((action) => (
              <li key={action.id}>
                <Button disabled={action.disabled} onClick={() => run(action)}>
                  {action.label}
                </Button>
              </li>
            ))}
        </ul>
        <IconButton label={wording.close} icon={<X />} onClick={() => select([])} />
      </div>
      <NodeDetails key={node.id} node={node} />
    </section>
  );
}

/** The node that was pressed last, unless something else on the canvas was pressed since. */
function useTapped(): NodeId | null {
  const [tapped, tap] = useState<NodeId | null>(null);
  useEffect(() => {
    const look = ({ target }: Event) => {
      const flow = target instanceof Element && target.closest('[data-stage]');
      if (!flow) return;
      tap(target.closest<HTMLElement>('[data-node]')?.dataset.node ?? null);
    };
    document.addEventListener('click', look, true);
    return () => document.removeEventListener('click', look, true);
  }, []);
  return tapped;
}

/** Scrolls the page so that the node is not behind its sheet. */
function useKeptClear(sheet: RefObject<HTMLElement | null>, id: NodeId | null): void {
  useLayoutEffect(() => {
    const [over, node] = [sheet.current, id === null ? null : elementOf(id)];
    if (!over || !node) return;
    const [covering, covered] = [over.getBoundingClientRect(), node.getBoundingClientRect()];
    const hidden = covered.bottom + CLEAR - covering.top;
    if (hidden > 0 && covered.right > covering.left) window.scrollBy(0, hidden);
  }, [sheet, id]);
}
