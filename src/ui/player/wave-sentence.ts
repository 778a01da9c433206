import type { Step, Trace } from '../../core/trace/trace';
import type { TraceStyle } from '../../lang/medium/medium';
import { plainMedium } from '../../lang/medium/plain';
import { writePlace, writeTensor } from '../../lang/term/cells';
import { listed, NAMED } from './listed';

/** What the steps of one wave, which are of one kind, do together: “3 statements fire together: …” */
export function waveSentence(trace: Trace, steps: readonly Step[], style: TraceStyle): string {
  const medium = plainMedium(style);
  const output = trace.output?.name ?? '';
  const results = new Map<string, string>();
  for (const step of steps) {
    const { text } = writeTensor(medium, step.value);
    results.set(nameOf(step), text);
  }
  const list = listed([...results].map(([name, text]) => `${name} = ${text}`));

  switch (steps[0]?.kind) {
    case 'input':
      return `${steps.length} inputs come in: ${list}.`;
    case 'statement':
      return `${steps.length} statements have all their operands and fire together: ${list}.`;
    case 'output':
      return `${steps.length} outputs are there: ${list}.`;
    case 'contribution': {
      const from = [...new Set(steps.map(({ statement }) => statement))];
      const names = from.map(
        (statement) => writePlace(medium, trace.program, statement, 'primal', output).text,
      );
      const who =
        names.length === 1
          ? `The adjoint of ${names[0]} flows`
          : `The adjoints of ${names.length > NAMED ? `${names.length} statements` : words(names)} flow`;
      return `${who} back in ${steps.length} contributions together: ${list}.`;
    }
    default:
      return `The adjoints of the inputs are what was asked for: ${list}.`;
  }

  function nameOf(step: Step): string {
    switch (step.kind) {
      case 'output':
        return medium.primal({ name: step.name });
      case 'gradient':
        return medium.adjoint({ name: step.name }, output);
      default: {
        const place = step.writes;
        if (!place) return '';
        return writePlace(medium, trace.program, place.statement, place.of, output).text;
      }
    }
  }
}

function words(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
