"""Faults at single system calls, by strace."""

import re
import subprocess
from collections import Counter
from dataclasses import dataclass

# What changes something on the disk. `openat` does where it creates, `close` is where some file
# systems say that a write failed.
CHANGING = (
    "openat", "write", "pwrite64", "writev", "copy_file_range", "ftruncate", "rename", "renameat", "renameat2",
    "link", "linkat", "symlink", "symlinkat", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "chmod", "fchmod",
    "fchmodat", "fsync", "fdatasync", "syncfs", "flock", "utimensat",
)  # fmt: skip
LOOKING = (
    "openat", "read", "close", "newfstatat", "fstat", "lstat", "stat", "statx", "getdents64", "readlink", "getcwd",
)
CALL = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(\w+)\((.*)$")


@dataclass(frozen=True)
class Call:
    """A system call of a build, by its name and how often that name came up to it."""

    name: str
    number: int
    text: str


def can_inject():
    """Whether strace is there and may change what a system call says."""
    try:
        result = subprocess.run(
            ["strace", "-qq", "-e", "inject=chdir:error=EIO", "-o", "/dev/null", "env", "-C", "/", "true"],
            capture_output=True,
        )
    except FileNotFoundError:
        return False
    return b"Input/output error" in result.stderr


def on_one_core(command):
    """On one core a build does everything in one thread, and so the same calls in the same order."""
    return ["taskset", "-c", "0", *command]


def trace(sandbox, site, names, *arguments):
    """The calls of a plain build that touch the sandbox, in order.

    Those of the loader come before and are nobody's fault.
    """
    log = sandbox.folder / "trace"
    wanted = ",".join("?" + name for name in sorted(set(names)))
    tracer = ["strace", "-f", "-qq", "-y", "-s", "200", "-e", f"trace={wanted}", "-o", log]
    result = sandbox.run(on_one_core([str(word) for word in tracer] + sandbox.command(site, *arguments)))
    sandbox.judge(result)
    counts, calls = Counter(), []
    for line in log.read_text(errors="replace").splitlines():
        found = CALL.match(line)
        if not found:
            continue
        name, text = found.groups()
        counts[name] += 1
        if name == "openat" and names is CHANGING and "O_CREAT" not in text:
            continue
        if str(sandbox.folder) in text or name == "getcwd":
            calls.append(Call(name, counts[name], text[:200]))
    log.unlink()
    return calls


def inject(sandbox, site, call, fault, *arguments, cores=1):
    """Builds with a fault, such as `error=EIO` or `signal=SIGKILL`, at one call."""
    rule = f"inject={call.name}:{fault}:when={call.number}"
    tracer = ["strace", "-f", "-qq", "-e", f"trace={call.name}", "-e", rule, "-o", "/dev/null"]
    command = tracer + sandbox.command(site, *arguments)
    return sandbox.run(on_one_core(command) if cores == 1 else command)
