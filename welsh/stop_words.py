"""Welsh words that are in nearly every text and say nothing of one, folded.

Source: our own list, of the articles, pronouns, prepositions and particles of the language and of
the verbs that other verbs lean on (*bod*, *gwneud*, *mynd*, *dod*, *cael*), with the forms in
which they are met most; of *gallu*, which is a noun too, the forms that are not.
"""

from typing import Final

_WORDS: Final = (
    "a ac ag ai am an ar arna arnat arni arno arnoch arnom arnyn arnynt at ati ato atoch atom "
    "atyn atynt ba bob bod bu bydd byddaf byddai byddan byddant byddem byddi byddwch byddwn "
    "byth cael caf cafodd caiff cawn ceir chael chi chwi cyn dacw daeth dan daw ddim ddod dim "
    "dod dros drwy dy dyma dyna e ef efallai efo ei eich ein er erbyn eu fe fel felly fi fo fod "
    "fy fydd fyddai gael gafodd gan ganddi ganddo ganddyn ganddynt gennych gennyf gennym ger "
    "gwneud gyda gydag heb hefyd hi hon honno hwn hwnnw hyn hynny i iddi iddo iddyn iddynt lle "
    "mae maen maent mai mewn mi mor mynd na nac nad naill nawr neb nes neu nhw ni nid nis o "
    "oddi oedd oeddech oeddem oedden oeddent oeddwn oes ohoni ohono ohonoch ohonom ohonyn "
    "ohonynt ond oni onid os pa pam pan pe pob pwy rhag rhai rhwng roedd roeddech roeddem "
    "roedden roeddwn rwyf rydw rydych rydym rydyn sef sut sy sydd ta tan ti tra trwy tua un "
    "unrhyw wedi wedyn wnaeth wneir wneud wnewch wrth wyf wyt y ychydig ydw ydy ydych ydym ydyn "
    "ydynt ym yma yn yna yng yno yr yw all alla allaf allai allwch allwn ellir gall galla gallaf "
    "gallai gallwch gallwn gellir"
)
STOP_WORDS: Final = frozenset(_WORDS.split())
