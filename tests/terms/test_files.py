"""Terms out to a file and in again: what would change is shown, and all goes in or nothing."""

import io
import zipfile
from collections import Counter

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import ModelLogEntry

from labels.models import Topic
from labels.uses import counts
from translation.models import Term
from translation.terms import csv_files, tbx
from translation.terms.current import current_terms
from translation.terms.importing import plan
from translation.terms.importing import put_in as put_in_all
from translation.terms.rows import COLUMNS, TermFileError, TermRow

IMPORT = "wagtailsnippets_translation_term:import"

words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")), max_size=12
).filter(lambda text: "|" not in text and not text.startswith("'"))
forms = st.lists(words.filter(bool), max_size=3, unique=True).map("\n".join)


def file_of(text, name="terms.csv", encoding="utf-8"):
    found = io.BytesIO(text.encode(encoding))
    found.name = name
    return found


@pytest.fixture
def send(client, translator):
    client.force_login(translator)
    return lambda file: client.post(reverse(IMPORT), {"file": file})


def put_in(client, shown, **more):
    """Press the button below what was shown."""
    return client.post(reverse(IMPORT), {"read": shown.context["read"], **more}, follow=True)


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(
    st.builds(
        Term,
        pk=st.integers(1, 10**9),
        en=words,
        cy=words,
        other_en=forms,
        other_cy=forms,
        avoid_en=forms,
        avoid_cy=forms,
        definition_en=words,
        definition_cy=words,
        note=words,
        source=words,
        status=st.sampled_from(Term.Status.values),
        domain=st.just(None),
        in_glossary=st.booleans(),
    ).filter(lambda term: term.en or term.cy)
)
def test_a_csv_file_read_back_says_what_was_written(term):
    """Also for what looks like a formula, and for any signs within words."""
    [row] = csv_files.read("".join(csv_files.written([term])).encode())
    assert set(row.values) == set(COLUMNS)
    assert row.values["id"] == str(term.pk)
    assert row.values["in_glossary"] == ("1" if term.in_glossary else "")
    for name in ("en", "cy", "other_cy", "avoid_en", "definition_cy", "note", "status"):
        assert row.values[name] == getattr(term, name)


@pytest.mark.parametrize("start", ["=1+1", "+44", "-est", "@cymru", "\t=1"])
def test_what_looks_like_a_formula_is_none_in_the_file_and_comes_back_as_it_was(start):
    written = "".join(csv_files.written([Term(pk=1, en=start.strip(), cy="x")]))
    assert f"'{start.strip()}" in written
    assert csv_files.read(written.encode())[0].values["en"] == start.strip()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_spreadsheet_programs_save_is_read(delimiter, encoding):
    text = delimiter.join(["English", "Cymraeg", "unknown"]) + "\r\n"
    text += delimiter.join(["sea", "môr â ŵ", "?"]) + "\r\n\r\n"
    assert csv_files.read(text.encode(encoding)) == [TermRow(2, {"en": "sea", "cy": "môr â ŵ"})]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "names no columns"),
        (b"a,b\nc,d\n", "names no columns"),
        (b"en,en,cy\n", "same name"),
        ("en,cy\nsea,m\u00f4r".encode("latin-1"), "UTF-8"),
        (b"PK\x03\x04\xff\xff" * 20, "UTF-8"),
        (b'en,cy\n"sea,mor\n', "Line"),
        (b"en,cy\n" + b"x" * 2_000_001, "too large"),
        (b"en,cy\n" + b"a,b\n" * 10_001, "too many rows"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"\x00\x01\x02", "names no columns"),
    ],
)
def test_what_is_no_such_file_is_answered_with_why(data, why):
    with pytest.raises(TermFileError, match=why):
        csv_files.read(data)


def test_terms_go_round_through_tbx(db):
    topic = Topic.objects.create(name_en="Care", name_cy="Gofal", slug_en="care", slug_cy="gofal")
    term = Term(
        pk=7,
        en="carer <unpaid>",
        cy="gofalwr & mwy",
        other_cy="gofalwyr",
        avoid_en="helper\nminder",
        definition_en="Somebody who cares.",
        definition_cy="Rhywun sy’n gofalu.",
        note="See the Act.",
        source="Act 2014",
        status=Term.Status.AGREED,
        domain=topic,
    )
    [row] = tbx.read(tbx.written([term], "example.org"))
    assert row.values == {
        "en": term.en,
        "cy": term.cy,
        "other_en": "",
        "other_cy": "gofalwyr",
        "avoid_en": "helper\nminder",
        "avoid_cy": "",
        "definition_en": term.definition_en,
        "definition_cy": term.definition_cy,
        "note": term.note,
        "source": term.source,
        "status": "agreed",
        "domain": topic.name_en,
    }


def test_tbx_of_the_older_kind_is_read():
    data = b"""<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="1">
      <langSet xml:lang="en-GB"><descrip type="definition">Care at home</descrip>
        <ntig><termGrp><term>home care</term></termGrp></ntig></langSet>
      <langSet xml:lang="cy"><tig><term>gofal cartref</term></tig></langSet>
      <langSet xml:lang="fr"><tig><term>aide</term></tig></langSet>
    </termEntry></body></text></martif>"""
    [row] = tbx.read(data)
    assert (row.values["en"], row.values["cy"]) == ("home care", "gofal cartref")
    assert row.values["definition_en"] == "Care at home"
    assert row.values["status"] == "draft"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not xml",
        b"<html/>",
        b"<tbx>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><tbx>&a;</tbx>',
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><tbx/>',
        b"<tbx>" + b"<a>" * 200 + b"</a>" * 200 + b"</tbx>",
        b"x" * 2_000_001,
    ],
)
def test_what_is_no_tbx_is_refused(data):
    with pytest.raises(TermFileError):
        tbx.read(data)


@pytest.mark.django_db
class TestPuttingIn:
    """The screen."""

    def test_a_file_is_shown_first_and_then_put_in(self, send, client, make_term):
        make_term("board", "bwrdd")
        shown = send(file_of("en,cy,status,other_cy\ncarer,gofalwr,agreed,gofalwyr|gofalwragedd\n"))
        assert "gofalwr" in shown.text
        assert Term.objects.count() == 1
        assert "1 term was put in." in put_in(client, shown).text
        term = Term.objects.get(en="carer")
        assert (term.status, term.other_cy) == ("agreed", "gofalwyr\ngofalwragedd")

    def test_a_term_that_is_there_changes_and_its_history_says_so(self, send, client, make_term):
        term = make_term("board", "bwrdd", note="Keep this")
        shown = send(file_of("en,cy,definition_en\nBoard,bwrdd,Those who decide\n"))
        [change] = shown.context["plan"].changes
        assert [(one.name, one.before, one.after) for one in change.fields] == [
            ("Term in English", "board", "Board"),
            ("Definition in English", "", "Those who decide"),
        ]
        put_in(client, shown)
        term.refresh_from_db()
        assert (term.definition_en, term.note) == ("Those who decide", "Keep this")
        history = client.get(reverse("wagtailsnippets_translation_term:history", args=[term.pk]))
        assert "translator" in history.text

    def test_the_download_edited_goes_in_by_number(self, send, client, make_term):
        term = make_term("board", "bwrdd")
        file = client.get(reverse("wagtailsnippets_translation_term:csv"))
        text = b"".join(file.streaming_content).decode().replace("bwrdd", "y bwrdd")
        shown = send(file_of(text))
        assert [change.term.pk for change in shown.context["plan"].changes] == [term.pk]
        put_in(client, shown)
        assert list(Term.objects.values_list("en", "cy")) == [("board", "y bwrdd")]

    def test_one_wrong_row_keeps_all_out_and_is_named(self, send, client, db):
        rows = ["en,cy,status,domain,id", "a,b,agreed,,", "c,,agreed,,", "d,e,later,,"]
        rows += ["f,g,draft,Nowhere,", "a,b,draft,,", "h,i,draft,,99", f"{'x' * 300},y,draft,,"]
        shown = send(file_of("\n".join(rows)))
        assert [number for number, _why in shown.context["plan"].problems] == [3, 4, 5, 6, 7, 8]
        assert "Put them in" not in shown.text
        put_in(client, shown)
        assert Term.objects.count() == 0

    def test_what_has_changed_meanwhile_is_shown_again(self, send, client, make_term):
        shown = send(file_of("en,cy\na,b\n"))
        make_term()
        again = put_in(client, shown)
        assert "Terms have changed meanwhile" in again.text
        assert not Term.objects.filter(en="a").exists()
        put_in(client, again)
        assert Term.objects.filter(en="a").exists()

    def test_what_was_not_signed_here_is_put_in_by_nobody(self, send, client):
        shown = send(file_of("en,cy\na,b\n"))
        forged = client.post(
            reverse(IMPORT), {"read": shown.context["read"][:-4] + "AAAA"}, follow=True
        )
        assert "It is too long ago" in forged.text
        assert Term.objects.count() == 0

    def test_a_homograph_is_new_and_the_other_is_named(self, send, make_term):
        make_term("board", "bwrdd")
        shown = send(file_of("en,cy\nboard,astell\n"))
        assert shown.context["plan"].changes[0].twin == "board / bwrdd"

    def test_the_lacking_half_of_a_proposal_is_filled(self, send, make_term):
        term = make_term("board", "", status=Term.Status.DRAFT)
        shown = send(file_of("en,cy\nboard,bwrdd\n"))
        assert shown.context["plan"].changes[0].term.pk == term.pk

    @pytest.mark.parametrize("name", ["terms.csv", "terms.tbx"])
    def test_a_file_that_is_something_else_gets_a_sentence(self, send, name):
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as inside:
            inside.writestr("x", "y" * 1000)
        archive.seek(0)
        archive.name = name
        answer = send(archive)
        assert answer.status_code == 422
        assert answer.context["form"].errors["file"]

    def test_nobody_else_gets_in(self, client, editor):
        client.force_login(editor)
        assert client.get(reverse(IMPORT)).status_code == 302
        # Whoever may read terms may have them as a file.
        assert client.get(reverse("wagtailsnippets_translation_term:tbx")).status_code == 200

    def test_looking_at_many_rows_costs_as_few_queries_as_at_one(
        self, django_assert_max_num_queries
    ):
        rows = [TermRow(n, {"en": f"a{n}", "cy": f"b{n}", "domain": ""}) for n in range(2, 600)]
        with django_assert_max_num_queries(3):
            assert len(plan(rows).changes) == 598


@pytest.mark.django_db
def test_many_terms_are_put_in_with_few_statements_and_each_has_its_history(
    translator, make_term, django_assert_max_num_queries
):
    there = make_term("board", "bwrdd")
    rows = [TermRow(n, {"en": f"a{n}", "cy": f"b{n}"}) for n in range(2, 1200)]
    rows.append(TermRow(1200, {"en": "board", "cy": "bwrdd", "note": "Of a charity"}))
    stamp = plan(rows).stamp
    with django_assert_max_num_queries(60):
        put_in_all(rows, translator, stamp)
    assert Term.objects.count() == 1199
    assert Term.objects.earliest("order_en").en == "a2"
    there.refresh_from_db()
    assert there.note == "Of a charity"
    actions = ModelLogEntry.objects.filter(user=translator).values_list("action", flat=True)
    assert Counter(actions) == {"wagtail.create": 1198, "wagtail.edit": 1}
    assert current_terms().version != stamp


@pytest.mark.django_db
def test_a_topic_knows_the_terms_that_were_put_in_with_it(translator):
    topic = Topic.objects.create(name_en="Care", name_cy="Gofal", slug_en="care", slug_cy="gofal")
    rows = [TermRow(2, {"en": "a", "cy": "b", "domain": "Gofal"})]
    put_in_all(rows, translator, plan(rows).stamp)
    assert counts(Topic) == {topic.pk: 1}


def test_the_screens_of_terms_open_in_both_languages(client, translator, make_term):
    term = make_term("", "cwm", status=Term.Status.DRAFT)
    make_term()
    client.force_login(translator)
    for name, args in (("list", []), ("add", []), ("edit", [term.pk]), ("inspect", [term.pk])):
        address = reverse(f"wagtailsnippets_translation_term:{name}", args=args)
        answer = client.get(address)
        assert answer.status_code == 200, name
    read = BeautifulSoup(answer.content, "html.parser").find_all("dd")
    # Nothing is said in words of the programme.
    assert {dd.get_text(strip=True) for dd in read}.isdisjoint({"", "True", "False", "None"})
    answer = client.get(reverse("wagtailsnippets_translation_term:list"))
    assert [term.cy for term in answer.context["object_list"]] == ["cwm", "cydgynhyrchu"]
    # Neither half of a term is a link without words, and no field says True or False.
    assert "–" in answer.text
    assert "False" not in answer.text
