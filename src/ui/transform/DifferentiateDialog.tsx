import { useState } from 'react';
import type { NodeId } from '../../core/graph/graph';
import type { NestedNumbers } from '../../core/tensor/tensor';
import {
  type Candidate,
  candidatesOf,
  chosenCandidate,
  gradientParts,
  isNumber,
  lineageOf,
  stepTo,
  type Target,
} from '../../document/target';
import { shapeText } from '../../lang/array/tensor-text';
import { listedName } from '../../lang/derivative-name';
import { differentiatedLatex } from '../../lang/term/differentiated';
import { differentiateNow } from '../../state/document/derivation';
import { useDocument } from '../../state/stores/document-store';
import { Button } from '../parts/fields/Button';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Select } from '../parts/fields/Select';
import { Dialog } from '../parts/menus/Dialog';
import { ElementFields } from '../parts/tensor/ElementFields';
import { Formula } from '../parts/text/Formula';
import { Phrase } from '../parts/text/Phrase';
import styles from './DifferentiateDialog.module.css';
import { wording } from './late-words';
import { resultWords } from './target-words';
import { VectorFields } from './VectorFields';

/** The value of the option that stands for all derivatives together. */
const GRADIENT = '';

type Kind = 'element' | 'sum' | 'vector';

/** Asks which output is differentiated, and of an array as what number. */
export function DifferentiateDialog({ onClose }: { readonly onClose: () => void }) {
  const document = useDocument((state) => state.document);
  const candidates = candidatesOf(document);
  const parts = gradientParts(document, candidates);
  const [chosen, setChosen] = useState(() => chosenCandidate(document, candidates)?.node ?? '');
  const [kind, setKind] = useState<Kind>('element');
  const [element, setElement] = useState(0);
  const [vector, setVector] = useState<ReadonlyMap<NodeId, number | NestedNumbers>>(new Map());

  const output = candidates.find(({ node }) => node === chosen);
  const target = targetOf(output, parts, { kind, element, vector });
  if (!target) return null;
  const lineage = lineageOf(document);
  const step = stepTo(document, target, candidates);
  const isArray = output !== undefined && !isNumber(output);
  const options = candidates.map(({ node, name, shape }) => ({
    value: node,
    label: shape.length === 0 ? listedName(name) : `${listedName(name)}, ${shapeText(shape)}`,
  }));
  return (
    <Dialog
      title={wording.differentiate}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{wording.cancel}</Button>
          <Button
            variant="primary"
            data-autofocus
            onClick={() => {
              onClose();
              differentiateNow(target);
            }}
          >
            {wording.differentiateThis}
          </Button>
        </>
      }
    >
      <Select
        label={wording.output}
        options={
          parts.length > 0
            ? [...options, { value: GRADIENT, label: wording.theGradientTimesAVector }]
            : options
        }
        value={chosen}
        onChange={(node) => {
          setChosen(node);
          setElement(0);
        }}
      />
      {isArray && (
        <SegmentedControl<Kind>
          label={wording.asOneNumber}
          showLabel
          segments={[
            { value: 'element', label: wording.oneElement },
            { value: 'sum', label: wording.itsSum },
            { value: 'vector', label: wording.timesAVector },
          ]}
          value={kind}
          onChange={setKind}
        />
      )}
      {isArray && kind === 'element' && (
        <ElementFields shape={output.shape} element={element} onChange={setElement} />
      )}
      {(!output || (isArray && kind === 'vector')) && (
        <VectorFields
          parts={output ? [output] : parts}
          vector={vector}
          onChange={(node, part) => setVector(new Map([...vector, [node, part]]))}
        />
      )}
      <p className={styles.result}>
        <Phrase
          of={wording.thisDifferentiates(
            <Formula latex={differentiatedLatex([...lineage, step])} />,
            resultWords(step, lineage),
          )}
        />
      </p>
    </Dialog>
  );
}

/** Null where there is nothing to differentiate. */
function targetOf(
  output: Candidate | undefined,
  parts: readonly Candidate[],
  {
    kind,
    element,
    vector,
  }: {
    readonly kind: Kind;
    readonly element: number;
    readonly vector: ReadonlyMap<NodeId, number | NestedNumbers>;
  },
): Target | null {
  if (!output) {
    if (parts.length === 0) return null;
    return { gradient: new Map(parts.map(({ node }) => [node, vector.get(node) ?? 1])) };
  }
  const { node } = output;
  if (isNumber(output)) return { output: node, as: 'number' };
  if (kind === 'sum') return { output: node, as: 'sum' };
  return {
    output: node,
    as: kind === 'element' ? { element } : { vector: vector.get(node) ?? 1 },
  };
}
