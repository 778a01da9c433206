"""What goes wrong where numbers are not known."""

from ._array import ConcretizationTypeError, TracerArrayConversionError, TracerBoolConversionError, TracerIntegerConversionError
