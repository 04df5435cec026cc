"""The forms the demonstration is ready made with, each with both its wordings."""

from uuid import UUID

from demo.bodies import stable_id
from demo.reading import Item, read_file
from participation.models import Form, FormQuestion

FACTS = ("purpose", "days_kept", "acknowledge_days")
WORDS = ("name", "thanks")
QUESTION_WORDS = ("label", "help", "choices")


def load_forms() -> dict[str, int]:
    """The forms by key, made where they are missing."""
    return {item["key"]: _ensure(item).pk for item in read_file("forms.toml")["form"]}


def remove_forms() -> None:
    """Remove the forms through which nothing has come; what people sent stays."""
    for item in read_file("forms.toml")["form"]:
        Form.objects.filter(name_en=item["en"]["name"], entries=None, pages=None).delete()


def _ensure(item: Item) -> Form:
    facts = {name: item[name] for name in FACTS if name in item}
    form, is_new = Form.objects.get_or_create(
        name_en=item["en"]["name"], defaults={**facts, **_both(item, WORDS)}
    )
    if is_new:
        for number, question in enumerate(item["question"]):
            FormQuestion.objects.create(
                form=form,
                key=UUID(stable_id("question", item["key"], number)),
                sort_order=number,
                kind=question["kind"],
                use=question.get("use", ""),
                is_required=question.get("required", False),
                **_both(question, QUESTION_WORDS),
            )
    return form


def _both(item: Item, names: tuple[str, ...]) -> dict[str, str]:
    """The words of an item in both languages, by the fields that hold them."""
    return {
        f"{name}_{language}": item[language][name]
        for language in ("en", "cy")
        for name in names
        if name in item[language]
    }
