"""What a file has changed, kept so that it can be undone."""

from wagtail_localize.models import StringTranslation, Translation

from translation.desk.entry import Entry, numbers_of

Change = dict[str, str]


def changed(before: dict[str, Entry], after: list[Entry]) -> list[Change]:
    """What has become of the texts of a translation.

    Args:
        before, after: the texts, before by their keys.
    """
    return [
        {
            "key": entry.key,
            "before": before[entry.key].saved_text,
            "before_mark": before[entry.key].mark,
            "after": entry.saved_text,
            "after_mark": entry.mark,
        }
        for entry in after
        if entry.version != before[entry.key].version
    ]


def beside(translation: Translation, keys: list[str]) -> dict[str, str]:
    """What is kept for wordings that are no longer in the source, by their keys."""
    contexts = [numbers_of(key)[0] for key in keys]
    rows = StringTranslation.objects.filter(
        context__in=contexts, locale=translation.target_locale_id
    ).values_list("context_id", "translation_of_id", "data")
    kept = {f"{context}-{string}": data for context, string, data in rows}
    return {key: kept.get(key, "") for key in keys}


def beside_changed(before: dict[str, str], after: dict[str, str]) -> list[Change]:
    """What has become of texts for wordings that are no longer in the source, by their keys."""
    return [
        {"key": key, "beside_before": text, "beside_after": after[key]}
        for key, text in before.items()
        if after[key] != text
    ]
