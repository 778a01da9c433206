import {
  type SettingKey,
  type Settings,
  type ShownKey,
  settings,
} from '../../../document/settings';
import type { ViewState } from '../../../state/session/session';
import type { Segment } from '../fields/SegmentedControl';
import { Formula } from '../text/Formula';
import { wording } from './late-words';
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
  { value: 'prime', label: <Formula latex="v'" />, hint: wording.vPrimeAsInThe },
  { value: 'bar', label: <Formula latex="\bar v" />, hint: wording.vBarAsInGriewank },
  {
    value: 'leibniz',
    label: <Formula latex="\partial y/\partial v" />,
    hint: wording.leibnizOfTheOutput,
  },
  { value: 'grad', label: <Formula latex="v\texttt{.grad}" />, hint: wording.vGradAsInPyTorch },
];

const tangentNotations: readonly Segment<ValueOf<'notation'>>[] = [
  { value: 'prime', label: <Formula latex="\dot v" />, hint: wording.vDotAsInBaydin },
  {
    value: 'leibniz',
    label: <Formula latex="\partial v/\partial x" />,
    hint: wording.leibnizByTheInput,
  },
  {
    value: 'grad',
    label: <Formula latex="v\texttt{.tangent}" />,
    hint: wording.vTangentAsInPyTorch,
  },
];

const sizes: readonly Segment<ValueOf<'textSize'>>[] = [
  { value: 'small', label: 'S', hint: wording.small },
  { value: 'medium', label: 'M', hint: wording.medium },
  { value: 'large', label: 'L', hint: wording.largeForAProjector },
];

/** The control of each setting in each place it is offered; in a place they stand in this order. */
export const controls: { readonly [K in ShownKey]: Controls<K> } = {
  // The player has it, since it says what is played.
  mode: {},
  // What is folded is opened where it stands.
  unfolded: {},
  theme: {
    dialog: {
      label: wording.theme,
      segments: settings.theme.choices.map((value) => ({ value, label: themeNames[value] })),
    },
  },
  notation: {
    dialog: { label: wording.adjointsAreWritten, segments: notations },
    table: ({ mode }) =>
      mode === 'forward'
        ? {
            label: wording.tangents,
            segments: tangentNotations,
            // Primes and bars of adjoints go with dots of tangents.
            chosen: (notation) => (notation === 'bar' ? 'prime' : notation),
          }
        : { label: wording.adjoints, segments: notations },
  },
  digits: {
    dialog: { label: wording.decimalsShown, number: 'whole' },
    table: { label: wording.decimals, number: 'whole' },
  },
  textSize: {
    dialog: { label: wording.sizeOfTraceAndSentence, segments: sizes },
    table: { label: wording.size, segments: sizes },
  },
  unreached: {
    dialog: {
      label: wording.rowsNotReachedYet,
      segments: [
        { value: 'dimmed', label: wording.dimmed },
        { value: 'full', label: wording.inFull },
      ],
    },
    table: { label: wording.numbersOfStepsNotReached, off: 'dimmed', on: 'full' },
  },
  sound: {
    dialog: {
      label: wording.eachStepAsATone,
      segments: [
        { value: 'off', label: wording.off },
        {
          value: 'on',
          label: wording.on,
          hint: wording.onPitchForValueLeft,
        },
      ],
    },
  },
  // The canvas has it, since it is laid out anew.
  arrangement: {},
  results: {
    table: ({ mode }) => ({
      label: mode === 'forward' ? wording.resultOfEveryRow : wording.resultOfEveryPrimalRow,
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
  // A choice of its own, since the page is opened anew.
  language: {},
  // A field of its own, in what makes links lead elsewhere.
  address: {},
};
