"""Writes initializers.json: values that the compute tests compare with, from numpy (LAPACK), scipy and mpmath.

Run with `python3 test/references/initializers.py`; needs numpy, scipy and mpmath. Nothing here is drawn at random,
and no formula is the one that the TypeScript uses.
"""

import json
from pathlib import Path

import mpmath as mp
import numpy as np
from scipy import integrate, special, stats

mp.mp.dps = 60


def first_entry_of_unfixed_qr(n):
    """Minus the mean of |x_1| over the unit sphere, by quadrature in x_1 = cos(theta)."""
    weight = lambda theta: np.sin(theta) ** (n - 2)
    top = integrate.quad(lambda theta: np.cos(theta) * weight(theta), 0, np.pi / 2)[0]
    return -top / integrate.quad(weight, 0, np.pi / 2)[0]


def expected_real_eigenvalues(n):
    """Edelman, Kostlan, Shub 1994 in its hypergeometric form."""
    return float(mp.mpf(1) / 2 + mp.sqrt(2) * mp.hyp2f1(1, -0.5, n, 0.5) / mp.beta(n, 0.5))


def tanh_network(W, h, steps):
    """States and Jacobians of h_t = tanh(W h_{t-1})."""
    J = np.eye(len(h))
    for _ in range(steps):
        h = np.tanh(W @ h)
        J = np.diag(1 - h**2) @ W @ J
    return {
        "state": h.tolist(),
        "stateNorm": float(np.log10(np.linalg.norm(h))),
        "frobenius": float(np.log10(np.linalg.norm(J))),
        "median": float(np.log10(np.median(np.linalg.svd(J, compute_uv=False)))),
    }


def log10_power_norms(W, h, times):
    """log10 of ||W^t h|| with 60 digits, by repeated squaring."""
    M, x = mp.matrix(W), mp.matrix(h)
    return [[t, float(mp.log10(mp.norm(M**t * x)))] for t in times]


def main():
    A = [[2.0, -1.0, 0.5, 3.0], [-4.0, 1.0, 2.0, 0.25], [1.5, 2.5, -3.0, 1.0], [0.75, -2.0, 1.0, -1.0]]
    W = [[0.9, -0.4, 0.2, 0.1], [0.3, 0.8, -0.5, 0.2], [-0.1, 0.6, 0.7, -0.3], [0.2, 0.1, 0.4, 0.95]]
    h0 = [1.0, -0.5, 0.25, 2.0]
    sample = [3.5, -1.0, 2.0, 2.0, 7.25, 0.0, 4.0, -3.0, 5.5, 1.0]
    edges = [-3.0, 0.0, 2.0, 4.0, 7.25]
    results = {
        "truncatedNormalStd": float(stats.truncnorm.std(-2, 2)),
        "firstEntryOfUnfixedQr": [[n, first_entry_of_unfixed_qr(n)] for n in (2, 3, 5, 8, 33, 64)],
        "expectedRealEigenvalues": [[n, expected_real_eigenvalues(n)] for n in (1, 2, 3, 4, 5, 16, 63, 64, 128)],
        "lyapunovExponents": [
            [n, k, float((np.log(2) + special.digamma((n - k + 1) / 2)) / 2 - np.log(n) / 2)]
            for n, k in ((5, 1), (5, 5), (16, 1), (16, 7), (64, 1), (64, 64))
        ],
        "logGrowthVariances": [[n, float(special.polygamma(1, n / 2) / 4)] for n in (1, 2, 5, 16, 64)],
        "lapackQr": {"A": A, "Q": np.linalg.qr(np.array(A))[0].tolist()},
        "tanhNetwork": {"W": W, "h0": h0, "steps": 12, **tanh_network(np.array(W), np.array(h0), 12)},
        "linearNetwork": {"W": W, "h0": h0, "log10Norms": log10_power_norms(W, h0, (1, 10, 1000, 100_000))},
        "sample": sample,
        "quantiles": [[p, float(np.quantile(sample, p))] for p in (0, 0.1, 0.25, 0.5, 0.9, 1)],
        "histogram": {"edges": edges, "counts": np.histogram(sample, edges)[0].tolist()},
        "standardError": float(stats.sem(sample)),
        "fibonacci": [[n, str(int(mp.fibonacci(n)))] for n in (0, 1, 2, 10, 78, 79, 90)],
    }
    Path(__file__).with_suffix(".json").write_text(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
