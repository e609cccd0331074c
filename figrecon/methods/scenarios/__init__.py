"""A mixture over who is exact, who is estimating and who is copying."""

from .influence import Influence, influences
from .learning import learn_scenarios
from .mixture import Scenario, ScenarioEstimate, scenario_mixture
from .prior import DEFAULT_SCENARIOS, UNKNOWN_LINEAGE, ScenarioPrior

__all__ = [
    "DEFAULT_SCENARIOS",
    "UNKNOWN_LINEAGE",
    "Influence",
    "Scenario",
    "ScenarioEstimate",
    "ScenarioPrior",
    "influences",
    "learn_scenarios",
    "scenario_mixture",
]
