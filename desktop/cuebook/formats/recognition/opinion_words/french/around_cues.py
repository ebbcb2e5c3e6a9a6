"""What reviewers do with a cue, or say around its name, in French; ``@`` is the name."""

PRAISE = """
    @ à lui/elle seul/seule, adieu/gloire/chapeau/bravo/merci/respect pour/à @,
    !au/du niveau/calibre/rang de @, avant @ et, c'est/est là/ici/dans/avec @ que … génie/talent,
    comparable/comparables à @,
    craquer/craque/craqué/fondre/fond/fondu/fondront/succomber/succombe/succombé pour/devant/à/sur @,
    d'autres/plus morceaux/pistes/thèmes/de comme @, en boucle @, faut attendre @ pour,
    il faut attendre @, impossible/difficile/dur de ne pas,
    impossible/difficile/dur de rester/résister/demeurer … à/devant/face/sans @,
    insensible/indifférent/froid/marbre à/devant/face @, jusqu'à @ où, ne serait-ce que pour @,
    passer/passez/passe à côté de @, rien que pour @, sacré @,
    se lasse/lasser/lasserai/lassera/lasserait pas/jamais de @, se passer de @ … impossible/difficile,
    seul @ émerge/surnage/sauve/convainc/échappe, sous le charme de @, tant qu'il y a @,
    une pensée/mention pour/spéciale @, vaut/valent … pour @, vivement/encore @,
    à côté de @ … fades/pâle/pâlit/pâlissent, à la cheville de @, !à la hauteur de @,
    égale/égaler/rivalise/rivaliser avec @, égale/égaler/surpasse/surpasser/rivalise/dépasse/vaut @
"""
BLAME = """
    accrocher à @, accroché à @, adhérer à @, au bout de @, bâiller/bâille/bâillé pendant/devant/à @,
    de @ … s'en passer/dispenser/passé, jusqu'au bout de @, l'intérêt/utilité de @,
    mieux vaut oublier/sauter/éviter/passer @, n'a pas/jamais … à @ de,
    oublier/oublions/oubliez/passons/passer vite/sur/sous @, passons/passez/passer sur/vite @,
    pourquoi @, pourquoi avoir/diable … @, qu'apporte/que vient/fait/faire @, que vient faire @,
    sauver/sauve/sauvera … @ du/de la, sauver/sauve/sauvera/sauvent/sauverait/sauvé/racheter/rachète @,
    se dispenser/passer/passerait/passera/dispensera de @, serait/aurais/aurait bien passé de @,
    supporter/subir/subit @, zapper/zappe/zappez/zappé/saute/sauter/sautez @, à quoi bon @,
    à quoi sert @, épargner/épargné/épargnez @
"""
