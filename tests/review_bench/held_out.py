"""Sentences that no table of words was ever improved by: praise, blame and neither, by language.

What is understood of them is what is to be expected of pages nobody has seen. Add to them, and never
take a word of theirs into the program: then they tell nothing any more.
"""

HELD_OUT: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        (
            "{cue} is a gift to anyone who owns headphones.",
            "The trumpet solo in {cue} would melt stone.",
            "If there is justice, {cue} will be played at weddings.",
            "{cue} is where I stopped taking notes and just listened.",
            "A more graceful waltz than {cue} is hard to imagine.",
            "{cue} has been my ringtone for a decade.",
            "Somebody should frame {cue}.",
            "{cue} is splendid.",
            "The strings in {cue} are wonderful.",
        ),
        (
            "{cue} could empty a lift.",
            "{cue} has the charm of a tax form.",
            "Seven minutes of {cue} feel like seventeen.",
            "{cue} is what happens when a deadline composes.",
            "By the time {cue} ends I have washed up.",
            "{cue} never earns its fanfares.",
            "{cue} is tedious.",
            "The drum loop in {cue} has aged like milk.",
            "{cue} was a disappointment.",
        ),
        (
            "{cue} begins with a roll on the timpani.",
            "{cue} was recorded in one afternoon.",
            "The title of {cue} refers to a street in Leeds.",
            "{cue} returns to the key of the opening.",
            "Between these two stands {cue}.",
            "{cue} was written for the trailer.",
        ),
    ),
    "de": (
        (
            "{cue} lässt die Sonne aufgehen.",
            "Für {cue} allein würde ich den Film noch einmal ansehen.",
            "{cue} ist großartig.",
            "{cue} ist ein Meisterwerk der leisen Töne.",
            "Schöner als {cue} wird es nicht.",
        ),
        (
            "{cue} hat den Reiz einer Steuererklärung.",
            "Nach {cue} braucht man einen Kaffee.",
            "{cue} ist schrecklich.",
            "{cue} ist zu laut und zu lang.",
            "Über {cue} schweigt man besser.",
        ),
        (
            "{cue} beginnt mit einem Paukenwirbel.",
            "{cue} wurde an einem Nachmittag aufgenommen.",
            "Danach folgt {cue}.",
        ),
    ),
    "fr": (
        (
            "{cue} vaut tous les discours.",
            "{cue} est sublime.",
            "{cue} fait fondre les cœurs les plus durs.",
            "Je garderai {cue} longtemps.",
            "Avec {cue}, le disque prend son envol.",
        ),
        (
            "{cue} a le charme d’une déclaration d’impôts.",
            "{cue} est affreux.",
            "On attend la fin de {cue} avec impatience.",
            "{cue} est trop bruyant.",
            "Mieux vaut oublier {cue}.",
        ),
        (
            "{cue} commence par un roulement de timbales.",
            "{cue} a été enregistré en un après-midi.",
            "Vient ensuite {cue}.",
        ),
    ),
    "es": (
        (
            "{cue} vale más que mil palabras.",
            "{cue} es fantástica.",
            "Con {cue} el disco levanta el vuelo.",
            "Guardaré {cue} mucho tiempo.",
            "{cue} derrite a cualquiera.",
        ),
        (
            "{cue} tiene el encanto de un formulario.",
            "{cue} es horrible.",
            "Uno espera el final de {cue} con impaciencia.",
            "{cue} es demasiado ruidosa.",
            "De {cue} mejor no hablar.",
        ),
        (
            "{cue} comienza con un redoble de timbales.",
            "{cue} se grabó en una tarde.",
            "Después viene {cue}.",
        ),
    ),
    "pl": (
        (
            "{cue} jest warte każdej złotówki.",
            "{cue} jest fantastyczny.",
            "Z {cue} płyta nabiera skrzydeł.",
            "{cue} zostanie ze mną na długo.",
            "{cue} topi lody.",
        ),
        (
            "{cue} ma urok formularza.",
            "{cue} jest okropny.",
            "Na koniec {cue} czeka się z utęsknieniem.",
            "{cue} mógłby zostać w szufladzie.",
            "{cue} jest zbyt głośny.",
            "O {cue} lepiej zapomnieć.",
        ),
        ("{cue} zaczyna się od werbla.", "{cue} nagrano w jedno popołudnie.", "Potem następuje {cue}."),
    ),
}
