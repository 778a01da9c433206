import type { Code } from '../../lang/emit/code/language';
import { jaxArray, jaxWith } from '../../lang/emit/code/languages/jax';
import { pythonFunction } from '../../lang/emit/code/languages/python-family';
import { plainOutline } from '../../lang/emit/code/outline';
import { writeCode } from '../../lang/emit/code/write-code';
import { optimiserProgram } from '../optimiser/optimisers';
import jobText from './jax_job.py?raw';
import { JOB_WORDS, type JobProgram, programFile } from './program-file';
import { rowArguments } from './row-arguments';
import rowsText from './rows.py?raw';
import { settingLines } from './settings';
import { forAnyRows, type JobSubject } from './subject';

const language = jaxWith(
  `${JOB_WORDS} Mesh NamedSharding PartitionSpec begun update_by run outputs optimizer_step PARAMETERS w`,
);
/** Of an update, which stands in a function of its own. */
const plain = jaxWith(JOB_WORDS);

const HEADING = {
  library: 'JAX',
  checkpoint: 'checkpoint.npz',
  commands: ['python train_jax.py', 'python train_jax.py --help'],
  notes: [
    'The rows of a batch are shared out over all devices that JAX finds. How this is\n' +
      'written was checked by reading alone: where Wengert is tested there is no JAX.',
  ],
  imports: [
    ...['import argparse', 'import csv', 'import math', 'import os', '', 'import jax'],
    'import jax.numpy as jnp',
    ...['import numpy as np', 'from jax.sharding import Mesh, NamedSharding, PartitionSpec'],
  ],
};

/**
 * Writes a program that trains on with JAX, each batch over all devices that there are.
 * @throws EmitError for what JAX does not have.
 */
export function jaxJob(subject: JobSubject): JobProgram {
  const { code } = forAnyRows(subject, language);
  const { count } = subject.model;
  const text = programFile(subject, HEADING, [
    code.isSingle ? [] : ['jax.config.update("jax_enable_x64", True)'],
    [...settingLines(subject), `PARAMETERS = ${count}`],
    ...code.routines.map(pythonFunction),
    pythonFunction({ ...code.main, name: 'outputs' }),
    runLines(code, subject),
    stepLines(subject),
    rowsText,
    jobText,
  ]);
  // What is computed over several devices is the loss of the whole batch.
  return { text, tied: false };
}

/** The loss and the prediction over rows, of all parameters in one array. */
function runLines(code: Code, subject: JobSubject): readonly string[] {
  const { batched, prediction } = subject.model;
  const args = rowArguments(code, subject, {
    parameter: ({ place: { shape }, from, to }) => {
      if (shape.length === 0) return `w[${from}]`;
      return `w[${from}:${to}]${shape.length === 1 ? '' : `.reshape(${shape.join(', ')})`}`;
    },
    array: jaxArray,
    cast: (text, dtype) => `${text}.astype(jnp.${dtype})`,
    oneHot: (target, from, to) =>
      `(${target} == jnp.arange(${from}, ${to})).astype(${target.replace(/\[.*/, '')}.dtype)`,
  }).join(', ');
  const given = batched
    ? `outputs(${args})`
    : `jax.vmap(lambda row, target: outputs(${args}))(rows, targets)`;
  const over = batched ? 'sum' : 'mean';
  return [
    'def run(w, rows, targets):',
    '    """Gives the loss over rows, and what is predicted for them."""',
    ...(prediction === null
      ? [`    return ${given}.${over}(), None`]
      : [`    loss, prediction = ${given}`, `    return loss.${over}(), prediction`]),
  ];
}

/** One update by the optimiser, written out. */
function stepLines({ training, model }: JobSubject): readonly string[] {
  const { program } = optimiserProgram(training.optimiser, [model.count]);
  const { main } = writeCode(plainOutline(program), plain);
  return pythonFunction({ ...main, name: 'optimizer_step' });
}
