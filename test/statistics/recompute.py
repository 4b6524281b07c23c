"""Computes the estimates, intervals and verdicts of a run again, from replications.csv and plan.json alone.

    python3 recompute.py RUN

Written from the rules as the methods section of a report states them, with Python's standard library only. Prints how many
numbers were compared and how far apart they are at most, relatively; ends with 1 and the first disagreements if any.
"""

import csv
import json
import math
import sys
from pathlib import Path

ALLOWED = 1e-7  # relative; t and beta quantiles are found here by bisection

# Rates over denominators that vary between replications: numerator, denominator, kind.
RATIOS = {
    "deterredShare": ("afraid", "afraid+acted", "share"),
    "recklessShare": ("reckless", "acted", "share"),
    "errorsPerAct": ("errors", "acted", "share"),
    "casesPerError": ("cases", "errors", "share"),
    "applicationsPerCase": ("applied", "cases", "share"),
    "grantsPerCase": ("granted", "cases", "share"),
    "grantsPerSanction": ("granted", "sanctioned", "odds"),
    "wrongGrantShare": ("wronglyGranted", "granted", "share"),
    "wrongSanctionShare": ("wronglySanctioned", "sanctioned", "share"),
    "overturnedShare": ("overturned", "supported", "share"),
    "idleRunShare": ("idleRunUnits-units+unitsWithCases", "unitsWithCases", "share"),
    "withheldShare": ("withheldOutput", "withheldOutput+output", "amount"),
    "mitigatedPerGrant": ("mitigated", "granted", "odds"),
}
# Counts over all cadre-periods: a mean over replications, unless events are rare; how often a year counts.
COUNTS = {
    "afraidRate": ("afraid", 1),
    "actingShare": ("acted", 1),
    "unableShare": ("unable", 1),
    "unwillingShare": ("unwilling", 1),
    "blamedShare": ("blamedForInaction", 1),
    "sanctionedPerYear": ("sanctioned", 4),
    "blamedPerYear": ("blamedForInaction", 4),
    "heldToAccountPerYear": ("sanctioned+blamedForInaction", 4),
}
SHARES = {"meanPerceivedAccountability", "meanPerceivedTolerance", "meanPublicTolerance", "many", "few", "none",
          "dontKnow", "afraidRateWorstTenth", "afraidRate", "actingShare", "unableShare", "unwillingShare", "blamedShare"}
FEWEST_EVENTS, FEWEST_REPLICATIONS, FEWEST_FOR_RANGE = 20, 5, 40


# ---------------------------------------------------------------- distributions

def beta_cdf(x, a, b):
    """The regularised incomplete beta function by its continued fraction."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_cdf(1 - x, b, a)
    front = math.exp(a * math.log(x) + b * math.log1p(-x) + math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)) / a
    tiny = 1e-300
    c, d = 1.0, 1 - (a + b) * x / (a + 1)
    d = 1 / (d if abs(d) > tiny else tiny)
    h = d
    for m in range(1, 100_000):
        for top in (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                    -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
            d = 1 + top * d
            d = 1 / (d if abs(d) > tiny else tiny)
            c = 1 + top / c
            c = c if abs(c) > tiny else tiny
            h *= d * c
        if abs(d * c - 1) < 1e-16:
            break
    return front * h


def bisect(f, low, high):
    for _ in range(200):
        middle = (low + high) / 2
        if f(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def beta_quantile(p, a, b):
    return bisect(lambda x: beta_cdf(x, a, b) - p, 0.0, 1.0)


T = {}


def t_quantile(p, degrees):
    """Of p above one half."""
    if (p, degrees) not in T:
        if degrees == math.inf:
            T[p, degrees] = bisect(lambda z: math.erf(z / math.sqrt(2)) - (2 * p - 1), 0.0, 40.0)
        else:
            # P(|T| > t) is I_x(ν/2, 1/2) at x = ν/(ν + t²).
            T[p, degrees] = bisect(lambda t: 2 * (1 - p) - beta_cdf(degrees / (degrees + t * t), degrees / 2, 0.5), 0.0, 1e4)
    return T[p, degrees]


# ---------------------------------------------------------------- estimates

def moments(values):
    n = len(values)
    mean = math.fsum(values) / n
    sd = math.sqrt(math.fsum((v - mean) ** 2 for v in values) / (n - 1)) if n > 1 else None
    return n, mean, sd


def mean_estimate(values):
    values = [v for v in values if v is not None]
    if not values:
        return {"n": 0, "mean": None, "sd": None, "low": None, "high": None}
    n, mean, sd = moments(values)
    half = None if sd is None else t_quantile(0.975, n - 1) * sd / math.sqrt(n)
    return {"n": n, "mean": mean, "sd": sd, "low": None if half is None else mean - half,
            "high": None if half is None else mean + half}


def value_of(form, row, units):
    total = 0.0
    for part in form.replace("-", "+-").split("+"):
        sign, name = (-1, part[1:]) if part.startswith("-") else (1, part)
        total += sign * (units if name == "units" else row[name])
    return total


def left_out(pairs):
    top, bottom = math.fsum(a for a, _ in pairs), math.fsum(b for _, b in pairs)
    return [(top - a) / (bottom - b) if bottom - b > 0 else None for a, b in pairs]


def jackknife(values):
    n, mean, _ = moments(values)
    return math.sqrt((n - 1) / n * math.fsum((v - mean) ** 2 for v in values))


def ratio_estimate(pairs, kind, factor=1):
    n = len(pairs)
    events, trials = math.fsum(a for a, _ in pairs), math.fsum(b for _, b in pairs)
    value = events / trials if trials else None
    result = {"n": n, "mean": None if value is None else factor * value, "sd": None, "low": None, "high": None,
              "estimator": "too-few"}
    rest = left_out(pairs)
    se = None if None in rest or n < 2 else jackknife(rest)
    if se is not None:
        result["sd"] = factor * se * math.sqrt(n)
    if value is None or n < 2:
        return result
    rare = kind != "amount" and min(events, trials - events if kind == "share" else math.inf) < FEWEST_EVENTS
    t = t_quantile(0.975, n - 1)
    if rare:
        seldom_others = kind == "share" and trials - events < events
        if sum((b > a if seldom_others else a > 0) for a, b in pairs) < FEWEST_REPLICATIONS:
            return result
        m = trials + events if kind == "odds" else trials
        p = events / m
        binomial = p * (1 - p) / m
        seen = 0 if se is None else (se / (1 + value) ** 2 if kind == "odds" else se) ** 2
        effect = max(1, seen / binomial if binomial > 0 else 1) * (t / t_quantile(0.975, math.inf)) ** 2
        x, m = events / effect, m / effect
        low = 0 if x <= 0 else beta_quantile(0.025, x, m - x + 1)
        high = 1 if x >= m else beta_quantile(0.975, x + 1, m - x)
        if kind == "odds":
            low, high = low / (1 - low), high / (1 - high)
        return {**result, "low": factor * low, "high": factor * high, "estimator": "exact"}
    if not se:
        return {**result, "estimator": "ratio"}
    if kind == "odds":
        return {**result, "low": max(0, value - t * se), "high": value + t * se, "estimator": "ratio"}
    if any(v <= 0 or v >= 1 for v in rest):
        return {**result, "estimator": "ratio"}
    half = t * jackknife([math.log(v / (1 - v)) for v in rest])
    centre = math.log(value / (1 - value))
    sigma = lambda x: 1 / (1 + math.exp(-x))
    return {**result, "low": sigma(centre - half), "high": sigma(centre + half), "estimator": "ratio"}


def ratio_difference(before, after, kind, factor=1):
    n = len(after)
    a, b = ([math.fsum(side) for side in zip(*pairs)] for pairs in (before, after))
    defined = a[1] and b[1]
    result = {"n": n, "mean": factor * (b[0] / b[1] - a[0] / a[1]) if defined else None, "sd": None, "low": None,
              "high": None, "estimator": "too-few"}
    x, y = left_out(before), left_out(after)
    if None in x or None in y or n < 2:
        return result
    se = jackknife([v - u for u, v in zip(x, y)])
    result["sd"] = factor * se * math.sqrt(n)
    if not defined or (kind != "amount" and min(a[0], b[0]) < FEWEST_EVENTS):
        return result
    if se <= 1e-12 * max(abs(a[0] / a[1]), abs(b[0] / b[1])):
        return {**result, "estimator": "ratio"}
    half = t_quantile(0.975, n - 1) * se
    middle = b[0] / b[1] - a[0] / a[1]
    return {**result, "low": factor * (middle - half), "high": factor * (middle + half), "estimator": "ratio"}


def spread(values):
    values = sorted(v for v in values if v is not None)
    if not values:
        return None, None
    k = 0 if len(values) < FEWEST_FOR_RANGE else math.ceil(0.05 * len(values)) - 1
    return values[k], values[-1 - k]


def fieller(a, b):
    """The relative difference of paired means: the ρ at which the paired test of b − ρa is just at its edge, less 1."""
    n, mean_a, sd_a = moments(a)
    _, mean_b, sd_b = moments(b)
    covariance = math.fsum((x - mean_a) * (y - mean_b) for x, y in zip(a, b)) / (n - 1)
    q = t_quantile(0.975, n - 1) ** 2 / n
    square = mean_a ** 2 - q * sd_a ** 2
    if square <= 0:
        return None, None, None
    middle = mean_a * mean_b - q * covariance
    root = math.sqrt(max(0, middle ** 2 - square * (mean_b ** 2 - q * sd_b ** 2)))
    return mean_b / mean_a - 1, (middle - root) / square - 1, (middle + root) / square - 1


# ---------------------------------------------------------------- a run

def number(text):
    return float(text) if text != "" else None


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Run:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.plan = json.loads((self.folder / "plan.json").read_text(encoding="utf-8"))
        self.rows = {}
        for row in read(self.folder / "replications.csv"):
            self.rows.setdefault(row["scenario"], []).append({k: number(v) for k, v in row.items() if k != "scenario"})
        self.baseline = self.plan["baseline"]
        tiers = self.plan["parameters"]["organisation"]["tiers"]
        own = {s["id"]: s["changes"].get("organisation.tiers", tiers) for s in self.plan["scenarios"]}
        self.units = {name: sum(tier["units"] for tier in of) for name, of in own.items()}

    def is_same(self, scenario):
        """Whether its parameters and its timetable are the baseline's."""
        worlds = {s["id"]: s for s in self.plan["scenarios"]}
        return not worlds[scenario]["changes"] and worlds[scenario]["timetable"] == worlds[self.baseline]["timetable"]

    def pairs(self, scenario, top, bottom):
        units = self.units[scenario]
        return [(value_of(top, row, units), value_of(bottom, row, units)) for row in self.rows[scenario]]

    def column(self, scenario, outcome):
        return [row[outcome] for row in self.rows[scenario]]

    def form(self, outcome):
        if outcome in RATIOS:
            return (*RATIOS[outcome], 1)
        top, factor = COUNTS[outcome]
        return top, "steps", "share", factor

    def is_ratio(self, scenario, outcome):
        if outcome in RATIOS:
            return True
        if outcome not in COUNTS:
            return False
        pairs = self.pairs(scenario, COUNTS[outcome][0], "steps")
        events, trials = math.fsum(a for a, _ in pairs), math.fsum(b for _, b in pairs)
        return min(events, trials - events) < FEWEST_EVENTS

    def level(self, scenario, outcome, is_count):
        if self.is_ratio(scenario, outcome):
            top, bottom, kind, factor = self.form(outcome)
            return ratio_estimate(self.pairs(scenario, top, bottom), kind, factor)
        result = {**mean_estimate(self.column(scenario, outcome)), "estimator": "mean"}
        if result["low"] is not None and (is_count or outcome in SHARES or outcome in COUNTS):
            result["low"] = max(0, result["low"])
            if outcome in SHARES:
                result["high"] = min(1, result["high"])
        return result

    def difference(self, scenario, outcome):
        if self.is_ratio(scenario, outcome) or self.is_ratio(self.baseline, outcome):
            top, bottom, kind, factor = self.form(outcome)
            before, after = self.pairs(self.baseline, top, bottom), self.pairs(scenario, top, bottom)
            result = ratio_difference(before, after, kind, factor)
        else:
            before, after = self.column(self.baseline, outcome), self.column(scenario, outcome)
            pairs = [(a, b) for a, b in zip(before, after) if a is not None and b is not None]
            result = {**mean_estimate([b - a for a, b in pairs]), "estimator": "mean"}
            if result["sd"] is not None and result["sd"] <= 1e-12 * abs(result["mean"]):
                result["low"] = result["high"] = None
        if self.is_same(scenario):
            result["low"] = result["high"] = None
        return result


def bounds(estimate, family):
    """Of a mean with its standard deviation, together with `family` in all."""
    if estimate["low"] is None:
        return None, None
    half = t_quantile(1 - 0.025 / family, estimate["n"] - 1) * estimate["sd"] / math.sqrt(estimate["n"])
    return estimate["mean"] - half, estimate["mean"] + half


def direction(floor, ceiling, delta):
    if None in floor or None in ceiling:
        return "unsettled"
    if floor[1] < -delta:
        return "down"
    if ceiling[0] > delta:
        return "up"
    return "level" if floor[0] >= -delta and ceiling[1] <= delta else "unsettled"


def verdict(fear, acting, floor, ceiling, delta):
    f, a, o = direction(fear, fear, delta), direction(acting, acting, delta), direction(floor, ceiling, 0)
    more_act = acting[0] is not None and acting[0] > 0
    if f == "up":
        code = "more-afraid"
    elif f == "down" and more_act and floor[0] is not None and floor[0] > 0:
        code = "dare"
    elif f == "down" and more_act and o == "down":
        code = "dare-less-done"
    elif a == "down":
        code = "fewer-act"
    elif f == "down" and a == "level":
        code = "fewer-afraid"
    elif f == "level" and a == "up":
        code = "more-act"
    elif f == "level" and a == "level":
        code = "too-small" if fear[0] > 0 or fear[1] < 0 else "no-difference"
    else:
        code = "not-told"
    return code, f, a, o


class Comparison:
    """What was compared, how far apart it is at most, and what is not the same."""

    def __init__(self):
        self.count, self.widest, self.wrong = 0, 0.0, []

    def number(self, found, expected, where):
        self.count += 1
        stored = number(expected)
        if found is None or stored is None:
            if (found is None) != (stored is None):
                self.wrong.append(f"{where}: {found} and {expected or 'empty'}")
            return
        apart = abs(found - stored) / max(1e-9, abs(stored), abs(found))
        if abs(found - stored) < 1e-13:
            apart = 0.0
        self.widest = max(self.widest, apart)
        if apart > ALLOWED:
            self.wrong.append(f"{where}: {found} and {expected}")

    def text(self, found, expected, where):
        self.count += 1
        if found != expected:
            self.wrong.append(f"{where}: {found} and {expected}")


def check_summary(run, seen):
    counts = set()
    for name in run.rows[run.baseline][0]:
        if name == "output":
            break
        counts.add(name)
    for row in read(run.folder / "summary.csv"):
        scenario, outcome = row["scenario"], row["outcome"]
        found = run.level(scenario, outcome, outcome in counts)
        where = f"summary, {scenario}, {outcome}"
        for name in ("mean", "sd", "low", "high", "n"):
            seen.number(found[name], row[name], f"{where}, {name}")
        seen.text(found["estimator"], row["estimator"], f"{where}, estimator")
        for name, end in zip(("spreadLow", "spreadHigh"), spread(run.column(scenario, outcome))):
            seen.number(end, row[name], f"{where}, {name}")


def check_differences(run, seen):
    for row in read(run.folder / "differences.csv"):
        scenario, outcome = row["scenario"], row["outcome"]
        found = run.difference(scenario, outcome)
        where = f"differences, {scenario}, {outcome}"
        for name in ("mean", "sd", "low", "high", "n"):
            seen.number(found[name], row[name], f"{where}, {name}")
        seen.text(found["estimator"], row["estimator"], f"{where}, estimator")
        seen.text("true" if run.is_same(scenario) else "false", row["identical"], f"{where}, identical")
        if outcome in ("meanOutput", "meanHarm", "meanSatisfaction"):
            sides = [run.column(name, outcome) for name in (run.baseline, scenario)]
            relative = (None, None, None) if found["low"] is None else fieller(*sides)
            for name, value in zip(("relative", "relativeLow", "relativeHigh"), relative):
                seen.number(value, row[name], f"{where}, {name}")


def check_comparison(run, seen):
    rows = read(run.folder / "comparison.csv")
    family = len(rows)
    for row in rows:
        scenario, outcome, where = row["scenario"], row["outcome"], f"comparison, {row['scenario']}"
        delta = run.plan.get("comparison", {}).get("indifference", 0.005)
        seen.number(delta, row["indifference"], f"{where}, indifference")
        family_of = run.difference(scenario, outcome)
        seen.number(family_of["mean"], row["mean"], f"{where}, mean")
        for name, end in zip(("low", "high"), bounds(family_of, family)):
            seen.number(end, row[name], f"{where}, {name}")
        evidence = {
            "fear": bounds(run.difference(scenario, "afraidRate"), family),
            "acting": bounds(run.difference(scenario, "actingShare"), family),
        }
        before, after = run.column(run.baseline, "meanOutput"), run.column(scenario, "meanOutput")
        for name, part in (("outputFloor", 0.99), ("outputCeiling", 1.01)):
            evidence[name] = bounds(mean_estimate([y - part * y0 for y0, y in zip(before, after)]), family)
        if run.is_same(scenario):
            evidence = {name: (None, None) for name in evidence}
            judged = ("identical", "level", "level", "level")
        else:
            judged = verdict(*evidence.values(), delta)
        for name, (low, high) in evidence.items():
            seen.number(low, row[f"{name}Low"], f"{where}, {name}Low")
            seen.number(high, row[f"{name}High"], f"{where}, {name}High")
        for value, name in zip(judged, ("verdict", "fearDirection", "actingDirection", "outputDirection")):
            seen.text(value, row[name], f"{where}, {name}")


def main(folder):
    run, seen = Run(folder), Comparison()
    check_summary(run, seen)
    check_differences(run, seen)
    check_comparison(run, seen)
    print(f"{seen.count} compared, {len(seen.wrong)} wrong, at most {seen.widest:.1e} apart")
    for line in seen.wrong[:20]:
        print(line)
    return 1 if seen.wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
