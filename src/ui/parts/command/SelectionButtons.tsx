import { CommandButton } from './CommandButton';

/** What can be done with what is selected. Nodes and notes can be duplicated, not wires. */
export function SelectionButtons({ nodes }: { readonly nodes: boolean }) {
  return (
    <>
      {nodes && <CommandButton id="duplicate" shortcut={undefined} />}
      <CommandButton id="delete" shortcut={undefined} />
    </>
  );
}
