"""Values of the blocks of events, whole."""


def session(**parts):
    empty = {
        "kind": "talk", "title": "A talk", "day": None, "start": None, "end": None, "place": "",
        "description": "", "language": "", "interpretation": "", "speakers": [],
    }  # fmt: skip
    return ("session", {**empty, **parts})


def material(**parts):
    empty = {
        "kind": "recording", "document": None, "page": None, "url": "", "language": "",
        "title_en": "", "title_cy": "",
    }  # fmt: skip
    return ("material", {**empty, **parts})


def also(date, start=None):
    return ("also", {"date": date, "start": start})


def not_on(date):
    return ("not_on", {"date": date})
