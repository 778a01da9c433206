"""Attention, and the layer of a transformer that is made of it."""

from math import sqrt

from wengert_tensors import dtypes, making, shaping
from . import functional, init
from .module import Module, ModuleList
from .parameter import Parameter


def of(linear, dropout, normed):
    """The modules that are built of linear layers, dropout and normalisation."""

    class NonDynamicallyQuantizableLinear(linear):
        pass

    class MultiheadAttention(Module):
        def __init__(self, embed_dim, num_heads, dropout=0.0, bias=True, batch_first=False):
            if embed_dim % num_heads:
                raise AssertionError('embed_dim must be divisible by num_heads')
            self.embed_dim, self.num_heads, self.dropout = embed_dim, num_heads, dropout
            self.head_dim, self.batch_first = embed_dim // num_heads, batch_first
            self.in_proj_weight = Parameter(making.empty(3 * embed_dim, embed_dim))
            self._parameters['in_proj_bias'] = Parameter(making.zeros(3 * embed_dim)) if bias else None
            self.out_proj = NonDynamicallyQuantizableLinear(embed_dim, embed_dim, bias=bias)
            init.xavier_uniform_(self.in_proj_weight)
            if bias:
                init.zeros_(self.out_proj.bias)

        def forward(
            self, query, key, value, key_padding_mask=None, need_weights=True, attn_mask=None, average_attn_weights=True,
            is_causal=False,
        ):
            single = query.dim() == 2
            given = [query, key, value]
            if single:
                given = [each.unsqueeze(0) for each in given]
            elif not self.batch_first:
                given = [each.transpose(0, 1) for each in given]
            parts = zip(given, self.in_proj_weight.chunk(3), self._biases())
            q, k, v = (self._heads(functional.linear(each, weight, bias)) for each, weight, bias in parts)
            scores = q @ k.transpose(-2, -1) / sqrt(self.head_dim)
            if attn_mask is not None:
                mask = attn_mask if attn_mask.dim() < 3 else attn_mask.view(q.shape[0], -1, *attn_mask.shape[1:])
                scores = _masked(scores, mask)
            if key_padding_mask is not None:
                scores = _masked(scores, key_padding_mask.view(q.shape[0] if not single else 1, 1, 1, -1))
            weights = functional.dropout(functional.softmax(scores, -1), self.dropout, self.training)
            found = (weights @ v).transpose(1, 2)
            found = self.out_proj(found.reshape(found.shape[0], found.shape[1], self.embed_dim))
            if average_attn_weights:
                weights = weights.mean(1)
            if single:
                found, weights = found.squeeze(0), weights.squeeze(0)
            elif not self.batch_first:
                found = found.transpose(0, 1)
            return found, weights if need_weights else None

        def _biases(self):
            return (None,) * 3 if self.in_proj_bias is None else self.in_proj_bias.chunk(3)

        def _heads(self, x):
            return x.view(x.shape[0], x.shape[1], self.num_heads, self.head_dim).transpose(1, 2)

    class TransformerEncoderLayer(Module):
        def __init__(
            self, d_model, nhead, dim_feedforward=2048, dropout=0.1, activation='relu', layer_norm_eps=1e-5, batch_first=False,
            norm_first=False,
        ):
            self.self_attn = MultiheadAttention(d_model, nhead, dropout=dropout, batch_first=batch_first)
            self.linear1 = linear(d_model, dim_feedforward)
            self.dropout = dropouts(dropout)
            self.linear2 = linear(dim_feedforward, d_model)
            self.norm1 = normed(d_model, eps=layer_norm_eps)
            self.norm2 = normed(d_model, eps=layer_norm_eps)
            self.dropout1, self.dropout2 = dropouts(dropout), dropouts(dropout)
            self.norm_first = norm_first
            self.activation = getattr(functional, activation) if isinstance(activation, str) else activation

        def forward(self, src, src_mask=None, src_key_padding_mask=None, is_causal=False):
            attended = lambda x: self.dropout1(
                self.self_attn(x, x, x, key_padding_mask=src_key_padding_mask, need_weights=False, attn_mask=src_mask)[0]
            )
            fed = lambda x: self.dropout2(self.linear2(self.dropout(self.activation(self.linear1(x)))))
            if self.norm_first:
                x = src + attended(self.norm1(src))
                return x + fed(self.norm2(x))
            x = self.norm1(src + attended(src))
            return self.norm2(x + fed(x))

    class TransformerEncoder(Module):
        def __init__(self, encoder_layer, num_layers, norm=None, enable_nested_tensor=True):
            from copy import deepcopy
            self.layers = ModuleList([deepcopy(encoder_layer) for _ in range(num_layers)])
            self.num_layers = num_layers
            self.norm = norm

        def forward(self, src, mask=None, src_key_padding_mask=None, is_causal=None):
            for layer in self.layers:
                src = layer(src, src_mask=mask, src_key_padding_mask=src_key_padding_mask)
            return src if self.norm is None else self.norm(src)

    dropouts = dropout
    made = MultiheadAttention, TransformerEncoderLayer, TransformerEncoder
    for each in (*made, NonDynamicallyQuantizableLinear):
        each.__qualname__ = each.__name__
    return made


def _masked(scores, mask):
    """Scores without those that a mask of conditions forbids, or with what a mask of numbers adds."""
    if mask.dtype is dtypes.bool_:
        return scores.masked_fill(mask, float('-inf'))
    return scores + mask
