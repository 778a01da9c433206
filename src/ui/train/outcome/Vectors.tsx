import { useRef, useState } from 'react';
import { type Embedding, nearestTo, placesOf } from '../../../learn/pictures/vectors';
import { Select } from '../../parts/fields/Select';
import { Note } from '../../parts/frame/prose';
import { Controls, Section } from '../../parts/frame/Section';
import { Picture } from '../../parts/plot/Picture';
import picture from '../../parts/plot/Picture.module.css';
import { classes } from '../../parts/text/classes';
import styles from './Outcome.module.css';
import { wording } from './words';

const SIZE = 340;
const ROOM = 28;
/** Words that the picture's own words speak of. */
const TOLD = 8;
const NEAREST = 3;
/** About how wide a letter and how high a line of words is. */
const [LETTER, LINE] = [7, 13];

/** The vectors of words as points of a plane. */
export function Vectors({
  embedding,
  numbers,
}: {
  readonly embedding: Embedding;
  readonly numbers: Float64Array;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const [chosen, choose] = useState(0);
  const { words, width, name } = embedding;
  const word = Math.min(chosen, words.length - 1);
  const places = placesOf(embedding, numbers);
  const spanOf = (axis: 0 | 1) => {
    const finite = places.map((place) => place[axis]).filter(Number.isFinite);
    return [Math.min(...finite), Math.max(...finite)] as const;
  };
  const [across, up] = [spanOf(0), spanOf(1)];
  const at = (value: number, [low, high]: readonly [number, number]) =>
    ROOM + ((SIZE - 2 * ROOM) * (value - low)) / (high - low || 1);
  const labelled = apart(
    words,
    places.map(([x, y]) => [at(x, across), at(y, up)] as const),
    word,
  );
  const called = (k: number) => words[k] ?? '';
  const pairs = words.slice(0, TOLD).flatMap((each, k) => {
    const [nearest] = nearestTo(embedding, numbers, k, 1);
    return nearest === undefined ? [] : [wording.nearest(each, called(nearest))];
  });
  return (
    <Section title={wording.vectors}>
      <Picture title={wording.vectorsOf(name)} svg={svg}>
        <svg
          ref={svg}
          role="img"
          aria-label={wording.vectorsSummary(words.length, pairs)}
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          width={SIZE}
          height={SIZE}
          fontSize={12}
          className={classes(picture.svg, styles.svg, styles.plane)}
        >
          <rect width={SIZE} height={SIZE} className={styles.panel} />
          {places.map(([x, y], k) =>
            Number.isFinite(x) && Number.isFinite(y) ? (
              <g key={words[k]}>
                <circle
                  cx={at(x, across)}
                  cy={SIZE - at(y, up)}
                  r={k === word ? 4.5 : 3}
                  {...(k === word && { 'data-chosen': '' })}
                  className={styles.dot}
                />
                {labelled.has(k) && (
                  <text
                    x={at(x, across)}
                    y={SIZE - at(y, up) - 6}
                    textAnchor="middle"
                    fontWeight={k === word ? 700 : 400}
                    className={styles.word}
                  >
                    {words[k]}
                  </text>
                )}
              </g>
            ) : null,
          )}
        </svg>
      </Picture>
      <Controls>
        <Select
          label={wording.word}
          options={words.map((each, k) => ({ value: String(k), label: each }))}
          value={String(word)}
          onChange={(value) => choose(Number(value))}
        />
      </Controls>
      <p role="status">
        {wording.nearestAre(called(word), nearestTo(embedding, numbers, word, NEAREST).map(called))}
      </p>
      {width > 2 && <Note>{wording.projected(width)}</Note>}
    </Section>
  );
}

/** The words that can be written without covering one another; that which is looked at always can. */
function apart(
  words: readonly string[],
  places: readonly (readonly [x: number, y: number])[],
  chosen: number,
): ReadonlySet<number> {
  const written: number[] = [];
  const order = [chosen, ...words.keys()];
  for (const k of order) {
    const [x, y] = places[k] ?? [0, 0];
    const covers = written.some((other) => {
      const [otherX, otherY] = places[other] ?? [0, 0];
      const room = (LETTER * ((words[k] ?? '').length + (words[other] ?? '').length)) / 2;
      return Math.abs(x - otherX) < room && Math.abs(y - otherY) < LINE;
    });
    if (!covers) written.push(k);
  }
  return new Set(written);
}
