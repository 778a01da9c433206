"""Rates that change as training goes on."""

from math import cos, pi


class _Schedule:
    def __init__(self, optimizer):
        self.optimizer = optimizer
        self.first = [group['lr'] for group in optimizer.param_groups]
        self.last_epoch = 0

    def step(self, *given):
        self.last_epoch += 1
        for group, first in zip(self.optimizer.param_groups, self.first):
            group['lr'] = self.rate(first)

    def get_last_lr(self):
        return [group['lr'] for group in self.optimizer.param_groups]


class StepLR(_Schedule):
    def __init__(self, optimizer, step_size, gamma=0.1):
        super().__init__(optimizer)
        self.step_size, self.gamma = step_size, gamma

    def rate(self, first):
        return first * self.gamma ** (self.last_epoch // self.step_size)


class ExponentialLR(_Schedule):
    def __init__(self, optimizer, gamma):
        super().__init__(optimizer)
        self.gamma = gamma

    def rate(self, first):
        return first * self.gamma**self.last_epoch


class LambdaLR(_Schedule):
    def __init__(self, optimizer, lr_lambda):
        super().__init__(optimizer)
        self.lr_lambda = lr_lambda

    def rate(self, first):
        return first * self.lr_lambda(self.last_epoch)


class CosineAnnealingLR(_Schedule):
    def __init__(self, optimizer, T_max, eta_min=0):
        super().__init__(optimizer)
        self.T_max, self.eta_min = T_max, eta_min

    def rate(self, first):
        return self.eta_min + (first - self.eta_min) * (1 + cos(pi * self.last_epoch / self.T_max)) / 2
