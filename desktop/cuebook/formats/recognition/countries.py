"""Countries of films, as pages name them beside a year."""

from cuebook.formats.recognition.phrases import phrases

COUNTRIES = phrases(
    """
    us, usa, u s a, u s, uk, u k, gb, great britain, united kingdom, united states, england,
    britain, ireland, scotland, wales, france, germany, west germany, east germany, italy, spain,
    portugal, poland, japan, china, hong kong, korea, south korea, india, canada, australia, new
    zealand, mexico, brazil, argentina, chile, sweden, norway, denmark, finland, iceland,
    netherlands, belgium, austria, switzerland, czechoslovakia, czech republic, hungary, romania,
    bulgaria, greece, turkey, russia, soviet union, ussr, ukraine, yugoslavia, israel, egypt, iran,
    south africa, deutschland, brd, ddr, frankreich, italien, spanien, polen, großbritannien,
    vereinigtes königreich, irland, österreich, schweiz, schweden, norwegen, dänemark, niederlande,
    belgien, ungarn, tschechoslowakei, tschechien, griechenland, türkei, russland, sowjetunion,
    udssr, kanada, australien, neuseeland, mexiko, brasilien, argentinien, indien, südkorea,
    allemagne, italie, espagne, pologne, japon, chine, grande bretagne, royaume uni, états unis,
    irlande, autriche, suisse, belgique, suède, norvège, danemark, pays bas, hongrie,
    tchécoslovaquie, grèce, russie, urss, canada, australie, mexique, brésil, argentine, inde, corée
    du sud, españa, francia, italia, alemania, polonia, japón, reino unido, gran bretaña, estados
    unidos, ee uu, eeuu, irlanda, suiza, bélgica, suecia, noruega, dinamarca, países bajos, hungría,
    checoslovaquia, grecia, rusia, méxico, brasil, corea del sur, polska, francja, niemcy, rfn, nrd,
    włochy, hiszpania, japonia, chiny, wielka brytania, stany zjednoczone, irlandia, austria,
    szwajcaria, belgia, szwecja, norwegia, dania, holandia, węgry, czechosłowacja, czechy, grecja,
    rosja, zsrr, kanada, meksyk, brazylia, argentyna, indie, korea południowa, germania, giappone,
    regno unito, stati uniti, svizzera, svezia, 日本
    """
)
