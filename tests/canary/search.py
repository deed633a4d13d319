"""Finds words in files, in whatever form they may have been written."""

import base64
import dataclasses


@dataclasses.dataclass(frozen=True)
class Words:
    """What belongs to one invented patient and occurs nowhere else."""

    family: str
    given: str
    identifier: str
    contact: str
    words: str
    note: str

    def all(self):
        return list(dataclasses.asdict(self).values())

    def in_all_forms(self):
        """One example of each form, as (name, bytes)."""
        for word in self.all():
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                raw = word.encode(encoding)
                yield encoding, raw
                yield encoding + " in capitals", word.upper().encode(encoding)
                yield encoding + " in hex", raw.hex().encode()
                yield encoding + " in upper hex", raw.hex().upper().encode()
                for shift in range(3):
                    yield encoding + " in base64", base64.b64encode(b"#" * shift + raw + b"##")
                    yield encoding + " in URL base64", base64.urlsafe_b64encode(b"?" * shift + raw + b"??")


class Searcher:
    """Looks for every word, whatever its capitals, also within longer runs of base64 and hex."""

    forms = 4 * 3

    def __init__(self, words):
        self.plain = {}
        self.exact = {}
        for word in words.all():
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                raw = word.encode(encoding)
                self.plain[word.lower().encode(encoding)] = f"{word!r} in {encoding}"
                self.plain[raw.hex().encode()] = f"{word!r} in {encoding}, hex"
                for shift in range(3):
                    self.exact[inner_base64(raw, shift)] = f"{word!r} in {encoding}, base64"
                    self.exact[inner_base64(raw, shift, b"-_")] = f"{word!r} in {encoding}, URL base64"

    def hits(self, file):
        content = file.read_bytes()
        lower = content.lower()
        return [words for needle, words in self.plain.items() if needle in lower] + [
            words for needle, words in self.exact.items() if needle in content]


def inner_base64(raw, shift, letters=b"+/"):
    """What stands in base64 wherever these bytes begin `shift` bytes into a group, without the letters at both ends
    that depend on what is beside them."""
    text = base64.b64encode(b"\0" * shift + raw, altchars=letters)
    begin = (shift * 8 + 5) // 6
    whole = (shift + len(raw)) * 8 // 6
    return text[begin:whole]
