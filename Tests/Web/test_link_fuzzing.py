"""Links to the quiz and the table as anybody can write them, from a generator with a seed."""

import subprocess
from pathlib import Path

GENERATOR = Path(__file__).resolve().parents[1] / "Fuzz/links.js"


def test_links_of_any_kind_are_states_that_the_page_knows():
    node = subprocess.run(["node", GENERATOR, "--count", "20000"], capture_output=True, text=True)
    assert node.returncode == 0, node.stderr
    assert node.stdout.startswith("20000 links")
