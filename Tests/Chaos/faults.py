"""Faults at single system calls and kills at any moment: what became of each."""

import signal
import subprocess
import time
from dataclasses import dataclass

from injection import CHANGING, inject, trace
from sandbox import STATUSES, Harm, snapshot

KILL = "signal=SIGKILL"
IN_PLACE = "new site is in place"


@dataclass(frozen=True)
class Outcome:
    """What became of a fault: the exit status, and which site was there before the next build."""

    fault: str
    status: int | None
    left: str
    harm: str = ""


def outcome(sandbox, fault, run, arguments=(), killed=False, statuses=STATUSES):
    """Runs a build with a fault, looks at what it left, and builds once more without."""
    old, new = sandbox.site, sandbox.other
    status, left = None, ""
    try:
        result = run()
        status = result.returncode
        if not (killed and status < 0):
            sandbox.judge(result, statuses)
        if "--non-atomic" in arguments and status != 0:
            sandbox.partly()
            left = "partly"
        else:
            left = "new" if sandbox.state() == new else "old"
        if status == 0 and left != "new":
            raise Harm("status 0, and the old site is still there")
        if left == "new" and status > 0 and IN_PLACE not in result.stderr.decode(errors="replace"):
            raise Harm(f"status {status}, and not told that the new site is there: {result.stderr[-200:]}")
        sandbox.plainly(new, *arguments)
    except (Harm, subprocess.TimeoutExpired) as harm:
        sandbox.mend()
        return Outcome(fault, status, left, f"{old} to {new}: {harm}")
    return Outcome(fault, status, left)


def at_calls(sandbox, faults, names=CHANGING, arguments=(), sample=None, run=inject):
    """Faults at every call that touches the site.

    - sample: a random generator and how many to try for each of both sites, where not all.
    - run: builds with the fault, and may do more to the machine.
    """
    plans = {}
    for site in (sandbox.other, sandbox.site):
        calls = trace(sandbox, site, names, *arguments)
        sandbox.plainly(site, *arguments)
        plan = [(call, fault) for call in calls for fault in faults]
        if sample is not None:
            generator, count = sample
            plan = generator.sample(plan, min(count, len(plan)))
        plans[site] = plan
    # Each fault is followed by a whole build, and so the sites take turns.
    while any(plans.values()):
        target = sandbox.other
        if not plans[target]:
            sandbox.plainly(target, *arguments)
            continue
        call, fault = plans[target].pop()
        yield outcome(
            sandbox,
            f"{call.name}({call.number}) {fault}: {call.text}",
            lambda call=call, fault=fault, site=target: run(sandbox, site, call, fault, *arguments),
            arguments,
            killed=fault == KILL,
        )


def at_random_moments(sandbox, generator, count, arguments=(), number=signal.SIGKILL):
    """Signals from outside, after some part of the time that a build takes."""
    began = time.monotonic()
    sandbox.plainly(sandbox.other, *arguments)
    longest = (time.monotonic() - began) * 1.1
    for _ in range(count):
        moment = generator.uniform(0, longest)
        yield outcome(
            sandbox,
            f"{number.name} after {moment * 1000:.1f} ms",
            lambda: ended_after(sandbox, moment, number, *arguments),
            arguments,
            killed=True,
        )


def ended_after(sandbox, seconds, number, *arguments):
    process = subprocess.Popen(
        sandbox.command(sandbox.other, *arguments),
        env=sandbox.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/",
    )  # fmt: skip
    time.sleep(seconds)
    process.send_signal(number)
    said = process.communicate()[1]
    return subprocess.CompletedProcess(process.args, process.returncode, b"", said)


def while_nothing_changed(sandbox, faults):
    """Faults at each changing call of a build that has nothing to do."""
    site = sandbox.site
    sandbox.plainly(site)
    for call in trace(sandbox, site, CHANGING):
        for fault in faults:
            name, status = f"{call.name}({call.number}) {fault}: {call.text}", None
            try:
                result = inject(sandbox, site, call, fault)
                status = result.returncode
                if fault != KILL:
                    sandbox.judge(result, {0, 74})
                if sandbox.state() != site:
                    raise Harm("another site is there")
                sandbox.plainly(site)
                yield Outcome(name, status, "old")
            except Harm as harm:
                sandbox.mend()
                site = sandbox.site
                yield Outcome(name, status, "", str(harm))


def at_first_builds(sandbox, faults, sample=None, run=inject):
    """Faults where there is no output yet: after each there is none, or all of it."""
    def none():
        subprocess.run(["rm", "-rf", sandbox.output], check=True)
        subprocess.run(["sync", "-f", sandbox.folder], check=True)

    none()
    sandbox.run(sandbox.command("a"))
    whole = snapshot(sandbox.output)
    none()
    calls = trace(sandbox, "a", CHANGING)
    plan = [(call, fault) for call in calls for fault in faults]
    if sample is not None:
        generator, count = sample
        plan = generator.sample(plan, min(count, len(plan)))
    for call, fault in plan:
        none()
        name, status, left = f"first {call.name}({call.number}) {fault}: {call.text}", None, ""
        try:
            result = run(sandbox, "a", call, fault)
            status = result.returncode
            if fault != KILL:
                sandbox.judge(result)
            found = snapshot(sandbox.output)
            left = "new" if found else "old"
            if sandbox.output.exists() and found != whole:
                raise Harm("the output is not whole")
            if status == 0 and not found:
                raise Harm("status 0, and no site")
            if sandbox.run(sandbox.command("a")).returncode != 0 or snapshot(sandbox.output) != whole:
                raise Harm("the next build is not whole")
            sandbox.leftovers()
            yield Outcome(name, status, left)
        except Harm as harm:
            yield Outcome(name, status, left, str(harm))
    sandbox.mend()
