"""The music of "The Sleeper to Vessening": five cues, written out.

How it hangs together: the locomotive's whistle is two notes a sixth apart, A and F. The theme is
made of that whistle: its first leap is the sixth, its second a seventh, its third an octave, so that
every phrase leans further out of the window than the one before.

1. *Platform Twelve, Snow* states the theme in D minor: a horn alone over a bass that sinks from D to
   A, then the violins, who are deceived into B flat, reach their peak and are brought to a close.
2. *Berth Nine* hears the same notes in F major, where the A and the F are at home; it closes on the
   third and the whistle answers from far away.
3. *The Wrong Conductor* bends the theme into a scale of alternating half and whole tones, in sevens.
   It breaks off, and the whistle is wrong by a semitone.
4. *I Left Both My Gloves* is the record in the dining car. Its tune is the theme upside down: from
   the same high note it falls a sixth, a seventh, an octave. Its words: "I left both my gloves in
   Vessening snow, and nobody warms them wherever I go."
5. *First Light Over Vessening* turns the theme to D major. It remembers B flat, and climbs from there
   through C and A to the high D.

``notation.py`` explains the notes. Bars are checked as they are read; ``print_harmony.py`` holds
every note against ``harmony``.
"""

from score import Cue, Part, strings
from stage import Hall

FILM = "The Sleeper to Vessening"
COMPOSER = "Ottilie Brandvoll"
YEAR = 1971
BAND = "The Marzipan Six"

# fmt: off - one bar is one bar, and bars that belong together stand in one row

JOINTS = " ".join(["x>:.25 x:.25 r:.5 x:.25 x:.25 r:.5"] * 2)
"""Wheels over the joints of the rail, for a bar of four."""

PLATFORM_TWELVE = Cue(
    number=1,
    title="Platform Twelve, Snow",
    artist=COMPOSER,
    suffix="ogg",
    bar=4,
    tempo="0 106, 4 110, 20 118, 31 118, 34 106, 36 92, 40 90",
    beats=40,
    ring=1.1,
    lufs=-18.5,
    harmony="""
        Dm:4 | Dm:4 | Am/C:4 | Gm6/Bb:4 | Asus4:2 A7:2 |
        Bbmaj7:4 | Gm7:2 C7:2 | F:2 Bb:2 | Gm6:2 Dm/A:1 A7:1 | Dm:4
    """,
    parts=[
        # The whistle, far away: the sixth the theme is made of.
        Part(
            "horn",
            "r A3+F4:2 r | R*8 | r A3+F4:3",
            "0 mp, 3 p, 36 mp, 40 ppp",
            pan=0.2,
            distance=0.95,
            level_db=5,
            players=2,
        ),
        Part(
            "horn",
            """
             r:3 A3 | F4:2.5 D4:.5 E4 | C4:2.6 r:.4 A3 | G4:2.5 E4:.5 F4 | D4:2 C#4:2 |
             r:.5 D4:.5 F4:.5 A4:1.5 G4 | F4:2 E4:2 | F4:4 | E4:2 D4 A3~ | A3 r:3
             """,
            "0 mp, 4 mf, 11 mp, 12 mf, 14 f, 19 mp, 21 mf, 26 f, 34 mf, 40 pp",
            pan=-0.15,
            distance=0.5,
            level_db=6,
            choir=True,
        ),
        Part(
            "harmonics",
            "A5:4~ | A5:4~ | A5:4~ | A5:4~ | A5:3 r | R*5",
            "0 ppp, 4 pp, 16 pp, 19 p",
            pan=-0.5,
            distance=0.7,
            level_db=-3,
            players=4,
        ),
        *strings(
            {
                "violins": """
                R*4 | r:3 A4 |
                A5:2.5 F5:.5 G5 | A5:.5 Bb5:1.5 G5 E5 | A5:1.5 G5:.5 F5:1.5 E5:.5 | D5 G5 F5 E5 | D5:4
            """,
                "second violins": "R*5 | Bb3:4 | Bb3:4 | A3:2 Bb3:2 | D4:3 C#4 | D4:4",
                "violas": """
                R | A3:4 | A3:4 | G3:4 | A3:2 G3:2 |
                F3:4 | F3:2 G3:2 | F3:4 | Bb3:2 A3 G3 | A3:4
            """,
                "tenor": """
                R | F3:4 | E3:4 | D3:4 | E3:4 |
                D3:4 | D3:2 C3:2 | C3:2 D3:2 | D3:3 E3 | F3:4
            """,
                "cellos": """
                D3:4 | D3:4 | C3:4 | Bb2:4 | A2:4 |
                Bb2:4 | G2:2 C3:2 | F2:2 Bb2:2 | G2:2 A2:2 | D2:4
            """,
                "basses": """
                R | D2:4 | C2:4 | Bb1:4 | A1:4 |
                Bb1:4 | G1:2 C2:2 | F1:2 Bb1:2 | G1:2 A1:2 | D2:4
            """,
            },
            "0 p, 4 mp, 14 mf, 18 mp, 20 f, 25 ff, 31 f, 34 mf, 36 p, 40 ppp",
        ),
        # The same tune an octave lower gives the violins their warmth.
        Part(
            "violins",
            """
             R*5 |
             A4:2.5 F4:.5 G4 | A4:.5 Bb4:1.5 G4 E4 | A4:1.5 G4:.5 F4:1.5 E4:.5 | D4 G4 F4 E4 | D4:4
             """,
            "20 f, 25 ff, 34 mf, 36 p, 40 ppp",
            pan=-0.3,
            distance=0.45,
            level_db=-4,
            players=5,
        ),
        Part(
            "flute",
            "R*5 | A5:2.5 F5:.5 G5 | A5:.5 Bb5:1.5 G5 E5 | A5:1.5 G5:.5 F5:1.5 E5:.5 | R*2",
            "20 mf, 25 f, 31 mf",
            pan=-0.05,
            distance=0.5,
            level_db=-2,
        ),
        Part(
            "harp",
            """
             D2 A2 D3 A3:2.5 |
             D3 A3 D4 F4 A4 F4 D4 A3 | C3 A3 C4 E4 A4 E4 C4 A3 |
             Bb2 G3 Bb3 D4 G4 D4 Bb3 G3 | A2 E3 A3 D4 C#4 A3 G3 E3 |
             Bb2 F3 Bb3 D4 F4 A4 F4 D4 | G2 D3 Bb3 F4 C3 G3 E4 Bb4 |
             F2 C3 A3 F4 Bb2 F3 D4 Bb3 | G2 D3 Bb3 E4 A2 D4 C#4 G4 |
             D3 A3 D4 F4 A4 D5:1.5
             """,
            "0 mp, 4 mp, 16 mp, 18 mf, 30 mf, 36 mp, 39 p",
            pan=-0.55,
            distance=0.4,
            level_db=-2,
            unit=0.5,
        ),
        # Snow: flakes where the tune draws breath.
        Part(
            "celesta",
            """
             r:.5 A6:.5 F6:.5 E6:.5 D6 A5 | R | r E6:.5 C6:.5 A5:.5 r:1.5 | R*2 |
             R*4 | r:.5 D6:.5 F6:.5 A6:2.5
             """,
            "0 mp, 8 mp, 36 p",
            pan=0.4,
            distance=0.55,
            level_db=0,
        ),
        Part(
            "timpani",
            "R | D2:4 | R*2 | r:2 A2:2/.25 | Bb2 r:3 | r:2 C3:2 | R | r:2 A2:2/.25 | D2:4",
            "4 pp, 18 ppp, 20 mf, 26 mp, 34 ppp, 35.7 mf, 36 p",
            pan=0.25,
            distance=0.65,
            level_db=5,
        ),
        Part("cymbal swell", "R*4 | r x:3 | R*5", "0 mp", pan=0.1, distance=0.8, level_db=8),
        Part(
            "brush",
            f"R*5 | {JOINTS} | {JOINTS} | {JOINTS} | x>:.25 x:.25 r:.5 x:.25 x:.25 r:2.5 | R",
            "20 mp, 26 mf, 32 p, 34 ppp",
            pan=0.15,
            distance=0.45,
            level_db=6,
        ),
    ],
)

BERTH_NINE = Cue(
    number=2,
    title="Berth Nine",
    artist=COMPOSER,
    suffix="m4a",
    bar=4,
    tempo="0 88, 3 92, 12 94, 18 90, 20 74, 24 68",
    beats=24,
    ring=1.3,
    lufs=-21.5,
    harmony="Fmaj7:4 | Fmaj7:4 | Dm9:4 | Gm9:4 | C9sus4:2 C9:2 | F:4",
    parts=[
        Part(
            "clarinet",
            """
             r:3 A4 | F5:2.5 D5:.5 E5 | C5:2.6 r:.4 A4 |
             G5:2.5 E5:.5 F5 | D5:1.5 Bb4:.5 C5:2 | A4:3 r
             """,
            "0 p, 4 mp, 8 mp, 11 p, 12 mf, 15 mp, 20 p, 23 ppp",
            pan=-0.12,
            distance=0.35,
            level_db=1,
            choir=True,
        ),
        Part(
            "harp",
            """
             F2 C3 A3 C4 E4 C4 A3 C3 | F2 C3 A3 C4 E4 C4 A3 C3 | D3 A3 C4 E4 A4 E4 C4 A3 |
             G2 D3 F3 Bb3 D4 Bb3 F3 D3 | C3 G3 Bb3 D4 C3 G3 Bb3 E4 | F2 C3 A3 C4 F4:2
             """,
            "0 pp, 4 p, 12 mp, 18 p, 22 pp",
            pan=0.4,
            distance=0.35,
            level_db=0,
            unit=0.5,
        ),
        # The answer, and at the end the whistle: A, F.
        Part(
            "celesta",
            "R*2 | r:.5 F6:.5 E6:.5 C6:.5 A5 r | R*2 | r A5 F6:2",
            "0 mp, 12 mp, 20 mp, 22 p",
            pan=0.3,
            distance=0.55,
            level_db=1,
        ),
        *strings(
            {
                "second violins": "R*2 | C4:4 | D4:4 | D4:2 C4:2 | C4:4",
                "violas": "R*2 | A3:4 | Bb3:4 | Bb3:4 | A3:4",
                "tenor": "R*2 | F3:4 | F3:4 | F3:2 E3:2 | F3:4",
                "cellos": "R | F2:4 | D3:4 | G2:4 | C3:4 | F2:4",
            },
            "4 ppp, 8 pp, 12 p, 15 p, 18 pp, 24 ppp",
            level_db=5,
        ),
    ],
    hall=Hall(seconds=1.7, level_db=-5),
)

WHEELS = "D3' D3' F3>' D3' Ab3>' F3' Eb3'"
WHEELS_HIGHER = "D3>' D3' Ab3>' F3' B3>' Ab3' Gb3'"
RAILS = "x>:1/.25 x>:1/.25 x>:1.5/.25"

WRONG_CONDUCTOR = Cue(
    number=3,
    title="The Wrong Conductor",
    artist=COMPOSER,
    suffix="mp3",
    bar=3.5,
    tempo="0 168",
    beats=38.5,
    ring=0.3,
    lufs=-19,
    # Half tone, whole tone: any two of these notes may meet, and most of them mind.
    harmony="Doct:38.5",
    parts=[
        Part(
            "spiccato",
            f"""
             {WHEELS} | {WHEELS} | {WHEELS} | {WHEELS} | {WHEELS_HIGHER} | {WHEELS_HIGHER} | {WHEELS} |
             D3:.25 Eb3:.25 F3:.25 Gb3:.25 Ab3:.25 A3:.25 B3:.25 C4:.25 D4>' r:1 | R*3
             """,
            "0 mp, 7 mp, 14 mf, 21 f, 27 ff",
            pan=0.3,
            distance=0.3,
            level_db=2,
            players=5,
            unit=0.5,
        ),
        Part(
            "spiccato",
            """
             D2' D2' D2:1.5' | D2' D2' D2:1.5' | D2' D2' D2:1.5' | D2' D2' D2:1.5' |
             D2' D2' D2:1.5' | D2' D2' D2:1.5' | D2>' D2>' D2>:1.5' | r:2 D2>:.5' r | R*3
             """,
            "0 p, 7 mp, 21 f, 27 ff",
            pan=0.4,
            distance=0.4,
            level_db=4,
            players=3,
        ),
        # The theme, bent: its sixth still leaps, but what follows is a half tone out.
        Part(
            "stopped horn",
            """
             R*2 | A3 F4:1.5 D4:.5 Eb4:.5 | B3:3.5 | C4 Ab4:1.5 F4:.5 Gb4:.5 | D4:3.5 |
             R*3 | r Ab3+F4:2.5~ | Ab3+F4:2.5 r
             """,
            "7 mf, 12 f, 14 f, 18 ff, 21 mf, 31.5 mp, 35 p, 38 ppp",
            pan=-0.3,
            distance=0.6,
            level_db=-1,
        ),
        Part(
            "trombones",
            """
             R*6 | D3+Ab3+C4>:.8 r:.2 D3+A3+C4>:.8 r:.2 Eb3+A3+Gb4>:1.3 r:.2 |
             r:2 D3+Ab3+C4>:.5 r | R*3
             """,
            "21 mf, 26 f",
            pan=0.2,
            distance=0.5,
            level_db=1,
        ),
        # Two lines that move apart until there is no further.
        Part(
            "tremolo",
            "R*2 | Eb5:3.5 | F5:3.5 | Gb5:3.5 | Ab5:3.5 | A5:2 B5:1.5 | C6:2 D6>:.5' r | R*3",
            "7 p, 14 mp, 21 mf, 26 ff",
            pan=-0.55,
            distance=0.45,
            level_db=2,
            players=5,
        ),
        Part(
            "tremolo",
            "R*2 | C5:3.5 | B4:3.5 | A4:3.5 | Ab4:3.5 | Gb4:2 F4:1.5 | Eb4:2 D4>:.5' r | R*3",
            "7 p, 14 mp, 21 mf, 26 ff",
            pan=-0.2,
            distance=0.45,
            level_db=-3,
            players=4,
        ),
        Part(
            "brush",
            f"{RAILS} | {RAILS} | {RAILS} | {RAILS} | {RAILS} | {RAILS} | {RAILS} | R*4",
            "0 p, 14 mp, 21 mf, 24 f",
            pan=0.1,
            distance=0.3,
            level_db=4,
        ),
        Part(
            "snare",
            "R*7 | x:2/.25 x>:.5 r | R*3",
            "24.5 p, 26.4 f, 26.5 ff",
            pan=-0.1,
            distance=0.5,
            level_db=1,
        ),
        Part(
            "timpani",
            """
             D2 r:2.5 | R | D2 r:2.5 | r:2 Ab2 r:.5 | D2 r:2.5 | r:2 Ab2:.5 D2:.5 D2:.5 |
             D2> D2> Ab2>:1.5 | r:2 D2>:.5' r | R*3
             """,
            "0 mp, 14 mf, 24.5 f",
            pan=0.25,
            distance=0.6,
            level_db=2,
        ),
        Part(
            "bass drum",
            "R*6 | x x x:1.5 | r:2 x:.5' r | r:2 x:1.5 | R*2",
            "21 mp, 26.5 f, 29 mp",
            pan=0,
            distance=0.6,
            level_db=5,
        ),
        # After the silence: one low note, and the whistle with its A gone flat.
        Part(
            "piano",
            "R*7 | r:2 D2>:.5' r | r:2 D1+D2:1.5 | R*2",
            "24 f, 28 mf",
            pan=0.1,
            distance=0.5,
            level_db=3,
        ),
    ],
    hall=Hall(seconds=1.4, level_db=-6),
)

PAH_G = "r B3+D4+G4 B3+D4+G4"
PAH_D7 = "r C4+D4+F#4 C4+D4+F#4"

BOTH_MY_GLOVES = Cue(
    number=4,
    title="I Left Both My Gloves",
    artist=BAND,
    suffix="flac",
    bar=3,
    tempo="0 162, 5 168, 24 168, 27 140, 30 150, 33 120",
    beats=33,
    ring=1.0,
    lufs=-18.5,
    harmony="G:3 | D9:3 | G:3 | Am7:3 | D7:3 | G6/B:3 | Em:3 | A7:3 | D7:3 | G:3 | G:3",
    gramophone=True,
    parts=[
        Part(
            "singer",
            """
             R | r:2 E5 | G4:1.5 B4:.5 A4 | C5:1.7 r:.3 E5 | F#4:1.5 A4:.5 G4 | B4:1.7 r:.3 E5 |
             E4:1.5 G4:.5 F#4 | A4 C#5 E5 | D5 C5 A4 | G4:3~ | G4 r:2
             """,
            "0 mf, 5 mf, 17 mp, 22 f, 27 mf, 31 p",
            level_db=3,
            distance=0.2,
            lyrics="a-i e o a-i a i e e i o a o o-i o er e e er e er a-i o-u",
        ),
        Part(
            "plucked bass",
            """
             G2 r:2 | D2 r:2 | G2 r:2 | A2 r:2 | D3 r:2 | B2 r:2 |
             E2 r:2 | A2 r:2 | D3 r F#2 | G2 r D2 | G2 r:2
             """,
            "0 f",
            level_db=3,
            distance=0.15,
        ),
        Part(
            "guitar",
            f"""
             {PAH_G} | {PAH_D7} | {PAH_G} | r C4+E4+G4 C4+E4+G4 | r A3+C4+D4 A3+C4+D4 | {PAH_G} |
             r G3+B3+E4 G3+B3+E4 | r C#4+E4+G4 C#4+E4+G4 | {PAH_D7} | {PAH_G} | B3+D4+G4 r:2
             """,
            "0 mp, 22 mf, 30 mp",
            level_db=2,
            distance=0.2,
        ),
        # The accordion answers where the singer breathes.
        Part(
            "accordion",
            """
             B4+D5:3 | C5+D5:2 r | R | r A5 G5 | F#5:2 r | r G5 A5 |
             G5:2 r | R*2 | r D6:.5 C6:.5 B5 | G4+B4+G5 r:2
             """,
            "0 mp, 6 p, 20 mp, 28 mp, 30 mp",
            level_db=2,
            distance=0.3,
            players=2,
        ),
        Part("brush", "r x x | " * 10 + "R", "0 mp, 27 p", level_db=5, distance=0.2),
    ],
    hall=Hall(seconds=0.7, level_db=-9),
)

FIRST_LIGHT = Cue(
    number=5,
    title="First Light Over Vessening",
    artist=COMPOSER,
    suffix="opus",
    bar=4,
    tempo="0 124, 4 128, 18 128, 20 122, 28 130, 32 130, 34 116, 36 98, 40 92",
    beats=41,
    ring=1.3,
    lufs=-17.5,
    harmony="""
        D/A:3 A7:1 | D:4 | A/C#:4 | G/B:3 Bm7:1 | Asus4:2 A7:2 |
        Bbmaj7:4 | C:2 A7:2 | D:2 G:1 D/F#:1 | Em7:2 D/A:1 A7:1 | D:4 | D:4
    """,
    parts=[
        # The whistle, near and in the major: the train has arrived.
        Part(
            "horn",
            "r A3+F#4:2 r | R*8 | A3 F#4:3 | R",
            "0 p, 2 mf, 3 p, 36 f, 40 mf",
            pan=0.2,
            distance=0.75,
            level_db=5,
            players=2,
        ),
        *strings(
            {
                "violins": """
                r:3 A4 | F#5:2.5 D5:.5 E5 | C#5:2.6 r:.4 A4 | G5:2.5 E5:.5 F#5 | D5:2 C#5 A4 |
                A5:2.5 F5:.5 G5 | C6:2 B5 C#6 | D6:2.5 B5:.5 A5 | E5 G5 F#5 E5 | D5:3.7 r:.3 | D5> r:3
            """,
                "second violins": """
                F#4:3 E4 | D4:4 | E4:4 | G4:3 A4~ | A4:4 |
                F4:4 | C4:2 C#4 E4 | D4:4 | G4:2 D4 C#4 | D4:3.7 r:.3 | F#4> r:3
            """,
                "violas": """
                D4:3 C#4 | A3:4 | A3:4 | D4:4 | A3:2 G3:2 |
                Bb3:4 | G3:4 | A3:2 G3 A3 | B3:2 A3 G3 | A3:3.7 r:.3 | A3> r:3
            """,
                "tenor": """
                A3:3 G3 | F#3:4 | E3:4 | D3:4 | E3:4 |
                D3:4 | E3:4 | F#3:2 D3:2 | D3:3 E3 | F#3:3.7 r:.3 | F#3> r:3
            """,
                "cellos": """
                A2:4 | D3:4 | C#3:4 | B2:4 | A2:4 |
                Bb2:4 | C3:2 A2:2 | D3:2 G2 F#2 | E2:2 A2:2 | D3:3.7 r:.3 | D3> r:3
            """,
                "basses": """
                A1:4 | D2:4 | C#2:4 | B1:4 | A1:4 |
                Bb1:4 | C2:2 A1:2 | D2:2 G1 F#1 | E1:2 A1:2 | D2:3.7 r:.3 | D2> r:3
            """,
            },
            "0 p, 3 mf, 4 f, 18 f, 20 mp, 23 mf, 28 ff, 37 f, 40 ff",
        ),
        Part(
            "violins",
            """
             r:3 A3 | F#4:2.5 D4:.5 E4 | C#4:2.6 r:.4 A3 | G4:2.5 E4:.5 F#4 | D4:2 C#4 A4 |
             A4:2.5 F4:.5 G4 | C5:2 B4 C#5 | D5:2.5 B4:.5 A4 | E4 G4 F#4 E4 | D4:3.7 r:.3 | R
             """,
            "3 mf, 4 f, 18 f, 20 mp, 23 mf, 28 ff, 38 f",
            pan=-0.3,
            distance=0.45,
            level_db=-4,
            players=5,
        ),
        # Brass: the chords of the strings, so that the tune stands on a floor.
        Part(
            "trombones",
            """
             R | D3+F#3+D4:4 | R*2 | r:2 A2+E3+G3:2 |
             R | C3+E3+G3:2 A2+E3+G3:2 | D3+F#3+A3:2 G2+D3+G3 F#2+D3+A3 | E2+D3+B3:2 A2+D3+A3 A2+E3+G3 |
             D3+F#3+A3:3.7 r:.3 | D3+F#3+A3> r:3
             """,
            "4 mf, 7 p, 18 mp, 20 p, 24 mp, 28 f, 36 f, 38 mf, 40 ff",
            pan=0.3,
            distance=0.6,
            level_db=-3,
        ),
        Part(
            "trumpet",
            """
             R*4 | r:3 A4 |
             A4:2.5 F4:.5 G4 | C5:2 B4 C#5 | D5:2.5 B4:.5 A4 | E4 G4 F#4 E4 | D4:3.7 r:.3 | A4> r:3
             """,
            "18 mp, 20 p, 24 mf, 28 ff, 36 f, 40 ff",
            pan=0.1,
            distance=0.6,
            level_db=-1,
        ),
        # The horn fills the long notes, as it did in the snow.
        Part(
            "horn",
            """
             R*2 | r E4 F#4 A4 | G4:2 r:2 | r E4 F#4 E4 |
             r:.5 D4:.5 F4:.5 A4:1.5 G4 | R*5
             """,
            "8 f, 20 mf, 24 mf",
            pan=-0.15,
            distance=0.5,
            level_db=4,
        ),
        Part(
            "harp",
            """
             A2:.25 D3:.25 F#3:.25 A3:.25 D4:.25 F#4:.25 A4:.25 D5:1.25 A2:.25 C#3:.25 E3:.25 G3:.25 |
             D3 A3 D4 F#4 A4 F#4 D4 A3 | C#3 A3 C#4 E4 A4 E4 C#4 A3 |
             B2 G3 B3 D4 G4 D4 B3 A3 | A2 E3 A3 D4 E4 C#4 A3 G3 |
             Bb2 F3 Bb3 D4 F4 A4 F4 D4 | C3 G3 C4 E4 A2 E3 C#4 G4 |
             D3 A3 D4 F#4 G2 D4 F#2 A3 | E3 B3 D4 G4 A2 D4 C#4 G4 |
             D3:.25 F#3:.25 A3:.25 D4:.25 F#4:.25 A4:.25 D5:.25 F#5:.25 A5:2 | D3+D4+A4:1 r:3
             """,
            "0 mp, 4 mf, 20 mp, 28 f",
            pan=-0.55,
            distance=0.4,
            level_db=-3,
            unit=0.5,
        ),
        Part(
            "glockenspiel",
            """
             R | F#6:2.5 D6:.5 E6 | R | G6:2.5 E6:.5 F#6 | R*2 |
             C6:2 B5 C#6 | D6:2.5 B5:.5 A5 | R | D6:4 | R
             """,
            "4 p, 24 mp, 36 mp",
            pan=0.5,
            distance=0.6,
            level_db=1,
        ),
        Part(
            "timpani",
            """
             A2:4/.25 | D2> r:3 | R*2 | r:2 A2:2/.25 |
             R | r:2 A2:2/.25 | D2> r:3 | r:2 A2:2/.25 | D2:4/.25 | D2>:4
             """,
            """
             0 ppp, 3.9 mf, 4 f, 18 pp, 19.8 mp, 26 ppp, 27.8 f, 28 ff,
             34 pp, 35.8 f, 36 f, 37 p, 39.8 f, 40 ff
             """,
            pan=0.25,
            distance=0.65,
            level_db=0,
        ),
        Part(
            "cymbal",
            "R | x:4 | R*5 | x:4 | R | x:4 | x:4",
            "4 mf, 28 f, 36 mf, 40 f",
            pan=0.05,
            distance=0.7,
            level_db=3,
        ),
        Part("cymbal swell", "r x:3 | R*5 | r x:3 | R*4", "0 mp, 24 mf", pan=0.1, distance=0.8, level_db=7),
        Part(
            "bass drum",
            "R | x:4 | R*5 | x:4 | R | x:4 | x:4",
            "4 mf, 28 f, 40 f",
            pan=0,
            distance=0.6,
            level_db=-2,
        ),
        Part(
            "brush",
            f"""
             R | {JOINTS} | {JOINTS} | {JOINTS} | {JOINTS} |
             R | {JOINTS} | {JOINTS} | x>:.25 x:.25 r:.5 x:.25 x:.25 r:2.5 | R*2
             """,
            "4 mf, 19 mp, 24 mp, 28 f, 32 mp",
            pan=0.15,
            distance=0.4,
            level_db=4,
        ),
    ],
)

# fmt: on

SCORE = [PLATFORM_TWELVE, BERTH_NINE, WRONG_CONDUCTOR, BOTH_MY_GLOVES, FIRST_LIGHT]
