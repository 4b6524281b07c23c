"""Makes portable-functions.json: exp, log and the normal quantile, correctly rounded, by exact decimal arithmetic.

Run from this folder with python3; nothing but its standard library is used.
"""

import json
import random
import struct
from decimal import Decimal, getcontext

getcontext().prec = 60


def bits(x):
    return struct.pack('>d', x).hex()


def rounded(value):
    """The double nearest to a Decimal."""
    return float(value)


def normal_cdf(z):
    """The standard normal distribution function, by its series around 0."""
    term = z
    total = z
    k = 0
    while abs(term) > Decimal(10) ** -55:
        k += 1
        term *= -z * z / (2 * k)
        total += term / (2 * k + 1)
    return Decimal('0.5') + total / (2 * PI).sqrt()


def arctan_inverse(n):
    x = Decimal(1) / n
    total, term, k = x, x, 1
    while abs(term) > Decimal(10) ** -58:
        term *= -x * x
        total += term / (2 * k + 1)
        k += 1
    return total


PI = 4 * (4 * arctan_inverse(5) - arctan_inverse(239))


def normal_quantile(p):
    """Newton's iteration on the series; 60 digits are plenty for |z| < 6.5."""
    getcontext().prec = 90
    z = Decimal(0)
    low, high = Decimal(-7), Decimal(7)
    for _ in range(200):
        excess = normal_cdf(z) - p
        if excess > 0:
            high = z
        else:
            low = z
        density = (-(z * z) / 2).exp() / (2 * PI).sqrt()
        step = z - excess / density
        following = step if low < step < high else (low + high) / 2
        if abs(following - z) < Decimal(10) ** -40:
            break
        z = following
    getcontext().prec = 60
    return +z


def main():
    chance = random.Random(20261124)
    exps = [chance.uniform(-745, 709.7) for _ in range(300)] + [chance.uniform(-2, 2) for _ in range(200)]
    exps += [0.0, 1.0, -1.0, 709.78, -708.4, -745.1, 5e-324, 1e-20, 0.34657359027997264, -0.34657359027997264]
    logs = [chance.uniform(0, 4) for _ in range(200)] + [2.0 ** chance.uniform(-1074, 1023) for _ in range(300)]
    logs += [1.0, 1 + 2.0 ** -52, 1 - 2.0 ** -53, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 0.5, 2.0, 1.4142135623730951]
    words = [chance.getrandbits(32) for _ in range(250)] + [0, 1, 2, 100, 2**31 - 1, 2**31, 2**32 - 1]
    words += [int(0.075 * 2**32) + d for d in (-1, 0, 1)] + [int(0.925 * 2**32) + d for d in (-1, 0, 1)]
    quantiles = [(w + 0.5) * 2.0 ** -32 for w in words]
    vectors = {
        'exp': [[bits(x), bits(rounded(Decimal(x).exp()))] for x in exps],
        'log': [[bits(x), bits(rounded(Decimal(x).ln()))] for x in logs],
        'normalQuantile': [[bits(p), bits(rounded(normal_quantile(Decimal(p))))] for p in quantiles],
    }
    with open('portable-functions.json', 'w') as file:
        json.dump(vectors, file, separators=(',', ':'))
        file.write('\n')


main()
