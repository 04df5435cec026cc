"""Makes open letters in the database of `DATABASE_URL`, and prints where they are.

python -m tests.load.letters NAME…
"""

import json
import sys
from datetime import timedelta

import django


def make(names: list[str]) -> dict[str, dict[str, str]]:
    """Add a letter for each name; the paths of its pages by language, and the key of its pair."""
    from django.utils import timezone
    from wagtail.models import Locale, Page

    from campaigns.models import CampaignIndexPage, CampaignPage
    from home.models import HomePage
    from tests.public.everything import pair_below
    from translation.locales import LANGUAGES

    Page.objects.filter(depth=2).update(live=True)
    homes = {
        code: HomePage.objects.get(locale=Locale.objects.get(language_code=code))
        for code in LANGUAGES
    }
    lists = pair_below(homes, CampaignIndexPage, {"en": "Campaigns", "cy": "Ymgyrchoedd"})
    made = {}
    for name in names:
        pair = pair_below(
            lists, CampaignPage, {"en": f"Letter {name}", "cy": f"Llythyr {name}"},
            summary="More buses.", recipient="The Minister",
            deadline=timezone.localdate() + timedelta(days=30),
            letter=lambda code: [("paragraph", "<p>Dear Minister</p>")] * 3,
        )  # fmt: skip
        paths = {code: page.url_path for code, page in pair.items()}
        made[name] = {**paths, "pair": str(pair["en"].translation_key)}
    return made


if __name__ == "__main__":
    django.setup()
    print(json.dumps(make(sys.argv[1:])))  # noqa: T201
