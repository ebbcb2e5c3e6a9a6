"""Idioms of reviewers that praise or blame in Spanish, by what they speak of."""

_LITOTES = """
    cómo no, difícil/imposible … mejor/superarl*/resistirse/igual*/permanecer, es difícil no,
    es imposible no, nada que objetar/criticar/reprochar/envidiar, ni un bache, ni un minuto … sobra,
    ni un segundo,
    ni un solo/una sola minuto/segundo/momento/nota/compás … sobra/aburrido/malo/débil/perdido,
    ningún momento muerto, no aburre, no baja la guardia, no da respiro, no da tregua, no decae,
    no deja de sorprender/emocionar/crecer, no deja … indiferente, no envejece, no falla,
    no ha envejecido, no hay nada que objetar, no hay quien … resista/supere, no pesa,
    no podría ser mejor, no se hace larg*, no se puede pedir, no sobra ni,
    no tiene desperdicio/rival/precio/pega/nada que envidiar, poco se puede, quién puede resistirse,
    qué más se puede, sin un bache, sin un minuto, sin un momento
"""
"""Praise by denying blame."""
_GETS_HOLD_OF_YOU = """
    a moco tendido, a todo volumen, acelera el pulso, agarra … cuello/solapas/pecho,
    al borde de las lágrimas, atrapa desde, atrapado, cien veces, conquistado, corazón en un puño,
    da ganas de, dan ganas de … bailar/cantar/volver/escuchar/correr, de rodillas, directo a la lista,
    en mi boda/funeral, en mi lista, en repetición, en vilo, en volandas, hace saltar,
    hace … latir/palpitar, hasta la médula, hechizado, la puse/pongo/he puesto, lagrimón,
    lo puse/pongo/he puesto, me agarra, me puso, me tiene, no me la quito, no me lo quito, no me suelta,
    no nos suelta, no sale de mi cabeza, no se me va, no suelta, no te suelta, nos atrapa, nos emociona,
    parte el alma, pañuelo*, pega al asiento, pegado al asiento, pone a bailar, puso en pie, póngan*,
    pónganl*, quedo prendado, quedé prendado, rompe el alma, se clava, si hubiera que,
    si tuviera que elegir, si … solo/sólo/únicamente … uno/una/un, suba el volumen, suban el volumen,
    sube el volumen, subir el volumen, tararear, te agarra, te coge, te engancha, te envuelve, te pega,
    un escalofrío, vayan directos
"""
"""What it does to those who listen, and what they should do."""
_STANDS_HIGH = """
    a la altura de … grandes/mejores, a la cima, a los altares, a prueba de bombas,
    al nivel de … grandes/mejores, codearse, corte estrella, de entre lo mejor,
    demuestra explica/explican de la talla,
    demuestra/demuestran … talento/maestría/por qué/clase/genio/sabe/oficio, en otra liga,
    entre lo mejor, entre lo más granado, entre los/las … mejores/grandes/bellos/bellas/inspirad*,
    figura entre, juega en otra liga, la número uno, lección de, lo justifica, lo mejor,
    lo tiene/tienen todo, mano de un maestro, mano maestra, mejor que nunca,
    más ideas/música/vida/invención/emoción en, nada que envidiar, nadie … olvidará,
    no … olvida/olvidará/olvidar fácilmente/nunca, número uno, ocupa un lugar, pieza estrella,
    poco que envidiar, primera división, primera liga, puesto de honor, recuerda se basta, se codea,
    se sitúa … alto, sello de un maestro, sin él/ella/esto no, sobre todo por,
    solo/sólo por … merece/vale/compra, su mejor, sus mejores, sus mejores momentos, tema estrella,
    tiene/tienen todo, todo encaja/funciona/fluye/cuadra/brilla, vale ella sola, vale más que,
    vale él solo
"""
"""Where it stands among others."""
_HATED = """
    a quién se le, acabar con mi, bajar el volumen, bajen el volumen, botón … avance/saltar,
    con tapones, dan ganas de apagar/saltar/dormir/huir, desconecta*, desconecté, detest*, horroriza*,
    insufrib*, irritante, me costó, me desesper*, me sac* de, mi ni regalado, nada más que,
    !ni/tampoco/ni siquiera … salva/salvan/salvarla/salvarlo/rescata/redime, no aguanto,
    no hay quien … aguante/escuche/soporte, no la soporto, no lo soporto, no me entra, no puedo con,
    no sirve, no soporto, odio, oídos sangran, pasar de pista, por favor basta, por favor no,
    !por un oído, qué necesidad, quítenla, quítenlo, sacarm* de quicio, !sale por el, saltársel*,
    sangran los oídos, suplicio, tapones, tapón, tenía bastante, tuve bastante, tímpanos, y nada más,
    ya tenía/tengo/teníamos bastante
"""
"""What it costs those who listen."""
_STANDS_LOW = """
    a la altura del betún, a la cola, años luz, cola de la lista, copia pálida, de fondo de armario,
    de las menos, de los menos, del cajón, en horas bajas, farolillo rojo, fuera de lugar,
    furgón de cola, ha hecho cosas mejores, la oveja negra, lejos de lo mejor, lejos de sus,
    los hay mejores, menos inspirado, muy por debajo, nada del otro, nada del otro mundo, ni se acerca,
    no da la talla, no es lo mejor, no es lo suyo, no es su mejor, no le hace sombra, no llega ni,
    no no le llega, no pinta nada, no resiste la comparación, no se acerca, palidece, para los extras,
    peldaño por debajo, peor momento, pinta poco, por debajo del resto, punto más bajo, segundón,
    un escalón por debajo
"""
"""Where it stands among others."""
_IRONY_AND_REGRET = """
    a lo sumo, bien podría, bien podrían, como mucho, con con menos, debería haberse quedado,
    deberían haberlo, !el encanto de un/una, haberla dejado, haberlo dejado, haberse quedado,
    !la gracia de un/una, la las tijeras, !la sutileza de un/una, mejor callar, mejor dejar,
    menos es más, más valdría, más valía, nadie la echaría, nadie lo echaría,
    nadie … echaría/echará/lloraría/notaría/pedido/pidió/extrañaría, no se habría perdido,
    nos podíamos ahorrar, podría haberse, si no existiera, sin pérdida,
    !tan emocionante/divertid*/sutil/apasionante como un/una/ver/el/la,
    !tan original/excitante/delicad*/interesante como un/una/ver/el/la, tijeretazo,
    !todo el encanto de un/una, una lástima que
"""
"""Praise that is none, and what would have been better."""

PRAISE = (_LITOTES, _GETS_HOLD_OF_YOU, _STANDS_HIGH)
BLAME = (_HATED, _STANDS_LOW, _IRONY_AND_REGRET)
