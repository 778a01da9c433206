import { toggleSide } from '../../../state/stores/sides';
import { useView } from '../../../state/stores/view-store';
import { NodeSheet } from './NodeSheet';
import { NowRow } from './NowRow';

/** What a window of one column has above the player: the current row, and a sheet for the node that was tapped. */
export function Phone({ right }: { readonly right: string }) {
  const showTrace = () => {
    const side = document.getElementById(right);
    if (side?.hidden) toggleSide('right');
    useView.setState({ right: 'trace' });
    requestAnimationFrame(() => side?.scrollIntoView({ block: 'start' }));
  };
  return (
    <>
      <NowRow onShow={showTrace} />
      <NodeSheet />
    </>
  );
}
