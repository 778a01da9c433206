import { analysisWords } from './analysis';
import { arrayWords, conventionWords, readingWords } from './array';
import { askingWords } from './asking';
import { attributeWords } from './attribute';
import { canvasTexts } from './canvas';
import { dialectWords } from './dialect';
import { differentiationWords, excessWords, namingWords, outputWords } from './document';
import { emitWords } from './emit';
import { expressionWords } from './expression';
import { faultWords, fileWords } from './file';
import { foldWords } from './fold';
import { functionWords } from './function';
import { glossary } from './glossary';
import { checkWords, wireWords } from './graph';
import { keysTexts } from './keys';
import { kinkWords } from './kink';
import { mendWords } from './mend';
import { mistakeTexts } from './mistake';
import { modelWords } from './model';
import { noteWords } from './note';
import { numberWords } from './number';
import { outlineTexts } from './outline';
import { ownWords } from './own';
import { playerTexts } from './player';
import { argumentWords, inputWords, nameWords } from './program';
import {
  answerWords,
  promptWords,
  questionFaultWords,
  questionNames,
  questionTexts,
  stateWords,
} from './question';
import { placeWords, shapeWords } from './shape';
import { simplifyWords } from './simplify';
import { databaseWords, storageWords } from './storage';
import { handWords } from './study';
import { transformedTexts, transformWords } from './transform';
import { takenWords, troubleWords } from './trouble';
import { workWords } from './work';
import { writingWords } from './writing';

/** All that `src/words/en` says, in German, by the names it is asked for by. */
export const problems = {
  'said/analysis': analysisWords,
  'said/array': arrayWords,
  'said/convention': conventionWords,
  'said/reading': readingWords,
  'said/asking': askingWords,
  'said/attribute': attributeWords,
  'said/canvas': canvasTexts,
  'said/dialect': dialectWords,
  'said/output': outputWords,
  'said/differentiation': differentiationWords,
  'said/excess': excessWords,
  'said/naming': namingWords,
  'said/emit': emitWords,
  'said/expression': expressionWords,
  'said/file': fileWords,
  'said/fault': faultWords,
  'said/fold': foldWords,
  'said/function': functionWords,
  'said/glossary': glossary,
  'said/check': checkWords,
  'said/wire': wireWords,
  'said/keys': keysTexts,
  'said/kink': kinkWords,
  'said/mend': mendWords,
  'said/mistake': mistakeTexts,
  'said/model': modelWords,
  'said/note': noteWords,
  'said/number': numberWords,
  'said/outline': outlineTexts,
  'said/own': ownWords,
  'said/player': playerTexts,
  'said/input': inputWords,
  'said/name': nameWords,
  'said/argument': argumentWords,
  'said/questionFault': questionFaultWords,
  'said/prompt': promptWords,
  'said/questionNames': questionNames,
  'said/state': stateWords,
  'said/answer': answerWords,
  'said/question': questionTexts,
  'said/shape': shapeWords,
  'said/place': placeWords,
  'said/simplify': simplifyWords,
  'said/database': databaseWords,
  'said/storage': storageWords,
  'said/hand': handWords,
  'said/transform': transformWords,
  'said/transformed': transformedTexts,
  'said/trouble': troubleWords,
  'said/taken': takenWords,
  'said/work': workWords,
  'said/writing': writingWords,
} satisfies Readonly<Record<string, unknown>>;
