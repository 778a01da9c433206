import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { tellFault } from '../../../state/loading/attempt';
import { latePart } from '../../../state/loading/late-part';
import { PartBoundary } from './PartBoundary';

/** A component that is loaded when it is first drawn, or ahead of that. */
type Late<P> = ComponentType<P> & {
  /** Asks for it, for whoever knows that it will be drawn soon. That it can't be had is told where it is drawn. */
  readonly ahead: () => void;
};

/**
 * A component that is loaded when it is first drawn. Where it can't be had it says so in its own place, and
 * offers to try again.
 * @param what says what it is or does, to begin “… could not be loaded”.
 * @param waiting stands there until it has come.
 */
export function late<P extends object>(
  load: () => Promise<ComponentType<P>>,
  what: string,
  waiting: ReactNode = null,
): Late<P> {
  const part = renewed(load, what);
  const { ahead } = part;
  return Object.assign(
    function Late(props: P) {
      const draw = () => {
        const { Part } = part;
        return (
          <Suspense fallback={waiting}>
            <Part {...props} />
          </Suspense>
        );
      };
      return <PartBoundary draw={draw} renew={part.renew} />;
    },
    { ahead },
  );
}

/** What opens a dialog again; it is closed when it can't be had. */
interface Again {
  readonly onClose: () => void;
  readonly onAgain?: () => void;
}

/** A dialog that is loaded when it is first opened. Where it can't be had, a message says so. */
export function lateDialog<P extends { readonly onClose: () => void }>(
  load: () => Promise<ComponentType<P>>,
  what: string,
): ComponentType<P & Again> {
  const part = renewed(load, what);
  return function LateDialog({ onAgain, ...props }: P & Again) {
    const draw = () => {
      const { Part } = part;
      return (
        <Suspense>
          <Part {...(props as unknown as P)} />
        </Suspense>
      );
    };
    return (
      <PartBoundary
        draw={draw}
        renew={part.renew}
        onFailed={(error) => {
          props.onClose();
          tellFault(error, onAgain);
        }}
      />
    );
  };
}

/** A lazy component keeps a failure for good, so that another one takes its place. */
function renewed<P extends object>(load: () => Promise<ComponentType<P>>, what: string) {
  const loaded = latePart(load, what);
  const fresh = () => lazy<ComponentType<P>>(async () => ({ default: await loaded() }));
  const part = {
    Part: fresh(),
    ahead: () => void loaded().catch(() => {}),
    renew: () => {
      part.Part = fresh();
    },
  };
  return part;
}
