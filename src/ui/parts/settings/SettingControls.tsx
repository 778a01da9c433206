import { type ShownKey, settings, shownKeys } from '../../../document/settings';
import { useView } from '../../../state/stores/view-store';
import { NumberField } from '../fields/NumberField';
import { SegmentedControl } from '../fields/SegmentedControl';
import { Toggle } from '../fields/Toggle';
import { ConventionControl } from './ConventionControl';
import { type Control, type ControlPlace, controls } from './controls';

/** The controls that a place offers for settings, and for what is taken at kinks. */
export function SettingControls({
  place,
  className,
  numberClassName,
}: {
  readonly place: ControlPlace;
  /** Of each control that has its label beside it. */
  readonly className?: string | undefined;
  readonly numberClassName?: string | undefined;
}) {
  const view = useView();
  return (
    <>
      {shownKeys.map((key) => {
        const given = controls[key][place];
        const control = typeof given === 'function' ? given(view) : given;
        if (control === undefined) return null;
        return (
          <SettingControl
            key={key}
            setting={key}
            control={control as Control}
            className={className}
            numberClassName={numberClassName}
          />
        );
      })}
      <ConventionControl className={className} />
    </>
  );
}

function SettingControl({
  setting,
  control,
  className,
  numberClassName,
}: {
  readonly setting: ShownKey;
  readonly control: Control;
  readonly className: string | undefined;
  readonly numberClassName: string | undefined;
}) {
  const value = useView((view) => view[setting]);
  const set = (next: typeof value) => useView.setState({ [setting]: next });
  const { label } = control;
  if ('segments' in control) {
    const { segments, chosen } = control;
    return (
      <SegmentedControl
        label={label}
        showLabel
        segments={segments}
        value={(chosen ? chosen(value) : value) as (typeof segments)[number]['value']}
        onChange={set}
        className={className}
      />
    );
  }
  if ('number' in control) {
    const row = settings[setting];
    return (
      <NumberField
        label={label}
        value={Number(value)}
        min={0}
        max={row.kind === 'whole' ? row.most : 0}
        integer
        onChange={set}
        className={className}
        inputClassName={numberClassName}
      />
    );
  }
  const { on, off } = control;
  return <Toggle label={label} checked={value === on} onChange={(is) => set(is ? on : off)} />;
}
