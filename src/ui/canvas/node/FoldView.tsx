import { useUpdateNodeInternals } from '@xyflow/react';
import { type FocusEvent, useEffect, useRef } from 'react';
import { parametersOf } from '../../../core/graph/parameters';
import { derivedOf } from '../../../document/derived';
import type { ClosedFold } from '../../../document/folds/seen';
import { foldRenamed } from '../../../state/document/folding';
import { currentDocument } from '../../../state/stores/document-store';
import { foundMark, useFind } from '../../../state/stores/find-store';
import { useInFocus } from '../../../state/stores/focus';
import { useSelection } from '../../../state/stores/selection';
import { NameField } from '../../parts/fields/NameField';
import { classes } from '../../parts/text/classes';
import { GivenName } from '../../parts/text/GivenName';
import { close, isAsked, isEditing, useCanvas } from '../scene/canvas-store';
import { outletPlace, outletsOn, portPlace, portsOn } from '../scene/geometry';
import { hover } from '../scene/hover';
import { isDerived } from '../scene/is-derived';
import { VName } from '../scene/names';
import { type Placed, sceneOf } from '../scene/scene';
import { seenFound } from '../scene/seen-activity';
import { useFoldReading } from '../scene/use-fold-reading';
import styles from './FoldView.module.css';
import { wording } from './late-words';
import { NodeNumbers } from './NodeNumbers';
import nodeStyles from './NodeView.module.css';
import { onNodeKey } from './node-keys';
import { Port } from './Port';
import { useFocusWhenAsked } from './use-focus';

/** A closed fold: one node with its own ports, and the number that comes out of it. */
export function FoldView({ placed }: { readonly placed: Placed }) {
  return placed.fold ? <Known placed={{ ...placed, fold: placed.fold }} /> : null;
}

function Known({ placed }: { readonly placed: Placed & { readonly fold: ClosedFold } }) {
  const { fold } = placed;
  const { id, result, application } = fold;
  const parameters = application && parametersOf(application.definition);
  const reading = useFoldReading(placed);
  const element = useRef<HTMLDivElement>(null);
  const selected = useSelection(({ nodes }) => nodes.includes(id));
  const asked = useCanvas((state) => isAsked(state, 'canvas', id));
  const faint = !useInFocus(id);
  const found = useFind((state) => seenFound(sceneOf(currentDocument()), state, id));
  const naming = useCanvas((state) => isEditing(state, 'canvas', id, 'name'));
  useFocusWhenAsked(id, asked);
  // It may come after React Flow looked where the ports of what it is in are.
  const lookAgain = useUpdateNodeInternals();
  useEffect(() => lookAgain(id), [lookAgain, id]);
  const { sends, receives, highlighted, state, troubles } = reading;
  const told = sends || receives || highlighted || selected || state === 'fires';
  const onFocus = (event: FocusEvent) => {
    useCanvas.setState({ focused: id });
    if (event.target === element.current) hover(derivedOf(currentDocument()), id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fold is a group of a name and numbers, not of form fields.
    <div
      ref={element}
      data-node={id}
      data-fold
      data-told={told || undefined}
      data-faint={faint || undefined}
      data-found={foundMark[found]}
      role="group"
      aria-roledescription={wording.fold}
      aria-label={reading.label}
      aria-keyshortcuts="Enter F2 Delete"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved, wired and opened by keyboard.
      tabIndex={0}
      className={classes(
        nodeStyles.node,
        nodeStyles.primitive,
        styles.fold,
        result && isDerived(result) && nodeStyles.derived,
        nodeStyles[state],
        sends && nodeStyles.sends,
        receives && nodeStyles.receives,
        highlighted && nodeStyles.highlighted,
        selected && nodeStyles.selected,
      )}
      onKeyDown={(event) => {
        if (event.target === element.current) onNodeKey(event, id);
      }}
      onFocus={onFocus}
      onBlur={() => hover(derivedOf(currentDocument()), null)}
    >
      <div className={nodeStyles.head}>
        {naming ? (
          <NameField
            label={wording.name}
            hideLabel
            takeFocus
            value={fold.name}
            className={`${nodeStyles.entry} nodrag nopan`}
            onRename={(name) => foldRenamed(id, name)}
            onDone={(how) => close(how === 'key' ? id : null)}
          />
        ) : (
          <span data-part="name" className={styles.name}>
            <GivenName name={fold.name} />
          </span>
        )}
        <span className={styles.count} aria-hidden="true">
          {troubles > 0 ? `${fold.count} !` : fold.count}
        </span>
        {reading.result?.subscript !== undefined && (
          <span className={nodeStyles.place}>
            <VName subscript={reading.result.subscript} />
          </span>
        )}
      </div>
      {result && reading.result ? (
        <NodeNumbers node={result} reading={reading.result} />
      ) : (
        <p className={styles.results}>{wording.result(fold.outs.length)}</p>
      )}
      {Array.from({ length: portsOn(placed) }, (_, index) => (
        <Port
          // biome-ignore lint/suspicious/noArrayIndexKey: a port is its index.
          key={index}
          node={id}
          index={index}
          at={portPlace(placed, index)}
          down={placed.down}
          empty={fold.ins[index] === null}
          label={parameters?.[index]}
        />
      ))}
      {Array.from({ length: outletsOn(placed) }, (_, index) => (
        <Port
          // biome-ignore lint/suspicious/noArrayIndexKey: an outlet is its index.
          key={index}
          node={id}
          outlet={index}
          from={fold.outs[index]}
          at={outletPlace(placed, index) ?? placed}
          down={placed.down}
        />
      ))}
    </div>
  );
}
