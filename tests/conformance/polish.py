"""Numbers and days come in; their Polish words, after the rules of Unicode's CLDR, go out."""

from datetime import date

from babel import Locale
from babel.dates import format_date

POLISH = Locale("pl")


def counted(number: int, one: str, few: str, many: str) -> str:
    """„1 strona”, „2 strony”, „5 stron”."""
    forms = {"one": one, "few": few, "many": many}
    return f"{number} {forms[POLISH.plural_form(number)]}"


def day(written: str) -> str:
    """„29 lutego 2020”."""
    return format_date(date.fromisoformat(written), "d MMMM y", POLISH)
