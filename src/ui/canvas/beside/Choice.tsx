import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { examples } from '../../../file/examples/examples';
import type { Head } from '../../../file/storage/head';
import { chooseExample, chooseGraph, listBeside } from '../../../state/beside/choosing';
import { showBeside } from '../../../state/beside/pairing';
import { beforeLast } from '../../../state/beside/second';
import { attempt } from '../../../state/loading/attempt';
import { stepsTaken } from '../../../state/player/firing-order';
import { type Beside, useBeside } from '../../../state/stores/beside-store';
import { useSession } from '../../../state/stores/session-store';
import { Button } from '../../parts/fields/Button';
import { Chooser } from '../../parts/menus/Chooser';
import type { ChooserOption } from '../../parts/menus/chooser-rank';
import { Popover } from '../../parts/overlays/Popover';
import styles from './Pair.module.css';
import { wording } from './words';

interface Option extends ChooserOption {
  readonly choose: () => void;
}

/** What stands beside, as a button that opens the list of what can. */
export function Choice({ name }: { readonly name: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <Button
        ref={button}
        variant="quiet"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-label={wording.besideChooseAnother(name)}
        className={styles.choice}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.what}>{name}</span>
        <ChevronDown aria-hidden="true" />
      </Button>
      {open && <List anchor={button} onClose={close} />}
    </>
  );
}

function List({
  anchor,
  onClose,
}: {
  readonly anchor: React.RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}) {
  const [graphs, setGraphs] = useState<readonly Head[]>([]);
  useEffect(() => {
    attempt(async () => setGraphs(await listBeside()));
  }, []);
  const options = useOptions(graphs);
  return (
    <Popover anchor={anchor} onClose={onClose}>
      <Chooser
        label={wording.whatShouldStandBesideThe}
        placeholder={wording.typeToFindAGraph}
        options={options}
        onChoose={({ choose }) => {
          onClose();
          choose();
        }}
        onCancel={onClose}
      />
    </Popover>
  );
}

function useOptions(graphs: readonly Head[]): readonly Option[] {
  const session = useSession();
  const chosen = useBeside(({ beside }) => beside);
  const { mode } = session.view;
  const taken = stepsTaken(session.player);
  const before = beforeLast(session.history);
  const option = (label: string, beside: Beside, more: Partial<ChooserOption> = {}): Option => ({
    id: `${beside.kind} ${label}`,
    label,
    group: wording.thisGraph,
    ...(beside.kind === chosen?.kind ? { detail: wording.shownNow } : {}),
    ...more,
    choose: () => showBeside(beside),
  });
  return [
    option(mode === 'reverse' ? wording.inForwardMode : wording.inReverseMode, { kind: 'mode' }),
    option(wording.aStepOn, { kind: 'apart', by: 1 }, { keywords: ['later', 'ahead'] }),
    option(wording.aStepBack, { kind: 'apart', by: -1 }, { keywords: ['earlier', 'behind'] }),
    option(
      wording.heldAtStepTaken(taken),
      { kind: 'held', step: taken },
      { keywords: ['now', 'stays'] },
    ),
    before
      ? option(wording.beforeWhat(before.what), { kind: 'before' })
      : option(
          wording.beforeDifferentiateOrSimplify,
          { kind: 'before' },
          { disabledReason: wording.neitherWasDone },
        ),
    ...graphs.map((head) => ({
      id: `graph ${head.id}`,
      label: head.title || head.formula || wording.untitled,
      group: wording.myGraphs,
      choose: () => attempt(() => chooseGraph(head)),
    })),
    ...examples.map((example) => ({
      id: `example ${example.id}`,
      label: example.title,
      group: wording.examples,
      choose: () => attempt(() => chooseExample(example)),
    })),
  ];
}
