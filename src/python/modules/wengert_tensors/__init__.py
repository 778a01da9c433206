"""Tensors on the tape, which the stand-ins for frameworks share. They behave as PyTorch's do."""
