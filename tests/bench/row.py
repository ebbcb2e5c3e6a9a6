"""One line of the table."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Row:
    """A figure of ours, what it should be, and what it is held against in the same run."""

    what: str
    ours: float
    unit: str
    goal: str = ""
    baseline: str = ""
    theirs: float | None = None
    more_is_better: bool = False

    def best_of(self, other: "Row") -> "Row":
        """The better of two runs, of ours and of the baseline's each."""
        better = max if self.more_is_better else min
        theirs = None if self.theirs is None else better(self.theirs, other.theirs)
        return replace(self, ours=better(self.ours, other.ours), theirs=theirs)

    @property
    def ratio(self) -> float | None:
        """Ours as a multiple of the baseline's."""
        return None if not self.theirs else self.ours / self.theirs

    def worse_than(self, before: float) -> float:
        """How many times worse the ratio is than an earlier one; 1 is the same."""
        assert self.ratio
        return before / self.ratio if self.more_is_better else self.ratio / before

    def as_markdown(self) -> str:
        """The line."""
        theirs = "" if self.theirs is None else f"{self.theirs:,.1f} {self.unit}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        ours = f"{self.ours:,.1f} {self.unit}"
        return f"| {self.what} | {ours} | {self.goal} | {self.baseline} | {theirs} | {ratio} |"
