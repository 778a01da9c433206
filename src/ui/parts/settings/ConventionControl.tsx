import { conventions } from '../../../core/rule/convention';
import { CONVENTION_NAMES, takeConvention } from '../../../state/document/convention';
import { useDocument } from '../../../state/stores/document-store';
import { SegmentedControl } from '../fields/SegmentedControl';
import { wording } from './late-words';

const segments = conventions.map((value) => ({ value, label: CONVENTION_NAMES[value] }));

/** Whose derivative is taken where there is none. */
export function ConventionControl({ className }: { readonly className?: string | undefined }) {
  const convention = useDocument(({ document }) => document.convention);
  return (
    <SegmentedControl
      label={wording.conventionAtAKink}
      showLabel
      segments={segments}
      value={convention}
      onChange={takeConvention}
      className={className}
    />
  );
}
