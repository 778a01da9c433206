const plain =
  'jax\\.numpy\\.linalg|jax\\.numpy|jax\\.nn|jax\\.scipy\\.(?:special|linalg)|jax\\.lax|jax|lax|np\\.linalg|jnp\\.linalg|numpy\\.linalg|numpy|np|jnp|' +
  'math|cmath|torch\\.nn\\.functional|torch\\.nn|torch\\.linalg|torch\\.special|torch|nn|' +
  'tf\\.math|tf\\.nn|tf\\.linalg|tf\\.keras\\.activations|tf|keras\\.(?:ops|activations)|' +
  'scipy\\.(?:special|linalg)|special|linalg|sympy|sp|anp|mpmath|mp';
const type = '(?:float|double|half|bfloat16|float\\d+|int\\d+)(?![\\w.])';
const constant = '(?:pi|e|inf|nan)(?![\\w.(])';
const functional =
  'relu6?|leaky_relu|elu|selu|celu|gelu|silu|mish|sigmoid|tanh|softplus|softsign|softmax|log_softmax|logsigmoid|' +
  'hardtanh|mse_loss|l1_loss|cross_entropy|nll_loss|binary_cross_entropy|layer_norm|batch_norm|' +
  'normalize|one_hot|dropout|conv1d|conv2d|max_pool2d|avg_pool2d|pad|linear';

/**
 * Where a function or a number comes from in Python, JavaScript or C++, which says nothing that its name
 * does not: the np. of np.sin(x) and of np.pi. F may be a matrix too, but one that has no relu.
 */
export const MODULE = new RegExp(
  `(?:${plain})\\.(?=[a-z_]\\w*\\s*\\(|${constant}|${type})|F\\.(?=(?:${functional})\\s*\\()|std::(?=[a-z])`,
  'iy',
);
