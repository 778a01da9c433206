import { check } from '../../core/graph/check';
import type { Program } from '../../core/program/program';
import type { Training } from '../../document/training';
import type { CodeLanguage, NamedInput } from '../../lang/emit/code/language';
import { type Differentiated, differentiated } from '../../lang/emit/code/languages/gradients';
import { pythonFunction } from '../../lang/emit/code/languages/python-family';
import { type Outline, outlineOf } from '../../lang/emit/code/outline';
import { EmitError } from '../../lang/emit/emit-error';
import type { DataSet } from '../data/data-set';
import { graphFor, type Model } from '../run/model';
import { hasLayer } from '../run/modes';
import type { Part } from '../run/parts';
import type { RunState } from '../run/trainer';

/** What goes on elsewhere: a model, how it is trained and on what, and where its run is. */
export interface JobSubject {
  readonly title: string;
  readonly model: Model;
  readonly training: Training;
  /** The rows before they are split. */
  readonly all: DataSet;
  readonly state: RunState;
}

/**
 * Writes what computes the loss and the prediction of however many rows.
 * @throws EmitError for a graph that is another for another number of rows.
 */
export function forAnyRows({ model }: JobSubject, language: CodeLanguage): Differentiated {
  if (hasLayer(model.graph, 'dropout')) throw new EmitError({ kind: 'drawn anew' });
  const [some, more] = [5, 7].map((rows) => differentiated(outlineFor(model, rows), language));
  if (!some || !more || linesOf(some) !== linesOf(more))
    throw new EmitError({ kind: 'fixed rows' });
  return some;
}

function linesOf({ code: { routines, main } }: Differentiated): string {
  return [...routines, main].flatMap(pythonFunction).join('\n');
}

/** The model as an outline, whose outputs are the loss and, where there is one, the prediction. */
function outlineFor(model: Model, rows: number): Outline {
  const graph = graphFor(model, rows);
  const checked = check(graph, { convention: model.convention });
  const outline = outlineOf(graph, checked);
  return { ...outline, program: withOutputs(outline.program, model) };
}

function withOutputs(program: Program, { loss, prediction }: Model): Program {
  const named = (name: string | null) => program.outputs.filter((output) => output.name === name);
  return { ...program, outputs: [...named(loss), ...named(prediction)] };
}

/** The part that belongs to an input; undefined for one that keeps its numbers. */
export function partFor(parts: readonly Part[], { input }: NamedInput): Part | undefined {
  return parts.find(({ place }) => place.name === input.name);
}
