import {
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  CodeXml,
  Columns2,
  Copy,
  FilePlus2,
  FolderOpen,
  ImageDown,
  Keyboard,
  LayoutGrid,
  Link,
  type LucideIcon,
  Maximize,
  Maximize2,
  Minimize2,
  PanelLeft,
  PanelRight,
  Presentation,
  Redo2,
  Save,
  Search,
  Settings,
  Spline,
  StickyNote,
  Trash2,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { IconName } from '../../../state/command/command';
import { type CommandId, commandOf } from '../../../state/command/commands';

const icons: Readonly<Record<IconName, LucideIcon>> = {
  'chevron-first': ChevronFirst,
  'chevron-last': ChevronLast,
  'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight,
  columns: Columns2,
  copy: Copy,
  embed: CodeXml,
  export: ImageDown,
  'file-plus': FilePlus2,
  fold: Minimize2,
  'folder-open': FolderOpen,
  keyboard: Keyboard,
  library: LayoutGrid,
  link: Link,
  maximize: Maximize,
  note: StickyNote,
  'panel-left': PanelLeft,
  'panel-right': PanelRight,
  presentation: Presentation,
  redo: Redo2,
  save: Save,
  search: Search,
  settings: Settings,
  spline: Spline,
  trash: Trash2,
  undo: Undo2,
  unfold: Maximize2,
  'zoom-in': ZoomIn,
  'zoom-out': ZoomOut,
};

/** The drawing of a command; nothing for one that has none. */
export function CommandIcon({
  id,
  className,
}: {
  readonly id: CommandId;
  readonly className?: string | undefined;
}) {
  const { icon } = commandOf(id);
  if (icon === undefined) return null;
  const Icon = icons[icon];
  return <Icon aria-hidden="true" className={className} />;
}
