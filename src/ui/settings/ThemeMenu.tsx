import { Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Settings, settings } from '../../document/settings';
import { useView } from '../../state/stores/view-store';
import { Menu } from '../parts/menus/Menu';
import { themeNames } from '../parts/settings/theme-names';
import { wording } from './words';

type Theme = Settings['theme'];

const icons: Readonly<Record<Theme, ReactNode>> = {
  light: <Sun />,
  dark: <Moon />,
  system: <Monitor />,
};

/** Light, dark, or whatever the system is. */
export function ThemeMenu() {
  const theme = useView((state) => state.theme);
  return (
    <Menu
      label={wording.theme}
      icon={icons[theme]}
      placement="below-end"
      items={settings.theme.choices.map((id) => ({
        id,
        label: themeNames[id],
        icon: icons[id],
        checked: id === theme,
      }))}
      onChoose={(id) => useView.setState({ theme: id as Theme })}
    />
  );
}
