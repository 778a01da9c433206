/** What questions or answers have that can’t be opened: the cause and, after a colon, the mend. */
export const questionFaultWords = {
  'no list of questions': () => 'questions that are no list',
  'too many questions': ({ most }: Most) => `too many questions: Wengert takes ${most}`,
  'unknown question': () =>
    'a question that this Wengert does not know: reload the page to get the newest, or ask another',
  'no place': () => 'a question about a place that is none: write a whole number from 0',
  'no prompt': () => 'a question whose words are no text',
  'prompt too long': ({ most }: Most) => `a question of more than ${most} characters: shorten it`,
  'no answer': () => 'an answer that is no list of texts',
  'answer too long': ({ most }: Most) => `an answer of more than ${most} characters: shorten it`,
};

interface Most {
  readonly most: number;
}
