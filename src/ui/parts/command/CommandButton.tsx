import { type CommandId, commandOf, runCommand } from '../../../state/command/commands';
import { type ButtonProps, IconButton } from '../fields/Button';
import { CommandIcon } from './CommandIcon';
import { useKeyOf } from './use-key';

/** Shows a command as its icon, called by its label, unless other properties are given. */
export function CommandButton({
  id,
  ...rest
}: { readonly id: CommandId; readonly label?: string } & Omit<
  ButtonProps,
  'children' | 'aria-label' | 'onClick' | 'id'
>) {
  const { label } = commandOf(id);
  const shortcut = useKeyOf(id);
  return (
    <IconButton
      label={label}
      shortcut={shortcut}
      icon={<CommandIcon id={id} />}
      {...rest}
      onClick={() => runCommand(id)}
    />
  );
}
