import { commandOf, runCommand } from '../../state/command/commands';
import { useDocument } from '../../state/stores/document-store';
import { CommandIcon } from '../parts/command/CommandIcon';
import { Button } from '../parts/fields/Button';
import { Tooltip } from '../parts/overlays/Tooltip';
import { wording } from './words';

/** Copies a link to what is seen now. */
export function ShareButton() {
  const empty = useDocument(({ document }) => document.graph.nodes.length === 0);
  const why = empty ? wording.nothingToShareYetThe : undefined;
  return (
    <Tooltip text={why ?? wording.copyALinkThatHolds}>
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
