import { conventions } from '../../core/convention';
import type { Kink } from '../../core/trace/kink';
import { CONVENTION_NAMES, takeConvention } from '../../state/document/convention';
import { useDocument } from '../../state/document/document-store';
import { SegmentedControl } from './SegmentedControl';

/**
 * Whose derivative is taken where there is none.
 * @param kink a kink, to say beside each what it takes there.
 */
export function ConventionControl({
  kink,
  className,
}: {
  readonly kink?: Kink;
  readonly className?: string | undefined;
}) {
  const convention = useDocument(({ document }) => document.convention);
  const segments = conventions.map((value) => ({
    value,
    label: kink ? `${CONVENTION_NAMES[value]}: ${kink.taken[value]}` : CONVENTION_NAMES[value],
  }));
  return (
    <SegmentedControl
      label="Convention at a kink"
      showLabel
      segments={segments}
      value={convention}
      onChange={takeConvention}
      className={className}
    />
  );
}
