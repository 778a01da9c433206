import { closeDialog, openDialog, useDialog } from '../../state/stores/dialog-store';
import { lateDialog } from '../parts/frame/late';

const SettingsDialog = lateDialog(
  async () => (await import('../settings/SettingsDialog')).SettingsDialog,
  'The settings',
);
const GraphsDialog = lateDialog(
  async () => (await import('../graphs/GraphsDialog')).GraphsDialog,
  'What shows your graphs',
);
const ShortcutsDialog = lateDialog(
  async () => (await import('./ShortcutsDialog')).ShortcutsDialog,
  'The list of shortcuts',
);
const GlossaryDialog = lateDialog(
  async () => (await import('./GlossaryDialog')).GlossaryDialog,
  'The glossary',
);
const LinkDialog = lateDialog(
  async () => (await import('../share/LinkDialog')).LinkDialog,
  'What shows the link',
);
const CodeDialog = lateDialog(
  async () => (await import('../share/CodeDialog')).CodeDialog,
  'What draws the code of the link',
);
const EmbedDialog = lateDialog(
  async () => (await import('../embed/EmbedDialog')).EmbedDialog,
  'What embeds graphs',
);
const Exporting = lateDialog(
  async () => (await import('./Exporting')).Exporting,
  'What exports figures',
);
const ReadingsDialog = lateDialog(
  async () => (await import('./ReadingsDialog')).ReadingsDialog,
  'What asks how numbers are meant',
);

/** The dialog that is open over the whole page, if any. */
export function PageDialogs() {
  const dialog = useDialog((state) => state.dialog);
  if (dialog === null) return null;
  const doors = { onClose: closeDialog, onAgain: () => openDialog(dialog) };
  switch (dialog.kind) {
    case 'settings':
      return <SettingsDialog {...doors} />;
    case 'graphs':
      return <GraphsDialog recover={dialog.recover ?? false} {...doors} />;
    case 'shortcuts':
      return <ShortcutsDialog {...doors} />;
    case 'glossary':
      return <GlossaryDialog {...doors} />;
    case 'readings':
      return <ReadingsDialog {...dialog} {...doors} />;
    case 'link':
      return <LinkDialog link={dialog.link} {...doors} />;
    case 'export':
      return <Exporting page={dialog.page} {...doors} />;
    case 'embed':
      return <EmbedDialog {...doors} />;
    case 'code':
      return <CodeDialog {...doors} />;
  }
}
