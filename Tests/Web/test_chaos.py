"""The short form of script/chaos: faults of every kind, each followed by a look at what is left."""

import io
import sys

from conftest import REPOSITORY

sys.path.append(str(REPOSITORY / "Tests" / "Chaos"))

import chaos
import injection


def test_whatever_happens_one_whole_site_is_there(versus, record_property):
    assert injection.can_inject(), "strace must be there and allowed; see script/bootstrap --tests"
    report = io.StringIO()
    harms, untried = chaos.run(versus, seed=1, short=True, out=report)
    print(report.getvalue())
    # Containers may not mount anything; the report says so.
    record_property("untried", untried)
    assert not harms, report.getvalue()
