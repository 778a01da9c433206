import { recalled, useRemembered } from '../parts/frame/remembered';
import { modeFor, type ShellMode, useWindowSize } from './shell-mode';

/** What was chosen about the panels; null is what suits the window. Sizes are in CSS pixels. */
interface Choices {
  readonly palette: number | null;
  readonly paletteHidden: boolean | null;
  readonly side: number | null;
  /** The height of the side panel where it lies below the canvas. */
  readonly sideHeight: number | null;
  readonly sideHidden: boolean | null;
}

const NO_CHOICES: Choices = {
  palette: null,
  paletteHidden: null,
  side: null,
  sideHeight: null,
  sideHidden: null,
};

function isChoices(value: unknown): value is Choices {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(NO_CHOICES).every((key) => {
    const kept: unknown = Reflect.get(value, key);
    return kept === null || typeof kept === 'boolean' || Number.isFinite(kept);
  });
}

/** One panel that can be resized and hidden. */
interface PanelState {
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly hidden: boolean;
  resize(size: number): void;
  hide(hidden: boolean): void;
}

export interface Panels {
  readonly mode: ShellMode;
  readonly palette: PanelState;
  /** The panel to the right of the canvas, or below it. */
  readonly side: PanelState;
}

const leastCanvas = 280;

/** What is above and below the canvas in a window of three columns or two, in CSS pixels. */
const chrome = 241;

/** Sizes that suit a window, where nothing else was chosen. */
function sizesIn(width: number, height: number, choices: Choices) {
  const mode = modeFor(width, height);
  // A tablet has no room for three columns, a phone none for two.
  const paletteHidden =
    choices.paletteHidden ?? (mode === 'narrow' || (mode === 'wide' && width < 1200));
  const palette = within(
    choices.palette ?? (width < 1600 ? 184 : 224),
    152,
    Math.min(360, width / 3),
  );
  const beside = width - (paletteHidden ? 0 : palette) - leastCanvas;
  const below = height - 420;
  const side =
    mode === 'wide'
      ? within(choices.side ?? Math.min(width * (width < 1200 ? 0.52 : 0.42), 760), 320, beside)
      : within(choices.sideHeight ?? height * 0.42, 120, below);
  return { mode, paletteHidden, palette, beside, below, side };
}

/** How large the canvas will be in this window, about: for what is laid out before it is there. */
export function expectedCanvas(): { readonly width: number; readonly height: number } {
  const { innerWidth: width, innerHeight: height } = window;
  const choices = recalled('panels', NO_CHOICES, isChoices);
  const { mode, paletteHidden, palette, side } = sizesIn(width, height, choices);
  const beside = mode === 'wide' && choices.sideHidden !== true ? side : 0;
  const below = mode === 'tall' && choices.sideHidden !== true ? side : 0;
  return {
    width: width - (paletteHidden ? 0 : palette) - beside,
    height:
      mode === 'narrow' ? Math.max(256, Math.min(height * 0.62, 512)) : height - chrome - below,
  };
}

/** Sizes of the panels in this window; what a person changes is remembered in this browser. */
export function usePanels(): Panels {
  const { width, height } = useWindowSize();
  const [choices, choose] = useRemembered('panels', NO_CHOICES, isChoices);
  const sizes = sizesIn(width, height, choices);
  const { mode, paletteHidden, palette, beside, below } = sizes;

  const side: PanelState =
    mode === 'wide'
      ? {
          size: sizes.side,
          min: 320,
          max: beside,
          hidden: choices.sideHidden ?? false,
          resize: (size) => choose({ ...choices, side: size, sideHidden: false }),
          hide: (hidden) => choose({ ...choices, sideHidden: hidden }),
        }
      : {
          size: sizes.side,
          min: 120,
          max: below,
          hidden: choices.sideHidden ?? false,
          resize: (size) => choose({ ...choices, sideHeight: size, sideHidden: false }),
          hide: (hidden) => choose({ ...choices, sideHidden: hidden }),
        };

  return {
    mode,
    palette: {
      size: palette,
      min: 152,
      max: Math.min(360, width / 3),
      hidden: paletteHidden,
      resize: (size) => choose({ ...choices, palette: size, paletteHidden: false }),
      hide: (hidden) => choose({ ...choices, paletteHidden: hidden }),
    },
    side,
  };
}

function within(wanted: number, min: number, max: number): number {
  return Math.round(Math.max(min, Math.min(wanted, max)));
}
