import { worded } from '../../words/worded';

/** What there is to learn from is called, and what it asks of a model. */
export const wording = worded('learn/data', {
  line: 'A line',
  aboutLine: 'Numbers along y = 2x − ½, which stray by the noise: a weight and a bias find it.',
  sine: 'A sine',
  aboutSine: 'Numbers along sin πx, which no line fits: it takes a hidden layer.',
  aboutXor: 'Class 1 where exactly one feature is positive: no line parts the classes.',
  moons: 'Two moons',
  aboutMoons: 'Two half circles that reach into each other.',
  circles: 'Two circles',
  aboutCircles: 'A circle within a circle.',
  spiral: 'Spiral',
  aboutSpiral: 'Two arms around each other: the hardest of those in two features.',
  iris: 'Iris flowers',
  aboutIris: '150 flowers of three species, by four lengths in centimetres (R. A. Fisher, 1936).',
  digits: 'Handwritten digits',
  aboutDigits: '1,797 digits of 8 × 8 pixels (E. Alpaydin and C. Kaynak, UCI, CC BY 4.0).',
  neighbours: 'Words and their neighbours',
  aboutNeighbours:
    'Each word of 48 short sentences, with each of those that stand near it: a word by its number.',
  names: 'Letters of names',
  aboutNames:
    'Each letter of some 250 given names, told by the five before it: a letter by its number.',
});
