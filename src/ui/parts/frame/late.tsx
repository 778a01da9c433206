import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { tellFault } from '../../../state/loading/attempt';
import { latePart } from '../../../state/loading/late-part';
import { PartBoundary } from './PartBoundary';

/** A component that is loaded when it is first drawn, or ahead of that. */
type Late<P> = ComponentType<P> & {
  /**
   * Asks for it, for whoever knows that it will be drawn soon: what has come by then is in the first picture, while
   * React shows what it has waited for 300 ms later. That it can't be had is told where it is drawn.
   */
  readonly ahead: () => Promise<void>;
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
  }
  return Object.assign(Late, { ahead: part.ahead });
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
  let asked = false;
  const fresh = () =>
    lazy<ComponentType<P>>(async () => {
      asked = true;
      return { default: await loaded() };
    });
  const part = {
    Part: fresh() as ComponentType<P>,
    renew: () => {
      part.Part = fresh();
    },
    ahead: async () => {
      const Part = await loaded().catch(() => null);
      // What is on the screen by now stays the component that it is.
      if (Part && !asked) part.Part = Part;
    },
  };
  return part;
}
