/** How adjoints are written: v′ (Harrison), v̄ (Griewank), ∂y/∂v (Leibniz), v.grad (PyTorch). */
export type AdjointNotation = 'prime' | 'bar' | 'leibniz' | 'grad';
