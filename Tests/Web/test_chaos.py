"""The short form of script/chaos: faults of every kind, each followed by a look at what is left."""

import io
import shutil
import sys
import warnings

import pytest

from conftest import REPOSITORY

sys.path.append(str(REPOSITORY / "Tests" / "Chaos"))

import chaos
import injection


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
