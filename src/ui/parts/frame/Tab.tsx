import { type ReactNode, useDeferredValue } from 'react';
import type { Program } from '../../../core/program/program';
import type { Derived } from '../../../document/derived';
import type { Document } from '../../../document/document';
import { useDerived } from '../../../state/document/use-derived';
import { useDocument } from '../../../state/stores/document-store';
import { Empty } from './Empty';
import { wording } from './late-words';
import { NoOutput } from './NoOutput';
import { Sections } from './Section';

/** What a graph must have for a tab to show anything; where it needs an input it needs an output too. */
export type Need = 'nothing' | 'output' | 'input';

/** What the page of a tab is told of its tab. */
export interface PageProps {
  readonly name: string;
  readonly needs: Need;
}

/** Something of the document as it was when there last was time, with what is derived of it. */
type OfSettled = (document: Document, derived: Derived) => ReactNode;

/**
 * The page of a tab about derivatives. Numbers that are scrubbed come first; what follows from them, as
 * soon as there is time. Until the graph has what the tab needs, it says what to add.
 */
export function Tab({
  name,
  needs,
  lacking,
  actions,
  children,
}: PageProps & {
  /** What comes of an output and of an input, to end the sentences that ask for one. */
  readonly lacking: Readonly<Record<Exclude<Need, 'nothing'>, string>>;
  /** What the page is controlled by, if there is anything to control. */
  readonly actions?: OfSettled;
  readonly children: OfSettled;
}) {
  const document = useDocument((state) => state.document);
  const derived = useDerived();
  const settled = [useDeferredValue(document), useDeferredValue(derived)] as const;
  const lack = lackOf(needs, settled[1].trace.program);
  return (
    <Sections
      name={name}
      actions={lack === null && actions?.(...settled)}
      busy={document !== settled[0] || derived !== settled[1]}
    >
      {lack === null && children(...settled)}
      {lack === 'output' && (
        <Empty title={wording.nothingToDifferentiateYet}>
          <NoOutput then={lacking.output} />
        </Empty>
      )}
      {lack === 'input' && (
        <Empty title={wording.nothingToDifferentiateBy}>{wording.addAnInput(lacking.input)}</Empty>
      )}
    </Sections>
  );
}

function lackOf(needs: Need, { inputs, outputs }: Program): Exclude<Need, 'nothing'> | null {
  if (needs === 'nothing') return null;
  if (outputs.length === 0) return 'output';
  return needs === 'input' && inputs.length === 0 ? 'input' : null;
}
