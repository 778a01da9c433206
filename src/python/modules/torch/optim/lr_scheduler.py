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


class MultiStepLR(_Schedule):
    def __init__(self, optimizer, milestones, gamma=0.1):
        super().__init__(optimizer)
        self.milestones, self.gamma = milestones, gamma

    def rate(self, first):
        return first * self.gamma ** sum(self.last_epoch >= each for each in self.milestones)


class LinearLR(_Schedule):
    def __init__(self, optimizer, start_factor=1 / 3, end_factor=1.0, total_iters=5):
        super().__init__(optimizer)
        self.start, self.end, self.total = start_factor, end_factor, total_iters
        for group, first in zip(optimizer.param_groups, self.first):
            group['lr'] = self.rate(first)

    def rate(self, first):
        return first * (self.start + (self.end - self.start) * min(1.0, self.last_epoch / self.total))


class ReduceLROnPlateau:
    """Lowers the rate where what is watched has not become better for some time."""

    def __init__(self, optimizer, mode='min', factor=0.1, patience=10, threshold=1e-4, min_lr=0.0):
        self.optimizer, self.mode, self.factor, self.patience = optimizer, mode, factor, patience
        self.threshold, self.min_lr = threshold, min_lr
        self.best, self.waited = None, 0

    def _is_better(self, now):
        if self.best is None:
            return True
        if self.mode == 'min':
            return now < self.best * (1 - self.threshold)
        return now > self.best * (1 + self.threshold)

    def step(self, metrics):
        now = float(metrics)
        better = self._is_better(now)
        self.best, self.waited = (now, 0) if better else (self.best, self.waited + 1)
        if self.waited > self.patience:
            self.waited = 0
            for group in self.optimizer.param_groups:
                group['lr'] = max(group['lr'] * self.factor, self.min_lr)

    def get_last_lr(self):
        return [group['lr'] for group in self.optimizer.param_groups]
