"""Runs of words, and a Bloom filter that holds those of texts which must not be copied.

The filter can say of a run whether it stands in one of the texts; the texts can't be had back from
it. It errs towards "yes", once in a hundred million runs or so.
"""

import base64
import hashlib
import re
import struct

LENGTH = 7
BITS_PER_RUN = 40
HASHES = 28  # BITS_PER_RUN × ln 2


def words(text):
    """Letters and digits alone, in small letters: marks and line breaks make no difference."""
    return re.findall(r"[^\W_]+", text.lower())


def runs(text):
    found = words(text)
    return [tuple(found[start : start + LENGTH]) for start in range(len(found) - LENGTH + 1)]


class RunFilter:
    def __init__(self, bits):
        self.bits = bits

    @classmethod
    def of(cls, all_runs):
        unique = set(all_runs)
        made = cls(bytearray(len(unique) * BITS_PER_RUN // 8 + 1))
        for run in unique:
            for place in made.places(run):
                made.bits[place // 8] |= 1 << place % 8
        return made

    @classmethod
    def read(cls, path):
        return cls(base64.b64decode(path.read_text()))

    def write(self, path):
        text = base64.b64encode(self.bits).decode()
        lines = [text[start : start + 120] for start in range(0, len(text), 120)]
        path.write_text("\n".join(lines) + "\n")

    def places(self, run):
        """By double hashing: two halves of one digest give all hashes."""
        digest = hashlib.sha256(" ".join(run).encode()).digest()
        first, second = struct.unpack("<QQ", digest[:16])
        return [(first + number * (second | 1)) % (len(self.bits) * 8) for number in range(HASHES)]

    def __contains__(self, run):
        return all(self.bits[place // 8] >> place % 8 & 1 for place in self.places(run))
