from ..lax import erf, erfc
from ..nn import log_softmax, logsumexp, sigmoid as expit, softmax
