import { Component, type ErrorInfo, type ReactNode } from 'react';
import { encodeJson } from '../../file/json/encode';
import { workOf } from '../../file/kinds/work';
import { complainOfClipboard, copyText } from '../../state/export/copy-text';
import { currentSnapshot } from '../../state/visit/opening';
import { Button } from '../parts/fields/Button';
import styles from './ErrorBoundary.module.css';
import { wording } from './words';

interface Props {
  /** What is inside, to begin a sentence: 'The canvas'. */
  readonly what: string;
  readonly children: ReactNode;
}

/**
 * Stands in for a part of the page that failed. The work lives outside of what is drawn, so nothing
 * of it is lost; it can be copied all the same.
 */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div role="alert" className={styles.failure}>
        <p className={styles.title}>{wording.couldNotBeDrawn(this.props.what)}</p>
        <p>{wording.yourWorkIsSafeWhat}</p>
        <pre className={styles.message}>{error.message}</pre>
        <p className={styles.actions}>
          <Button onClick={() => this.setState({ error: null })}>{wording.tryAgain}</Button>
          <Button onClick={() => window.location.reload()}>{wording.reload}</Button>
          <Button onClick={() => void copyWork()}>{wording.copyMyWork}</Button>
        </p>
      </div>
    );
  }
}

async function copyWork(): Promise<void> {
  if (await copyText(encodeJson(workOf(currentSnapshot())))) return;
  complainOfClipboard(wording.allowItInTheSettings);
}
