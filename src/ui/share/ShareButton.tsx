import { commandOf, runCommand } from '../../state/command/commands';
import { useDocument } from '../../state/stores/document-store';
import { CommandIcon } from '../parts/command/CommandIcon';
import { Button } from '../parts/fields/Button';
import { Tooltip } from '../parts/overlays/Tooltip';

/** Copies a link to what is seen now. */
export function ShareButton() {
  const empty = useDocument(({ document }) => document.graph.nodes.length === 0);
  const why = empty ? 'Nothing to share yet: the graph is empty.' : undefined;
  return (
    <Tooltip text={why ?? 'Copy a link that holds all of this'}>
      <Button
        variant="quiet"
        shrinks
        disabled={why}
        icon={<CommandIcon id="share" />}
        onClick={() => runCommand('share')}
      >
        {commandOf('share').label}
      </Button>
    </Tooltip>
  );
}
