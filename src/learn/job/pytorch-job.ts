import type { OptimiserName } from '../../document/training';
import type { Code, NamedInput } from '../../lang/emit/code/language';
import { pythonFunction } from '../../lang/emit/code/languages/python-family';
import { pytorchModule, pytorchTensor, pytorchWith } from '../../lang/emit/code/languages/pytorch';
import { partsOf } from '../run/parts';
import { JOB_WORDS, type JobProgram, programFile } from './program-file';
import { rowArguments } from './row-arguments';
import rowsText from './rows.py?raw';
import { commented, inPython, lossOfParts, settingLines } from './settings';
import { forAnyRows, type JobSubject, partFor } from './subject';
import jobText from './torch_job.py?raw';

const language = pytorchWith(
  `${JOB_WORDS} dist DistributedDataParallel checkpoint_of begin share_of step optimizer_of MEMORY self`,
);

/** An optimizer of PyTorch, and what it keeps of each parameter under the names that it has there. */
interface Optimizer {
  readonly made: string;
  readonly memory: readonly string[];
}

const adam = ['exp_avg', 'exp_avg_sq'];

const optimizers: Readonly<Record<OptimiserName, Optimizer>> = {
  sgd: { made: 'SGD(parameters, lr=RATE, weight_decay=DECAY)', memory: [] },
  momentum: {
    made: 'SGD(parameters, lr=RATE, momentum=0.9, weight_decay=DECAY)',
    memory: ['momentum_buffer'],
  },
  rmsprop: { made: 'RMSprop(parameters, lr=RATE, weight_decay=DECAY)', memory: ['square_avg'] },
  adam: { made: 'Adam(parameters, lr=RATE, weight_decay=DECAY)', memory: adam },
  adamw: { made: 'AdamW(parameters, lr=RATE, weight_decay=DECAY)', memory: adam },
};

const HEADING = {
  library: 'PyTorch',
  checkpoint: 'checkpoint.pt',
  commands: ['python train.py', 'torchrun --nproc_per_node=2 train.py', 'python train.py --help'],
  imports: [
    ...['import argparse', 'import csv', 'import math', 'import os', '', 'import numpy as np'],
    ...['import torch', 'import torch.distributed as dist'],
    [/\bF\./, 'import torch.nn.functional as F'] as const,
    ...['from torch import nn', 'from torch.nn.parallel import DistributedDataParallel'],
  ],
};

const TIED =
  'The loss ties the rows of a batch together: on several processes each sees its\n' +
  'own rows alone, so that numbers differ from those of one process.';

/**
 * Writes a program that trains on with PyTorch, on as many processes as torchrun starts.
 * @throws EmitError for what PyTorch does not have.
 */
export function pytorchJob(subject: JobSubject): JobProgram {
  const { code, flowing } = forAnyRows(subject, language);
  const loss = lossOfParts(subject);
  const { made, memory } = optimizers[subject.training.optimiser.name];
  const tied = loss === 'neither';
  const text = programFile(subject, { ...HEADING, notes: tied ? [TIED] : [] }, [
    code.isSingle ? [] : ['torch.set_default_dtype(torch.float64)'],
    [
      ...settingLines(subject),
      commented(
        `LOSS = "${loss === 'sum' ? 'sum' : 'mean'}"`,
        'how the losses of rows make up that of a batch',
      ),
    ],
    ...code.routines.map(pythonFunction),
    moduleLines(code, flowing, subject),
    [
      '# What the optimizer keeps of each parameter.',
      `MEMORY = [${memory.map(inPython).join(', ')}]`,
      '',
      '',
      'def optimizer_of(parameters):',
      `    return torch.optim.${made}`,
    ],
    rowsText,
    jobText,
  ]);
  return { text, tied };
}

/** The module: what is computed of a row or a batch as a method, and over rows as `forward`. */
function moduleLines(
  code: Code,
  flowing: readonly NamedInput[],
  subject: JobSubject,
): readonly string[] {
  const { parameters, batched, prediction } = subject.model;
  const args = rowArguments(code, subject, {
    parameter: () => null,
    array: (input) => pytorchTensor(input),
    cast: (text, dtype) => `${text}.to(torch.${dtype})`,
    oneHot: (target, from, to) => `(${target} == torch.arange(${from}, ${to})).to(${target})`,
  }).join(', ');
  const given = batched
    ? `self.outputs(${args})`
    : `[self.outputs(${args}) for row, target in zip(rows, targets)]`;
  const forward = batched
    ? prediction === null
      ? [`return ${given}.sum(), None`]
      : [`loss, prediction = ${given}`, 'return loss.sum(), prediction']
    : prediction === null
      ? [`return torch.stack(${given}).mean(), None`]
      : [
          `losses, predictions = zip(*${given})`,
          'return torch.stack(losses).mean(), torch.stack(predictions)',
        ];
  const zeros = (input: NamedInput) => {
    const learnt = flowing.includes(input) ? '' : ', requires_grad=False';
    const shape = input.shape.length === 0 ? '()' : input.shape.join(', ');
    return `nn.Parameter(torch.zeros(${shape})${learnt})`;
  };
  return [
    ...pytorchModule(code, {
      method: 'outputs',
      parameters: partsOf(parameters).flatMap(
        (part) => code.inputs.find((input) => partFor([part], input)) ?? [],
      ),
      start: zeros,
    }),
    '',
    '    def forward(self, rows, targets):',
    '        """Gives the loss over rows, and what is predicted for them."""',
    ...forward.map((line) => `        ${line}`),
  ];
}
