"""Optimisers."""

from math import sqrt

from wengert_tensors import graph
from wengert_tensors.making import zeros_like
from wengert_tensors.methods import maximum
from . import lr_scheduler


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise AttributeError(f"module 'torch.optim' has no attribute '{name}' (Wengert's torch lacks it)")


class Optimizer:
    def __init__(self, params, defaults):
        for key, told in (('lr', 'learning rate'), ('momentum', 'momentum value'), ('weight_decay', 'weight_decay value')):
            if key in defaults and defaults[key] < 0:
                raise ValueError(f'Invalid {told}: {defaults[key]}')
        groups = list(params)
        if not groups:
            raise ValueError('optimizer got an empty parameter list')
        if not isinstance(groups[0], dict):
            groups = [{'params': groups}]
        self.defaults = defaults
        self.state = {}
        self.param_groups = []
        for group in groups:
            given = group['params']
            self.add_param_group({**group, 'params': [given] if hasattr(given, '_value') else list(given)})

    def add_param_group(self, group):
        for each in group['params']:
            if not hasattr(each, '_value'):
                raise TypeError(f'optimizer can only optimize Tensors, but one of the params is {type(each).__name__}')
            if not each.is_leaf:
                raise ValueError("can't optimize a non-leaf Tensor")
        self.param_groups.append({**self.defaults, **group})

    def zero_grad(self, set_to_none=True):
        found = []
        for group in self.param_groups:
            for each in group['params']:
                if each._grad is None:
                    continue
                found.append(each)
                each._grad = None if set_to_none else zeros_like(each)
        graph.note('zeroed', len(found), graph.places_of(found))

    def step(self, closure=None):
        loss = closure() if closure is not None else None
        was = graph.set_enabled(False)
        try:
            for group in self.param_groups:
                for each in group['params']:
                    if each._grad is not None:
                        self._move(each, each._grad.detach(), group, self.state.setdefault(id(each), {}))
        finally:
            graph.set_enabled(was)
        return loss

    # What PyTorch's own have besides, as it prints them.
    besides = {'differentiable': False, 'foreach': None}

    def __repr__(self):
        lines = []
        for k, group in enumerate(self.param_groups):
            told = {**self.besides, **group}
            lines += ['', f'Parameter Group {k}']
            lines += [f'    {name}: {told[name]}' for name in sorted(told) if name != 'params']
        return f'{type(self).__name__} (' + '\n'.join([lines[0], *lines[1:]]) + '\n)'

    def state_dict(self):
        return {'state': self.state, 'param_groups': self.param_groups}


def _decayed(each, gradient, group):
    if group.get('maximize'):
        gradient = -gradient
    return gradient + each.detach() * group['weight_decay'] if group['weight_decay'] else gradient


class SGD(Optimizer):
    besides = {'differentiable': False, 'foreach': None, 'fused': None}

    def __init__(self, params, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False, maximize=False):
        super().__init__(params, dict(
            lr=lr, momentum=momentum, dampening=dampening, weight_decay=weight_decay, nesterov=nesterov, maximize=maximize,
        ))

    def _move(self, each, gradient, group, state):
        gradient = _decayed(each, gradient, group)
        momentum = group['momentum']
        if momentum:
            kept = state.get('momentum_buffer')
            kept = gradient.clone() if kept is None else kept * momentum + gradient * (1 - group['dampening'])
            state['momentum_buffer'] = kept
            gradient = gradient + kept * momentum if group['nesterov'] else kept
        each.add_(gradient, alpha=-group['lr'])


class Adam(Optimizer):
    apart = False
    besides = {
        'amsgrad': False, 'capturable': False, 'decoupled_weight_decay': False, 'differentiable': False, 'foreach': None,
        'fused': None,
    }

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, amsgrad=False, maximize=False):
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, maximize=maximize))

    def _move(self, each, gradient, group, state):
        (b1, b2), lr = group['betas'], group['lr']
        if self.apart:
            each.mul_(1 - lr * group['weight_decay'])
        else:
            gradient = _decayed(each, gradient, group)
        step = state['step'] = state.get('step', 0) + 1
        zero = zeros_like(each)
        first = state['exp_avg'] = state.get('exp_avg', zero) * b1 + gradient * (1 - b1)
        second = state['exp_avg_sq'] = state.get('exp_avg_sq', zero) * b2 + gradient * gradient * (1 - b2)
        below = second.sqrt() / sqrt(1 - b2**step) + group['eps']
        each.add_(first / below, alpha=-lr / (1 - b1**step))


class AdamW(Adam):
    apart = True
    besides = {**Adam.besides, 'decoupled_weight_decay': True}

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, amsgrad=False, maximize=False):
        super().__init__(params, lr, betas, eps, weight_decay, amsgrad, maximize)


class RMSprop(Optimizer):
    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0):
        super().__init__(params, dict(lr=lr, alpha=alpha, eps=eps, weight_decay=weight_decay, momentum=momentum))

    def _move(self, each, gradient, group, state):
        gradient = _decayed(each, gradient, group)
        mean = state['square_avg'] = (
            state.get('square_avg', zeros_like(each)) * group['alpha'] + gradient * gradient * (1 - group['alpha'])
        )
        moved = gradient / (mean.sqrt() + group['eps'])
        if group['momentum']:
            moved = state['momentum_buffer'] = state.get('momentum_buffer', zeros_like(each)) * group['momentum'] + moved
        each.add_(moved, alpha=-group['lr'])


class Adagrad(Optimizer):
    def __init__(self, params, lr=1e-2, eps=1e-10, weight_decay=0):
        super().__init__(params, dict(lr=lr, eps=eps, weight_decay=weight_decay))

    def _move(self, each, gradient, group, state):
        gradient = _decayed(each, gradient, group)
        total = state['sum'] = state.get('sum', zeros_like(each)) + gradient * gradient
        each.add_(gradient / (total.sqrt() + group['eps']), alpha=-group['lr'])


class Adamax(Optimizer):
    def __init__(self, params, lr=2e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay))

    def _move(self, each, gradient, group, state):
        gradient = _decayed(each, gradient, group)
        b1, b2 = group['betas']
        step = state['step'] = state.get('step', 0) + 1
        zero = zeros_like(each)
        first = state['exp_avg'] = state.get('exp_avg', zero) * b1 + gradient * (1 - b1)
        most = state['exp_inf'] = maximum(state.get('exp_inf', zero) * b2, gradient.abs() + group['eps'])
        each.add_(first / most, alpha=-group['lr'] / (1 - b1**step))


class Adadelta(Optimizer):
    def __init__(self, params, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
        super().__init__(params, dict(lr=lr, rho=rho, eps=eps, weight_decay=weight_decay))

    def _move(self, each, gradient, group, state):
        gradient = _decayed(each, gradient, group)
        rho, eps, zero = group['rho'], group['eps'], zeros_like(each)
        mean = state['square_avg'] = state.get('square_avg', zero) * rho + gradient * gradient * (1 - rho)
        moved = state.get('acc_delta', zero)
        delta = (moved + eps).sqrt() / (mean + eps).sqrt() * gradient
        state['acc_delta'] = moved * rho + delta * delta * (1 - rho)
        each.add_(delta, alpha=-group['lr'])


from . import lbfgs as _lbfgs

LBFGS = _lbfgs.of(Optimizer)
