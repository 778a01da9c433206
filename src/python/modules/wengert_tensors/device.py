"""Where numbers are: here."""


class device:
    def __init__(self, type='cpu', index=None):
        if isinstance(type, device):
            type = type.type
        if not type.startswith('cpu'):
            raise RuntimeError(f"Wengert's torch has the device 'cpu' only, not '{type}'")
        self.type, self.index = 'cpu', index

    def __repr__(self):
        return "device(type='cpu')"

    def __str__(self):
        return 'cpu'

    def __eq__(self, other):
        return str(other) == 'cpu'

    def __hash__(self):
        return hash('cpu')
