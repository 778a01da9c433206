import {
  type SettingKey,
  type Settings,
  type ShownKey,
  settings,
} from '../../../document/settings';
import type { ViewState } from '../../../state/session/session';
import type { Segment } from '../fields/SegmentedControl';
import { Formula } from '../text/Formula';
import { themeNames } from './theme-names';

type ValueOf<K extends SettingKey> = Settings<K>[K];

/** How a setting is changed, in words: by segments, by a number to type, or by a switch. */
export type Control<K extends ShownKey = ShownKey> =
  | {
      readonly label: string;
      readonly segments: readonly Segment<Extract<ValueOf<K>, string>>[];
      /** The value that is shown as chosen, where that is not the setting's own. */
      readonly chosen?: (value: ValueOf<K>) => ValueOf<K>;
    }
  | { readonly label: string; readonly number: 'whole' }
  | { readonly label: string; readonly off: ValueOf<K>; readonly on: ValueOf<K> };

/** The places that show controls: the dialog of all settings, and the menu beside the table. */
export type ControlPlace = 'dialog' | 'table';

/** What is shown of a setting in each place, which may depend on how things are shown now. */
type Controls<K extends ShownKey> = {
  readonly [P in ControlPlace]?: Control<K> | ((view: ViewState) => Control<K>);
};

const notations: readonly Segment<ValueOf<'notation'>>[] = [
  { value: 'prime', label: <Formula latex="v'" />, hint: 'v prime, as in the paper' },
  { value: 'bar', label: <Formula latex="\bar v" />, hint: 'v bar, as in Griewank and Walther' },
  {
    value: 'leibniz',
    label: <Formula latex="\partial y/\partial v" />,
    hint: 'Leibniz, the partial derivative of y by v',
  },
  { value: 'grad', label: <Formula latex="v\texttt{.grad}" />, hint: 'v.grad, as in PyTorch' },
];

const tangentNotations: readonly Segment<ValueOf<'notation'>>[] = [
  { value: 'prime', label: <Formula latex="\dot v" />, hint: 'v dot, as in Baydin et al.' },
  {
    value: 'leibniz',
    label: <Formula latex="\partial v/\partial x" />,
    hint: 'Leibniz, the partial derivative of v by x',
  },
  {
    value: 'grad',
    label: <Formula latex="v\texttt{.tangent}" />,
    hint: 'v.tangent, as in PyTorch',
  },
];

const sizes: readonly Segment<ValueOf<'textSize'>>[] = [
  { value: 'small', label: 'S', hint: 'small' },
  { value: 'medium', label: 'M', hint: 'medium' },
  { value: 'large', label: 'L', hint: 'large, for a projector' },
];

/** The control of each setting in each place it is offered; in a place they stand in this order. */
export const controls: { readonly [K in ShownKey]: Controls<K> } = {
  // The player has it, since it says what is played.
  mode: {},
  // What is folded is opened where it stands.
  unfolded: {},
  theme: {
    dialog: {
      label: 'Theme',
      segments: settings.theme.choices.map((value) => ({ value, label: themeNames[value] })),
    },
  },
  notation: {
    dialog: { label: 'Adjoints are written', segments: notations },
    table: ({ mode }) =>
      mode === 'forward'
        ? {
            label: 'Tangents',
            segments: tangentNotations,
            // Primes and bars of adjoints go with dots of tangents.
            chosen: (notation) => (notation === 'bar' ? 'prime' : notation),
          }
        : { label: 'Adjoints', segments: notations },
  },
  digits: {
    dialog: { label: 'Decimals shown', number: 'whole' },
    table: { label: 'Decimals', number: 'whole' },
  },
  textSize: {
    dialog: { label: 'Size of trace and sentence', segments: sizes },
    table: { label: 'Size', segments: sizes },
  },
  unreached: {
    dialog: {
      label: 'Rows not reached yet',
      segments: [
        { value: 'dimmed', label: 'Dimmed' },
        { value: 'full', label: 'In full' },
      ],
    },
    table: { label: 'Numbers of steps not reached yet', off: 'dimmed', on: 'full' },
  },
  sound: {
    dialog: {
      label: 'Each step as a tone',
      segments: [
        { value: 'off', label: 'Off' },
        {
          value: 'on',
          label: 'On',
          hint: 'On: pitch for value, left for values, right for derivatives',
        },
      ],
    },
  },
  // The canvas has it, since it is laid out anew.
  arrangement: {},
  results: {
    table: ({ mode }) => ({
      label: mode === 'forward' ? 'Result of every row' : 'Result of every primal row',
      off: false,
      on: true,
    }),
  },
  // The sides of the canvas have them.
  left: {},
  right: {},
  folded: {},
  // A command of its own.
  presenting: {},
  // A field of its own, in what makes links lead elsewhere.
  address: {},
};
