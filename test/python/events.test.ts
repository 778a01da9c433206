import { beforeAll, describe, expect, it } from 'vitest';
import { python, ran } from './python';

beforeAll(async () => {
  await python();
});

/** What befell the tape in a program: the line, what, how many values, and how many operations keep some then. */
async function lifeOf(program: string): Promise<readonly string[]> {
  const { result } = await ran(`import torch\n${program}`);
  return result.events.map(
    ({ kind, place, count, keeping }) => `${place}: ${kind} ${count}, ${keeping}`,
  );
}

const X = 'x = torch.tensor(2., requires_grad=True)\n';

describe('the life of a tape', () => {
  it('is freed by a sweep, and a second one is refused', async () => {
    expect(await lifeOf(`${X}y = (x * x).exp()\ny.backward()\ny.backward()`)).toEqual([
      '4: freed 2, 0',
      '5: second 1, 0',
    ]);
  });

  it('stays where that is asked for, and what arrives is added', async () => {
    const program = `${X}y = x * x\ny.backward(retain_graph=True)\ny.backward()\nx.grad = None`;
    expect(await lifeOf(program)).toEqual([
      '4: kept 1, 1',
      '5: freed 1, 0',
      '5: added 1, 0',
      '6: zeroed 1, 0',
    ]);
  });

  it('goes with what the program lets go of', async () => {
    const program = `${X}y = x * x\nz = x * x\ndel y\nw = z.detach()`;
    expect(await lifeOf(program)).toEqual(['5: let go 1, 1', '6: detached 1, 1']);
  });

  it('pauses within no_grad, where parameters are changed in place', async () => {
    const program = `${X}with torch.no_grad():\n    x -= 1`;
    expect(await lifeOf(program)).toEqual([
      '3: recording off 1, 0',
      '4: changed 1, 0',
      '3: recording on 1, 0',
    ]);
  });

  it('is begun anew by zero_grad', async () => {
    const program = `m = torch.nn.Linear(1, 1)\nm(torch.ones(1, 1)).sum().backward()\nm.zero_grad()\nm.zero_grad()`;
    expect((await lifeOf(program)).slice(-2)).toEqual(['4: zeroed 2, 0', '5: zeroed 0, 0']);
  });
});
