"""The labels every site starts with: the areas of Wales, and some of each other kind.

Names and codes of the 22 authorities: the register of geographic codes of the Office for National
Statistics, and the names the authorities use. The four regions: those the Welsh Government plans
its economic work by.
"""

from django.db import migrations
from django.utils.text import slugify

WHOLES = [
    ("W92000004", "All Wales", "Cymru gyfan"),
    ("K02000001", "United Kingdom", "Y Deyrnas Unedig"),
    ("", "Beyond the United Kingdom", "Y tu hwnt i’r Deyrnas Unedig"),
]
REGIONS = {
    ("North Wales", "Gogledd Cymru"): [
        ("W06000001", "Isle of Anglesey", "Ynys Môn"),
        ("W06000002", "Gwynedd", "Gwynedd"),
        ("W06000003", "Conwy", "Conwy"),
        ("W06000004", "Denbighshire", "Sir Ddinbych"),
        ("W06000005", "Flintshire", "Sir y Fflint"),
        ("W06000006", "Wrexham", "Wrecsam"),
    ],
    ("Mid Wales", "Canolbarth Cymru"): [
        ("W06000008", "Ceredigion", "Ceredigion"),
        ("W06000023", "Powys", "Powys"),
    ],
    ("South West Wales", "De-orllewin Cymru"): [
        ("W06000009", "Pembrokeshire", "Sir Benfro"),
        ("W06000010", "Carmarthenshire", "Sir Gaerfyrddin"),
        ("W06000011", "Swansea", "Abertawe"),
        ("W06000012", "Neath Port Talbot", "Castell-nedd Port Talbot"),
    ],
    ("South East Wales", "De-ddwyrain Cymru"): [
        ("W06000013", "Bridgend", "Pen-y-bont ar Ogwr"),
        ("W06000014", "Vale of Glamorgan", "Bro Morgannwg"),
        ("W06000015", "Cardiff", "Caerdydd"),
        ("W06000016", "Rhondda Cynon Taf", "Rhondda Cynon Taf"),
        ("W06000018", "Caerphilly", "Caerffili"),
        ("W06000019", "Blaenau Gwent", "Blaenau Gwent"),
        ("W06000020", "Torfaen", "Torfaen"),
        ("W06000021", "Monmouthshire", "Sir Fynwy"),
        ("W06000022", "Newport", "Casnewydd"),
        ("W06000024", "Merthyr Tydfil", "Merthyr Tudful"),
    ],
}
OTHERS = {
    "Sector": [
        ("Arts and culture", "Celfyddydau a diwylliant"),
        ("Business and social enterprise", "Busnes a menter gymdeithasol"),
        ("Education and learning", "Addysg a dysgu"),
        ("Environment", "Amgylchedd"),
        ("Health", "Iechyd"),
        ("Housing", "Tai"),
        ("Local government", "Llywodraeth leol"),
        ("National government and public bodies", "Llywodraeth genedlaethol a chyrff cyhoeddus"),
        ("Police and justice", "Plismona a chyfiawnder"),
        ("Research and universities", "Ymchwil a phrifysgolion"),
        ("Social care", "Gofal cymdeithasol"),
        ("Transport", "Trafnidiaeth"),
        ("Voluntary and community", "Gwirfoddol a chymunedol"),
    ],
    "Audience": [
        ("Children and young people", "Plant a phobl ifanc"),
        ("Commissioners of services", "Comisiynwyr gwasanaethau"),
        ("Community groups", "Grwpiau cymunedol"),
        ("Councillors and board members", "Cynghorwyr ac aelodau byrddau"),
        ("Disabled people", "Pobl anabl"),
        ("Everyone", "Pawb"),
        ("Managers and leaders", "Rheolwyr ac arweinwyr"),
        ("Older people", "Pobl hŷn"),
        ("People with lived experience", "Pobl â phrofiad bywyd"),
        ("Policy makers", "Llunwyr polisi"),
        ("Practitioners", "Ymarferwyr"),
        ("Researchers", "Ymchwilwyr"),
        ("Trainers and facilitators", "Hyfforddwyr a hwyluswyr"),
        ("Unpaid carers", "Gofalwyr di-dâl"),
    ],
    "Format": [
        ("Audio", "Sain"),
        ("Braille", "Braille"),
        ("British Sign Language", "Iaith Arwyddion Prydain"),
        ("E-book", "E-lyfr"),
        ("Easy Read", "Hawdd ei Ddeall"),
        ("Large print", "Print bras"),
        ("Paper copy", "Copi papur"),
        ("PDF", "PDF"),
        ("Slides", "Sleidiau"),
        ("Spreadsheet", "Taenlen"),
        ("Text document", "Dogfen destun"),
        ("Video", "Fideo"),
        ("Web page", "Tudalen we"),
    ],
}


def names(name_en, name_cy):
    return {
        "name_en": name_en,
        "name_cy": name_cy,
        "slug_en": slugify(name_en),
        "slug_cy": slugify(name_cy),
    }


def add(apps, schema_editor):
    area = apps.get_model("labels", "Area")
    for code, *pair in WHOLES:
        area.objects.create(kind="whole", code=code, **names(*pair))
    for pair, authorities in REGIONS.items():
        region = area.objects.create(kind="region", **names(*pair))
        for code, *own in authorities:
            area.objects.create(kind="authority", code=code, region=region, **names(*own))
    for model, pairs in OTHERS.items():
        for pair in pairs:
            apps.get_model("labels", model).objects.create(**names(*pair))


def take_away(apps, schema_editor):
    area = apps.get_model("labels", "Area")
    area.objects.exclude(region=None).delete()
    area.objects.all().delete()
    for model in OTHERS:
        apps.get_model("labels", model).objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("labels", "0002_kinds_of_label")]

    operations = [migrations.RunPython(add, take_away)]
