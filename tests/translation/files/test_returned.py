"""What the tools of translators make of a file on its way is understood when it comes back."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from translation.files import formats
from translation.files.refusals import FileRefusedError, Why

HEAD = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" {more}>'
    '<file original="x" source-language="{source}" target-language="{target}" datatype="plaintext">'
    "<body>{units}</body></file></xliff>"
)
SECOND = (
    '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" {more} srcLang="en-GB" '
    'trgLang="cy-GB"><file id="f" original="x">{units}</file></xliff>'
)


def first(units, more="", source="en-GB", target="cy-GB"):
    text = HEAD.format(units=units, more=more, source=source, target=target)
    return formats.read(text.encode())[0].lines


def second(units, more=""):
    return formats.read(SECOND.format(units=units, more=more).encode())[0].lines


def unit(key, inner, more=""):
    return f'<trans-unit id="{key}" {more}>{inner}</trans-unit>'


def test_segments_of_a_unit_are_put_together_with_the_space_between_them():
    split = (
        "<source>It froze. It thawed.</source>"
        '<seg-source><mrk mtype="seg" mid="0">It froze.</mrk> <mrk mtype="seg" mid="1">It '
        "thawed.</mrk></seg-source>"
        '<target><mrk mtype="seg" mid="0">Rhewodd.</mrk><mrk mtype="seg" mid="1">Dadmerodd.</mrk>'
        "</target>"
    )
    (line,) = first(unit("1-2", split))
    assert line.unit.target == "Rhewodd. Dadmerodd."
    assert not line.is_draft


def test_segments_that_were_merged_are_whole():
    merged = (
        "<source>It froze. It thawed.</source>"
        '<seg-source><mrk mtype="seg" mid="0">It froze. It thawed.</mrk></seg-source>'
        '<target><mrk mtype="seg" mid="0">Rhewodd a dadmer.</mrk></target>'
    )
    (line,) = first(unit("1-2", merged))
    assert line.unit.target == "Rhewodd a dadmer."
    assert not line.is_draft


def test_a_segment_without_translation_leaves_its_text_unfinished():
    partly = (
        "<source>It froze. It thawed.</source>"
        '<seg-source><mrk mtype="seg" mid="0">It froze.</mrk> <mrk mtype="seg" mid="1">It '
        "thawed.</mrk></seg-source>"
        '<target><mrk mtype="seg" mid="0">Rhewodd.</mrk> <mrk mtype="seg" mid="1"/></target>'
    )
    (line,) = first(unit("1-2", partly))
    assert line.unit.target == "Rhewodd."
    assert line.is_draft


def test_a_code_keeps_its_place_across_segments():
    split = (
        '<source>The <g id="b">ice</g> broke. It <g id="b.2">sank</g>.</source>'
        '<seg-source><mrk mtype="seg" mid="0">The <g id="b">ice</g> broke.</mrk> '
        '<mrk mtype="seg" mid="1">It <g id="b.2">sank</g>.</mrk></seg-source>'
        '<target><mrk mtype="seg" mid="0">Torrodd y <g id="b">rhew</g>.</mrk> '
        '<mrk mtype="seg" mid="1"><g id="b.2">Suddodd</g>.</mrk></target>'
    )
    (line,) = first(unit("1-2", split))
    assert line.unit.source == "The ⟦b⟧ice⟦/b⟧ broke. It ⟦b⟧sank⟦/b⟧."
    assert line.unit.target == "Torrodd y ⟦b⟧rhew⟦/b⟧. ⟦b⟧Suddodd⟦/b⟧."


@pytest.mark.parametrize(
    ("codes", "text"),
    [
        ('<bpt id="b">&lt;b&gt;</bpt>rhew<ept id="b">&lt;/b&gt;</ept>', "⟦b⟧rhew⟦/b⟧"),
        ('<bx id="a1" rid="a1"/>rhew<ex id="9" rid="a1"/>', "⟦a1⟧rhew⟦/a1⟧"),
        ('rhew<ph id="br">\\n</ph>iâ', "rhew\niâ"),
        ('<it id="b" pos="open">x</it>rhew<it id="b" pos="close">y</it>', "⟦b⟧rhew⟦/b⟧"),
        ('<mrk mtype="x-sdl-deleted">hen</mrk><mrk mtype="x-sdl-added">rhew</mrk>', "rhew"),
        ('<mrk mtype="x-sdl-comment">rhew</mrk>', "rhew"),
        ('<g id="7">rhew</g>', "⟦unknown⟧rhew⟦/unknown⟧"),
    ],
)
def test_codes_in_every_way_of_writing_them(codes, text):
    (line,) = first(unit("1-2", f"<source>ice</source><target>{codes}</target>"))
    assert line.unit.target == text


def test_the_source_in_place_of_a_translation_is_none():
    copy = '<source>Ice</source><target state="needs-translation">Ice</target>'
    name = "<source>Aberystwyth</source><target>Aberystwyth</target>"
    one, other = first(unit("1-2", copy) + unit("1-3", name))
    assert one.unit.target == ""
    assert other.unit.target == "Aberystwyth"


def test_who_leaves_the_state_as_it_was_has_translated_nevertheless():
    done = '<source>Ice</source><target state="needs-translation">Rhew</target>'
    (line,) = first(unit("1-2", done))
    assert (line.unit.target, line.is_draft) == ("Rhew", False)


@pytest.mark.parametrize(
    ("state", "is_draft"),
    [("translated", False), ("final", False), ("needs-review-translation", True)],
)
def test_states_are_understood(state, is_draft):
    (line,) = first(unit("1-2", f'<source>Ice</source><target state="{state}">Rhew</target>'))
    assert line.is_draft is is_draft


def test_notes_of_the_translator_come_back_and_ours_do_not():
    notes = '<note from="Carthen">At most 60.</note><note>Which ice?</note>'
    (line,) = first(unit("1-2", f"<source>Ice</source><target>Rhew</target>{notes}"))
    assert line.notes == ("Which ice?",)


def test_what_belongs_to_others_is_passed_over():
    more = 'xmlns:mq="MQXliff" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" mq:version="1"'
    inner = (
        "<source>Ice</source><target>Rh<sdl:cmt>ew</sdl:cmt></target>"
        '<mq:warnings/><sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs>'
        "<alt-trans><source>Ice</source><target>Iâ</target></alt-trans>"
    )
    (line,) = first(unit("1-2", inner, 'mq:status="x"'), more)
    assert (line.unit.key, line.unit.target) == ("1-2", "Rhew")


def test_the_order_of_the_units_says_nothing():
    texts = [unit(f"1-{number}", f"<source>{number}</source>") for number in range(1, 4)]
    assert {line.unit.key for line in first("".join(reversed(texts)))} == {"1-1", "1-2", "1-3"}


@pytest.mark.parametrize(("source", "target"), [("en", "cy"), ("EN_us", "CY"), ("eng", "wel")])
def test_languages_are_known_in_any_spelling(source, target):
    text = HEAD.format(units=unit("1-2", "<source>x</source>"), more="", source=source, target="§")
    document = formats.read(text.replace("§", target).encode())[0]
    assert (document.source_language, document.target_language) == ("en", "cy")


@pytest.mark.parametrize(("source", "target"), [("en", "fr"), ("cy", "cy"), ("de", ""), ("", "")])
def test_other_languages_are_refused(source, target):
    with pytest.raises(FileRefusedError) as refused:
        first(unit("1-2", "<source>x</source>"), source=source, target=target)
    assert refused.value.why is Why.LANGUAGES


def test_one_text_with_two_translations_is_refused():
    with pytest.raises(FileRefusedError) as refused:
        first(
            unit("1-2", "<source>Ice</source><target>Rhew</target>")
            + unit("1-2", "<source>Ice</source><target>Iâ</target>")
        )
    assert refused.value.why is Why.TWICE


def test_segments_of_the_second_version_come_in_the_order_they_ask_for():
    parts = (
        '<unit id="1-2"><segment state="translated"><source>One.</source>'
        '<target order="3">Un.</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment state="final"><source>Two.</source><target order="1">Dau.</target></segment>'
        "</unit>"
    )
    (line,) = second(parts)
    assert line.unit.source == "One. Two."
    assert (line.unit.target, line.is_draft) == ("Dau. Un.", False)


def test_codes_of_the_second_version_in_every_way_of_writing_them():
    parts = (
        '<unit id="1-2"><segment state="translated"><source>x</source><target>'
        '<sc id="b"/>a<ec startRef="b"/><ph id="br"/><mrk id="m" type="term">t</mrk>'
        '<sm id="s"/>u<em startRef="s"/></target></segment></unit>'
    )
    (line,) = second(parts)
    assert line.unit.target == "⟦b⟧a⟦/b⟧\ntu"


def test_a_sheet_is_read_by_the_names_of_its_columns(sample):

    workbook = load_workbook(BytesIO(formats.FORMATS["xlsx"].write(sample)))
    sheet = workbook.active
    sheet.insert_cols(2)
    sheet["E5"] = "Rhewodd."
    sheet["F5"] = "Pam?"
    sheet["E3"] = 2024
    content = BytesIO()
    workbook.create_sheet("Other", 0)["A1"] = "x"
    workbook.save(content)
    (document,) = formats.read(content.getvalue())
    assert document.original == sample.original
    assert [line.unit.target for line in document.lines][::2] == ["2024", "Rhewodd."]
    assert document.lines[2].notes == ("Pam?",)


def test_only_translations_and_remarks_can_be_written_in_a_sheet(sample):

    sheet = load_workbook(BytesIO(formats.FORMATS["xlsx"].write(sample))).active
    assert sheet.protection.sheet
    head = [cell.value for cell in sheet[1]]
    is_open = {head[cell.column - 1] for cell in sheet[3] if not cell.protection.locked}
    assert is_open == {"target", "remark"}


def test_what_looks_like_a_formula_goes_out_as_text(sample):

    text = '=HYPERLINK("https://example.org/","x")'
    line = sample.lines[0]
    document = replace(
        sample, lines=(replace(line, unit=replace(line.unit, source=text, target=text)),)
    )
    data = formats.FORMATS["xlsx"].write(document)
    cells = load_workbook(BytesIO(data)).active[3]
    assert {cell.data_type for cell in cells if cell.value} == {"s"}
    assert all(cell.quotePrefix and cell.number_format == "@" for cell in cells if cell.value)
    assert formats.read(data)[0].units[0].target == text
