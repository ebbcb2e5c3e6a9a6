"""What reviewers do with a cue, or say around its name, in Polish; ``@`` is the name."""

PRAISE = """
    aż do @ nic/nuda, brawa/brawo/ukłony/szacunek/chapeau za @, choćby dla/przez @, czapki z głów za @,
    dla @ … warto, dla samego/samej/samych @, do @ … wracać/wracam/wraca, do pięt @, !do poziomu @,
    dopiero @, dopiero przy/w/z/od @, dorównuje/dorównać/dorównują/dorównuje/dorówna @, gdyby nie @,
    kocham/uwielbiam/ubóstwiam/pokochałem/pokochałam @, mam słabość do @, na czele z @,
    !na poziomie/miarę @, nasłuchać/nacieszyć/oderwać się @/od, nie ma to jak @, nie ma … bez @,
    nie … przegapić/przeoczyć/pominąć/ominąć @, obojętnie obok @, obok @ nie,
    obok @ … przejść/obojętnie, oderwać od @, porównywaln* z @,
    pozostać/przejść obojętnym/obojętną/obojętnie wobec/na/obok @, przebija/przebić/przebije @,
    umywa/umywają się do @, w @ można/idzie się zakochać, wystarczy posłuchać @,
    zachwycon*/oczarowan*/urzeczon*/wzruszon*/poruszon* @, zakochan*/zakochałem/zakochałam … w @
"""
BLAME = """
    bez @ można/mógłby/mogłoby, bez @ … obyć/obejść/obyłoby/obeszłoby/lepiej,
    do @ … przekonać/przekonałem/przekonałam, lepiej pominąć/przemilczeć/zapomnieć/omijać/darować @/o,
    na @ … szkoda, nie … dobrego/ciekawego o/w @, nie … przekonuje/uratuje/ratuje/ocali/zbawi @,
    o @ lepiej, o @ … zapomnieć/milczeć/szybko, od @ … boli/uszy/głowa,
    omijać/omijam/pomijam/przewijam/przeskakuję/wyłączam @, omijać/trzymać … od @ daleka, po co @,
    po co komu/nam/tu @, pominąć/darować/wyciąć/wyrzucić/usunąć/wykreślić @,
    przebrnąć/przebrnąłem/przebrnęłam przez @, przy @ … pilota/zasnąłem/zasnęłam/nudziłem/nudziłam,
    przy @ … ziewać/zasnąć/zasypiam/ziewam/przysypiam/nudzi, sens @, szkoda czasu na @, szkoda na @,
    trudno … w @ cokolwiek/coś, uratować/uratuje/ratuje/ocalić @, wolę/wolałbym/wolałabym … od/niż @,
    wytrzymać/wysiedzieć przy/do/@, z @ nic/niewiele/mało, znieść/ścierpieć/zdzierżyć @
"""
