"""The outcome of each check comes in; a line for each goes to stdout, and in the end the count."""

SHOWN = 8


class Results:
    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0

    def tell(self, subject: str, rule: str, problems: list[str], note: str = "") -> None:
        """A check passes when it found no problem."""
        verdict = "FAIL" if problems else "ok"
        print(f"{verdict:4} {subject}: {rule}" + (f" ({note})" if note else ""), flush=True)
        for problem in problems[:SHOWN]:
            print("       " + problem.replace("\n", "\n       "))
        if len(problems) > SHOWN:
            print(f"       … and {len(problems) - SHOWN} more")
        if problems:
            self.failed += 1
        else:
            self.passed += 1

    def close(self) -> int:
        print(f"conformance: {self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
