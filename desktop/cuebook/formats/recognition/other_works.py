"""The words beside a quotation that name another work: what somebody is known for, or came from."""

import re

_ARTICLE = r"(?:(?:the|a|an|his|her|their|den|der|die|das|dem|le|la|les|el|los|las)\s)?"
_FEW_WORDS = r"(?:[\w’'-]{1,14}\s){0,4}"
_KNOWN_FOR = (
    r"made\s(?:his|her|their|a)\s(?:name|mark|reputation|fortune)\s(?:with|on|in|for)"
    r"|einen\snamen\s(?:gemacht\s)?(?:mit|durch)|(?:se\sfaire|(?:s['’]est|s['’]était)\sfait)\sun\snom\s(?:avec|grâce\sà)"
    r"|(?:se\shizo|hacerse)\sun\snombre\s(?:con|gracias\sa)|"
    r"(?:known|famous|celebrated|remembered)\s(?:as\s)?(?:for|from)"
    rf"|(?:won|receiv\w{{2,3}}|collected|nominat\w{{2,5}})\s{_FEW_WORDS}for"
    r"|(?:bekannt|berühmt|gefeiert)\s(?:ist\s|wurde\s|war\s)?(?:(?:er|sie)\s)?(?:durch|für|aus|mit)"
    rf"|(?:gewann|erhielt|bekam)\s{_FEW_WORDS}für"
    r"|(?:connue?|célèbre|réputée?|primée?)\spour|connaître\s(?:avec|par|grâce\sà)"
    rf"|(?:reçu|remporté|obtenu|gagné)\s{_FEW_WORDS}pour"
    r"|(?:conocid[oa]|famos[oa]|premiad[oa]|célebre)\spor|a\sconocer\s(?:con|por|gracias\sa)"
    rf"|(?:ganó|recibió|obtuvo)\s{_FEW_WORDS}por"
    r"|(?:znan[yaei]|sławn[yae]|pamiętan[yae])\s(?:z|ze|dzięki)|zasłyn\w{2,3}"
    rf"|(?:dostał|otrzymał|zdobył)\w?\s{_FEW_WORDS}za"
    r"|not[oa]\sper|famos[oa]\sper"
)
_MAKER_OF = (
    r"(?:composer|director|author|creator|producer|makers?)\s(?:of|behind)|after\sthe\s(?:success|failure|triumph)\sof"
    r"|(?:komponist\w{0,4}|regisseur\w{0,4}|autor\w{0,4}|schöpfer\w{0,4}|macher\w?|hauptdarsteller\w{0,4})\s(?:von|des|der)"
    r"|nach\sdem\s(?:erfolg|misserfolg)\svon|après\sle\s(?:succès|triomphe)\sd[eu]|(?:tras|después\sde)l?\s(?:el\s)?éxito\sde"
    r"|(?:compositeur|compositrice|réalisat(?:eur|rice)|cinéaste|auteur|autrice|créateur)\sd[eu]"
    r"|(?:compositora?|directora?|realizadora?|cineasta|autora?|creadora?)\sdel?"
    r"|(?:reżyser\w{0,4}|twórc\w{1,3})|po\ssukcesie"
    r"|(?:compositore|compositrice|regista|autore|autrice)\sd[ie]l?"
)
_LIKE = (
    r"(?:shades|ghosts?|cousin|sibling|brother|sister|twin|heir|descendant|spirit|vein|mou?ld|footsteps|wake|league|territory)\s(?:of|to)"
    r"|(?:this|it|that)\s(?:is|was|['’]s)\s(?:hardly|no|not\s(?:quite\s)?(?:a|another|a\ssecond))|(?:another|a\s(?:second|new))"
    r"|(?:k?ein\w{0,2})\s(?:zweite[rs]?|neue[rs]?)|un[e]?\s(?:nouve(?:au|lle)|second[e]?|autre)|(?:un|una|otr[oa])\s(?:nuev[oa]|segund[oa])"
    r"|to\snie\s(?:jest\s)?(?:drug[iae]|now[yae])|temp(?:[\s-]?track\w{0,3})?\s(?:with|from)"
    r"|recalls|(?:brings?|brought|calls?)\sto\smind|puts?\s(?:one|me|you|us)\sin\smind\sof"
    r"|(?:makes?|made|have|had)\s(?:one|me|you|us)\sthink(?:ing)?\sof|far\sfrom"
    r"|erinnert\s(?:\w{2,10}\s){0,2}an|(?:man\sdenkt|denkt\sman)\s(?:\w{2,10}\s)?an|(?:anklänge|reminiszenzen|verweise)\san|weit\sentfernt\svon"
    r"|rappelle(?:nt|ra)?|(?:on\s(?:pense|songe)|fait\spenser|feront?\spenser)\sà|loin\sde|échos?\sde"
    r"|recuerdan?\sa|(?:uno\spiensa|(?:hace|hará)\spensar)\sen|lejos\sde|ecos\sde"
    r"|przypomina\w{0,3}|na\smyśl|daleko\s(?:\w{2,5}\s)?do|echa|ricorda(?:no)?|pensare\sa"
)
_WORKED_ON = (
    r"(?:worked|working|his\swork|her\swork|hired|fired|replaced)\s(?:on|for|from)|(?:went|goes)\son\sto\s(?:write|score|compose|do)"
    r"|(?:had|has|have|having)\s(?:just\s|already\s|also\s|previously\s|once\s)?(?:scored|finished)|(?:just|also|later|then|once|previously)\sscored"
    r"|adapted\sfrom|adapté\w?\sde|tiré\w?\sde|adaptad[oa]\sde"
    r"|powieś\w{2,3}|serial\w{0,3}|gry|grze|grę|sztuk[iąaę]|opowiadani\w{1,2}|novelas?|libros?|livres?|jeux?|bücher\w?|buch\w{0,2}|romane?n?s?|comics?"
    r"|bands?|rock\sgroup|magazine|newspaper|podcast|od\sczasu"
)
_NEXT_ONE = (
    r"(?:his|her|their|the)\s(?:next|previous|last|first|second|third|latest|other|later|earlier|following)\s"
    r"(?:film|score|picture|project|assignment|movie|feature),"
    r"|(?:sequel|prequel|remake|novel|follow-up|fortsetzung|vorgänger|secuela|kontynuacja),"
    r"|(?:sein|ihr)\w{0,2}\s(?:nächste|vorige|frühere|spätere|erste|zweite|letzte)\w{0,2}\s(?:film|werk|arbeit|partitur|filmmusik),"
)
WORK_BEFORE = re.compile(
    rf"\b(?:{_KNOWN_FOR}|{_MAKER_OF}|{_LIKE}|{_WORKED_ON}|{_NEXT_ONE})\s{_ARTICLE}$", re.IGNORECASE
)
WORK_BETWEEN = (
    (
        re.compile(r"\b(?:after|nach|après|tras|después\sde|po|dopo)\s$", re.IGNORECASE),
        re.compile(
            r",?\s(?:(?:ist|war)\s(?:dies|das|es)\s(?:seine?|ihre?|die|das|der)|to\s(?:jego|jej|już)|(?:this|it)\s(?:is|was)\s(?:his|her)"
            r"|c['’]est\s(?:son|sa|la|le)|es\s(?:su|la|el)|(?:il|elle)\s(?:retrouve|revient|signe|a\sretrouvé)"
            r"|(?:he|she)\s(?:returns|returned|reunite[sd]|went|turned|fell|retired|could)|(?:vuelve|regresa)\sa|torna\sa)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(r"\bwe[rm]\s(?:schon\s|bereits\s)?$", re.IGNORECASE),
        re.compile(
            r"\s(?:mochte|mag|liebte?|schätzte?|kannte|gefiel|gefällt|gesehen|gehört|vermisst)\b",
            re.IGNORECASE,
        ),
    ),
)
"""What stands before and behind one: *After “X” this is her second …*."""
