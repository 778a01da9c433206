"""What examples use of SciPy's functions."""

from . import special
