"""Where the public screens that are photographed stand, in both languages."""

from tools.browser import Open, at

SCREENS: dict[str, Open] = {
    "front-door": at("/?choose", "/?choose"),
    "home": at("/en/", "/cy/"),
    "list": at("/en/news-and-views/", "/cy/newyddion-a-safbwyntiau/"),
    "post": at(
        "/en/news-and-views/questions-people-ask-about-co-production/",
        "/cy/newyddion-a-safbwyntiau/cwestiynau-y-mae-pobl-yn-eu-gofyn-am-gydgynhyrchu/",
    ),
    "newer-twin": at(
        "/en/news-and-views/why-we-write-in-welsh-first/",
        "/cy/amdanom-ni/beth-yw-cydgynhyrchu/",
    ),
    "library": at("/en/resources/", "/cy/adnoddau/"),
    "library-narrowed": at(
        "/en/resources/?type=guide&type=legislation&language=welsh",
        "/cy/adnoddau/?math=canllaw&math=deddfwriaeth&iaith=cymraeg",
    ),
    "library-nothing": at(
        "/en/resources/?type=audio&year=2014", "/cy/adnoddau/?math=sain&blwyddyn=2014"
    ),
    "resource": at(
        "/en/resources/before-you-begin-a-pocket-guide/", "/cy/adnoddau/cyn-dechrau-canllaw-poced/"
    ),
    "resource-video": at(
        "/en/resources/practice-video-pictures-of-the-land/",
        "/cy/adnoddau/fideo-ymarfer-lluniau-or-tir/",
    ),
    "case-studies": at("/en/case-studies/", "/cy/astudiaethau-achos/"),
    "case-study": at(
        "/en/case-studies/how-a-letter-put-co-production-on-the-agenda/",
        "/cy/astudiaethau-achos/sut-y-rhoddodd-llythyr-gydgynhyrchu-ar-yr-agenda/",
    ),
    "events": at("/en/events/", "/cy/digwyddiadau/"),
    "events-past": at("/en/events/?when=past", "/cy/digwyddiadau/?pryd=blaenorol"),
    "event": at("/en/events/practice-event/", "/cy/digwyddiadau/digwyddiad-ymarfer/"),
    "event-past": at(
        "/en/events/national-co-production-conference/",
        "/cy/digwyddiadau/y-gynhadledd-gydgynhyrchu-genedlaethol/",
    ),
    "topics": at("/en/topics/", "/cy/pynciau/"),
    "areas": at("/en/areas/", "/cy/ardaloedd/"),
    "area": at("/en/areas/gwynedd/", "/cy/ardaloedd/gwynedd/"),
    "people": at("/en/people/", "/cy/pobl/"),
    "laws": at("/en/laws/", "/cy/deddfau/"),
    "glossary": at("/en/glossary/", "/cy/geirfa/"),
    "search": at("/en/search/?q=wales", "/cy/chwilio/?q=cymru"),
    "not-found": at("/en/nowhere/", "/cy/unman/"),
    "sign-in": at("/language/en/?next=/admin/login/", "/language/cy/?next=/admin/login/"),
}
