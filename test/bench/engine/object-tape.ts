import type { Recipe } from './graphs';

/**
 * A tape of objects as A. Karpathy's micrograd has it: every value is an object with its operands
 * and a closure that passes its gradient back, and `backward` sorts the graph first. The sort
 * uses its own stack where micrograd recurses, or deep graphs would overflow the call stack.
 */
class Value {
  grad = 0;
  backward: (() => void) | null = null;
  readonly previous: ReadonlySet<Value>;

  constructor(
    readonly data: number,
    operands: readonly Value[] = [],
  ) {
    this.previous = new Set(operands);
  }

  add(other: Value): Value {
    const out = new Value(this.data + other.data, [this, other]);
    out.backward = () => {
      this.grad += out.grad;
      other.grad += out.grad;
    };
    return out;
  }

  subtract(other: Value): Value {
    const out = new Value(this.data - other.data, [this, other]);
    out.backward = () => {
      this.grad += out.grad;
      other.grad -= out.grad;
    };
    return out;
  }

  multiply(other: Value): Value {
    const out = new Value(this.data * other.data, [this, other]);
    out.backward = () => {
      this.grad += other.data * out.grad;
      other.grad += this.data * out.grad;
    };
    return out;
  }

  sin(): Value {
    const out = new Value(Math.sin(this.data), [this]);
    out.backward = () => {
      this.grad += Math.cos(this.data) * out.grad;
    };
    return out;
  }

  exp(): Value {
    const out = new Value(Math.exp(this.data), [this]);
    out.backward = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }

  tanh(): Value {
    const out = new Value(Math.tanh(this.data), [this]);
    out.backward = () => {
      this.grad += (1 - out.data ** 2) * out.grad;
    };
    return out;
  }

  differentiate(): void {
    const order: Value[] = [];
    const visited = new Set<Value>();
    const pending: [Value, Iterator<Value>][] = [[this, this.previous.values()]];
    visited.add(this);
    for (let top = pending.at(-1); top; top = pending.at(-1)) {
      const { done, value } = top[1].next();
      if (done) {
        order.push(top[0]);
        pending.pop();
      } else if (!visited.has(value)) {
        visited.add(value);
        pending.push([value, value.previous.values()]);
      }
    }
    this.grad = 1;
    for (let k = order.length - 1; k >= 0; k--) order[k]?.backward?.();
  }
}

/** Builds, evaluates and differentiates; returns the value and the gradient by all inputs. */
export function withObjects(recipe: Recipe): { value: number; gradient: number[] } {
  const inputs: Value[] = [];
  const y = recipe<Value>({
    input: (_name, value) => {
      const input = new Value(value);
      inputs.push(input);
      return input;
    },
    literal: (value) => new Value(value),
    add: (a, b) => a.add(b),
    subtract: (a, b) => a.subtract(b),
    multiply: (a, b) => a.multiply(b),
    sin: (a) => a.sin(),
    exp: (a) => a.exp(),
    tanh: (a) => a.tanh(),
  });
  y.differentiate();
  return { value: y.data, gradient: inputs.map((x) => x.grad) };
}
