import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Shape } from '../../../core/tensor/shape';
import type { NestedNumbers } from '../../../core/tensor/tensor';
import { type Filling, fillings, fillTensor, isRandom } from '../../../document/array/fill-tensor';
import { markSeedUsed, unusedSeed } from '../../../document/array/random-seed';
import { readingsLater } from '../../../document/array/reading-numbers';
import { readShape } from '../../../lang/array/read-shape';
import {
  AmbiguousNumbersError,
  meant,
  type Reading,
  ReadTensorError,
} from '../../../lang/array/read-tensor';
import { shapeText } from '../../../lang/array/tensor-text';
import { chooseConvention, chosenConvention } from '../../../state/arrays/number-convention';
import { attemptEdit } from '../../../state/loading/unmade';
import { Button } from '../fields/Button';
import { NumberField } from '../fields/NumberField';
import { Select } from '../fields/Select';
import { wording } from './late-words';
import { ReadingChoice } from './ReadingChoice';
import styles from './TensorEntry.module.css';

type Take = (value: number | NestedNumbers) => void;

/** Two ways to a whole new array: typed or pasted as text, or filled with a pattern of a shape. */
export function TensorEntry({
  source,
  shape,
  fixed = false,
  onTake,
}: {
  /** The array as it is, as text to start from. */
  readonly source: string;
  readonly shape: Shape;
  /** Whether the shape has to stay; then a single number stands for every element. */
  readonly fixed?: boolean;
  readonly onTake: Take;
}) {
  return (
    <div className={styles.ways}>
      <Typed source={source} shape={fixed ? shape : null} onTake={onTake} />
      <Filled shape={shape} fixed={fixed} onTake={onTake} />
    </div>
  );
}

/** Longer texts are mended where they come from. */
const MOST_TO_MEND = 20_000;

function isOneWord(text: string): boolean {
  return /^[^\s,;()[\]{}]+$/.test(text.trim());
}

function Typed({
  source,
  shape,
  onTake,
}: {
  readonly source: string;
  /** The shape that is wanted; null where any will do. */
  readonly shape: Shape | null;
  readonly onTake: Take;
}) {
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  /** What was pasted and could not be taken; another paste takes its place. */
  const [refused, setRefused] = useState<string | null>(null);
  /** The ways to read what was typed, while it has to be said which is meant. */
  const [readings, setReadings] = useState<readonly Reading[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const taken = (value: number | NestedNumbers) => {
    onTake(value);
    setText(null);
    setError(null);
    setReadings([]);
  };
  /** How often something was to be read: what is read of a long text is of no use behind a newer one. */
  const asked = useRef(0);
  const take = (from: string, onRefused: () => void = () => {}) => {
    const own = ++asked.current;
    attemptEdit(
      () => readingsLater(from),
      (read) => {
        if (own !== asked.current) return;
        try {
          taken(meant(read(), { shape, chosen: chosenConvention() }));
        } catch (cause) {
          if (!(cause instanceof ReadTensorError)) throw cause;
          setError(cause.message);
          setReadings(cause instanceof AmbiguousNumbersError ? cause.readings : []);
          onRefused();
        }
      },
    );
  };
  const replace = (pasted: string) => {
    take(pasted, () => {
      if (pasted.length > MOST_TO_MEND) return;
      setText(pasted);
      setRefused(pasted);
    });
  };
  // What is pasted into a dialog just opened, which has the focus itself, is meant for the array.
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target === field.current) return;
    event.preventDefault();
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    replace(pasted);
  });
  useEffect(() => {
    const dialog = field.current?.closest('dialog');
    dialog?.addEventListener('paste', onPaste);
    return () => dialog?.removeEventListener('paste', onPaste);
  }, []);
  return (
    <form
      className={styles.way}
      onSubmit={(event) => {
        event.preventDefault();
        take(text ?? source);
      }}
    >
      <label htmlFor={id} className={styles.title}>
        {wording.typeOrPaste}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        value={text ?? source}
        aria-invalid={error !== null || undefined}
        aria-describedby={`${id}-about`}
        className={styles.text}
        onChange={(event) => {
          asked.current++;
          setText(event.target.value);
          setError(null);
          setReadings([]);
        }}
        onPaste={(event) => {
          const { selectionStart, selectionEnd, value } = event.currentTarget;
          const all = selectionStart === 0 && selectionEnd === value.length;
          const pasted = event.clipboardData.getData('text/plain');
          // What comes in place of a text in which nothing was typed is taken at once, if it can be;
          // a number alone may be meant for the place where it is pasted.
          const untouched = text === null ? !isOneWord(pasted) : text === refused;
          if (!all && !untouched && value.trim() !== '') return;
          event.preventDefault();
          replace(pasted);
        }}
        onFocus={(event) => event.currentTarget.select()}
      />
      {/* A live region has to be there before it speaks. */}
      <p id={`${id}-about`} role="status" className={error ? styles.error : styles.hint}>
        {error ?? wording.bracketsAsInPythonRows(shape && shapeText(shape))}
      </p>
      {readings.length > 0 ? (
        <ReadingChoice
          readings={readings}
          onChoose={({ value, convention }) => {
            chooseConvention(convention);
            taken(value);
          }}
        />
      ) : (
        <Button type="submit">{wording.takeTheseNumbers}</Button>
      )}
    </form>
  );
}

function Filled({
  shape,
  fixed,
  onTake,
}: {
  readonly shape: Shape;
  readonly fixed: boolean;
  readonly onTake: Take;
}) {
  const id = useId();
  const [filling, setFilling] = useState<Filling>('normal');
  const [typed, setTyped] = useState<string | null>(null);
  const [seed, setSeed] = useState(unusedSeed);
  const [error, setError] = useState<string | null>(null);
  const fill = () => {
    try {
      onTake(fillTensor(filling, readShape(typed ?? shapeText(shape)), seed));
      if (isRandom(filling)) markSeedUsed(seed);
      setError(null);
    } catch (cause) {
      if (!(cause instanceof ReadTensorError)) throw cause;
      setError(cause.message);
    }
  };
  return (
    <form
      className={styles.way}
      onSubmit={(event) => {
        event.preventDefault();
        fill();
      }}
    >
      <p className={styles.title}>{wording.orFill}</p>
      {!fixed && (
        <label className={styles.field}>
          {wording.shape}
          <input
            value={typed ?? shapeText(shape)}
            placeholder={wording.scalar}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={error !== null || undefined}
            aria-describedby={`${id}-about`}
            className={styles.shape}
            onChange={(event) => {
              setTyped(event.target.value);
              setError(null);
            }}
          />
        </label>
      )}
      <Select
        label={wording.with}
        options={fillings.map(({ id: value, label }) => ({ value, label }))}
        value={filling}
        onChange={setFilling}
      />
      {isRandom(filling) && (
        <NumberField
          label={wording.randomSeed}
          integer
          min={0}
          value={seed}
          className={styles.field}
          onChange={setSeed}
        />
      )}
      <p id={`${id}-about`} role="status" className={error ? styles.error : styles.hint}>
        {error ?? (fixed ? wording.everyElementGetsANumber : wording.shapeSuchAs)}
      </p>
      <Button type="submit">{wording.fill}</Button>
    </form>
  );
}
