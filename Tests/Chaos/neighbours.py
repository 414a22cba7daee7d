"""Others who write at the same time: another build, another program, the author."""

import contextlib
import os
import subprocess
import threading
import time

from faults import Outcome
from sandbox import Harm, snapshot


def at_once(sandbox, rounds):
    """Four builds of two sites to one output: each comes in time, or gives way with status 75."""
    for number in range(rounds):
        old = sandbox.site
        running = [
            subprocess.Popen(
                sandbox.command(site), env=sandbox.environment, cwd="/",
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            )
            for site in "abab"
        ]  # fmt: skip
        name, statuses = f"builds at once, {number}", []
        try:
            for process in running:
                said = process.communicate()[1]
                statuses.append(process.returncode)
                result = subprocess.CompletedProcess(process.args, process.returncode, b"", said)
                sandbox.judge(result, {0, 75})
            if 0 not in statuses:
                raise Harm("all gave way")
            sandbox.site = sandbox.state()
            sandbox.leftovers()
            sandbox.plainly(sandbox.other)
            yield Outcome(name, max(statuses), "new" if sandbox.site != old else "old")
        except Harm as harm:
            sandbox.mend()
            yield Outcome(name, max(statuses, default=None), "", str(harm))


def while_others_write(sandbox, rounds):
    """Others write in a kept folder all the while: no file of theirs may be lost."""
    objects = sandbox.output / ".git" / "objects" / "0a"
    for number in range(rounds):
        made, stop = [], threading.Event()

        def write():
            while not stop.is_set():
                name = f"{number}-{len(made)}"
                try:
                    (objects / f"{name}.part").write_bytes(name.encode())
                    os.rename(objects / f"{name}.part", objects / name)
                except FileNotFoundError:
                    # The folder was exchanged between the two calls.
                    continue
                made.append(name)
                time.sleep(0.001)

        writer = threading.Thread(target=write)
        writer.start()
        results = [sandbox.run(sandbox.command(site)) for site in (sandbox.other, sandbox.site)]
        stop.set()
        writer.join()
        lost = [name for name in made if not (objects / name).exists()]
        status = max(result.returncode for result in results)
        harm = f"lost: {len(lost)} of {len(made)}, {lost[:3]}" if lost else ""
        if status != 0:
            harm += f" status {status}: {results[0].stderr[-200:]} {results[1].stderr[-200:]}"
        for path in objects.iterdir():
            if path.name != "1b":
                path.unlink()
        yield Outcome(f"files written meanwhile, {number}", status, "new", harm)
    sandbox.mend()


def while_content_changes(sandbox, generator, rounds):
    """The content changes, vanishes and comes back while it is read."""
    content = sandbox.folder / "b" / "content"
    changing = [content / "guides" / "both.md", content / "img" / "same.svg", content / "big.bin"]
    originals = {path: path.read_bytes() for path in changing}
    for number in range(rounds):
        stop = threading.Event()

        def change():
            while not stop.is_set():
                path = generator.choice(changing)
                action = generator.choice(["write", "remove", "grow", "pipe"])
                with contextlib.suppress(FileNotFoundError):
                    path.unlink()
                if action == "pipe":
                    os.mkfifo(path)
                elif action != "remove":
                    more = b"\nmore\n" * generator.randint(0, 20000) if action == "grow" else b""
                    path.write_bytes(originals[path] + more)

        changer = threading.Thread(target=change)
        changer.start()
        name, status = f"content that changes, {number}", None
        try:
            result = sandbox.run(sandbox.command("b"))
            status = result.returncode
            stop.set()
            changer.join()
            sandbox.judge(result, {0, 1, 74})
            if status != 0 and snapshot(sandbox.output) != sandbox.expected[sandbox.site]:
                raise Harm("an error, and the old site is not there")
            for path, original in originals.items():
                path.unlink(missing_ok=True)
                path.write_bytes(original)
            sandbox.inputs["b"] = snapshot(sandbox.folder / "b")
            # It must have seen the last change, whatever it read before.
            sandbox.plainly("b")
            sandbox.plainly("a")
            yield Outcome(name, status, "new" if status == 0 else "old")
        except (Harm, subprocess.TimeoutExpired) as harm:
            stop.set()
            changer.join()
            for path, original in originals.items():
                path.unlink(missing_ok=True)
                path.write_bytes(original)
            sandbox.mend()
            sandbox.plainly("a")
            yield Outcome(name, status, "", str(harm))
