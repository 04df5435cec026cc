"""The pages every new site starts with, in both languages.

About, contact and the pages the law expects start as drafts: their wording must be the owner's.
Each entry is (model, English, Welsh); each half is (title, slug, introduction).
"""

STANDARD = "standardpage"
CONTACT = "contactpage"
INDEX = "blogindexpage"

HOME = {
    "en": ("Home", "en", "Working as equals"),
    "cy": ("Hafan", "cy", "Gweithio fel partneriaid cyfartal"),
}

STARTING_PAGES = [
    (
        INDEX,
        ("News and views", "news-and-views", "What we are doing, and what we think about it."),
        ("Newyddion a safbwyntiau", "newyddion-a-safbwyntiau", "Ein gwaith a’n barn amdano."),
    ),
    (
        STANDARD,
        ("About us", "about", "Who we are, what we do and who pays for it."),
        (
            "Amdanom ni",
            "amdanom-ni",
            "Pwy ydym ni, beth rydym yn ei wneud a phwy sy’n talu amdano.",
        ),
    ),
    (
        CONTACT,
        ("Contact", "contact", "Write to us in English or in Welsh. Neither causes a delay."),
        (
            "Cysylltu â ni",
            "cysylltu-a-ni",
            "Ysgrifennwch atom yn Gymraeg neu’n Saesneg. Ni fydd hynny’n achosi oedi.",
        ),
    ),
    (
        STANDARD,
        ("Privacy", "privacy", "What we know about you, why, and for how long."),
        ("Hysbysiad preifatrwydd", "preifatrwydd", "Beth a wyddom amdanoch, pam, ac am ba hyd."),
    ),
    (
        STANDARD,
        ("Cookies", "cookies", "The one cookie this site may set, and when."),
        ("Cwcis", "cwcis", "Yr unig gwci y gall y wefan hon ei osod, a phryd."),
    ),
    (
        STANDARD,
        (
            "Accessibility statement",
            "accessibility-statement",
            "How well this site works for everyone, and what to do where it does not.",
        ),
        (
            "Datganiad hygyrchedd",
            "datganiad-hygyrchedd",
            "Pa mor dda y mae’r wefan hon yn gweithio i bawb, a beth i’w wneud lle nad yw.",
        ),
    ),
    (
        STANDARD,
        ("The Welsh language", "welsh-language", "What you can expect from us in Welsh."),
        ("Y Gymraeg", "y-gymraeg", "Beth gallwch ei ddisgwyl gennym yn Gymraeg."),
    ),
]

HEADER_MENU = ["news-and-views", "about", "contact"]
FOOTER_MENU = ["privacy", "cookies", "accessibility-statement", "welsh-language"]
