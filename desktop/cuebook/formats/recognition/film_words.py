"""The words around a quotation that tell a film, an album or another score from a cue, by language."""

import re

FILM_NOUNS = (
    r"films?|movies?|pictures?|features?|sequels?|prequels?|remakes?|franchise|trilogy|saga|series|show"
    r"|musical|novel|"
    r"book|game|albums?|soundtracks?|scores?|records?|month|week|edition|filme?|serie|reihe|roman|alben"
    r"|(?:television|tv|stage|radio)\splays?|teleplay|miniseries|fernsehspiel|hörspiel|téléfilm|telefilme?"
    r"|séries?|"
    r"romans?|disques?|películas?|filmes?|series|novela|discos?|filmy?|filmu|filmie|serialu?|książk\w|płyt\w"
)
FILM_BEFORE = re.compile(
    rf"(?:\b(?:{FILM_NOUNS})(?:\s(?:called|titled|named|namens|after|since|nach|seit|après|depuis|tras|desde|po))?"
    r"|\b(?:call(?:s|ed)?|dubbed|nicknamed|nannte|nennt|taufte|appelle|baptis[eé]|llamó|llama|bautizó"
    r"|nazwał\w?|nazywa)\s(?:(?:it|him|her"
    r"|them|this|that|es|ihn|sie|das|le|la|lo|to|go|ją)|(?:his|her|their|its|sein\w{0,2}|ihr\w{0,2}|son|sa"
    r"|su|jego|jej)\s\w{2,14})"
    r"|\b(?:characters?|role|figur|rolle|personnage|rôle|personaje|papel|postaci?ć?|rol[ai])(?:\s(?:of"
    r"|named|called|von|namens|de|llamado))?"
    r"|\b(?:quot(?:es?|ing|ations?\sof)|cites|zitiert|zitat(?:e|es)?\s(?:aus|des|von)|cite|citant"
    r"|citation\s(?:de|du)|cita(?:ndo|\sde)?|cytuje|cytat\sz)"
    r"|(?<!\bmuch )(?<!\blittle )(?<!\bmore )(?<!\bless )(?<!\byou )(?<!\baway )(?<!\bgot )(?<!\bget )"
    r"\b(?:from|aus|alias|aka|unlike|compared (?:with|to)|(?:ever\s)?since|seit|depuis|desde|od\sczasów"
    r"|(?:years?|decades?)\sago\s(?:with|in|on|for)|vor\s\w{2,12}\sjahren\s(?:mit|in)"
    r"|il\sy\sa\s\w{2,12}\sans\s(?:avec|dans|pour)"
    r"|hace\s\w{2,12}\saños\s(?:con|en)|lat\stemu\s(?:w|z|do)"
    r"|(?:follow-?up|successor|predecessor|companion\spiece|breakthrough|debut"
    r"|(?<!\bbon )(?<!\bbeau )(?<!\bau )(?<!\bdu )(?<!\ble )début|nachfolger\w{0,3}"
    r"|vorgänger\w{0,3}|fortsetzung"
    r"|debüt|erstling|durchbruch|suite\sde|prédécesseur|successeur|secuela|precuela|continuación"
    r"|predecesora?|sucesora?|ópera\sprima"
    r"|kontynuacj\w|poprzednik\w{0,3}|następc\w|debiu\w{1,4}|seguito)(?:\s(?:to|with|in|mit|von|zu|avec|con"
    r"|de|a|z|w|do))?,?"
    r"|also\s(?:wrote|scored|composed|penned)|reminiscent of|saw|seen|watch(?:ed|ing)?|own|directed|starring"
    r"|motto|(?:next|last)\s(?:week|month|time|issue)\s?:"
    rf"|\b(?:{FILM_NOUNS})\s(?:and|und|et|y|i|e)\s(?:its|his|her|seine?|ihre?|son|sa|su|jego|jej)"
    r"|(?:nothing\sto\sdo\swith|nichts\szu\stun\smit|rien\sà\svoir\savec|nada\sque\sver\scon"
    r"|niente\sa\sche\svedere\scon"
    r"|nic\swspólnego\sz)"
    r"|composers?['’]s?(?:\sown)?|the\s(?:first|second|third|original)"
    r"|(?:['’]s?|his|her|their|my|its|the)\s(?:own\s)?(?:earlier|previous|better[- ]known|best[- ]known)"
    r"|(?:(?:sein|ihr)\w{0,2}|\w{2,20}s)\s(?:frühere[rsnm]?|vorige[rsnm]?|ältere[rsnm]?)"
    r"|(?:son|sa)\s(?:précédente?|ancienne?)|su\santerior|(?:jego|jej)\s(?:wcześniejsz|poprzedni)\w{1,3}"
    r"|(?:il|la)\s(?:suo|sua)\sprecedente"
    r"|(?:fans|lovers|admirers|friends|veterans)\sof|(?:fans|freunde|liebhaber)\s(?:von|des)|(?:amateurs"
    r"|amoureux)\sde"
    r"|(?:aficionados|seguidores)\s(?:a|de)|(?:fani|miłośnicy)"
    r"|(?:you|who|who['’]ve|who have|ever)\s(?:liked?|loved?|enjoyed?|knows?|remembers?)"
    r"|(?:you|who|who['’]ve|who have|ever)\s(?:liked?|loved?|enjoyed?|knows?|remembers?)\s"
    r"(?-i:(?:[A-ZÀ-ÞŁŚŻ][\w'’-]{1,20}\s){1,3})(?:on|in|for|with)"
    r"|(?:qui|quien(?:es)?|quiconque|kto|chi)\s(?:(?:a|ont|hayan?|haya|se|te|le|les|jeszcze|już|ha|ancora)\s){0,2}"
    r"(?:connaît|connaissent|aimée?|aiment?|appréci\w{1,3}|souvien\w{1,3}\s(?:de|du)|conozcan?|recuerd[ae]n?|disfrut\w{1,4}"
    r"(?:\scon)?|gust\w{1,3}|pamięta\w{0,3}|zna\w{0,2}|polubił\w?|lubi\w{0,2}|słyszał\w?|conosce|ricorda|ama|amato)"
    r"|gesehen|kennt|vu|voir|connaît|visto|vio|conoce|widział\w?|ogląda\w{0,3}|zna)|\b(?:music|\w{0,12}musik"
    r"|musique|música|"
    r"muzyk[aięą]|score|soundtrack|partitura|partition)\s(?:for|to|of|zu|zum|zur|pour|de|para|do|z|per))"
    r"\s(?:(?:the|a|an|his|her|their|den|der|die|das|le|la|el)\s)?$",
    re.IGNORECASE,
)
SPEECH_BEFORE = re.compile(
    r"\b(?:says?|said|asks?|asked|shouts?|shouted|whispers?|replies|replied|quips?|sagt|sagte|ruft|dit"
    r"|demande|dice|dijo|mówi|"
    r"pyta|(?:the|that|his|her|famous)\s(?:line|words|slogan|tagline))\s?[:,]\s?$",
    re.IGNORECASE,
)
FILM_AFTER = re.compile(
    rf"""[\s,.]*(?:\((?:19|20)\d\d\)
    |(?!(?:features|scores|shows|pictures|books|records|films)\s(?:a|an|the|how|some|his|her|its|what|us)\b)
     (?:{FILM_NOUNS})\b(?!['’]s|\s(?:version|music|cue|edit|mix|take)\b)
    |(?:is|are|was|were|sind|waren|sont|étaient|son|eran|są)\s(?:(?:the|a|two|three|four|all|his|her|their|other|earlier
     |die|les|los|las)\s){{0,2}}(?:(?:films|movies|pictures|albums|scores|series|games|filme|alben|disques|películas|filmy)\b
     |(?:film|movie|picture)(?=[,.;]|\s(?:that|which|where|in|about|of|he|she|by)\b))
    |(?:es|est|ist|jest|is|was|war|était|era|był)\s(?:la|le|der|the|el|)\s?(?:película|movie|(?:film\b(?=[,.;:]|\sof|\sd)))\b
    |(?:touch|moments?|style|school|approach|treatment|syndrome|effect|manner|mode)\b
    |(?:gesehen|kennt(?!\s(?:man|jeder|ihr))|kenne|(?:geliebt|gemocht)\shaben)\b
    |(?:an?|the|his|her|ein|eine?n?|une?|una|el|la|le)\s(?:[\w-]{{2,14}}\s){{0,2}}(?:films?|movie|picture|feature|score|soundtrack|película|partitura)
     (?=[.;]|\s(?:with|that|which|where|who|he|she|about|by|of|from|in|set|starring|mit|der|die|das|von|über|avec|qui|que|dont|de|con))
    |(?:the|his|her|their)\s(?:[\w-]{{2,14}}\s){{0,2}}(?:thriller|western|comedy|drama|melodrama|whodunit|biopic)
     \s(?:that|which|he|she|you|they|every(?:body|one)|about|for\swhich|with\swhich)\b
    |(?:from|of|aus|von|de|del|du|z|z\sroku|dal)\s(?:19|20)\d\d\b
    |(?:from|of)\sthe\ssame\s(?:year|pen|composer)|aus\s(?:demselben|dem\sgleichen)\sjahr|de\sla\smême\sannée|del\smismo\saño
    |z\stego\ssamego\sroku|dello\sstesso\sanno
    |(?:his|her|their)\s(?:\w{{1,12}}\s){{0,2}}(?:other|earlier|previous|best-known|first|last)\s(?:\w{{1,12}}\s){{0,2}}(?:{FILM_NOUNS}|work)\b
    |su\s(?:trabajo|obra)\s(?:más|anterior|mayor)|son\s(?:œuvre|travail)\s(?:la|le)\splus|opera\sprima
    |(?:sein|ihr)e?\s(?:bekannteste|frühere|andere)s?\s|(?:jego|jej)\s(?:najbardziej|poprzedni\w?|wcześniejsz\w)\s
    |(?:his|her|their|seine?|ihre?|son|sa|su|jego|jej)\s(?:\w{{1,12}}\s){{0,2}}
     (?:operas?|ballets?|symphon\w{{1,3}}|concert[oi]s?|cantata|oratorio|musicals?|oper|ballett|sinfonie|opéra|symphonie|ópera|sinfonía|opera|symfonia)\b
    |by\sthe\ssame\s(?:composer|man|woman|hand|team)|(?:vom|des)\sselben\skomponisten|du\smême\scompositeur
    |del\smismo\scompositor)""",
    re.IGNORECASE | re.VERBOSE,
)
SPEECH_AFTER = re.compile(
    r"[\s,–—-]{0,3}(?:says?|said|asks|asked|shouts|shouted|whispers|replies|replied|quips|runs\sthe"
    r"|reads\sthe|sagt|sagte|ruft|fragt|heißt\ses"
    r"|meint|lautet|dit|disait|lance|répond|demande|dice|decía|dijo|responde|pregunta|reza|mówi|mówił\w?"
    r"|pyta|woła|odpowiada)\b",
    re.IGNORECASE,
)
AFTER_A_WORK = (
    re.compile(r"\b(?:after|since|nach|seit|après|depuis|tras|después\sde|po)\s$", re.IGNORECASE),
    re.compile(
        r",?\s(?:(?:the|der|die|le|la|el)\s)?(?:composers?|komponist\w*|compositeur|compositrice"
        r"|compositora?|kompozytor\w*)\b",
        re.IGNORECASE,
    ),
)
"""What stands before and behind a work that a composer went on from: *After “X” the composer fell silent*."""
UP_TO_ANOTHER = re.compile(r"\son(?:wards?)?\b|\s(?:to|through|into|bis|zu|à|hasta|do)\s[“\"‘„«]")
POSSESSIVE = re.compile(
    r"\b(?!(?:it|that|this|there|here|he|she|who|what|where"
    r"|let)['’])(?P<owner>[^\W\d_][\w.-]{0,30})['’]s?\s(?:own\s)?$",
    re.IGNORECASE,
)
CUE_BEFORE = re.compile(
    r"\b(?:tracks?|cues?|songs?|pieces?|themes?|tunes?|openers?|closers?|(?:\w{2,12}-?)?(?:stück|lied|thema"
    r"|melodie)|titel|morceaux?"
    r"|plages?|pistes?|thèmes?|chansons?|temas?|cortes?|piezas?|canción|utw[óo]r\w{0,3}|temat\w{0,3}"
    r"|piosenk\w|bran[oi]|canzone)"
    r"(?:[\s-](?:called|titled|named|is|namens|intitulée?|llamad[oa]|zatytułowan\w{1,3}|title|titre|éponyme"
    r"|homónim[oa]|tytułow\w{1,3}"
    r"|(?:that|which)\s(?:gives|lends)\s(?:the\s\w{2,10}|it)\sits\s(?:name|title)|qui\sdonne\sson\s(?:nom"
    r"|titre)\s(?:à|au)\s[\w’' ]{2,16}"
    r"|que\sda\s(?:título|nombre)(?:\s(?:al?|a\sla)\s\w{2,12})?|titolare))?,?\s$",
    re.IGNORECASE,
)
FILM_WORDS = re.compile(
    r"\b(?:movies?|films?|cinema|starring|directed|director|actor|actress|kino|regisseur|acteur|réalisateur"
    r"|película|"
    r"cine|filmu|filmie|reżyser)\b",
    re.IGNORECASE,
)
ITS_OWN_FILM = re.compile(
    r"\b(?:in|from|of|for|off|outside|inside|within|without|with|on|to|by|throughout|aus|im|vom|zum|beim"
    r"|ohne|außerhalb|"
    r"du|dans|hors|sans|au|avec|del|en|sin|con|fuera|w|we|z|ze|do|poza|bez)\s"
    r"(?:(?:of|from|de|von)\s)?(?:(?:the|this|that|its|dem|diesem|den|des|der|le|ce|el|la|este|esta)\s)?"
    r"(?:movie|films?|cinema|kino|película|cine|filmu|filmie|filmem)\b"
    r"|\b(?:which|that|dont|que|qui|où|die|den|das|der|której?|który)\s(?:the|der|le|la|el|il)\s(?:film"
    r"|movie|película)\b"
    r"|\b(?:film|movie)\s(?:version|edit|mix|cut|take|recording)s?\b"
    r"|\b(?:in|from|of|for|to|than|im|aus|des|für|zum|du|dans|pour|de|en|para|z|ze|w|do|dla)\s(?:(?:the|dem|le|el|la|l['’])\s?)?"
    r"(?:first|second|third|original|previous|last|ersten|zweiten|vorigen|premier|deuxième|précédent|primera?|segunda?"
    r"|pierwsz\w{2,3}|drugi\w{1,3}|poprzedni\w{1,3})\s(?:film|movie|película|filmu|filmie|filmem)\b"
    r"|(?<!\s,\s)(?<!\s\s)\b(?:the|this|der|den|dieser|diesen|le|ce|el|la|este|esta|il|ten|tego)\s"
    r"(?:film|movie|picture|película|kino|cinema)\b"
    r"(?!\s(?:with|by|about|of|from|mit|von|de|z|where|that|which|when|wo|où|donde|gdzie|in\swhich|in\sdem)\b)"
    r"|\bgroße[sn]?,?\s(?:\w{1,16}\s)?kino\b"
    r"|\b(?:the|der|le|el)\s(?:director|regisseur|réalisateur)\s(?:asked|wanted|insisted|demanded|requested|rejected"
    r"|loved|had|wollte|bat|verlangte|bestand|hatte|avait|voulait|demand\w{1,4}|exige\w{1,2}|refusa\w{0,2}|pidió|quería|quiso"
    r"|exigió|rechazó|había)\b"
    r"|\breżyser\s(?:chciał|poprosił|zażądał|odrzucił)\b"
    r"|\b(?:director|regisseur|composer|komponist)['’]?s\s(?:\w{1,12}\s){0,2}(?:favou?rite"
    r"|lieblings\w{0,12})",
    re.IGNORECASE,
)
"""The film that is reviewed: a cue works *away from the film*."""
WITHOUT = re.compile(r"\b(?:without|ohne|sans|sin|senza|bez)\s$", re.IGNORECASE)
"""*Bez „X” płyta …*: the album is what would be without the cue."""
MUSIC_WORDS = re.compile(
    r"\b(?:themes?|tracks?|cues?|songs?|scores?|music|musical|melod\w+|tunes?|pieces?|suites?|albums?"
    r"|soundtrack|listen\w*|"
    r"hear\w*|sounds?|play(?:s|ed|ing)?|instruments?|orchestra\w*|strings?|brass|horns?|trumpets?|pianos?"
    r"|guitars?|drums?|"
    r"percussion|choir|vocals?|sing(?:s|ing)?|sung|violins?|violas?|cellos?|flutes?|oboes?|clarinets?"
    r"|bassoons?|organ|"
    r"dissonan\w{1,3}|harmon(?:y|ies|ics?)|rhythms?|tempo|crescendo\w{0,2}|ostinat[oi]s?|pizzicat[oi]|scherzo|fanfares?|lullaby|"
    r"harps?|bells?|accordion|drones?|lyrics|vocalist|singer|"
    r"synth\w*|waltz|march|motif|chords?|notes?|ballad|opener|finale|overture|reprise|"
    r"musik\w*|stück\w*|thema|thème\w*|morceaux?|musique|música|tema|corte\w*|pieza|canción|utw\w+|muzyk\w+"
    r"|temat\w*)\b",
    re.IGNORECASE,
)
