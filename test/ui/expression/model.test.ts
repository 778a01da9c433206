import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../src/ui/expression/model';

describe('what is read of a text', () => {
  it('is all of it where there is no data in it', () => {
    expect(modelOf('y = ln(x1) + x1*x2;  z = [x, y]')).toBe('y = ln(x1) + x1*x2;  z = [x, y]');
  });

  it('leaves short arrays and short texts as they are', () => {
    expect(modelOf('w = [0.5, -1, 2, 3, 4]; y = sum(w*x)')).toBe(
      'w = [0.5, -1, 2, 3, 4]; y = sum(w*x)',
    );
    const longer = 'y = sum([1, 2, 3]*x) + sum([4, 5, 6]*z) + sum(x*z)';
    expect(modelOf(longer)).toBe(longer);
  });

  it('leaves out long data, and tells of inputs that are nothing else before the model', () => {
    const text =
      'X = [[1, 2], [3, 1], [0, -1]]; w = [0.5, -1, 2.5e-3]; t = [1]; loss = sum((X @ w - t)^2)';
    expect(modelOf(text)).toBe('X, w, t = […]; loss = sum((X @ w - t)^2)');
  });

  it('leaves out data amid a statement', () => {
    expect(modelOf('y = sum(x*[1.5, 2.5, 3.5, 4.5, 5.5, 6.5])')).toBe('y = sum(x*[…])');
  });

  it('has only the beginning of what is never in sight on one line', () => {
    const text = Array.from({ length: 5000 }, (_, k) => `sin(x${k})`).join(' + ');
    const model = modelOf(text);
    expect(model.length).toBeLessThan(1000);
    expect(text.startsWith(model.slice(0, -1))).toBe(true);
    expect(model.endsWith('…')).toBe(true);
  });
});
