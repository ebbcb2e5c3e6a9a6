"""The words around a quotation that tell a film, an album or another score from a cue, by language."""

import re

FILM_NOUNS = (
    r"films?|movies?|pictures?|features?|sequels?|prequels?|remakes?|franchise|trilogy|saga|series|show|musical|novel|"
    r"book|game|albums?|soundtracks?|scores?|records?|month|week|edition|filme?|serie|reihe|roman|alben|séries?|"
    r"romans?|disques?|películas?|filmes?|series|novela|discos?|filmy?|filmu|filmie|serialu?|książk\w|płyt\w"
)
FILM_BEFORE = re.compile(
    rf"(?:\b(?:{FILM_NOUNS})(?:\s(?:called|titled|named|namens))?"
    r"|\b(?:from|aus|alias|aka|unlike|compared (?:with|to)"
    r"|also\s(?:wrote|scored|composed|penned)|reminiscent of|saw|seen|watch(?:ed|ing)?|own|directed|starring"
    r"|motto|(?:next|last)\s(?:week|month|time|issue)\s?:"
    rf"|\b(?:{FILM_NOUNS})\s(?:and|und|et|y|i|e)\s(?:its|his|her|seine?|ihre?|son|sa|su|jego|jej)"
    r"|(?:nothing\sto\sdo\swith|nichts\szu\stun\smit|rien\sà\svoir\savec|nada\sque\sver\scon|niente\sa\sche\svedere\scon"
    r"|nic\swspólnego\sz)"
    r"|composers?['’]s?(?:\sown)?|the\s(?:first|second|third|original)"
    r"|(?:['’]s?|his|her|their|my|its|the)\s(?:own\s)?(?:earlier|previous|better[- ]known|best[- ]known)"
    r"|(?:(?:sein|ihr)\w{0,2}|\w{2,20}s)\s(?:frühere[rsnm]?|vorige[rsnm]?|ältere[rsnm]?)"
    r"|(?:son|sa)\s(?:précédente?|ancienne?)|su\santerior|(?:jego|jej)\s(?:wcześniejsz|poprzedni)\w{1,3}"
    r"|(?:il|la)\s(?:suo|sua)\sprecedente"
    r"|(?:fans|lovers|admirers|friends|veterans)\sof|(?:fans|freunde|liebhaber)\s(?:von|des)|(?:amateurs|amoureux)\sde"
    r"|(?:aficionados|seguidores)\s(?:a|de)|(?:fani|miłośnicy)"
    r"|(?:you|who|who['’]ve|who have|ever)\s(?:liked?|loved?|enjoyed?|knows?|remembers?)"
    r"|gesehen|kennt|vu|voir|connaît|visto|vio|conoce|widział\w?|ogląda\w{0,3}|zna)|\b(?:music|musik|musique|música|"
    r"muzyka|score|soundtrack|partitura)\s(?:for|to|of|zu|zum|pour|de|para|do))"
    r"\s(?:(?:the|a|an|his|her|their|den|der|die|das|le|la|el)\s)?$",
    re.IGNORECASE,
)
SPEECH_BEFORE = re.compile(
    r"\b(?:says?|said|asks?|asked|shouts?|shouted|whispers?|replies|replied|quips?|sagt|sagte|ruft|dit|demande|dice|dijo|mówi|"
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
    |(?:gesehen|kennt|kenne|(?:geliebt|gemocht)\shaben)\b
    |(?:his|her|their)\s(?:\w{{1,12}}\s){{0,2}}(?:other|earlier|previous|best-known|first|last)\s(?:\w{{1,12}}\s){{0,2}}(?:{FILM_NOUNS}|work)\b
    |su\s(?:trabajo|obra)\s(?:más|anterior|mayor)|son\s(?:œuvre|travail)\s(?:la|le)\splus|opera\sprima
    |(?:sein|ihr)e?\s(?:bekannteste|frühere|andere)s?\s|(?:jego|jej)\s(?:najbardziej|poprzedni\w?|wcześniejsz\w)\s
    |by\sthe\ssame\s(?:composer|man|woman|hand|team)|(?:vom|des)\sselben\skomponisten|du\smême\scompositeur
    |del\smismo\scompositor)""",
    re.IGNORECASE | re.VERBOSE,
)
UP_TO_ANOTHER = re.compile(r"\s(?:to|through|into|bis|zu|à|hasta|do)\s[“\"‘„«]")
POSSESSIVE = re.compile(
    r"\b(?!(?:it|that|this|there|here|he|she|who|what|where|let)['’])(?P<owner>[^\W\d_][\w.-]{0,30})['’]s?\s(?:own\s)?$",
    re.IGNORECASE,
)
CUE_BEFORE = re.compile(
    r"\b(?:tracks?|cues?|songs?|pieces?|themes?|tunes?|(?:\w{2,12}-?)?(?:stück|lied|thema|melodie)|titel|morceau|piste|thème|"
    r"chanson|tema|corte|pieza|canción|utwór|utworze|temat|piosenka|brano|canzone)(?:\s(?:called|titled|named|is|namens|intitulée?|llamad[oa]))?\s$",
    re.IGNORECASE,
)
FILM_WORDS = re.compile(
    r"\b(?:movies?|films?|cinema|starring|directed|director|actor|actress|kino|regisseur|acteur|réalisateur|película|"
    r"cine|filmu|filmie|reżyser)\b",
    re.IGNORECASE,
)
ITS_OWN_FILM = re.compile(
    r"\b(?:in|from|of|for|off|outside|inside|within|without|with|on|to|by|throughout|aus|im|vom|zum|beim|ohne|außerhalb|"
    r"du|dans|hors|sans|au|avec|del|en|sin|con|fuera|w|we|z|ze|do|poza|bez)\s"
    r"(?:(?:of|from|de|von)\s)?(?:(?:the|this|that|its|dem|diesem|den|des|der|le|ce|el|la|este|esta)\s)?"
    r"(?:movie|films?|cinema|kino|película|cine|filmu|filmie|filmem)\b"
    r"|\b(?:which|that|dont|que|qui|où|die|den|das|der|której?|który)\s(?:the|der|le|la|el|il)\s(?:film|movie|película)\b"
    r"|\b(?:film|movie)\s(?:version|edit|mix|cut|take|recording)s?\b"
    r"|\b(?:director|regisseur|composer|komponist)['’]?s\s(?:\w{1,12}\s){0,2}(?:favou?rite|lieblings\w{0,12})",
    re.IGNORECASE,
)
"""The film that is reviewed: a cue works *away from the film*."""
WITHOUT = re.compile(r"\b(?:without|ohne|sans|sin|senza|bez)\s$", re.IGNORECASE)
"""*Bez „X” płyta …*: the album is what would be without the cue."""
MUSIC_WORDS = re.compile(
    r"\b(?:themes?|tracks?|cues?|songs?|scores?|music|musical|melod\w+|tunes?|pieces?|suites?|albums?|soundtrack|listen\w*|"
    r"hear\w*|sounds?|play(?:s|ed|ing)?|instruments?|orchestra\w*|strings?|brass|horns?|trumpets?|pianos?|guitars?|drums?|"
    r"percussion|choir|vocals?|sing(?:s|ing)?|sung|violins?|violas?|cellos?|flutes?|oboes?|clarinets?|bassoons?|organ|"
    r"synth\w*|waltz|march|motif|chords?|notes?|ballad|opener|finale|overture|reprise|"
    r"musik\w*|stück\w*|thema|thème\w*|morceaux?|musique|música|tema|corte\w*|pieza|canción|utw\w+|muzyk\w+|temat\w*)\b",
    re.IGNORECASE,
)
