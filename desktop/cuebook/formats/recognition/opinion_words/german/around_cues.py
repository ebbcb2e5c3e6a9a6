"""What reviewers do with a cue, or say around its name, in German; ``@`` is the name."""

PRAISE = """
    @ führt kein weg vorbei, an @ führt/kommt/kam/geht kein/nicht/niemand/man, an @ kommt … vorbei,
    an @ … nicht satthören/satt, an @ … nie satt/satthören, an/auf das/dem niveau/qualität/klasse von @,
    auf @ kann/möchte/will/mag … nicht/nie/nimmer, !auf dem/das/diesem niveau von @,
    ^bis @ … wegschalten, erst bei/in/mit/mit @, für @ allein, gäbe es @ nicht, herz/leben ohne @,
    hut ab vor/für/bei @, ^kein/keine/nichts/niemand/keines/keiner … an @ heran,
    kommt/kommen/kam kaum/fast/nahe an @, langt/reicht/reichen/kommt/kommen … an @ heran,
    mit/bei @ … versteht/weiß man, nicht … ohne @ leben/sein/vorstellen, nur/allein/schon wegen/für @,
    nur/schon/allein um @ zu, reicht/reichen/kommt/kommen an @ heran/ran,
    reicht/reichen/kommt/kommen … an @ heran/ran, satthören an @, seit @ … fan/verliebt,
    ^spätestens bei/mit/in/ab @, verliebt in @, verzichtet … auf @ nicht,
    von @ hingerissen/begeistert/angetan/bewegt/verzaubert/gerührt/überwältigt/berührt,
    von @ … hingerissen/begeistert/angetan/bewegt/verzaubert/gerührt/überwältigt/berührt,
    wie @ gibt/hat/hört/schreibt … selten/nicht/nie/kaum, zu @ greifen, zuerst @ hören
"""
BLAME = """
    an @ scheiden/scheitert, auf @ verzichten/verzichtet/hätte, auf @ … verzichten/verzichtet,
    aus @ wird … nichts/nicht, ausgerechnet @ auf/in/für,
    bei @ gähnt/gähnte/schläft/schaltet/drücke/greife/greift/drückt,
    bei @ … fernbedienung/vorspultaste/weitergeschaltet/eingeschlafen,
    bei @ … gähnen/abschalten/einschlafen/wegdösen, bei @ … skip-taste, bis @ endlich vorbei/zu/aus,
    durch @ … quälen/kämpfen/durch/hindurch, kann/können/konnte @ retten, kann/können/konnte @ … retten,
    mit @ kann/konnte/weiß ich/man/er nichts/nicht/wenig, mit @ kann/konnte/weiß … nichts/nicht/wenig,
    mit @ … anfangen/anzufangen/warm, nicht … für @ erwärmen/begeistern,
    retten/rettet/rette @ … nicht/auch/kaum, rettet/retten @ nicht/auch/kaum,
    unter/an @ leidet/krankt/leiden, warum/wieso/weshalb @ … braucht/nötig/drauf,
    was @ hier/da/auf … soll/verloren/sucht, was @ … soll/verloren, wozu @,
    über @ breitet/breiten/decken/sollte/schweigt/schweige, über @ … schweigen/hinweg/hinwegsehen/mantel
"""
