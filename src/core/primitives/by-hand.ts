import { without } from '../rule/frameworks';
import { flowByHand, handRule } from '../rule/hand-rule';
import { rows } from '../rule/row';
import * as shorts from './shorts';

/** The value of what has a derivative by hand, and what it is a function of. */
export const byHand = rows('Shape', {
  byHand: {
    label: 'derivative by hand',
    symbol: 'by hand',
    synonyms: ['custom VJP', 'custom gradient'],
    group: null,
    operands: ['v', 'x'],
    variadic: true,
    ordered: true,
    attributes: [{ name: 'rule', label: 'what flows back', kind: 'rule', default: null }],
    dtype: 'same',
    rule: {
      kind: 'general',
      value: ([v]) => v,
      shape: ([v]) => v,
      // A rule for adjoints says nothing of tangents: these go through what the value was computed by.
      pushforward: (_o, i, flow) => (i === 0 ? flow : null),
      pullback: (o, i, ybar, [, ...x], y, { rule }) => {
        const written = handRule(rule);
        if (!written) return i === 0 ? ybar : null;
        return i === 0 ? null : flowByHand(o, written, i - 1, { x, y, adjoint: ybar });
      },
      expand: (_o, [v]) => v,
    },
    known: [[2, 3], 2],
    sampleShapes: [{ shapes: [[2], []] }],
    words: 'What flows back is written by hand.',
    elsewhere: {
      short: shorts.itself,
      pytorch: without('a torch.autograd.Function with a backward of its own'),
      jax: without('a jax.custom_vjp'),
      tensorflow: without('a tf.custom_gradient'),
      onnx: without('its first operand'),
      // Read again, what is written without it would have another derivative.
      numpy: without('NumPy knows no derivatives'),
      math: without('math knows no derivatives'),
    },
  },
});
