import { Monitor, Moon, Sun } from 'lucide-react';
import { type Theme, useView } from '../../state/stores/view-store';
import { Menu } from '../parts/menus/Menu';
import { setTheme } from './theme';

const themes = [
  { id: 'light', label: 'Light', icon: <Sun /> },
  { id: 'dark', label: 'Dark', icon: <Moon /> },
  { id: 'system', label: 'As the system', icon: <Monitor /> },
] as const;

/** Light, dark, or whatever the system is. */
export function ThemeMenu() {
  const theme = useView((state) => state.theme);
  return (
    <Menu
      label="Theme"
      icon={themes.find(({ id }) => id === theme)?.icon}
      placement="below-end"
      items={themes.map((item) => ({ ...item, checked: item.id === theme }))}
      onChoose={(id) => setTheme(id as Theme)}
    />
  );
}
