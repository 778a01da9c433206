import type { DataSet } from './data-set';

/** What begins and ends a name. */
export const EDGE = '·';
/** Letters that the next one of a name is told by. */
export const CONTEXT = 5;

const LETTERS = [EDGE, ...'abcdefghijklmnopqrstuvwxyz'];

/** Given names as they are common in several languages. */
const NAMES = `ada alan albert alice amelia amir ana andrea anita anna anton ariana arthur astrid
  barbara beatrice ben bernard bianca boris brian camila carla carlos caroline cecilia charles chloe clara
  claudia daniel daria david diana diego dora edith eduard elena eli elias eliza ella elsa emil emilia emily
  emma eric erika esther eva felix fiona flora frank frida gabriel george gloria grace greta hanna hannah
  harry helena henry hugo ida igor ines irena irene iris isabel ivan jack jakob james jan jana jane john
  jonas josef judith julia karin karl karla katharina klara konrad lara laura lea leah lena leo leon leonie
  lilian linda linus lisa lola louis louisa luca lucia lucas luis luna lydia magda maja marco maria marian
  marie marina mario marlene marta martha martin mary mateo matilda maya mia mila milan mina mira miriam
  nadia nathan nina noah nora norman olga oliver olivia oscar otto paola paul paula pedro peter petra philip
  rafael rebecca rita robert roman romy rosa ruth sabine sally samuel sandra sara sarah sebastian simon sofia
  sonia stefan stella susan sven sylvia tara teresa theo theodor thomas tilda tim tina tobias tom ulrich ursula
  valentin vera victor victoria viola vivian walter wanda willi yara yvonne zara zoe`;

/** Each letter of each name with those before it, by their numbers: what the next letter is told by. */
export function names(): DataSet {
  const rows: number[][] = [];
  const next: number[] = [];
  for (const name of NAMES.split(/\s+/)) {
    const numbers = [...name, EDGE].map((letter) => LETTERS.indexOf(letter));
    for (const [at, number] of numbers.entries()) {
      const before = [...Array<number>(CONTEXT).fill(0), ...numbers.slice(0, at)];
      rows.push(before.slice(-CONTEXT));
      next.push(number);
    }
  }
  return {
    features: Array.from({ length: CONTEXT }, (_, k) => `${CONTEXT - k} before`),
    classes: LETTERS,
    vocabulary: LETTERS,
    x: Float64Array.from(rows.flat()),
    y: Float64Array.from(next),
  };
}

/** Sentences in which words of a kind stand beside the same words. */
const SENTENCES = [
  ...['cat', 'dog', 'horse', 'mouse'].flatMap((animal) => [
    `the ${animal} runs home`,
    `the ${animal} sleeps here`,
    `a ${animal} runs fast`,
    `my ${animal} sleeps well`,
  ]),
  ...['apple', 'pear', 'bread', 'cake'].flatMap((food) => [
    `we eat the ${food} today`,
    `they eat some ${food} now`,
    `we bake some ${food} today`,
    `they like sweet ${food} now`,
  ]),
  ...['water', 'milk', 'tea', 'juice'].flatMap((drink) => [
    `we drink the ${drink} today`,
    `they drink some ${drink} now`,
    `we pour cold ${drink} today`,
    `they pour warm ${drink} now`,
  ]),
];
/** How far apart words are neighbours. */
const WINDOW = 2;

/** Each word of some sentences with each of its neighbours, by their numbers in the alphabet. */
export function neighbours(): DataSet {
  const sentences = SENTENCES.map((sentence) => sentence.split(' '));
  const vocabulary = [...new Set(sentences.flat())].sort();
  const x: number[] = [];
  const y: number[] = [];
  for (const sentence of sentences) {
    const numbers = sentence.map((word) => vocabulary.indexOf(word));
    for (const [at, number] of numbers.entries()) {
      for (let k = Math.max(0, at - WINDOW); k <= Math.min(numbers.length - 1, at + WINDOW); k++) {
        if (k === at) continue;
        x.push(number);
        y.push(numbers[k] as number);
      }
    }
  }
  return {
    ...{ features: ['word'], classes: vocabulary, vocabulary },
    ...{ x: Float64Array.from(x), y: Float64Array.from(y) },
  };
}
