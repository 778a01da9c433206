from ..lax import erf
from ..nn import log_softmax, logsumexp, sigmoid as expit, softmax
