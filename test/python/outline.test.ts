import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/graph/check';
import { valueAndGradient } from '../../src/core/index';
import type { Recording } from '../../src/python/recorded/entry';
import { isOutline, outlineOf } from '../../src/python/recorded/outline';
import { graphOfRecording } from '../../src/python/recorded/recorded-graph';
import { ran } from './python';

const program = `import math
class Number:
    def __init__(self, data):
        self.data = data
    def __add__(self, other):
        return Number(self.data + other.data)
    def __mul__(self, other):
        return Number(self.data * (other.data if isinstance(other, Number) else other))
    def tanh(self):
        return Number(math.tanh(self.data))
    def backward(self):
        pass
w = [Number(0.1 * k - 0.3) for k in range(8)]
def neuron(x, k):
    return (w[k] * x + w[k + 1] * x * 0.5).tanh()
def layer(x, k):
    one, two = neuron(x, k), neuron(x, k + 1)
    return one * two + one, two
x = Number(0.7)
total = Number(0.0)
for k in range(6):
    a, b = layer(x, k)
    total = total + a * b
total.backward()
`;

/** The value and the gradient of a recording, by the names of its inputs. */
function derivativesOf(recording: Recording) {
  const { graph } = graphOfRecording(recording);
  const { program: found, diagnostics } = check(graph);
  expect(diagnostics).toEqual([]);
  const { outputs, gradient } = valueAndGradient(found);
  const plain = new Map(Object.entries(gradient).map(([name, one]) => [name, Number(one)]));
  return { graph, value: Number(Object.values(outputs)[0]), gradient: plain };
}

describe('the outline of a run that is too large for a graph', async () => {
  const recording = (await ran(program)).result.recording as Recording;
  const whole = derivativesOf(recording);
  const layers = [...recording.scopes].filter(([, { name }]) => name.startsWith('layer('));

  it('leaves calls out, and has the values and adjoints of the whole everywhere else', () => {
    const outline = outlineOf(recording, 60);
    expect(outline?.closed.size).toBeGreaterThan(0);
    const found = derivativesOf(outline?.recording as Recording);
    expect(found.graph.nodes.length).toBeLessThan(whole.graph.nodes.length);
    expect(isOutline(found.graph)).toBe(true);
    expect(isOutline(whole.graph)).toBe(false);
    expect(found.value).toBeCloseTo(whole.value, 12);
    for (const [name, derivative] of whole.gradient) {
      expect(found.gradient.get(name), name).toBeCloseTo(derivative, 12);
    }
  });

  it('has the inside of the call that is asked for', () => {
    const [number = -1] = layers[3] ?? [];
    const inside = outlineOf(recording, 60, number);
    expect(inside?.closed).not.toContain(number);
    expect(inside?.recording.entries.filter(({ operation }) => operation === 'tanh')).not.toEqual(
      [],
    );
    expect(derivativesOf(inside?.recording as Recording).value).toBeCloseTo(whole.value, 12);
  });

  it('leaves nothing out where there is room for all', () => {
    expect(outlineOf(recording, 10_000)?.closed.size).toBe(0);
  });
});
