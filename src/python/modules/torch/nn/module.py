"""Modules: parameters and modules under names."""

from collections import OrderedDict
from functools import wraps

from wengert_tensors import graph
from wengert_tensors.making import as_tensor
from wengert_tensors.tensor import Tensor
from .parameter import Parameter


class _Hooked:
    """A hook among others, by which it is taken away again."""

    def __init__(self, hooks, hook):
        self._hooks = hooks
        hooks[id(self)] = hook

    def remove(self):
        self._hooks.pop(id(self), None)

    def __enter__(self):
        return self

    def __exit__(self, *given):
        self.remove()


class Module:
    """A part of a network."""

    training = True

    def __new__(cls, *given, **named):
        made = object.__new__(cls)
        made.__dict__.update(_parameters={}, _modules={}, _buffers={}, _forward_hooks={}, _before_hooks={}, _backward_hooks={}, training=True)
        return made

    def __init_subclass__(cls, **named):
        super().__init_subclass__(**named)
        own = cls.__dict__.get('__init__')
        # Those of PyTorch's own have begun when they begin; others when they call `super().__init__()`.
        if own is not None and cls.__module__.startswith('torch.'):
            def begin(self, *given, **named):
                self.__dict__['_begun'] = True
                own(self, *given, **named)
            cls.__init__ = wraps(own)(begin)

    def __init__(self, *given, **named):
        self.__dict__['_begun'] = True

    def __setattr__(self, name, given):
        if '_begun' not in self.__dict__ and isinstance(given, (Parameter, Module)):
            kind = 'parameters' if isinstance(given, Parameter) else 'module'
            raise AttributeError(f'cannot assign {kind} before Module.__init__() call')
        for kept in (self._parameters, self._modules, self._buffers):
            kept.pop(name, None)
        if isinstance(given, Parameter):
            self._parameters[name] = given
        elif isinstance(given, Module):
            self._modules[name] = given
        else:
            object.__setattr__(self, name, given)

    def __getattr__(self, name):
        for kept in ('_parameters', '_modules', '_buffers'):
            found = self.__dict__.get(kept, {})
            if name in found:
                return found[name]
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __delattr__(self, name):
        for kept in (self._parameters, self._modules, self._buffers):
            if name in kept:
                del kept[name]
                return
        object.__delattr__(self, name)

    def __call__(self, *given, **named):
        for hook in list(self._before_hooks.values()):
            changed = hook(self, given)
            if changed is not None:
                given = changed if isinstance(changed, tuple) else (changed,)
        result = self.forward(*given, **named)
        for hook in list(self._forward_hooks.values()):
            changed = hook(self, given, result)
            result = result if changed is None else changed
        if self._backward_hooks:
            self._tell_backward(given, result)
        return result

    def _tell_backward(self, given, result):
        """Has the hooks told the gradients of the first input and of the result, as both have arrived."""
        outputs = result if isinstance(result, tuple) else (result,)
        first = next((each for each in given if isinstance(each, Tensor) and each.requires_grad), None)
        if not isinstance(outputs[0], Tensor) or not outputs[0].requires_grad:
            return
        arrived = []

        def told(of_input):
            inputs = tuple(of_input if each is first and first is not None else None for each in given)
            changed = None
            for hook in list(self._backward_hooks.values()):
                changed = hook(self, inputs, tuple(arrived)) or changed
            return changed[0] if changed and first is not None else None

        def of_output(adjoint):
            arrived[:] = [adjoint]
            if first is None:
                told(None)

        outputs[0].register_hook(of_output)
        if first is not None:
            first.register_hook(lambda adjoint: told(adjoint) if arrived else None)

    def forward(self, *given):
        raise NotImplementedError(f'Module [{type(self).__name__}] is missing the required "forward" function')

    def register_parameter(self, name, param):
        self._parameters[name] = param

    def register_buffer(self, name, tensor, persistent=True):
        self._buffers[name] = tensor

    def add_module(self, name, module):
        self._modules[name] = module

    register_module = add_module

    def register_forward_hook(self, hook):
        return _Hooked(self._forward_hooks, hook)

    def register_forward_pre_hook(self, hook):
        return _Hooked(self._before_hooks, hook)

    def register_full_backward_hook(self, hook):
        return _Hooked(self._backward_hooks, hook)

    register_backward_hook = register_full_backward_hook

    def named_modules(self, prefix=''):
        yield prefix, self
        for name, module in self._modules.items():
            if module is not None:
                yield from module.named_modules(f'{prefix}.{name}' if prefix else name)

    def modules(self):
        return (module for _, module in self.named_modules())

    def named_children(self):
        return iter(self._modules.items())

    def children(self):
        return iter(self._modules.values())

    def named_parameters(self, prefix='', recurse=True):
        seen = set()
        for path, module in self.named_modules(prefix) if recurse else [(prefix, self)]:
            for name, parameter in module._parameters.items():
                if parameter is not None and id(parameter) not in seen:
                    seen.add(id(parameter))
                    yield (f'{path}.{name}' if path else name), parameter

    def parameters(self, recurse=True):
        return (parameter for _, parameter in self.named_parameters(recurse=recurse))

    def named_buffers(self):
        for path, module in self.named_modules():
            for name, buffer in module._buffers.items():
                yield (f'{path}.{name}' if path else name), buffer

    def buffers(self):
        return (buffer for _, buffer in self.named_buffers())

    def zero_grad(self, set_to_none=True):
        parameters = [each for each in self.parameters() if each._grad is not None]
        for parameter in parameters:
            parameter._grad = None
        graph.note('zeroed', len(parameters), graph.places_of(parameters))

    def requires_grad_(self, requires_grad=True):
        for parameter in self.parameters():
            parameter.requires_grad_(requires_grad)
        return self

    def train(self, mode=True):
        for module in self.modules():
            module.__dict__['training'] = mode
        return self

    def eval(self):
        return self.train(False)

    def apply(self, function):
        for module in self.children():
            module.apply(function)
        function(self)
        return self

    def to(self, *given, **named):
        from wengert_tensors.dtypes import dtype
        for each in given:
            if isinstance(each, dtype):
                for parameter in self.parameters():
                    parameter.data = parameter.detach().to(each)
        return self

    def double(self):
        from wengert_tensors.dtypes import float64
        return self.to(float64)

    def float(self):
        return self

    def cpu(self):
        return self

    def state_dict(self):
        found = OrderedDict((name, parameter.detach()) for name, parameter in self.named_parameters())
        found.update(self.named_buffers())
        return found

    def load_state_dict(self, state, strict=True):
        for name, parameter in self.named_parameters():
            if name in state:
                parameter.data = as_tensor(state[name])
            elif strict:
                raise RuntimeError(
                    f'Error(s) in loading state_dict for {type(self).__name__}:\n\tMissing key(s) in state_dict: '
                    f'"{name}". '
                )
        return '<All keys matched successfully>'

    def extra_repr(self):
        return ''

    def __repr__(self):
        extra = self.extra_repr()
        lines = []
        for name, module in self._modules.items():
            text = repr(module).split('\n')
            lines.append(f'({name}): ' + '\n'.join([text[0], *('  ' + line for line in text[1:])]))
        inside = extra
        if lines:
            inside = '\n  ' + '\n  '.join([*([extra] if extra else []), *lines]) + '\n'
        return f'{type(self).__name__}({inside})'


class Sequential(Module):
    def __init__(self, *modules):
        if len(modules) == 1 and isinstance(modules[0], dict):
            named = modules[0].items()
        else:
            named = ((str(k), module) for k, module in enumerate(modules))
        for name, module in named:
            self._modules[name] = module

    def forward(self, input):
        for module in self._modules.values():
            input = module(input)
        return input

    def append(self, module):
        self._modules[str(len(self._modules))] = module
        return self

    def __iter__(self):
        return iter(self._modules.values())

    def __len__(self):
        return len(self._modules)

    def __getitem__(self, index):
        found = list(self._modules.values())[index]
        return Sequential(*found) if isinstance(index, slice) else found


class ModuleList(Module):
    def __init__(self, modules=()):
        for k, module in enumerate(modules):
            self._modules[str(k)] = module

    def append(self, module):
        self._modules[str(len(self._modules))] = module
        return self

    def extend(self, modules):
        for module in modules:
            self.append(module)
        return self

    __iter__ = Sequential.__iter__
    __len__ = Sequential.__len__

    def __getitem__(self, index):
        return list(self._modules.values())[index]


class ModuleDict(Module):
    def __init__(self, modules=None):
        for name, module in (modules or {}).items():
            self._modules[name] = module

    def __getitem__(self, name):
        return self._modules[name]

    def __setitem__(self, name, module):
        self._modules[name] = module

    def __iter__(self):
        return iter(self._modules)

    def __len__(self):
        return len(self._modules)

    def __contains__(self, name):
        return name in self._modules

    def keys(self):
        return self._modules.keys()

    def items(self):
        return self._modules.items()

    def values(self):
        return self._modules.values()


class ParameterList(Module):
    def __init__(self, parameters=()):
        for k, parameter in enumerate(parameters):
            self._parameters[str(k)] = parameter if isinstance(parameter, Parameter) else Parameter(parameter)

    def __iter__(self):
        return iter(self._parameters.values())

    def __len__(self):
        return len(self._parameters)

    def __getitem__(self, index):
        return list(self._parameters.values())[index]
