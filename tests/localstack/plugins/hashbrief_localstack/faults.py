"""Failures on demand, so that a test can let a step fail once, twice or for good.

The file named by HASHBRIEF_FAULT_FILE holds a JSON object from a name to one fault:

    {"SendReport":    {"fail": 2, "error": "Lambda.TooManyRequestsException"},
     "ses:SendEmail": {"fail": 1, "when": "after", "kill": "SendReport"}}

name   part of a function's name, or `ses:` and an SES v2 operation
fail   how many more times; it is counted down in the file, so a test reads there what is left
when   "before" (default): the call does nothing; "after": it is carried out and its answer is lost
error  error type of the answer (default HashbriefFault)
status HTTP status of an SES answer (default 500; a definite refusal is 400)
kill   part of a function's name: its JVMs are killed at that moment, as when a sandbox is lost
"""

import json
import os
import threading
from dataclasses import dataclass
from pathlib import Path

# Lambda and SES calls arrive on many threads, and counting down is a read and a write.
_lock = threading.Lock()


@dataclass(frozen=True)
class Fault:
    after: bool
    error: str
    status: int
    kill: str | None

    @property
    def message(self) -> str:
        return "failure ordered by the test, " + ("answer lost" if self.after else "nothing done")


def take(name: str) -> Fault | None:
    """The fault that this call has to suffer; None for nearly every call."""
    place = os.environ.get("HASHBRIEF_FAULT_FILE")
    if not place:
        return None
    file = Path(place)
    with _lock:
        if not file.exists():
            return None
        faults = json.loads(file.read_text() or "{}")
        for part, fault in faults.items():
            if part in name and fault["fail"] > 0:
                fault["fail"] -= 1
                _replace(file, json.dumps(faults, indent=1))
                return Fault(
                    after=fault.get("when", "before") == "after",
                    error=fault.get("error", "HashbriefFault"),
                    status=fault.get("status", 500),
                    kill=fault.get("kill"),
                )
    return None


def _replace(file: Path, text: str) -> None:
    # By renaming, or the test that polls the file could read half of it.
    fresh = file.with_name(file.name + ".new")
    fresh.write_text(text)
    fresh.replace(file)
