"""Views of which a reader may not learn everything."""

from msgspec import Struct

from fruehe_hilfen_cli.vocabulary import german_key


class Partly(Struct, frozen=True, kw_only=True):
    """A view that may be silent about some of its values.

    Args:
        untold: the German keys of the values of which nothing is said, since entries that the reader may not
            see would change them. A date or text there is None, a state "keine-angabe"; a number that
            remains is the least it can be, a list holds only what is true.
    """

    untold: tuple[str, ...] = ()

    def tells(self, *names: str) -> bool:
        """Whether all of these values, by their English names, are what all entries say."""
        return not self.untold or not any(german_key(name) in self.untold for name in names)
