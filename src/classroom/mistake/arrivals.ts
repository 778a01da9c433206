import { tensors } from '../../core/algebra/tensors';
import { operandsAt, type Program } from '../../core/program/program';
import { sameShape } from '../../core/tensor/shape';
import { scalar, type Tensor } from '../../core/tensor/tensor';
import { type Parts, sumOf } from '../sweep/run';
import type { Edge } from '../sweep/setting';
import { atStatement, type Made, type Mistake, type Scene } from './mistake';

const o = tensors.pytorch;

/** A mistake in how parts that meet are taken together: at one statement, then at all. */
function* whereMany(
  { meetings }: Scene,
  total: (parts: Parts) => Tensor | undefined,
): Iterable<Made> {
  const [first] = meetings.keys();
  for (const at of meetings.keys()) {
    yield {
      at: atStatement(at),
      mutation: { total: (statement, parts) => (statement === at ? total(parts) : undefined) },
    };
  }
  if (first !== undefined && meetings.size > 1) {
    yield { at: atStatement(first), mutation: { total: (_, parts) => total(parts) } };
  }
}

/** Mistakes in how what arrives at a statement is taken together, and when it is passed on. */
export const arrivalMistakes: readonly Mistake[] = [
  {
    id: 'overwritten',
    made: (scene) => whereMany(scene, (parts) => parts.at(-1)?.amount),
  },
  {
    id: 'path forgotten',
    *made({ edges, meetings, setting, way }) {
      for (const at of edges) {
        const end = way === 'on' ? at.statement : operandAt(setting.program, at);
        if ((meetings.get(end) ?? 1) < 2) continue;
        yield {
          at,
          mutation: {
            flow: ({ statement, position }) =>
              statement === at.statement && position === at.position ? null : undefined,
          },
        };
      }
    },
  },
  {
    id: 'accumulated',
    *made({ edges, setting, way }) {
      const carried = (parts: Parts, last: Tensor | null) => {
        const [only] = parts;
        if (parts.length !== 1 || !only || !last) return undefined;
        return sameShape(last.shape, only.amount.shape) ? o.add(last, only.amount) : undefined;
      };
      const ends = edges.map((at) =>
        way === 'on' ? at.statement : operandAt(setting.program, at),
      );
      for (const end of new Set(ends)) {
        yield {
          at: atStatement(end),
          mutation: {
            total: (statement, parts, last) =>
              statement === end ? carried(parts, last) : undefined,
          },
        };
      }
    },
  },
  {
    id: 'averaged',
    made: (scene) =>
      whereMany(scene, (parts) =>
        parts.length > 1 ? o.div(sumOf(parts), scalar(parts.length)) : undefined,
      ),
  },
  {
    id: 'too early',
    *made({ meetings, way }) {
      if (way === 'on') return;
      for (const [at, count] of meetings) {
        for (let some = 1; some < count; some++) {
          yield {
            at: atStatement(at),
            mutation: {
              passed: (statement, parts) =>
                statement === at && parts.length > some ? sumOf(parts.slice(0, some)) : undefined,
            },
          };
        }
      }
    },
  },
];

function operandAt(program: Program, { statement, position }: Edge): number {
  return operandsAt(program, statement)[position] ?? -1;
}
