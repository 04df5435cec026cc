"""Every type of public page, by name: its address in English and in Welsh."""

PUBLIC = {
    "front door": ("/", "/?choose"),
    "home": ("/en/", "/cy/"),
    "list": ("/en/news-and-views/", "/cy/newyddion-a-safbwyntiau/"),
    "narrowed list": (
        "/en/news-and-views/?type=opinion&year=1900",
        "/cy/newyddion-a-safbwyntiau/?math=barn&blwyddyn=1900",
    ),
    "post": (
        "/en/news-and-views/the-ice-is-moving/",
        "/cy/newyddion-a-safbwyntiau/maer-ian-symud/",
    ),
    "post or page whose twin is newer": (
        "/en/news-and-views/why-we-write-in-welsh-first/",
        "/cy/amdanom-ni/beth-yw-cydgynhyrchu/",
    ),
    "post of many blocks": (
        "/en/news-and-views/questions-people-ask-about-co-production/",
        "/cy/newyddion-a-safbwyntiau/cwestiynau-y-mae-pobl-yn-eu-gofyn-am-gydgynhyrchu/",
    ),
    "section": ("/en/about/", "/cy/amdanom-ni/"),
    "standard page": ("/en/get-involved/", "/cy/cymryd-rhan/"),
    "contact": ("/en/contact/", "/cy/cysylltu-a-ni/"),
    "search": ("/en/search/?q=wales", "/cy/chwilio/?q=cymru"),
    "empty search": ("/en/search/?q=zzzz", "/cy/chwilio/?q=zzzz"),
    "not found": ("/en/nowhere/", "/cy/unman/"),
    "signing in": ("/language/en/?next=/admin/login/", "/language/cy/?next=/admin/login/"),
    "forgotten password": (
        "/language/en/?next=/admin/password_reset/",
        "/language/cy/?next=/admin/password_reset/",
    ),
}
