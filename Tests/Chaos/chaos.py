"""Builds two sites by turns into one output, with faults, and looks at what each one leaves.

Long by default, with figures for docs/reliability.md; --short is what the tests run.
"""

import argparse
import contextlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import conditions
import faults
import injection
import neighbours
import odd_files
import power
from faults import KILL
from sandbox import Sandbox

NOBODY = 65534


def rounds(folder, versus, generator, short):
    """Name and outcomes of each kind of fault. Everything happens below the folder."""

    def few(count):
        return (generator, count) if short else None

    def errors(*names):
        return [f"error={name}" for name in names]

    box = Sandbox(folder / "box", versus)
    many = 0.1 if short else 1
    yield "kill -9 at random moments", faults.at_random_moments(box, generator, 20 if short else 300)
    yield "kill -9 at every call that changes something", faults.at_calls(box, [KILL], sample=few(12))
    yield "the same with --non-atomic", faults.at_calls(box, [KILL], arguments=["--non-atomic"], sample=few(5))
    yield "the same at first builds", faults.at_first_builds(box, [KILL], sample=few(5))
    yield "the same with nothing to do", faults.while_nothing_changed(box, [KILL, "error=EIO"])
    yield "ENOSPC and EIO at every call that changes something", faults.at_calls(
        box, errors("ENOSPC", "EIO"), sample=few(20)
    )
    yield "EINTR, EMFILE, EACCES, EPERM at calls that change something", faults.at_calls(
        box, errors("EINTR", "EMFILE", "EACCES", "EPERM"), sample=(generator, 8 if short else 150)
    )
    yield "ENOSPC and EIO with --non-atomic", faults.at_calls(
        box, errors("ENOSPC", "EIO"), arguments=["--non-atomic"], sample=(generator, 5 if short else 150)
    )
    yield "ENOSPC at first builds", faults.at_first_builds(box, errors("ENOSPC"), sample=few(5))
    yield "EIO, EMFILE, ENOMEM at calls that read", faults.at_calls(
        box, errors("EIO", "EMFILE", "ENOMEM"), injection.LOOKING, sample=(generator, 10 if short else 200)
    )
    yield "a file system that can't exchange", conditions.without_exchange(box)
    yield "Control-C, SIGTERM, SIGHUP at random moments", conditions.ended(box, generator, max(2, int(20 * many)))
    memory = range(20_000, 60_000, 5000) if short else range(20_000, 80_000, 1000)
    yield "little memory (ulimit -v)", conditions.limited(box, "-v", memory)
    yield "few descriptors (ulimit -n)", conditions.limited(box, "-n", range(3, 13))
    yield "small files (ulimit -f)", conditions.limited(box, "-f", [0, 1, 8, 20, 100, 1000, 2000, 3000])
    yield "four builds at once", neighbours.at_once(box, 5 if short else 50)
    yield "others write in a kept folder", neighbours.while_others_write(box, 2 if short else 30)
    yield "content that changes while it is read", neighbours.while_content_changes(box, generator, 5 if short else 100)
    yield "broken records and cache folders", odd_files.broken_caches(box)
    yield "closed, full and unread outputs", odd_files.closed_outputs(box)
    yield "pipes, sockets, devices and links among the inputs", odd_files.special_files(box)
    user = NOBODY if os.getuid() == 0 else None
    yield "folders and files without permission", conditions.without_permission(folder, versus, user)
    if not conditions.can_mount(folder):
        yield "full, read-only and mounted file systems", None
        return
    sizes, inodes = ([8, 600], [1, 20]) if short else (range(0, 1800, 60), range(0, 60, 2))
    yield "full disks", conditions.on_full_disks(folder, versus, sizes, inodes)
    yield "a read-only file system", conditions.read_only(folder, versus)
    yield "mount points", conditions.mount_points(box)
    if not power.can_cut(folder):
        yield "power cuts", None
        return
    yield "power cuts at every call that changes something", power.cuts(folder, versus, generator, few(3))
    yield "the same with --non-atomic", power.cuts(folder, versus, generator, few(3), ["--non-atomic"])


def run(versus, seed, short, out=sys.stdout):
    """Prints a line a kind of fault.

    Returns how many faults did harm, and the kinds that this machine doesn't let us try.
    """
    generator = random.Random(seed)
    harms, untried, total = [], [], 0
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="versus-chaos-", dir=fast_folder()) as name:
        # Others must be able to reach it: some builds run as another user.
        os.chmod(name, 0o755)
        for kind, outcomes in rounds(Path(name), versus, generator, short):
            if outcomes is None:
                untried.append(kind)
                print(f"{'not tried':>9}  {kind}: this machine doesn't allow it", file=out, flush=True)
                continue
            left, statuses = Counter(), Counter()
            for found in outcomes:
                left[found.left] += 1
                statuses[found.status] += 1
                if found.harm:
                    harms.append(found)
                    print(f"     HARM  {found.fault[:200]}: {found.harm}", file=out, flush=True)
            count = statuses.total()
            total += count
            sites = ", ".join(f"{number} {site or 'harm'}" for site, number in sorted(left.items()))
            said = ", ".join(f"{number} × {status}" for status, number in sorted(statuses.items(), key=str))
            print(f"{count:9}  {kind}: {sites}; status {said}", file=out, flush=True)
    print(f"{total:9}  faults in {time.monotonic() - began:.0f} s with seed {seed}; harm: {len(harms)}", file=out)
    return harms, untried


def fast_folder():
    """In memory, where it can be had."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--versus", required=True, type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--short", action="store_true")
    arguments = parser.parse_args()
    if not injection.can_inject():
        sys.exit("error: strace is not there, or may not inject faults here")
    with contextlib.suppress(KeyboardInterrupt):
        harms, _ = run(arguments.versus.resolve(), arguments.seed, arguments.short)
        sys.exit(1 if harms else 0)
    sys.exit(130)


if __name__ == "__main__":
    # What is stopped from outside still cleans up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    main()
