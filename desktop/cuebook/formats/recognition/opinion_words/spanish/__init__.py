"""What reviewers write in Spanish to praise and to blame. The package above says how they are read."""

from cuebook.formats.recognition.opinion_words.spanish import (
    around_cues,
    blame,
    idioms,
    praise,
    qualities,
    sayings,
    verbs,
)

PRAISE = ",".join(
    (around_cues.PRAISE, praise.WORDS, *qualities.PRAISE, *verbs.PRAISE, *sayings.PRAISE, *idioms.PRAISE)
)
BLAME = ",".join(
    (around_cues.BLAME, blame.WORDS, *qualities.BLAME, *verbs.BLAME, *sayings.BLAME, *idioms.BLAME)
)
NEITHER = """
    a la altura de su, a lo mejor, !agradable/correcto/correcta/simpático sin más, agua fría, amor y,
    banda sonora original, bella durmiente, bella y la bestia, buen número, buen rato, buena cantidad,
    buena parte, buenas noches, buenas tardes, buenos días, calle vacía, canción original,
    carece de letra, casa vacía, ceremonia, copia de la,
    coro/voz/voces/canción/canciones/cantos infantil/infantiles, de buena mañana, dolor de la,
    dura algo/unos/casi/más/menos/apenas/poco/cerca/cuatro,
    dura cinco/seis/siete/ocho/nueve/diez/dos/tres/un/solo, el error de, el mejor amigo, el sueño de,
    el tema se repite, en bucle temporal, en mal estado, fiesta de, fría noche,
    fuegos artificiales sobre, gran bretaña, gran guerra, gran orquesta, gran parte, guerra fría,
    guion original, la fiesta, la gracia de dios, la memoria de,
    los más escépticos/reacios/cínicos/duros/exigentes, los/las que … odian/detestan/aborrecen,
    mal tiempo, mala noticia, mala suerte, mejor amiga, mejor amigo, mejor canción, mejor dicho,
    mejor película, memoria del, menos de, más conocid*, más de una vez, música original, nada menos,
    nada más, nada más comenzar, nada más empezar, ni más ni menos, no cabe duda, no deja de,
    no en vano, no es casualidad, no falta, no faltan, !no … decidirme, noche fría, original escrita,
    original*mente, partitura original, pasa de, película original, perdido amor, pieza original,
    placer de, por poco, quienes … odian/detestan/aborrecen/gustan, repite el, repite el tema,
    repite la, rico en minutos, rompe el silencio, rompe la noche, salto al vacío, salva al/a,
    salva el mundo, salva la vida, sangre fría, se apaga con, se apaga en, se apaga la, se apaga poco,
    se limita a acompañar/ilustrar/subrayar, se pierde en la noche/bosque/niebla/distancia,
    se repite con, se repite el, se repite en, se repite la, sin acompañamiento, sin letra,
    sin palabras ni, superior del, una fiesta, vacía la, versión original, viejo amigo,
    vinilo/elepé/lp/edición/lanzamiento original, única aparición, única vez, único instrumento
"""
NEGATIONS = """
    apenas, carece de, carecen de,
    debía/debían/debería/quería/quiere/pretende/pretendía/intenta/aspira ser,
    debía/pretende/quiere/aspira a ser, jamás, lejos de, menos, nadie, ni, ninguna, ninguno, ningún, no,
    nunca, poca, poco, podría/podía/pudo/debió/debería haber sido, presunt*, se supone, sin, supuest*,
    tampoco
"""
NOT_NEGATING = """
    al menos, cuando menos, echar de menos, más o menos, nada menos que, ni más ni menos, no cabe duda,
    no es otra cosa que, no hay duda, no hay que perderse, no menos, no poca, no poco, no solamente,
    no solo, no sólo, no tan solo, no únicamente, nunca antes, nunca … tan/tanto, poco a poco,
    por lo menos, sin duda, sin dudarlo, sin embargo, sin esfuerzo, sin lugar a dudas, sin ninguna duda,
    un poco
"""
NEGATIONS_AFTER = """
    a medias, nada, poco
"""
NEVER = """
    cualquier cosa menos, de ninguna manera, de ningún modo, en absoluto, en ningún caso,
    en ningún momento, evita/evitando/evitan, evita/evitando/evitan el/la/los/las/caer/todo,
    huye/huyendo del/de, jamás, lejos de ser/resultar, nada, ni por un momento, ni un instante,
    ni un minuto, ni un segundo, no … en absoluto, no … nada, nunca, para nada, sin caer en/nunca/jamás,
    sin caer nunca/jamás en/en, sin caer/llegar/resultar/ser/volverse/pecar/perder/ceder, todo menos
"""
DOUBTS = """
    algo menos, esperaba, esperad*, esperábamos, habría, ligeramente menos, por lo demás, restante*,
    sería, un poco menos
"""
HEDGES = """
    a ratos, a veces, al principio, algo, arranca, bastante, comienza, empieza, en apariencia,
    inicialmente, no exactamente, no precisamente, por momentos, puede que, quizá, quizás,
    relativamente, sobre el papel, tal vez, tan solo, un poco, un tanto
"""
CONTRASTS = """
    ahora bien, aunque, excepto, mientras que, pero, salvo, sino
"""
NO_CONTRASTS = """
    no solo/sólo/solamente … sino, no solo/sólo/solamente sino, nada sino
"""
CONTRASTS_WITHIN = """
    al contrario, en cambio, no obstante, por contra, por desgracia, por el contrario, sin embargo
"""
CONCESSIONS = """
    a pesar de que, algunos/muchos … encontrarán/dirán/hallarán, aun cuando, aunque, ^cierto,
    ^de acuerdo, ^es cierto que, ^es verdad que, incluso si, no será, no serán, pese a que,
    por mucho que, por más que, puede que, si bien, ^sí, ^vale
"""
ASIDES = """
    ^a diferencia, a pesar de su/sus/la/el/los/las/lo/tan/tanta/tanto,
    acompaña/ilustra/subraya la/el muerte/escena/ataque/asesinato/batalla/momento/secuencia,
    ^allí donde, comparado/comparada con, ^cuando, ^después de, ^donde otros/el/la/los/las/otras,
    durante la escena, en comparación con, en la escena en, en la secuencia, ^mientras,
    mientras el/la/los/las, mientras muere, pese a su/sus/la/el/los/las/lo/tanta/tanto,
    suena/suenan/acompaña/escucha/oye/interviene/entra/sonando mientras/cuando/durante/al, ^tras
"""
TIMES = """
    cuando, durante, en el momento en que, hasta que, mientras, tras el/la/los/las/un/una/su/sus
"""
PLOT = """
    abogad*, abuel*, actor*, actrices, actriz, alcalde*, amante*, amig*, amor, ancian*, asesin*, ataque,
    bandid*, barón, batalla, bebé, bestia, boda, boticari*, bruj*, bruja*, caballer*, cadáver*,
    campesin*, capitán, carcelero, cazador*, chic*, comandante, comisari*, conde, condesa, coronel,
    criad*, criatura, crimen, crímenes, cura, detective*, doctor*, dragón, duelo, duque*, emperador*,
    emperatriz, enemig*, enterrador*, entierro, esposa, esposo, espía*, familia*, fantasma*, forajid*,
    funeral, general, gente, guardia*, guerra, guerrer*, herman*, heroína*, herrero*, hija, hijo, hijos,
    hombre*, huérfan*, héroe*, incendio, inundación, joven, juez*, jóvenes, ladrones, ladrón, lechero*,
    madre*, malvad*, marido, marinero*, marquesa, marqués, mayordomo*, mendig*, mercenari*, molinero*,
    monj*, monstruo*, muchach*, muerte, mujer*, médic*, niet*, niñ*, nochebuena, notari*, noticia*,
    obisp*, oficial*, padre*, paisaje*, panadero*, pareja, pasado, pastor*, personaje*, pesadilla*,
    pescador*, pilot*, pirata*, policía*, posader*, prima, primo, princesa*, prisioner*, profesor*,
    protagonista*, príncipe*, pueblo, reina*, rey*, robot*, sabio, sacristán, sargento*, secreto*,
    señor, señora, sicari*, sobrin*, soldado*, soltero*, sultán, tendero*, terremoto, tiran*, tormenta*,
    torturador*, traidor*, tía, tío, vaquero*, vecin*, verdad, verdugo*, viaj*, viej*, villan*, viud*,
    víctima*
"""
OTHER_SUBJECTS = """
    banda, carátula, cd, compositor, compositora, conjunto, demás, después, director, disco, edición,
    film, filme, grabación, guion, la letra, libreto, lp, luego, nosotros, otra, otras, otro, otros,
    partitura, película, protagonista, resto, sello, siguiente,
    solo/sólo/únicamente el/la/los/las/un/una, sonido, yo, álbum, única, único
"""
POINTING_BACK = """
    ahí, ambas, ambos, aquí, el corte, el tema, ella, ello, es, esa, ese, esta, este, esto, la canción,
    la escucha, la pieza, le, lo, menuda, menudo, qué, se, son, vaya, él
"""
