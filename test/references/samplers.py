"""Writes samplers.json: what numpy's SVD and QR (LAPACK) make of Gaussian matrices, which the samplers chapter tells of.

Run with `python3 test/references/samplers.py`; needs numpy. Signs are LAPACK's, so another build of it may differ.
"""

import json
from pathlib import Path

import numpy as np

DRAWS = 20_000


def moments(matrices):
    """Mean and standard error of the first entry, and the share of determinants +1."""
    first = matrices[:, 0, 0]
    return {
        "first": float(first.mean()),
        "firstError": float(first.std(ddof=1) / np.sqrt(len(first))),
        "positive": float((np.linalg.det(matrices) > 0).mean()),
    }


def main():
    rng = np.random.default_rng(2016)
    orders = {}
    for n in (2, 3, 5, 8):
        A = rng.standard_normal((DRAWS, n, n))
        U, _, Vt = np.linalg.svd(A)
        Q, _ = np.linalg.qr(A)
        V = np.swapaxes(Vt, 1, 2)
        orders[n] = {"U": moments(U), "V": moments(V), "Q": moments(Q), "polar": moments(U @ Vt)}
    results = {"numpy": np.__version__, "draws": DRAWS, "orders": orders}
    Path(__file__).with_suffix(".json").write_text(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
