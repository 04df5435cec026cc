"""What is said, in both languages, in what the memory, the terms and the checks are tried with."""

OTHER = {"en": "cy", "cy": "en"}
# What was translated before.
APPROVED = [
    {
        "english": "We walked along the river with people who live beside it.",
        "welsh": "Cerddon ni ar hyd yr afon gyda phobl sy’n byw wrth ei hochr.",
    },
    {
        "english": "Everybody who wants to come is welcome on the walk.",
        "welsh": "Mae croeso i bawb sydd am ddod ar y daith.",
    },
]
# What is asked of the memory: a word of the second text, mutated where Welsh is.
ASKED = {"en": "welcome", "cy": "croeso"}
# The second text is like one that is known; the third has a term that is agreed.
HELPED = {
    "en": {
        "title": "A walk by the water",
        "summary": APPROVED[0]["english"],
        "body": [
            "Everybody who wants to help is welcome on the walk.",
            "It was co-production from the first step.",
        ],
    },
    "cy": {
        "title": "Taith wrth y dŵr",
        "summary": APPROVED[0]["welsh"],
        "body": [
            "Mae croeso i bawb sydd am helpu ar y daith.",
            "Roedd yn gydgynhyrchu o’r cam cyntaf.",
        ],
    },
}
# What is written for the last of them, into each language.
TERM = {"cy": "cydgynhyrchu", "en": "co-production"}
BEFORE_TERM = {"cy": "O’r cam cyntaf:", "en": "From the first step:"}
# What has a date, and a translation with another one.
BLOCKED = {
    "en": {
        "title": "Meet us at the mill",
        "summary": "The next walk is on 12 June 2026.",
        "body": [],
    },
    "cy": {
        "title": "Dewch i’r felin",
        "summary": "Mae’r daith nesaf ar 12 Mehefin 2026.",
        "body": [],
    },
}
WRONG = {
    "cy": ("Dewch i’n gweld wrth y felin", "Mae’r daith nesaf ar 13 Mehefin 2026."),
    "en": ("Come to the mill", "The next walk is on 13 June 2026."),
}
REASON = {"cy": "Diwrnod arall yw hwnnw.", "en": "The walk in English is a day later."}
JOB = {"en": "The river, by file", "cy": "Yr afon, drwy ffeil"}
BY_FILE = {
    "en": {
        "title": "The mill and the miller",
        "summary": "The mill is open again.",
        "body": ["Come and see the <b>old wheel</b> turn.", "Dogs may come too."],
    },
    "cy": {
        "title": "Y felin a’r melinydd",
        "summary": "Mae’r felin ar agor eto.",
        "body": ["Dewch i weld yr <b>hen olwyn</b> yn troi.", "Caiff cŵn ddod hefyd."],
    },
}


def texts_by_file(language):
    """The texts of the page that is translated by file, in their order, as they are written."""
    said = BY_FILE[language]
    return [said["title"], said["summary"], *said["body"]]
