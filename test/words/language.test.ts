import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analysisWords } from '../../src/words/en/analysis';
import { arrayWords } from '../../src/words/en/array';
import { askingWords } from '../../src/words/en/asking';
import { attributeWords } from '../../src/words/en/attribute';
import { dialectWords } from '../../src/words/en/dialect';
import { differentiationWords, excessWords, namingWords } from '../../src/words/en/document';
import { emitWords } from '../../src/words/en/emit';
import { expressionWords } from '../../src/words/en/expression';
import { faultWords, fileWords } from '../../src/words/en/file';
import { foldWords } from '../../src/words/en/fold';
import { functionWords } from '../../src/words/en/function';
import { checkWords, wireWords } from '../../src/words/en/graph';
import { mendWords } from '../../src/words/en/mend';
import { modelWords } from '../../src/words/en/model';
import { noteWords } from '../../src/words/en/note';
import { ownWords } from '../../src/words/en/own';
import { argumentWords, inputWords, nameWords } from '../../src/words/en/program';
import { answerWords, promptWords, questionFaultWords } from '../../src/words/en/question';
import { placeWords, shapeWords } from '../../src/words/en/shape';
import { databaseWords, storageWords } from '../../src/words/en/storage';
import { handWords } from '../../src/words/en/study';
import { transformWords } from '../../src/words/en/transform';
import { troubleWords } from '../../src/words/en/trouble';
import { workWords } from '../../src/words/en/work';
import { writingWords } from '../../src/words/en/writing';
import type { Language } from '../../src/words/language';
import { said } from '../../src/words/problem';

const english: Language = {
  analysis: analysisWords,
  argument: argumentWords,
  array: arrayWords,
  asking: askingWords,
  attribute: attributeWords,
  check: checkWords,
  database: databaseWords,
  dialect: dialectWords,
  differentiation: differentiationWords,
  emit: emitWords,
  excess: excessWords,
  expression: expressionWords,
  fault: faultWords,
  file: fileWords,
  fold: foldWords,
  function: functionWords,
  hand: handWords,
  input: inputWords,
  mend: mendWords,
  model: modelWords,
  name: nameWords,
  naming: namingWords,
  note: noteWords,
  own: ownWords,
  place: placeWords,
  answer: answerWords,
  prompt: promptWords,
  questionFault: questionFaultWords,
  shape: shapeWords,
  storage: storageWords,
  transform: transformWords,
  trouble: troubleWords,
  wire: wireWords,
  work: workWords,
  writing: writingWords,
};

describe('a language', () => {
  it('has words for the problems of every module of English', async () => {
    const folder = join(import.meta.dirname, '../../src/words/en');
    const known = new Set<unknown>(Object.values(english));
    const problems = /^[a-z]+Words$/;
    for (const file of readdirSync(folder)) {
      const module: Record<string, unknown> = await import(
        `../../src/words/en/${file.replace('.ts', '')}.ts`
      );
      for (const [name, words] of Object.entries(module)) {
        if (!problems.test(name) || !isWords(words)) continue;
        expect(known.has(words), `${name} of ${file}`).toBe(true);
      }
    }
  });

  it('says the same problem in words of its own', () => {
    const shape: Language['shape'] = {
      ...english.shape,
      'axis named twice': () => 'eine Achse ist zweimal genannt',
    };
    expect(said(shape, { kind: 'axis named twice' }).message).toBe(
      'eine Achse ist zweimal genannt',
    );
  });

  it('does not compile with a word missing', () => {
    const { 'axis named twice': _, ...rest } = english.shape;
    // @ts-expect-error there is a problem that it could not say.
    const gap: Language['shape'] = rest;
    expect(gap).not.toHaveProperty('axis named twice');
  });
});

/** Whether something is words by kind of problem. */
function isWords(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((word) => typeof word === 'function')
  );
}
