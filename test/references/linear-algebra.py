"""Writes linear-algebra.json: matrices and what numpy says of them. Run: python3 linear-algebra.py > linear-algebra.json

Every matrix is written beside its results, so that both sides start from the same numbers.
"""

import json

import numpy as np


def spectrum(a):
    """Eigenvalues by decreasing modulus, the positive imaginary part first, as [re, im]."""
    values = sorted(np.linalg.eigvals(a), key=lambda z: (-round(abs(z), 9), -z.imag))
    return [[float(z.real), float(z.imag)] for z in values]


def described(name, a, power):
    a = np.asarray(a, dtype=float)
    _, v = np.linalg.eig(a)
    squares = np.linalg.norm(a) ** 2 - np.sum(np.abs(np.linalg.eigvals(a)) ** 2)
    return {
        "name": name,
        "matrix": a.tolist(),
        "power": power,
        "powered": np.linalg.matrix_power(a, power).tolist(),
        "singularValues": np.linalg.svd(a, compute_uv=False).tolist(),
        "eigenvalues": spectrum(a),
        "eigenvectorCondition": float(np.linalg.cond(v)),
        "henriciDeparture": float(np.sqrt(max(0.0, squares))),
        "determinantSign": int(np.linalg.slogdet(a)[0]),
        "frobeniusNorm": float(np.linalg.norm(a)),
        "spectralNorm": float(np.linalg.norm(a, 2)),
    }


def main():
    random = np.random.Generator(np.random.Philox(20160627))
    gaussian = lambda n: np.round(random.standard_normal((n, n)) / np.sqrt(n), 6)
    cases = [
        described("Fibonacci", [[0, 1], [1, 1]], 40),
        described("a quarter turn", [[0, 1], [-1, 0]], 7),
        described("unimodular but not normal", [[1, -2], [1, -1]], 6),
        described("Gaussian of order 5", gaussian(5), 20),
        described("Gaussian of order 8", gaussian(8), 13),
        described("Gaussian of order 17", gaussian(17), 9),
        described("uniform on [0, 1) of order 6", np.round(random.random((6, 6)), 6), 10),
        described("symmetric of order 5", (lambda a: a + a.T)(gaussian(5)), 12),
        described("graded of order 6", gaussian(6) * np.logspace(0, -5, 6), 4),
    ]
    print(json.dumps(cases, indent=1))


if __name__ == "__main__":
    main()
