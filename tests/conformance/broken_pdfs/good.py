"""The fixtures come in; a small report that has one of everything goes out, for mutants to be made of.

The smallest fixture lacks pictures and notes, and the one that has everything takes veraPDF six times as long.
"""

import json
import shutil
from pathlib import Path

import builds

SMALL, WHOLE = "minimalny", "kompletny"


def build(folder: Path) -> builds.Built | str:
    """Builds the small report, or says why it could not."""
    small, whole = (_read(name) for name in (SMALL, WHOLE))
    photo = whole["photos"][0]
    picture = folder / photo["file"]
    picture.parent.mkdir(parents=True)
    shutil.copy(builds.FIXTURES / photo["file"], picture)
    # Needs worded anew get a note each; who reported them is left out, with all that it refers to.
    needs = [{**need, "reported_by": []} for need in whole["needs"] if "edited_text" in need][:2]
    groups = {group for need in needs for group in need["groups"]}
    data = small | {
        "organizer": {name: value for name, value in whole["organizer"].items() if name != "logo"},
        "photos": [photo],
        "needs": needs,
        "target_groups": [group for group in whole["target_groups"] if group["id"] in groups],
    }
    path = folder / "good.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return builds.build("good", builds.Fixture(path), folder)


def _read(name: str) -> dict:
    return json.loads((builds.FIXTURES / f"{name}.json").read_text(encoding="utf-8"))
