import { FileDrop } from './FileDrop';
import { useFieldLimit } from './field-limit';

/** Takes what is dropped on the page: a file is opened, and text that is too long kept out of fields. */
export function Dropped() {
  useFieldLimit();
  return <FileDrop />;
}
