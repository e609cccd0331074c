"""The English words: tables only, compiled by lexicon.py when the first text is read."""

BEFORE = {
    "about": """about, some, around, roughly, approximately, approx, an estimated, estimated, estimated at, circa, ca,
        c, ~, ≈, ∼, ≃, in the region of, in the neighborhood of, in the neighbourhood of, in the vicinity of, in the
        order of, on the order of, of the order of, something like, somewhere around, somewhere near, somewhere in the
        region of, more or less, or so, est, est., reportedly some, nearly or about, perhaps, maybe""",
    "nearly": """nearly, almost, close to, closer to, just under, just below, slightly under, slightly below,
        slightly less than, slightly fewer than, a little under, a little less than, a little fewer than, a bit under,
        a bit less than, just less than, just fewer than, approaching, nearing, not quite, just short of, just shy of,
        a little short of, virtually, practically""",
    "just over": """just over, just above, just more than, slightly over, slightly above, slightly more than,
        a little over, a little above, a little more than, a bit over, a bit more than, just upwards of, barely over,
        barely more than, only slightly more than""",
    "at least": """at least, no fewer than, no less than, not less than, not fewer than, not under, no under, a
        minimum of, minimum, minimum of, min, > =, upwards of, upward of, as few as, as low as, as little as, >=, ≥,
        ⩾, from at least, at the least, at the very least, a floor of, not below, no
        smaller than, no lower than, not lower than, not smaller than""",
    "more than": """more than, over, above, exceeding, exceed, exceeds, exceeded, north of, in excess of, well over,
        well above, far more than, greater than, larger than, bigger than, higher than, surpass, surpasses, surpassed,
        surpassing, topping, beyond, much more than, way over, way more than, considerably more than,
        significantly more than, many more than, well in excess of, >, ＞, upper than""",
    "at most": """at most, no more than, not more than, not over, no greater than, no larger than, not exceeding, a
        maximum of, maximum, maximum of, max, no higher than, no bigger than, at the most, at the very most, <=, < =,
        ≤, ⩽, a ceiling of, capped at, not above, not greater than,
        not larger than, not higher than, not bigger than""",
    "less than": """less than, fewer than, under, below, lower than, smaller than, south of, well under, well below,
        far fewer than, far less than, much less than, short of, shy of, <, ＜, way under, way less than""",
    "up to": "up to, as many as, as much as, as high as, up to as many as, anything up to",
    "exact": """exactly, precisely, equal to, equals, equals to, equaling, equaling to, equalling,
        equalling to, exact, =""",
}
"""What stands before a numeral and words it. Coders' manuals and news use alike; see docs/reference/wording.md."""

OR_EQUAL = {"at least": "more greater larger bigger higher", "at most": "less lower smaller fewer"}
"""Comparatives that "or equal" turns from strict into a bound: "greater than or equal to"."""

AFTER = {
    "about": """or so, or thereabouts, -odd, odd, -ish, ish, -some, -something, give or take, more or less,
        approximately, or around""",
    "at least": """or more, and more, or greater, or higher, or above, or over, or larger, or bigger, or upwards, and
        up, and over, and above, and upwards, +, plus, -plus, at least, minimum, at the least, at a minimum, at the
        very least, or greater than, or more than, or equal to or more""",
    "or equal": "or equal, or equal to, or equal to it",
    "at most": """or less, or fewer, or under, or below, or lower, or smaller, at most, maximum, at the most, at the
        very most, at a maximum, max, tops, and under, and below, or less than, or fewer than, and less, and fewer""",
}
"""What stands after a numeral or its noun and words it."""

INCREMENTS_BEFORE = """another, additional, an additional, a further, further, an extra, extra, plus another, yet
    another, plus an additional, plus a further, and another"""
INCREMENTS_AFTER = "more, additional, extra, further"
"""What makes a count one on top of an earlier count. "1,500 more than" is a comparison and is left alone."""

TO = "to, through, thru, until, till, ~, up to, →"
AND = "and, to, through, &"
OR = "or"
BETWEEN = "between, anywhere between, somewhere between, ranging between, anything between"
FROM = "from, anywhere from, ranging from, anything from"
PLUS_MINUS = "±, +/-, +-, plus or minus, give or take, plus-or-minus"
VARY = """range ranges ranged ranging vary varies varied varying estimates estimate estimated between spread spans
    spanning anywhere"""
CHANGE = """rise rises rose risen rising raise raised raises raising increase increased increases increasing grow
    grows grew grown growing climb climbs climbed climbing jump jumped jumps jumping surge surged surges surging soar
    soared soars soaring fall falls fell fallen falling drop drops dropped dropping decline declined declines
    declining decrease decreased decreases decreasing reduce reduced reduces reducing cut cuts cutting lower lowered
    lowers lowering shrink shrank shrunk shrinks dip dipped slip slipped slump slumped plunge plunged tumble tumbled
    sink sank double doubled triple tripled go goes went gone change changed changes changing revise revised revises
    revising up down expand expanded swell swelled swollen correct corrected upgrade upgraded downgrade downgraded
    rebound rebounded move moved improve improved worsen worsened boost boosted halve halved slide slid slash slashed
    quadruple quadrupled"""
"""Verbs after which "from 350 to 680" is a change, whose later value is the figure."""

NUMBERS = {
    "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

SCALES = {
    "hundred": 10**2, "hundreds": 10**2, "thousand": 10**3, "thousands": 10**3, "million": 10**6, "millions": 10**6,
    "billion": 10**9, "billions": 10**9, "trillion": 10**12, "trillions": 10**12, "quadrillion": 10**15,
    "dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "dz": 12, "dzs": 12, "score": 20,
    "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5, "crore": 10**7, "crores": 10**7,
    "mn": 10**6, "mln": 10**6, "mil": 10**6, "mio": 10**6, "mm": 10**6, "bn": 10**9, "bln": 10**9, "mrd": 10**9,
    "tn": 10**12, "tln": 10**12, "trn": 10**12, "k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12, "cr": 10**7,
}  # fmt: skip

COLLECTIVES = {"pair": 2, "duo": 2, "trio": 3, "quartet": 4}
"""Nouns that "a" makes a number of: a pair of protesters."""

BARE = "hundred, thousand, million, billion, trillion, dozen, lakh, crore"
"""Magnitudes that are a number by themselves: "a million", "hundred thousand"."""

DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 10**2, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip

MEASURES = """gallon mile kilometer kilometre kilogram tonne liter litre meter metre centimeter centimetre hectare
    acre barrel megawatt gigawatt kilowatt terabyte gigabyte megabyte"""
"""Measures that "a" makes one of: a gallon, a mile. Of times, feet and pounds "a" is mostly something else."""

SYMBOLS = r"[kMGTPEmµnpc]?(?:eV|Hz|Pa|Gy|Sv|Bq|Wh|bps|bit|mol|cd|lm|lx|Ga|[BVANFJWmgsLla])"
"""Symbols of the SI, and of bits and bytes, that may hang on a numeral: 5GHz, 16GB (BIPM 2019, tables 2, 4 and 7)."""

MAGNITUDES = ("dozen", "score", "hundred", "thousand", "million", "billion", "trillion")
PLURALS = {"tens": "ten"} | {magnitude + "s": magnitude for magnitude in MAGNITUDES}
"""Words that stand for a number by being plural: dozens, hundreds."""

QUANTIFIERS = {"several": "several", "few": "a few", "couple": "a couple", "handful": "a handful", "many": "many"}
"""What may stand before a magnitude: several hundred, a few dozen, a couple of thousand."""

INDEFINITE = "many, numerous, countless, some, multiple, various, lots, plenty, most, few"
GROUPS = "group, groups, crowd, crowds, number, numbers"
SIZES = "large, small, big, huge, sizable, vast, unknown"
"""Words that say that there are some, and no number: many, a crowd, a large group."""

MONTHS = """january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec"""
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
YEAR_BEFORE = """in since until till by during before after year early late mid from of the circa spring summer autumn
    fall winter january february march april may june july august september october november december jan feb mar apr
    jun jul aug sep sept oct nov dec fy q1 q2 q3 q4 and to through class"""
"""What a year of four digits may follow."""

LABELS = """page pages p pp chapter chapters section sections article articles paragraph para clause rule no nr nrs
    nos number numbers item figure fig table tab footnote note line room gate flight route highway interstate channel
    unit grade level phase step version ver series season episode volume vol part act lot annex appendix question
    resolution exercise exercises form platform terminal bus boeing airbus apollo falcon soyuz windows iphone
    playstation formula catch covid group tel phone fax isbn psalm verse pier building block apartment apt suite zip
    postcode model mark mk type class size top category track serial ref id code case-no protocol directive regulation
    world war hill"""
"""Nouns after which a numeral is a name: page 12, Flight 370, Resolution 1701."""

STREETS = """street st avenue ave road rd lane ln boulevard blvd drive dr square way place terrace court parade
    crescent highway hwy alley mews quay parkway"""

CALIBERS = """shell shells round rounds howitzer howitzers gun guns artillery mortar mortars cannon cannons ammunition
    ammo projectile projectiles caliber calibre cartridge cartridges bullet bullets rocket rockets munition munitions
    machine-gun rifle rifles pistol pistols autocannon tank self-propelled towed lens film handgun handguns"""

SCORES = """beat beats won win wins lost lose loses defeated defeat defeats drew draw draws tied score scored scores
    victory match lead leads led trailed aggregate final vote voted halftime half-time"""
"""Words near a score: a game won 3-2."""

STOPS = """a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto
    out over per through to toward towards under until up upon via with within without about above across after
    against along among around before behind below beneath beside besides between beyond despite down during except
    inside like near outside since throughout versus vs i he she it we they you me him her us them his its our their
    your my who whom whose which what where when while why how is are was were be been being am has have had having do
    does did done will would shall should can could may might must not no only also just still already even more most
    less least fewer each every all both either neither any some such same other another others there here now today
    yesterday tomorrow tonight ago later earlier once again further too very well because although though unless
    whether however including according said says say told tell tells saying come comes came coming go goes went going
    gone gets get got make makes made take takes took taken give gives gave given include includes included remain
    remains remained mean means meant seem seems seemed appear appears suggest suggests show shows showed shown
    represent represents reflect reflects stand stands stood count refer refers exceed exceeds exclude excludes equal
    equals contain contains cover covers put puts left leave leaves let lets live lives work works die dies died see
    sees saw seen know knows known think thinks fled flee flees arrive arrives need needs want wants use uses find
    finds found hold holds held keep keeps kept set sets lie lies lay sit sits became become becomes begin begins
    began rise rises rose fall falls fell hit hits reach reaches run runs ran meet meets met lead leads led win wins
    won lost lose loses bring brings brought send sends sent build builds built fought fight turn turns start starts
    stop stops play plays move moves help helps pay pays paid buy sell sells sold spend spent feel feels felt tend
    tends vary varies amid plus minus times odd strong compared respectively apiece total altogether overall combined
    long wide high deep tall thick old away apart worth instead rather currently nearly almost roughly approximately
    if whereas anyway please believe back together yes ok"""
"""Words at which the noun after a numeral ends."""

DIMENSIONS = """long wide high deep tall thick away across above below from of off apart further farther high-jump
    radius"""
"""What follows a length: "10m high" is meters, "10m people" millions."""

BORES = """5.45 5.56 7.62 9 12.7 14.5 20 23 25 27 30 35 40 57 60 76 81 82 85 100 105 115 120 122 125 130 152 155
            203"""
"""Common calibers in millimeters."""

NO_BORE = "of thick wide long deep high x per rain rainfall in a"
"""What follows millimeters that are no caliber: 50 mm of rain."""

CLOCK = "am pm a.m. p.m. a.m p.m gmt utc bst est cet o'clock o’clock"
"""What follows a time of day."""

FIRM = "in since until till during early late mid year fy spring summer autumn fall winter q1 q2 q3 q4 class"
"""Words after which four digits are a year, whatever the century."""

FILLERS = "a an the only just still total of some"
"""Words that may stand between a hedge and its number: "more than a 100"."""

ABBREVIATED = "ca c approx max min est aprox ungef"
"""Hedges that may end in a dot."""

BEGINNING = "than or to a an half equal"
"""Words that begin another amount, so that what stands before them is its own: "above 10 and BELOW A half"."""

NOT_HALF = "first second other this that each better previous final latter opening"
"""Words that make half a part of a game or a year."""

NOT_ONE_BEFORE = "the this that which no any each every another first last only some next other new"
NOT_ONE_AFTER = "of another by is was you that who day time last"
"""Words beside a "one" that counts nothing: this one, one of them."""

SCORED = "of more were are have had killed dead injured wounded people arrested missing"
"""What follows scores of people, and not the scores of a game."""

INTERVAL = """, : ; range ranging from between ci cri ui confidence credible uncertainty interval of to % percent est
    estimate"""
"""What may stand in brackets before the two ends: (95% CI 445,000-485,000)."""

TIMES = "second minute hour day week month quarter_year year decade century"
"""Units, by their canonical names, that "a" makes a rate of: barrels a day."""
