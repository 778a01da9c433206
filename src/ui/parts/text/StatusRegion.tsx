/**
 * Says `message` to assistive technology, politely, whenever it changes. `turn` counts
 * announcements, so that the same words said twice are heard twice.
 */
export function StatusRegion({
  message,
  turn = 0,
}: {
  readonly message: string;
  readonly turn?: number;
}) {
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className="visually-hidden">
      {/* A no-break space more makes the same words a change. */}
      {turn % 2 === 0 || message === '' ? message : `${message}\u00a0`}
    </div>
  );
}
