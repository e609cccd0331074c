"""Published data sets with reference results by many programs, read in place: every number whose method is offered.

The file names the source of each set, its tolerance and how it was verified; run with `-s` for what was compared.
"""

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from figrecon import methods as m

pytestmark = pytest.mark.outside

HTS_HK = "HTS_prediction_interval_REML_HKse_t_kminus2"
RULES = {"": "wald", "HKSJ": "hksj", "mHKSJ": "floored"}
ITERATIVE = {"PM", "ML", "REML"}
NOT_OFFERED = {
    "hubers_k1p5": "Huber's proposal 2, of which Algorithm A is the standard's form",
    "mean": "a plain mean, which the library does not offer",
    "sd": "a scale alone",
    "loglogistic": "only the log-normal is offered",
    "weibull": "only the log-normal is offered",
    "turnbull_survival": "a whole survival curve",
    "V": "a test statistic, no range",
    "p": "a test, no range",
    "alpha03": "weights learned from seed questions (Cooke)",
    "optimized": "weights learned from seed questions (Cooke)",
    "PM_pi_note": "a note",
    "DL_parametric_bootstrap": "a Monte Carlo interval",
    "hierarchical_bayes": "another model: priors on the u as well, scale from the values",
    "tau2_ci_biggerstaff_tweedie": "another interval for tau²",
}
NOT_REPRODUCED = {
    ("paule_mandel_two_labs", "linear_pool_normal_equal_weights", "0.5"): (
        "two sources 85 u apart: half the mass lies on either side of every point between them, so any is a median"
    ),
    **{
        ("pimeta_sbp", "published HTS_prediction_interval_REML", field): (
            "the program stopped its REML early, at tau² 0.06995102 for 0.06995861; with its tau² all digits agree"
        )
        for field in ("mu", "pi95[0]", "pi95[1]")
    },
}


@attrs.frozen
class Compared:
    """One number of ours beside one of theirs."""

    data: str
    method: str
    field: str
    got: float
    wanted: float
    within: float

    @property
    def agrees(self) -> bool:
        """Whether it lies within the stated tolerance."""
        return abs(self.got - self.wanted) <= self.within

    @property
    def place(self) -> tuple[str, str, str]:
        """Where in the file it stands."""
        return self.data, self.method, self.field


def oracles(data: Path) -> list[dict[str, Any]]:
    path = data / "consensus" / "oracles.json"
    if not path.is_file():
        pytest.skip(f"no {path.name} in the folder of real data")
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def relative(wanted: float, part: float, floor: float = 0.0) -> float:
    return part * max(abs(wanted), floor)


def effects(name: str, method: str, oracle: dict[str, Any], values: list[float], u: list[float]) -> Iterator[Compared]:
    """One estimator with one interval: mean, standard error, tau², interval, prediction interval."""
    tau, _, rule = method.partition("+")
    ours = m.random_effects(values, u, tau=tau, interval=RULES[rule], coverage=0.95)
    spread = oracle["se"]
    got = {"mu": ours.center, "se": ours.se, "tau2": (ours.tau or 0) ** 2, "ci95": (ours.low, ours.high)}
    if "Q" in oracle:
        got["Q"] = m.heterogeneity(values, u).q
    if "pi95" in oracle:
        ahead = m.prediction(values, u, tau=tau, interval=RULES[rule], degrees="interval", coverage=0.95)
        got["pi95"] = ahead.low, ahead.high
    for field, ends in oracle.items():
        numbers = zip(*(x if isinstance(x, (list, tuple)) else [x] for x in (got[field], ends)), strict=True)
        for mine, theirs in numbers:
            within = 1e-6 * spread if tau in ITERATIVE and field != "Q" else relative(theirs, 1e-9, spread)
            scale = spread if tau in ITERATIVE and field == "tau2" else 1  # a variance: relative to se²
            yield Compared(name, method, field, mine, theirs, within * max(scale, 1e-12))


def measurements(oracle: dict[str, Any]) -> Iterator[Compared]:
    """All results for values with standard uncertainties."""
    name, values, u, results = oracle["name"], oracle["values"], oracle["u"], oracle["results"]
    for method, wanted in results.items():
        if method.partition("+")[0] in m.ESTIMATORS:
            yield from effects(name, method, wanted, values, u)
        elif method.startswith("linear_pool"):
            yield from pool(oracle, method, wanted)
    found, pdg = m.heterogeneity(values, u), m.pdg(values, u)
    lists: dict[str, list[float | None]] = {
        "I2_DL_percent": [100 * found.i2],
        "Birge_ratio": [m.birge(values, u).factor],
        "tau2_ci95_Qprofile": [found.tau2_low, found.tau2_high],
        "PDG": [pdg.center, pdg.factor, pdg.se, pdg.n_eff, pdg.chi2, pdg.chi2_kept, pdg.delta0],
        "CODATA_factor_max_residual_2": [m.codata(values, u).factor],
    }
    for method, rule in (("HTS_prediction_interval_REML_t_kminus2", "wald"), (HTS_HK, "hksj")):
        if method in results:
            ahead = m.prediction(values, u, tau="REML", interval=rule, coverage=0.95)
            lists[method] = [ahead.low, ahead.high]
    for method, mine in lists.items():
        wanted = results[method]
        if method == "PDG":
            wanted = [wanted[field] for field in ("mu", "S", "se", "n_kept", "chi2", "chi2_kept", "delta0")]
        iterative = method.startswith(("HTS", "tau2"))
        for place, (a, b) in enumerate(zip(mine, wanted if isinstance(wanted, list) else [wanted], strict=True)):
            size = max(map(abs, wanted)) if iterative else abs(b)
            yield Compared(name, method, str(place), a or 0, b, 1e-9 * size if not iterative else 1e-6 * size)


def pool(oracle: dict[str, Any], method: str, wanted: dict[str, Any]) -> Iterator[Compared]:
    """Mean, standard deviation and quantiles of the linear pool."""
    df = oracle["df"] if method == "linear_pool_scaled_t_nicob" else None
    wide, narrow = (m.linear_pool(oracle["values"], oracle["u"], df=df, coverage=c) for c in (0.95, 0.9))
    got = {"0.025": wide.low, "0.05": narrow.low, "0.5": narrow.best, "0.95": narrow.high, "0.975": wide.high}
    for field, mine, theirs in (("mean", wide.center, wanted["mean"]), ("sd", wide.se, wanted["sd"])):
        yield Compared(oracle["name"], method, field, mine or 0, theirs, relative(theirs, 1e-9))
    for field, theirs in wanted["quantiles"].items():  # printed to nine digits
        yield Compared(oracle["name"], method, field, got[field] or 0, theirs, relative(theirs, 1e-8))


def points(oracle: dict[str, Any]) -> Iterator[Compared]:
    """All results for points."""
    name, values, results = oracle["name"], oracle["values"], oracle["results"]
    part = oracle["tolerance"]["rel"]
    got: dict[str, list[float | None]] = {}
    if "hodges_lehmann" in results:
        rank = m.signed_rank(values, coverage=0.95)
        got = {"hodges_lehmann": [rank.center], "ci95": [rank.low, rank.high], "exact_level": [rank.level]}
    else:
        robust, rank, sign = m.algorithm_a(values), m.signed_rank(values), m.sign_test(values)
        logs = {c: m.log_t(values, coverage=c / 100) for c in (95, 90)}
        got = {
            "median": [m.quartiles(values).best],
            "geometric_mean": [logs[90].best],
            "algorithm_A_converged": [robust.center, robust.tau],
            "huber_k1p5_mad_scale": [m.huber(values).center, m.mad(values)],
            "MAD_1p4826": [m.mad(values)],
            "Qn": [m.qn(values)],
            "Sn": [m.sn(values)],
            "log_t_ci95": [logs[95].low, logs[95].high],
            "log_t_ci90": [logs[90].low, logs[90].high],
            "signed_rank_90": [rank.low, rank.high, rank.level],
            "sign_test_90": [sign.low, sign.high, sign.level],
        }
    for method, mine in got.items():
        wanted = results[method]
        theirs = list(wanted.values()) if isinstance(wanted, dict) else wanted if isinstance(wanted, list) else [wanted]
        for place, (a, b) in enumerate(zip(mine, theirs, strict=True)):
            yield Compared(name, method, str(place), a or 0, b, relative(b, part))


def censored(oracle: dict[str, Any]) -> Iterator[Compared]:
    """The log-normal fit to censored data."""
    ours = m.censored_lognormal(oracle["lo"], oracle["hi"])
    method = "lognormal" if "lognormal" in oracle["results"] else "lognormal_mle"
    wanted, part = oracle["results"][method], oracle["tolerance"]["rel"]
    mu, sigma, z = ours.center or 0, ours.tau or 0, m.normal_quantile(0.95)
    got: dict[str, list[float | None]] = {
        "mu": [mu],
        "scale": [sigma],
        "sigma": [sigma],
        "loglik": [ours.loglik],
        "median": [ours.best],
        "q": [math.exp(mu - z * sigma), ours.best, math.exp(mu + z * sigma)],
        "wald90": [ours.low, ours.high],
    }
    for field, theirs in wanted.items():
        for mine, b in zip(got[field], theirs if isinstance(theirs, list) else [theirs], strict=True):
            yield Compared(oracle["name"], method, field, mine or 0, b, relative(b, part))


def experts(oracle: dict[str, Any]) -> Iterator[Compared]:
    """The equal-weight average of quantiles; the outer breaks are the program's own overshoot of ten percent."""
    lows, bests, highs = zip(*(expert[-1] for expert in oracle["input"]["experts"]), strict=True)
    ours = m.quantile_average(lows, highs, bests)
    theirs = oracle["results"]["equal_weights"]["breaks"][1:-1]
    for field, mine, b in zip("012", (ours.low, ours.best, ours.high), theirs, strict=True):
        yield Compared(oracle["name"], "equal_weights", field, mine or 0, b, relative(b, 1e-6))


def decimals(printed: float) -> float:
    """Half a unit of the last printed decimal."""
    text = repr(printed)
    return 0.5 * 10.0 ** -(len(text.partition(".")[2]) if "." in text and not text.endswith(".0") else 0) + 1e-12


def published(oracle: dict[str, Any]) -> Iterator[Compared]:
    """The numbers printed in the papers themselves, to half a unit of their last decimal."""
    name, values, u = oracle["name"], oracle["values"], oracle["u"]
    found = m.heterogeneity(values, u)
    for method, wanted in oracle.get("published", {}).items():
        got: dict[str, list[float | None]] = {}
        if method in m.ESTIMATORS:
            ours = m.random_effects(values, u, tau=method, interval="wald", coverage=0.95)
            got = {
                "mu": [ours.center],
                "se": [ours.se],
                "tau": [ours.tau],
                "tau2": [(ours.tau or 0) ** 2],
                "ci95": [ours.low, ours.high],
                "I2": [100 * found.i2],
                "H2": [found.q / found.df],
                "Q": [found.q],
                "zval": [(ours.center or 0) / (ours.se or 1)],
            }
        elif method == "pdg":
            pdg = m.pdg(values, u)
            got = {"mu": [pdg.center], "se": [pdg.se], "S": [pdg.factor], "chi2_all6": [found.q]}
        elif method in {"linear_pool_t", "linear_pool_normal"}:
            ours = m.linear_pool(values, u, df=oracle["df"], coverage=0.95)
            got = {"mu": [ours.center], "se": [ours.se], "ci95": [ours.low, ours.high]}
        elif method == "HTS_prediction_interval_REML":
            ours = m.prediction(values, u, tau="REML", interval="hksj", coverage=0.95)
            got = {"mu": [ours.center], "pi95": [ours.low, ours.high]}
        elif method == "tau2_ci_Qprofile":
            got = {"": [found.tau2_low, found.tau2_high]}
        elif method == "cochran_Q_p":
            got = {"": [found.p]}
        for field, mine in got.items():
            theirs = wanted.get(field, []) if isinstance(wanted, dict) else wanted
            for place, (a, b) in enumerate(zip(mine, theirs if isinstance(theirs, list) else [theirs], strict=False)):
                label = field if len(mine) == 1 else f"{field}[{place}]"
                yield Compared(name, f"published {method}", label, a or 0, b, decimals(b))


KINDS = {"values_with_u": measurements, "points": points, "censored": censored, "expert_pool": experts}


def test_every_result_whose_method_is_offered_is_reproduced(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = [row for oracle in oracles(data) for row in KINDS[oracle["kind"]](oracle)]
    missed = [row for row in found if not row.agrees]
    with capsys.disabled():
        summary("results by other programs", found, missed)
    assert not [row for row in missed if row.place not in NOT_REPRODUCED]
    assert len(found) > 1_000


def test_nothing_in_the_file_is_passed_over_in_silence(data: Path) -> None:
    for oracle in oracles(data):
        compared = {row.method for row in KINDS[oracle["kind"]](oracle)}
        assert set(oracle["results"]) <= compared | set(NOT_OFFERED)


def test_the_printed_numbers_are_reproduced(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sets = [oracle for oracle in oracles(data) if oracle["kind"] == "values_with_u"]
    found = [row for oracle in sets for row in published(oracle)]
    missed = [row for row in found if not row.agrees]
    with capsys.disabled():
        summary("numbers printed in papers", found, missed)
    known = {
        (oracle["name"], f"published {gap['method']}", gap["field"])
        for oracle in sets
        for gap in oracle.get("published_not_reproduced") or []
    }
    unexplained = [row for row in missed if row.place not in NOT_REPRODUCED]
    assert not [row for row in unexplained if (row.data, row.method, row.field.partition("[")[0]) not in known]


def summary(title: str, found: list[Compared], missed: list[Compared]) -> None:
    sets, kinds = {row.data for row in found}, {(row.data, row.method) for row in found}
    print(  # noqa: T201  what was compared is the point of the run
        f"\n{title}: {len(sets)} sets, {len(kinds)} sets × methods, {len(found)} numbers, {len(missed)} not reproduced"
    )
    for row in missed:
        reason = NOT_REPRODUCED.get(row.place, "see published_not_reproduced in the file")
        print(f"  {row.data}, {row.method} {row.field}: {row.got:.9g}, theirs {row.wanted:.9g}: {reason}")  # noqa: T201
