from wengert_tensors import graph


def clip_grad_value_(parameters, clip_value):
    """Clips each number of the gradients to at most this, and at least its negative."""
    parameters = [parameters] if hasattr(parameters, '_value') else list(parameters)
    was = graph.set_enabled(False)
    try:
        for each in parameters:
            if each._grad is not None:
                each._grad.clamp_(-clip_value, clip_value)
    finally:
        graph.set_enabled(was)


def parameters_to_vector(parameters):
    from wengert_tensors.shaping import cat
    return cat([each.reshape(-1) for each in parameters])


def vector_to_parameters(vec, parameters):
    at = 0
    for each in parameters:
        each.data = vec[at : at + each.numel()].reshape(each.shape).detach()
        at += each.numel()


def clip_grad_norm_(parameters, max_norm, norm_type=2.0):
    """Shrinks all gradients together so that their norm is at most this."""
    from wengert_tensors.shaping import stack
    from ...linalg import norm
    parameters = [parameters] if hasattr(parameters, '_value') else list(parameters)
    found = [each._grad for each in parameters if each._grad is not None]
    was = graph.set_enabled(False)
    try:
        total = norm(stack([norm(each.reshape(-1)) for each in found]))
        scale = (max_norm / (total + 1e-6)).clamp(max=1.0)
        for each in found:
            each.mul_(scale)
    finally:
        graph.set_enabled(was)
    return total
