import type { analysisWords } from './en/analysis';
import type { arrayWords } from './en/array';
import type { askingWords } from './en/asking';
import type { attributeWords } from './en/attribute';
import type { dialectWords } from './en/dialect';
import type { differentiationWords, excessWords, namingWords } from './en/document';
import type { emitWords } from './en/emit';
import type { expressionWords } from './en/expression';
import type { faultWords, fileWords } from './en/file';
import type { foldWords } from './en/fold';
import type { functionWords } from './en/function';
import type { checkWords, wireWords } from './en/graph';
import type { mendWords } from './en/mend';
import type { modelWords } from './en/model';
import type { noteWords } from './en/note';
import type { ownWords } from './en/own';
import type { argumentWords, inputWords, nameWords } from './en/program';
import type { answerWords, promptWords, questionFaultWords } from './en/question';
import type { placeWords, shapeWords } from './en/shape';
import type { databaseWords, storageWords } from './en/storage';
import type { handWords } from './en/study';
import type { transformWords } from './en/transform';
import type { troubleWords } from './en/trouble';
import type { workWords } from './en/work';
import type { writingWords } from './en/writing';
import type { Translation } from './problem';

/**
 * All the problems that a language has words for, by what they are of. English is the one source of the
 * kinds and of their facts; a language of which a word is missing does not compile.
 */
export interface Language {
  readonly analysis: Translation<typeof analysisWords>;
  readonly argument: Translation<typeof argumentWords>;
  readonly array: Translation<typeof arrayWords>;
  readonly asking: Translation<typeof askingWords>;
  readonly attribute: Translation<typeof attributeWords>;
  readonly check: Translation<typeof checkWords>;
  readonly database: Translation<typeof databaseWords>;
  readonly dialect: Translation<typeof dialectWords>;
  readonly differentiation: Translation<typeof differentiationWords>;
  readonly emit: Translation<typeof emitWords>;
  readonly excess: Translation<typeof excessWords>;
  readonly expression: Translation<typeof expressionWords>;
  readonly fault: Translation<typeof faultWords>;
  readonly file: Translation<typeof fileWords>;
  readonly fold: Translation<typeof foldWords>;
  readonly function: Translation<typeof functionWords>;
  readonly hand: Translation<typeof handWords>;
  readonly input: Translation<typeof inputWords>;
  readonly mend: Translation<typeof mendWords>;
  readonly model: Translation<typeof modelWords>;
  readonly name: Translation<typeof nameWords>;
  readonly naming: Translation<typeof namingWords>;
  readonly note: Translation<typeof noteWords>;
  readonly own: Translation<typeof ownWords>;
  readonly place: Translation<typeof placeWords>;
  readonly answer: Translation<typeof answerWords>;
  readonly prompt: Translation<typeof promptWords>;
  readonly questionFault: Translation<typeof questionFaultWords>;
  readonly shape: Translation<typeof shapeWords>;
  readonly storage: Translation<typeof storageWords>;
  readonly transform: Translation<typeof transformWords>;
  readonly trouble: Translation<typeof troubleWords>;
  readonly wire: Translation<typeof wireWords>;
  readonly work: Translation<typeof workWords>;
  readonly writing: Translation<typeof writingWords>;
}
