"""The wordings that the letters about translation come with."""

from collections.abc import Mapping

from mail.registry import Wording, wording


def _letter(english: tuple[str, ...], welsh: tuple[str, ...]) -> Mapping[str, Wording]:
    """The subject and the paragraphs in both languages, a greeting before them."""
    return {
        "en": wording(english[0], "Hello {name},", *english[1:]),
        "cy": wording(welsh[0], "Helo {name},", *welsh[1:]),
    }


SHIPPED: Mapping[str, Mapping[str, Wording]] = {
    "job_sent": _letter(
        (
            "A translation job for you: {job}",
            "You have been sent a translation job.",
            "<b>{job}</b>",
            "Into: {language}<br/>In it: {items}",
            "Size: {words}",
            "To be ready by: {due}",
            "Sent by: {who}",
            "Note: {note}",
            "Open the job: {address}",
        ),
        (
            "Tasg gyfieithu i chi: {job}",
            "Anfonwyd tasg gyfieithu atoch.",
            "<b>{job}</b>",
            "Iaith y cyfieithiad: {language}<br/>Cynnwys: {items}",
            "Maint: {words}",
            "I fod yn barod erbyn: {due}",
            "Anfonwyd gan: {who}",
            "Nodyn: {note}",
            "Agor y dasg: {address}",
        ),
    ),
    "job_handed_over": _letter(
        (
            "A translation job for you: {job}",
            "You have been sent a translation job. You need no account: take the files out, send "
            "them back and write comments at this address, which is yours alone.",
            "{address}",
            "<b>{job}</b>",
            "Into: {language}<br/>In it: {items}",
            "Size: {words}",
            "To be ready by: {due}",
            "Sent by: {who}",
            "Note: {note}",
            "The address serves until: {until}",
            "Whoever has the address can do what you can, so please do not pass it on.",
        ),
        (
            "Tasg gyfieithu i chi: {job}",
            "Anfonwyd tasg gyfieithu atoch. Nid oes angen cyfrif: gellir lawrlwytho’r ffeiliau, "
            "eu hanfon yn ôl ac ysgrifennu sylwadau yn y cyfeiriad hwn, sydd i chi yn unig.",
            "{address}",
            "<b>{job}</b>",
            "Iaith y cyfieithiad: {language}<br/>Cynnwys: {items}",
            "Maint: {words}",
            "I fod yn barod erbyn: {due}",
            "Anfonwyd gan: {who}",
            "Nodyn: {note}",
            "Bydd y cyfeiriad yn gweithio hyd: {until}",
            "Gall pwy bynnag sydd â’r cyfeiriad wneud yr un pethau â chi, felly peidiwch â’i "
            "roi i neb arall.",
        ),
    ),
    "job_due_soon": _letter(
        (
            "Due soon: {job}",
            "The date of this translation job is near.",
            "<b>{job}</b>",
            "To be ready by: {due}",
            "Still to do: {items}",
            "Open the job: {address}",
            "If you need more time, please tell the person who sent it.",
        ),
        (
            "Dyddiad cau’n agosáu: {job}",
            "Mae dyddiad cau’r dasg gyfieithu hon yn agosáu.",
            "<b>{job}</b>",
            "I fod yn barod erbyn: {due}",
            "Ar ôl i’w wneud: {items}",
            "Agor y dasg: {address}",
            "Os bydd angen rhagor o amser arnoch, rhowch wybod i’r sawl a’i hanfonodd.",
        ),
    ),
    "job_late": _letter(
        (
            "Late: {job}",
            "The date of this translation job has passed, and it is not finished yet.",
            "<b>{job}</b>",
            "It was to be ready by: {due}",
            "Still to do: {items}",
            "Open the job: {address}",
            "The person who sent it has been told. You will not be reminded again.",
        ),
        (
            "Yn hwyr: {job}",
            "Mae dyddiad cau’r dasg gyfieithu hon wedi mynd heibio, ac nid yw wedi’i gorffen eto.",
            "<b>{job}</b>",
            "Roedd i fod yn barod erbyn: {due}",
            "Ar ôl i’w wneud: {items}",
            "Agor y dasg: {address}",
            "Rhoddwyd gwybod i’r sawl a’i hanfonodd. Ni chewch eich atgoffa eto.",
        ),
    ),
    "job_late_for_sender": _letter(
        (
            "A job you sent is late: {job}",
            "The date of this translation job has passed, and it is not finished yet.",
            "<b>{job}</b>",
            "It was to be ready by: {due}",
            "Still to do: {items}",
            "With: {who}",
            "See how far it has come: {address}",
        ),
        (
            "Mae tasg a anfonwyd gennych yn hwyr: {job}",
            "Mae dyddiad cau’r dasg gyfieithu hon wedi mynd heibio, ac nid yw wedi’i gorffen eto.",
            "<b>{job}</b>",
            "Roedd i fod yn barod erbyn: {due}",
            "Ar ôl i’w wneud: {items}",
            "Gan: {who}",
            "Gweld sut mae’n dod yn ei blaen: {address}",
        ),
    ),
    "job_finished": _letter(
        (
            "Finished: {job}",
            "All that was in this translation job is translated.",
            "<b>{job}</b>",
            "In it: {items}",
            "Translated by: {who}",
            "See the job: {address}",
        ),
        (
            "Gorffennwyd: {job}",
            "Cyfieithwyd popeth yn y dasg gyfieithu hon.",
            "<b>{job}</b>",
            "Cynnwys: {items}",
            "Cyfieithwyd gan: {who}",
            "Gweld y dasg: {address}",
        ),
    ),
    "review_wanted": _letter(
        (
            "To be reviewed: {title}",
            "A translation has been sent for review.",
            "<b>{title}</b>",
            "Sent by: {who}",
            "Note: {note}",
            "Read both languages and decide: {address}",
        ),
        (
            "I’w adolygu: {title}",
            "Anfonwyd cyfieithiad i’w adolygu.",
            "<b>{title}</b>",
            "Anfonwyd gan: {who}",
            "Nodyn: {note}",
            "Darllen y ddwy iaith a phenderfynu: {address}",
        ),
    ),
    "translation_sent_back": _letter(
        (
            "Sent back: {title}",
            "A translation of yours was sent back after its review.",
            "<b>{title}</b>",
            "Sent back by: {who}",
            "Comment: {note}",
            "Open the translation: {address}",
        ),
        (
            "Anfonwyd yn ôl: {title}",
            "Anfonwyd cyfieithiad o’ch eiddo yn ôl ar ôl ei adolygu.",
            "<b>{title}</b>",
            "Anfonwyd yn ôl gan: {who}",
            "Sylw: {note}",
            "Agor y cyfieithiad: {address}",
        ),
    ),
    "approval_reopened": _letter(
        (
            "Edited after it was sent for review: {title}",
            "This text was edited after it had been sent for review. Its review starts again: what "
            "was approved before was another text.",
            "<b>{title}</b>",
            "Edited by: {who}",
            "See what has changed: {address}",
        ),
        (
            "Golygwyd ar ôl ei anfon i’w adolygu: {title}",
            "Golygwyd y testun hwn ar ôl ei anfon i’w adolygu. Mae’r adolygu’n ailddechrau: testun "
            "arall a gymeradwywyd cyn hynny.",
            "<b>{title}</b>",
            "Golygwyd gan: {who}",
            "Gweld beth sydd wedi newid: {address}",
        ),
    ),
    "job_source_moved_on": _letter(
        (
            "The text to translate has changed: {job}",
            "What is to be translated has been edited since this job was sent.",
            "<b>{job}</b>",
            "{pages}",
            "What has changed is marked at the desk, and translations of the rest are kept. "
            "Open the job: {address}",
        ),
        (
            "Newidiwyd y testun i’w gyfieithu: {job}",
            "Golygwyd yr hyn sydd i’w gyfieithu ers anfon y dasg hon.",
            "<b>{job}</b>",
            "{pages}",
            "Mae’r hyn sydd wedi newid wedi’i farcio wrth y ddesg, a chedwir cyfieithiadau o’r "
            "gweddill. Agor y dasg: {address}",
        ),
    ),
    "translation_digest": _letter(
        (
            "Translation: what is new today",
            "This is what is new in the translations you take part in.",
            "{news}",
            "You get this once a day at most, and only when there is news.",
        ),
        (
            "Cyfieithu: beth sy’n newydd heddiw",
            "Dyma sy’n newydd yn y cyfieithiadau rydych yn ymwneud â nhw.",
            "{news}",
            "Cewch hwn unwaith y dydd ar y mwyaf, a dim ond pan fydd rhywbeth newydd.",
        ),
    ),
}
