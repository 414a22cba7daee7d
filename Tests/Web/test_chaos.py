"""The short form of script/chaos: faults of every kind, each followed by a look at what is left."""

import io
import shutil
import sys
import tempfile
import warnings
from pathlib import Path

import pytest

from conftest import REPOSITORY

sys.path.append(str(REPOSITORY / "Tests" / "Chaos"))

import chaos
import injection
from sandbox import Sandbox


def test_whatever_happens_one_whole_site_is_there(versus):
    assert shutil.which("strace"), "strace must be there; see script/bootstrap --tests"
    if not injection.can_inject():
        pytest.skip("this machine lets nobody trace a process")
    report = io.StringIO()
    harms, untried = chaos.run(versus, seed=1, short=True, out=report)
    print(report.getvalue())
    # A container may not mount anything.
    if untried:
        warnings.warn(f"not tried on this machine: {', '.join(untried)}", stacklevel=1)
    assert not harms, report.getvalue()


def test_a_replaced_site_loses_its_manifest_under_a_name_that_nothing_is_brought_back_from(versus):
    """In which order the files of a folder are removed is the file system's choice: ext4 may begin with
    the manifest, and whatever was left without it was taken for others' files."""
    if not injection.can_inject():
        pytest.skip("this machine lets nobody trace a process")
    # Of a call only the first two hundred characters are kept.
    with tempfile.TemporaryDirectory() as folder:
        sandbox = Sandbox(Path(folder) / "box", versus)
        calls = injection.trace(sandbox, sandbox.other, ("rename", "renameat2", "unlink", "unlinkat"))
    texts = [f"{call.name}({call.text}" for call in calls]
    moved = next(index for index, text in enumerate(texts) if text.endswith('.out.versus-replaced") = 0'))
    assert any(text.startswith("unlink") for text in texts[moved:])
    assert not [text for text in texts if text.startswith("unlink") and ".out.versus-replaced/" in text]
