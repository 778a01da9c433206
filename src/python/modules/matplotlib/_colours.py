"""Colours by the names that they have, and maps from numbers to colours."""

CYCLE = ('#1f77b4', '#ff7f0e', '#2ca02c', '#d62728', '#9467bd', '#8c564b', '#e377c2', '#7f7f7f', '#bcbd22', '#17becf')
_LETTERS = {
    'b': '#0000ff', 'g': '#008000', 'r': '#ff0000', 'c': '#00bfbf', 'm': '#bf00bf', 'y': '#bfbf00', 'k': '#000000',
    'w': '#ffffff',
}
_TABLE = dict(zip(('blue', 'orange', 'green', 'red', 'purple', 'brown', 'pink', 'gray', 'olive', 'cyan'), CYCLE))
_NAMES = {
    'blue': '#0000ff', 'green': '#008000', 'red': '#ff0000', 'cyan': '#00ffff', 'magenta': '#ff00ff', 'yellow': '#ffff00',
    'black': '#000000', 'white': '#ffffff', 'orange': '#ffa500', 'purple': '#800080', 'brown': '#a52a2a', 'pink': '#ffc0cb',
    'gray': '#808080', 'grey': '#808080', 'olive': '#808000', 'lightgray': '#d3d3d3', 'lightgrey': '#d3d3d3',
    'darkgray': '#a9a9a9', 'silver': '#c0c0c0', 'navy': '#000080', 'teal': '#008080', 'lime': '#00ff00', 'gold': '#ffd700',
    'crimson': '#dc143c', 'steelblue': '#4682b4', 'skyblue': '#87ceeb', 'lightblue': '#add8e6', 'royalblue': '#4169e1',
    'dodgerblue': '#1e90ff', 'darkblue': '#00008b', 'darkgreen': '#006400', 'forestgreen': '#228b22', 'lightgreen': '#90ee90',
    'darkred': '#8b0000', 'firebrick': '#b22222', 'tomato': '#ff6347', 'salmon': '#fa8072', 'coral': '#ff7f50',
    'darkorange': '#ff8c00', 'violet': '#ee82ee', 'indigo': '#4b0082', 'turquoise': '#40e0d0', 'tan': '#d2b48c',
    'maroon': '#800000', 'lightcoral': '#f08080', 'slategray': '#708090', 'dimgray': '#696969',
}
MAPS = (
    'viridis', 'plasma', 'inferno', 'magma', 'gray', 'binary', 'coolwarm', 'RdBu', 'bwr', 'seismic', 'hot', 'jet', 'Blues',
    'Reds', 'Greens',
)


def colour_of(given):
    """A colour as `#rrggbb`. Raises ValueError, as matplotlib does, for what is none."""
    if isinstance(given, str):
        text = given.strip()
        if text.startswith('#') and len(text) in (4, 7, 9):
            digits = text[1:] if len(text) != 4 else ''.join(each * 2 for each in text[1:])
            if all(each in '0123456789abcdefABCDEF' for each in digits):
                return '#' + digits[:6].lower()
        if text[:1] == 'C' and text[1:].isdigit():
            return CYCLE[int(text[1:]) % len(CYCLE)]
        if text.startswith('tab:') and text[4:] in _TABLE:
            return _TABLE[text[4:]]
        for names in (_LETTERS, _NAMES):
            if text.lower() in names:
                return names[text.lower()]
        try:
            return _hex([float(text)] * 3)
        except ValueError:
            pass
    elif hasattr(given, '__len__') and len(given) in (3, 4):
        return _hex([float(each) for each in given[:3]])
    raise ValueError(f'{given!r} is not a valid color value')


def _hex(parts):
    if any(not 0 <= each <= 1 for each in parts):
        raise ValueError('RGBA values should be within 0-1 range')
    return '#' + ''.join(f'{round(each * 255):02x}' for each in parts)


class ColourMap:
    """A map from 0 … 1 to colours, by its name; turned around where that ends in `_r`."""

    def __init__(self, name):
        plain = getattr(name, 'name', name) or 'viridis'
        base = plain.removesuffix('_r')
        base = {'Greys_r': 'gray', 'grey': 'gray', 'Greys': 'binary', 'RdYlBu': 'RdBu', 'Spectral': 'RdBu'}.get(base, base)
        if base not in MAPS:
            raise ValueError(f"Wengert's matplotlib has no colormap '{plain}'; it has {', '.join(MAPS)}")
        self.name = base + ('_r' if plain.endswith('_r') else '')


def is_colour(given):
    try:
        colour_of(given)
        return True
    except (ValueError, TypeError):
        return False
