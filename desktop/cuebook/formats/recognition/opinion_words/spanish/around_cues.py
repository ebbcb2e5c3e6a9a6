"""What reviewers do with a cue, or say around its name, in Spanish; ``@`` is the name."""

PRAISE = """
    !a la altura de @, a la suela … a @, a los pies de @, !al nivel de @, bendit*/gracias/gloria @,
    como @ no se/hay/abundan/hacen, con @ en bucle, !del nivel/calibre/altura de @,
    enamorado/enamorada de @, enganchado/enganchada a @, esperar a/hasta @ para, haberse perdido @,
    hasta llegar/que a/llega @, igualar/iguala/superar/supera/rivaliza/eclipsa a/con @,
    llega/llegan a @ … zapatos/altura, me quedo con @, merece/vale la pena por @, merece/vale … por @,
    más cortes/temas/piezas como @, nadie/nunca/jamás … perderse/perder @, no hay … sin @,
    no … canso/cansa/cansaré/aburro/harto de @, no … hasta/sin @,
    no … perder/perderse/pierdan/perdáis/pierdas @, nos/me quedamos/quedo con @,
    por @ … vale/merece/compraría, rendido/rendida/rendirse ante/a @, resistirse/resiste/resistir a @,
    solo/sólo/aunque por/sea @, sombrero ante/por/con @, un/otro aplauso/bravo/diez para/por @
"""
BLAME = """
    a qué viene/vienen @, aguantar/aguanta/aguante/aguantarán/soportar/soporta/soporte/sufrir/padecer @,
    ahorrado/ahorrar/ahorrarse/ahorrarnos/ahorrarme @, bostezar/bostezo/bostezos con/en/ante @,
    con @ … dormirse/dormí/bostezo/bostezar/sueño, cuesta … a/en @ algún/interés,
    de @ … prescindir/prescindible, de qué sirve @, encontrarle … a @,
    evitar/evitad/evitaría/omitir/obviar/quitar/eliminar/suprimir @, hacía/hace/haría falta @,
    interés/gracia/sentido/punto a @, justifica … presencia/inclusión de @,
    mejor olvidar/olvidarse/no/saltarse de/hablar/@, no … salva/salvar/salve/levanta a/@, para qué @,
    por qué … @ dura/está/aparece, prescindir/prescindible/prescindiría de @,
    saltaros/saltarse/saltarte/saltarme/saltarnos/salto/salta/saltamos/saltad @,
    salva/salvar/rescatar/redimir a @, salva/salvar/salvarlo/salve/rescatar/rescata/redime/redimir @,
    sobra/sobran @, tragarse/tragarme/tragar @
"""
