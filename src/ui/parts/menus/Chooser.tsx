import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './Chooser.module.css';
import { type ChooserOption, rank } from './chooser-rank';
import { wording } from './early-words';

/**
 * Type to find, arrows to move, Enter to choose, Escape to leave: a combobox over a list that is
 * always open. Put it in a Popover or a Dialog. It takes focus when it appears, with what was
 * typed so far in `initialQuery`. An option with a `disabledReason` is read but not chosen.
 */
export function Chooser<O extends ChooserOption>({
  label,
  placeholder,
  options,
  initialQuery = '',
  emptyText = () => wording.nothingFound,
  onChoose,
  onCancel,
}: {
  readonly label: string;
  readonly placeholder?: string;
  /** What there is to choose from, or what there is for the text typed so far. */
  readonly options: readonly O[] | ((query: string) => readonly O[]);
  readonly initialQuery?: string;
  /** What to say where a text finds nothing. */
  readonly emptyText?: (query: string) => string;
  readonly onChoose: (option: O) => void;
  readonly onCancel: () => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState(initialQuery);
  const [at, setAt] = useState(0);
  const found = rank(typeof options === 'function' ? options(query) : options, query);
  const active = Math.min(at, found.length - 1);
  const grouped = query.trim() === '';

  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (active < 0) return;
    list.current
      ?.querySelectorAll('[role="option"]')
      .item(active)
      ?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const choose = (option: O | undefined) => {
    if (option && option.disabledReason === undefined) onChoose(option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed here is meant for here.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const go = (index: number) => {
      event.preventDefault();
      setAt(found.length === 0 ? 0 : (index + found.length) % found.length);
    };
    if (event.key === 'ArrowDown') go(active + 1);
    else if (event.key === 'ArrowUp') go(active - 1);
    else if (event.key === 'PageDown') go(Math.min(active + 8, found.length - 1));
    else if (event.key === 'PageUp') go(Math.max(active - 8, 0));
    else if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
  };

  return (
    <div className={styles.chooser}>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder ?? label}
        value={query}
        className={styles.input}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label={label} className={styles.list}>
        {found.map((option, k) => (
          <div key={option.id} role="presentation">
            {grouped && option.group !== undefined && option.group !== found[k - 1]?.group && (
              <p className={styles.group} role="presentation">
                {option.group}
              </p>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys. */}
            <div
              id={`${id}-${k}`}
              role="option"
              tabIndex={-1}
              aria-selected={k === active}
              aria-disabled={option.disabledReason === undefined ? undefined : true}
              className={styles.option}
              onPointerMove={() => setAt(k)}
              // Focus stays in the text.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.symbol !== undefined && (
                <span className={styles.symbol} aria-hidden="true">
                  {option.symbol}
                </span>
              )}
              <span className={styles.label}>{option.label}</span>
              {(option.disabledReason ?? option.detail) && (
                <span className={styles.detail}>{option.disabledReason ?? option.detail}</span>
              )}
            </div>
          </div>
        ))}
      </div>
      <p role="status" className={found.length === 0 ? styles.none : 'visually-hidden'}>
        {found.length === 0 ? emptyText(query) : query === '' ? '' : wording.found(found.length)}
      </p>
    </div>
  );
}
