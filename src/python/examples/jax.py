import jax
import jax.numpy as jnp


def f(x1, x2):
    return jnp.log(x1) + x1 * x2 - jnp.sin(x2)


y, (x1_grad, x2_grad) = jax.value_and_grad(f, argnums=(0, 1))(2.0, 5.0)
print("y:", y)
print("x1 gradient:", x1_grad)
print("x2 gradient:", x2_grad)
