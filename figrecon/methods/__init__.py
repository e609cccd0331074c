"""Statistics of plain numbers: from many values to a range; no report, date or unit is known here."""

from ._progress import Progress
from .bayes import half_cauchy
from .bounds import Overlap, Status, best_overlap, marzullo, schmid_schossmaier
from .censored import censored_lognormal
from .effects import birge, codata, fixed_effect, pdg, prediction, random_effects
from .experts import expert_deciles, expert_pool, expert_quartiles, quantile_average
from .logt import DEFAULT_PRIOR, learn_prior, log_t, moderated_log_t
from .mixed import mixed_log_t
from .order import sign_test, signed_rank
from .points import (
    Vote,
    hull,
    hull_confidence,
    lower_median,
    p10_p90,
    quantile,
    quartiles,
    trimmed,
    vote,
    weighted_median,
)
from .pools import linear_pool
from .reported import Datum, hull_of, reported
from .results import Pooled, Prior
from .robust import algorithm_a, huber
from .scales import mad, median_t, qn, sn
from .scenarios import (
    DEFAULT_SCENARIOS,
    UNKNOWN_LINEAGE,
    Influence,
    Scenario,
    ScenarioEstimate,
    ScenarioPrior,
    influences,
    learn_scenarios,
    scenario_mixture,
)
from .special import chi2_quantile, normal_cdf, normal_quantile, t_cdf, t_quantile
from .tau import ESTIMATORS, Heterogeneity, heterogeneity

__all__ = [
    "DEFAULT_PRIOR",
    "DEFAULT_SCENARIOS",
    "ESTIMATORS",
    "UNKNOWN_LINEAGE",
    "Datum",
    "Heterogeneity",
    "Influence",
    "Overlap",
    "Pooled",
    "Prior",
    "Progress",
    "Scenario",
    "ScenarioEstimate",
    "ScenarioPrior",
    "Status",
    "Vote",
    "algorithm_a",
    "best_overlap",
    "birge",
    "censored_lognormal",
    "chi2_quantile",
    "codata",
    "expert_deciles",
    "expert_pool",
    "expert_quartiles",
    "fixed_effect",
    "half_cauchy",
    "heterogeneity",
    "huber",
    "hull",
    "hull_confidence",
    "hull_of",
    "influences",
    "learn_prior",
    "learn_scenarios",
    "linear_pool",
    "log_t",
    "lower_median",
    "mad",
    "marzullo",
    "median_t",
    "mixed_log_t",
    "moderated_log_t",
    "normal_cdf",
    "normal_quantile",
    "p10_p90",
    "pdg",
    "prediction",
    "qn",
    "quantile",
    "quantile_average",
    "quartiles",
    "random_effects",
    "reported",
    "scenario_mixture",
    "schmid_schossmaier",
    "sign_test",
    "signed_rank",
    "sn",
    "t_cdf",
    "t_quantile",
    "trimmed",
    "vote",
    "weighted_median",
]
