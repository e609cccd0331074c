"""What a package index shows: addresses of the project, and a README whose every link leads somewhere from there."""

import re
import tomllib
from typing import Any

import pytest

from tests._examples import ROOT
from tests.uses.test_docs import LINK, links, prose

README = ROOT / "README.md"
VERSION = "1.2.3"


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def substituted(text: str, project: dict[str, Any]) -> str:
    """The text as hatch-fancy-pypi-readme makes it for the metadata of a wheel."""
    for rule in project["tool"]["hatch"]["metadata"]["hooks"]["fancy-pypi-readme"]["substitutions"]:
        text = re.sub(rule["pattern"], rule["replacement"].replace("$HFPR_VERSION", VERSION), text)
    return text


def test_the_readmes_links_are_relative_and_each_becomes_an_address(project: dict[str, Any]) -> None:
    relative = [link for link in links(prose(README)) if not link.startswith("#")]
    assert len(relative) > 10
    assert [link for link in relative if not (README.parent / link.partition("#")[0]).is_file()] == []
    text = substituted(prose(README), project)
    assert links(text) == []
    assert all(link.startswith("https://") for link in LINK.findall(text))


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("docs/tutorial/the-story.md", "https://figrecon.readthedocs.io/en/stable/tutorial/the-story.html"),
        ("docs/changelog.md#010", "https://figrecon.readthedocs.io/en/stable/changelog.html#010"),
        ("docs/tutorial/troops.ipynb", "https://github.com/figrecon/figrecon/blob/v1.2.3/docs/tutorial/troops.ipynb"),
        ("LICENSE", "https://github.com/figrecon/figrecon/blob/v1.2.3/LICENSE"),
        ("https://example.org/docs/a.md", "https://example.org/docs/a.md"),
        ("#try-it", "#try-it"),
    ],
)
def test_a_link_on_a_package_index(link: str, address: str, project: dict[str, Any]) -> None:
    assert substituted(f"see [the words]({link}), too", project) == f"see [the words]({address}), too"


def test_the_project_has_its_addresses(project: dict[str, Any]) -> None:
    assert set(project["project"]["urls"]) == {"Documentation", "Source", "Issues", "Changelog"}
    assert project["project"]["dynamic"] == ["readme"]
