import { commandOf, runCommand } from '../../state/command/commands';
import { CommandIcon } from '../parts/command/CommandIcon';
import { Button } from '../parts/fields/Button';

/** Copies a link to what is seen now. */
export function ShareButton() {
  return (
    <Button
      variant="quiet"
      shrinks
      icon={<CommandIcon id="share" />}
      onClick={() => runCommand('share')}
    >
      {commandOf('share').label}
    </Button>
  );
}
