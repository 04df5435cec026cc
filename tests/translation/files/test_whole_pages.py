"""Pages with every block there is go out as files and come back as they were."""

import pytest

from tests.translation.files.edited import edited
from tests.translation.vocabulary import BLOCKS, block_of, sample
from translation.desk import pieces
from translation.files import formats, outgoing, receiving, taking_over, undoing
from translation.files.plan import Fate
from translation.files.planning import plan_of

pytestmark = pytest.mark.django_db
IN_BODY = [(where, name) for where, name in BLOCKS if where == "body"]


@pytest.fixture
def full_page(page_with, choices, send):
    """A post with every block of its body, sent for translation."""
    blocks = [
        (name, sample(block_of(*here), choices, is_full=True))
        for here in IN_BODY
        for name in here[1:]
    ]
    page, _field = page_with("body", blocks)
    return send(page)


def texts_of(translation):
    return {entry.key: entry.saved_text for entry in pieces.entries(translation)}


def test_every_block_comes_back_as_it_was(full_page, translator):
    texts = {
        entry.key: entry.source if entry.place.is_slug else f"{entry.source} – ŵyl"
        for entry in pieces.entries(full_page)
    }
    assert len(texts) > 40
    document = outgoing.document_of(full_page)
    for key, text in texts.items():
        document = edited(document, key, target=text)
    for name in ("xliff1", "xliff2", "po", "xlsx"):
        data = formats.FORMATS[name].write(document)
        delivery = receiving.receive(data, name, [full_page], translator).delivery
        (plan,) = taking_over.plans_of(delivery)
        assert {step.fate for step in plan.steps} == {Fate.NEW}, name
        taking_over.take_over(delivery, translator, [], taking_over.fingerprint_of([plan]))
        assert texts_of(full_page) == texts, name
        again = formats.FORMATS[name].write(outgoing.document_of(full_page))
        (found,) = formats.read(again)
        assert {step.fate for step in plan_of(full_page, found.lines).steps} == {Fate.SAME}, name
        undoing.undo(delivery, translator)
        assert not any(texts_of(full_page).values()), name
