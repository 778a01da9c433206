import { Component, type ReactNode } from 'react';
import { PartError } from '../../../state/loading/late-part';
import { Button } from '../fields/Button';
import styles from './PartBoundary.module.css';
import { wording } from './words';

interface Props {
  /** Draws what is inside; called anew after a failure. */
  readonly draw: () => ReactNode;
  /** Has what could not be had asked for again. */
  readonly renew: () => void;
  /** Tells of the failure elsewhere; nothing is shown here then. */
  readonly onFailed?: ((error: PartError) => void) | undefined;
}

/** Stands in for a part of the page that could not be loaded, in its own place. Other faults pass through. */
export class PartBoundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown) {
    if (error instanceof PartError) this.props.onFailed?.(error);
  }

  override componentWillUnmount() {
    if (this.state.error !== null) this.props.renew();
  }

  private readonly tryAgain = () => {
    this.props.renew();
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.draw();
    if (!(error instanceof PartError)) throw error;
    if (this.props.onFailed) return null;
    return (
      <div role="alert" className={styles.failure}>
        <p>
          {error.message} {error.mend}
        </p>
        <Button onClick={this.tryAgain}>{wording.tryAgain}</Button>
        {error.isOutdated && (
          <Button onClick={() => window.location.reload()}>{wording.reload}</Button>
        )}
      </div>
    );
  }
}
