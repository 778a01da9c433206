import { worded } from '../worded';

/** What questions or answers have that can’t be opened: the cause and, after a colon, the mend. */
export const questionFaultWords = worded('said/questionFault', {
  'no list of questions': () => 'a list of questions that is none',
  'too many questions': ({ most }: Most) => `too many questions: Wengert takes ${most}`,
  'unknown question': () =>
    'a question that this Wengert does not know: reload the page to get the newest, or ask another',
  'no place': () => 'a question about a place that is none: write a whole number from 0',
  'no prompt': () => 'a question whose words are no text',
  'prompt too long': ({ most }: Most) => `a question of more than ${most} characters: shorten it`,
  'no answer': () => 'an answer that is no list of texts',
  'no assignment': () => 'a part of an assignment that is none: make it anew',
  'no hand-in': () => 'a part of what was handed in that is none: hand it in again',
  'answer too long': ({ most }: Most) => `an answer of more than ${most} characters: shorten it`,
});

interface Most {
  readonly most: number;
}

/** Where a question is about, in names as v₁ and ln. */
export interface Place {
  readonly node: string;
  readonly primitive: string;
  readonly operand: string;
  readonly output: string;
  readonly column: string;
  readonly mode: 'reverse' | 'forward';
}

/** What is asked, by kind of question. */
export const promptWords = worded('said/prompt', {
  value: ({ node }: Place) => `What is the value of ${node}?`,
  adjoint: ({ node, output }: Place) =>
    `What is the adjoint of ${node}, the derivative of ${output} by it?`,
  tangent: ({ node }: Place) => `What is the tangent of ${node}?`,
  partial: ({ node, operand }: Place) => `What is the partial derivative of ${node} by ${operand}?`,
  contribution: ({ node, operand, mode }: Place) =>
    mode === 'reverse'
      ? `What does ${node} add to the adjoint of ${operand}?`
      : `What does ${operand} add to the tangent of ${node}?`,
  running: ({ node, operand }: Place) =>
    `What is the adjoint of ${operand} once what comes from ${node} has arrived?`,
  operator: ({ node, operand }: Place) => `Which operation makes ${node} of ${operand}?`,
  node: ({ node }: Place) =>
    `The node ${node} is missing: which operation is it, and what does it read?`,
  wire: ({ node, primitive }: Place) =>
    `A wire to ${node}, which is ${primitive}, is missing: where does it begin?`,
  column: ({ column }: Place) => `Fill in all ${column}.`,
  order: ({ mode }: Place) =>
    mode === 'reverse'
      ? 'In which order does the reverse sweep go through the nodes?'
      : 'In which order can the nodes fire?',
  next: () => 'Which node can fire next?',
  bug: () => 'One of these lines is wrong, and those below follow from it. Which one?',
});

/** What a kind of question is called where one is chosen. */
export const questionNames = worded('said/questionNames', {
  value: 'Value',
  adjoint: 'Adjoint',
  tangent: 'Tangent',
  partial: 'Partial derivative',
  contribution: 'What flows along the wire',
  running: 'Adjoint so far',
  operator: 'Operation',
  node: 'Missing node',
  wire: 'Missing wire',
  column: 'Whole column',
  order: 'Order of the sweep',
  next: 'What fires next',
  bug: 'Wrong line',
} satisfies Readonly<Record<keyof typeof promptWords, string>>);

/** What became of a question of an assignment. */
export const stateWords = worded('said/state', {
  right: 'right',
  over: 'no more attempts',
  open: 'open',
});

/** Why what was answered can’t be judged, and what to do. */
export const answerWords = worded('said/answer', {
  empty: () => 'Nothing is answered yet.',
  'two numbers': ({ text }: { text: string }) =>
    `${text} can be read in two ways: write ${text.replaceAll(',', '')} or ${text.replace(',', '.')}.`,
  'unknown name': ({ name }: { name: string }) =>
    `There is nothing named ${name} here: use names of the graph, such as x1 or v1.`,
  'no expression': ({ problem }: { problem: string }) => `This can’t be read: ${problem}`,
  'not given yet': ({ name }: { name: string }) =>
    `${name} is what is asked for, or comes later: use what is there already.`,
  'no operator': ({ name }: { name: string }) =>
    `${name} is no operation: write its sign or name, such as × or sin.`,
  'no line': ({ name }: { name: string }) => `There is no line ${name}: write its number.`,
  'no node': ({ name }: { name: string }) =>
    `There is no node ${name}: write its name, such as v1 or x1.`,
});

/** What is said of questions besides. */
export const questionTexts = worded('said/question', {
  /** Where a line is chosen that is not the wrong one. */
  otherLine: 'Not that line: it follows from those above it, even where one of them is wrong.',

  /** Where a graph can't be asked for its wrong line. */
  noBug:
    'No single wrong line can be made of this graph: it takes numbers, of at most forty lines.',

  /** Hints for the wrong line of a sweep, in three steps. */
  bugHints: (title: string, where: string): readonly [string, string, string] => [
    'Work each line out anew from the lines above it, as they stand.',
    `The mistake is: ${title.toLowerCase()}.`,
    where,
  ],

  /** Hints where it is not known what went wrong, in three steps. */
  plainHints: ({ node, operand, mode }: Place): readonly [string, string, string] => [
    operand === node ? `Look at ${node}.` : `Look at the wire from ${operand} to ${node}.`,
    mode === 'reverse'
      ? 'Along a path multiply by local derivatives; where paths meet, add.'
      : 'Each operand brings its tangent times the local derivative; add them up.',
    'Write down what arrives, then the local derivative at the value of its operand, then the product.',
  ],
});
