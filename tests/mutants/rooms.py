"""The rooms, and the tests of each: the nearest first, for they kill soonest, and then whole folders."""

import attrs

from tests._examples import ROOT

PACKAGE = ROOT / "figrecon"


@attrs.frozen
class Room:
    """What is changed, and the tests that are to notice: names of files and folders below `tests`."""

    near: str
    far: str = "answers judging properties reading reference"

    def tests(self) -> list[str]:
        return [f"tests/{name}" for name in self.near.split()]

    def others(self) -> list[str]:
        return [f"tests/{name}" for name in self.far.split()]


ANSWERS = """
kept/test_stories.py answers/test_reconcile.py answers/test_increments.py answers/test_origins.py
answers/test_lineage.py answers/test_windows.py answers/test_days.py answers/test_statuses.py
answers/test_corrections.py answers/test_quantities.py answers/test_wholes.py answers/test_names.py
answers/test_stories.py answers/test_changes.py answers/test_bare_numbers.py
"""

ROOMS = {
    "select": Room(
        f"{ANSWERS} judging/test_extra_digits.py judging/test_checks.py judging/test_policies.py "
        "answers/test_display_account.py answers/test_rules_at_their_edges.py answers/test_taken_back.py "
        "answers/test_selection_at_its_edges.py answers/test_words_of_subjects.py answers/test_reconcile_refused.py "
        "properties/test_day_laws.py"
    ),
    "reconciliation": Room(
        f"{ANSWERS} answers/test_reconcile_refused.py answers/test_many_subjects.py answers/test_growth.py "
        "answers/test_rules_at_their_edges.py"
    ),
    "policies": Room(
        "judging/test_policies.py judging/test_policies_at_their_edges.py judging/test_policies_as_values.py "
        "kept/test_stories.py judging/test_estimate.py judging/test_weighted_best.py answers/test_zeros.py"
    ),
    "methods": Room(
        "kept/test_methods.py judging/test_methods_special_exact.py judging/test_methods.py "
        "judging/test_methods_errors.py judging/test_methods_effects.py judging/test_methods_forecasts.py "
        "reference/test_oracles.py judging/test_estimate.py judging/test_weighted_best.py "
        "properties/test_robust_laws.py properties/test_scenarios_laws.py judging/test_methods_special.py "
        "judging/test_methods_robust.py reference/test_kernel.py properties/test_methods_laws.py "
        "judging/test_scenarios.py judging/test_scenarios_learning.py",  # the slow last
        "answers judging properties",
    ),
    "ranges": Room("ground/test_ranges.py reading/test_figures.py judging/test_methods.py answers/test_print.py"),
    "figures": Room(
        "kept/test_figures.py reading/test_figures.py reading/test_figures_at_their_edges.py "
        "reading/test_figures_together.py reading/test_repeats.py kept/test_stories.py kept/test_readings.py "
        "properties/test_figure_laws.py answers/test_rules_at_their_edges.py answers/test_increments.py "
        "answers/test_statuses.py answers/test_quantities.py answers/test_corrections.py "
        "reading/test_wording.py"
    ),
    "dates": Room(
        "kept/test_periods.py reading/test_dates.py reading/test_periods.py reading/test_dates_news.py "
        "reading/test_dates_edges.py reading/test_dates_refused.py reading/test_dates_languages.py "
        "reading/test_dates_serial.py answers/test_windows.py"
    ),
    "wording": Room(
        "kept/test_readings.py reading/test_language_cases.py reading/test_wording.py "
        "reading/test_wording_corners.py reading/test_wording_kinds.py reading/test_wording_refused.py "
        "reading/test_wording_outcomes.py reading/test_wording_find.py reading/test_wording_whole.py "
        "reading/test_wording_names.py reading/test_wording_news.py reading/test_wording_run_together.py "
        "reading/test_wording_units_told.py reading/test_wording_languages.py reading/test_wording_fresh_kinds.py "
        "reading/test_cells.py reading/test_conventions.py reading/test_repeats.py reading/test_polish.py "
        "reading/test_wording_numbers.py reading/test_wording_at_its_edges.py",
        "answers judging properties reading reports uses/test_articles.py uses/test_drafting.py",
    ),
    "drafting": Room(
        "kept/test_drafts.py uses/test_draft.py uses/test_drafting.py uses/test_drafts.py uses/test_attributions.py "
        "uses/test_articles.py uses/test_draft_articles.py",
        "properties/test_drafting_laws.py properties/test_article_laws.py uses/test_command_draft.py "
        "uses/test_suggesting.py uses/test_suggesting_reports.py uses/test_docs.py",
    ),
}
