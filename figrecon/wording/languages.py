"""The words of other languages: what stands beside a numeral. English is understood everywhere as well."""

LANGUAGES = {
    "de": {
        "about": "etwa, ungefähr, rund, zirka, circa, ca, an die, um die, schätzungsweise, geschätzt, geschätzte",
        "nearly": "fast, beinahe, knapp, nahezu, annähernd",
        "just over": "gut, etwas mehr als, etwas über, knapp über, kaum mehr als",
        "at least": "mindestens, wenigstens, zumindest, nicht weniger als, ab",
        "more than": "mehr als, über, weit über, deutlich mehr als, deutlich über",
        "at most": "höchstens, maximal, nicht mehr als, allenfalls",
        "less than": "weniger als, unter",
        "up to": "bis zu",
        "increment": "weitere, weiteren, weiterer, zusätzliche, zusätzlich, noch einmal",
        "between": "zwischen",
        "from": "von",
        "to": "bis, auf, bis zu",
        "and": "und",
        "or": "oder",
        "vague": """dozens: dutzende, dutzenden; hundreds: hunderte, hunderten; thousands: tausende, tausenden;
            tens of thousands: zehntausende; hundreds of thousands: hunderttausende; several: mehrere, einige""",
        "scales": """100: hundert; 1000: tausend, tsd; 1000000: millionen, million, mio; 1000000000: milliarden,
            milliarde, mrd; 1000000000000: billionen, billion, bio; 12: dutzend""",
        "of": "von",
        "nouns": """people: menschen, personen, leute, mensch, person; soldiers: soldaten, soldat; troops: truppen;
            dead: tote, toten, todesopfer, getötete; wounded: verwundete, verwundeten; injured: verletzte, verletzten;
            missing: vermisste, vermissten; refugees: flüchtlinge, flüchtlingen, geflüchtete; civilians: zivilisten;
            children: kinder, kindern; women: frauen; cases: fälle, fällen; houses: häuser, häusern; percent: prozent;
            percentage points: prozentpunkte; kilometers: kilometer, kilometern; meters: meter, metern;
            tonnes: tonnen, tonne; hectares: hektar; days: tage, tagen; tanks: panzer, panzern""",
        "stops": """der die das den dem des im in am an auf aus bei mit nach seit vor und oder aber wurden wurde
            sind ist waren war haben hat als wie zu für gegen durch ums unter""",
        "articles": "ein, eine, einer, einen",
        "months": "januar februar märz april mai juni juli august september oktober november dezember",
        "change": "stieg stiegen gestiegen sank sanken gesunken fiel wuchs",
    },
    "fr": {
        "about": "environ, près de, à peu près, quelque, quelques, approximativement, autour de, une estimation de",
        "nearly": "presque, pas loin de",
        "just over": "un peu plus de, à peine plus de",
        "at least": "au moins, au minimum, pas moins de, minimum",
        "more than": "plus de, plus d', au-dessus de, au delà de, au-delà de, bien plus de",
        "at most": "au plus, au maximum, pas plus de, tout au plus",
        "less than": "moins de, en dessous de, moins d'",
        "up to": "jusqu'à, jusqu’à",
        "increment": "encore, supplémentaires",
        "between": "entre",
        "from": "de",
        "to": "à",
        "and": "et",
        "or": "ou",
        "vague": """dozens: dizaines, douzaines; hundreds: centaines; thousands: milliers; several: plusieurs;
            tens of thousands: dizaines de milliers; hundreds of thousands: centaines de milliers""",
        "scales": """100: cent, cents; 1000: mille; 1000000: million, millions; 1000000000: milliard, milliards, md,
            mds; 1000000000000: billion, billions""",
        "of": "de, d'",
        "nouns": """people: personnes, personne, gens, habitants; soldiers: soldats, soldat, militaires; troops:
            troupes; dead: morts, mort, décès, tués; wounded: blessés, blessé; missing: disparus; refugees: réfugiés;
            civilians: civils; children: enfants; women: femmes; cases: cas; houses: maisons; percent: pourcent, pour
            cent; kilometers: kilomètres, kilomètre; meters: mètres; tonnes: tonnes; hectares: hectares; days: jours;
            tanks: chars""",
        "stops": """le la les des du en dans sur par pour avec et ou mais ont a est sont été étaient était qui que
            au aux selon depuis sans ce ces dont""",
        "articles": "un, une",
        "months": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "change": "passé passe passée grimpé tombé augmenté",
    },
    "es": {
        "about": "unos, unas, cerca de, alrededor de, aproximadamente, en torno a, más o menos, aprox",
        "nearly": "casi",
        "just over": "poco más de, algo más de",
        "at least": "al menos, por lo menos, como mínimo, no menos de, un mínimo de",
        "more than": "más de, por encima de, superior a, más que",
        "at most": "como máximo, a lo sumo, no más de, un máximo de",
        "less than": "menos de, por debajo de",
        "up to": "hasta",
        "increment": "otros, otras, adicionales",
        "between": "entre",
        "from": "de",
        "to": "a, hasta",
        "and": "y, e",
        "or": "o, u",
        "vague": """tens: decenas; dozens: docenas; hundreds: cientos, centenares; thousands: miles, millares;
            tens of thousands: decenas de miles; hundreds of thousands: cientos de miles; several: varios, varias""",
        "scales": """100: cien, ciento; 1000: mil; 1000000: millón, millones; 1000000000000: billón, billones; 12:
            docena""",
        "of": "de",
        "nouns": """people: personas, persona, gente; soldiers: soldados, militares, efectivos; troops: tropas; dead:
            muertos, fallecidos; wounded: heridos; missing: desaparecidos; refugees: refugiados; civilians: civiles;
            children: niños; women: mujeres; cases: casos; houses: casas, viviendas; kilometers: kilómetros; meters:
            metros; tonnes: toneladas; hectares: hectáreas; days: días; tanks: tanques; percent: por ciento""",
        "stops": """el la los las del al en con por para y e o u pero han ha son es fue fueron era eran que se su
            sus según desde sin este""",
        "articles": "un, una",
        "months": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "change": "pasó pasado subió bajó aumentó cayó",
    },
    "it": {
        "about": "circa, intorno a, attorno a, approssimativamente, più o meno, all'incirca",
        "nearly": "quasi",
        "just over": "poco più di",
        "at least": "almeno, non meno di, come minimo, un minimo di",
        "more than": "più di, oltre, al di sopra di",
        "at most": "al massimo, non più di, al più, un massimo di",
        "less than": "meno di, sotto",
        "up to": "fino a",
        "increment": "altri, altre, ulteriori",
        "between": "tra, fra",
        "from": "da",
        "to": "a, ai",
        "and": "e",
        "or": "o",
        "vague": """tens: decine; dozens: dozzine; hundreds: centinaia; thousands: migliaia; several: diversi,
            diverse; tens of thousands: decine di migliaia; hundreds of thousands: centinaia di migliaia""",
        "scales": """100: cento; 1000: mila, mille; 1000000: milione, milioni, mln; 1000000000: miliardo, miliardi,
            mld; 12: dozzina""",
        "of": "di",
        "nouns": """people: persone, persona, abitanti; soldiers: soldati, militari; troops: truppe; dead: morti,
            vittime; wounded: feriti; missing: dispersi; refugees: rifugiati, profughi; civilians: civili; children:
            bambini; women: donne; cases: casi; houses: case; kilometers: chilometri; meters: metri; tonnes:
            tonnellate; hectares: ettari; days: giorni; tanks: carri armati; percent: per cento""",
        "stops": """il lo la i gli le del della dei delle nel in su per con e o ma sono è stati stato era erano
            hanno ha che al alla secondo da""",
        "articles": "un, una, uno",
        "months": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "change": "salito saliti sceso aumentato passato passati",
    },
    "pt": {
        "about": "cerca de, aproximadamente, em torno de, por volta de, uns, umas, mais ou menos",
        "nearly": "quase, perto de",
        "just over": "pouco mais de",
        "at least": "pelo menos, ao menos, no mínimo, não menos de, um mínimo de",
        "more than": "mais de, acima de, mais do que",
        "at most": "no máximo, não mais de, um máximo de",
        "less than": "menos de, abaixo de",
        "up to": "até",
        "increment": "outros, outras, mais, adicionais",
        "between": "entre",
        "from": "de",
        "to": "a, até",
        "and": "e",
        "or": "ou",
        "vague": """tens: dezenas; dozens: dúzias; hundreds: centenas; thousands: milhares; several: vários, várias;
            tens of thousands: dezenas de milhares; hundreds of thousands: centenas de milhares""",
        "scales": """100: cem, cento; 1000: mil; 1000000: milhão, milhões; 1000000000: bilhão, bilhões, bi; 12:
            dúzia; 1000000000000: trilhão, trilhões""",
        "of": "de",
        "nouns": """people: pessoas, pessoa; soldiers: soldados, militares; troops: tropas; dead: mortos, mortes;
            wounded: feridos; missing: desaparecidos; refugees: refugiados; civilians: civis; children: crianças;
            women: mulheres; cases: casos; houses: casas; kilometers: quilómetros, quilômetros; meters: metros;
            tonnes: toneladas; hectares: hectares; days: dias; tanks: tanques; percent: por cento""",
        "stops": """o a os as do da dos das no na nos nas em com por para e ou mas são é foi foram era eram tem têm
            que se segundo desde sem este""",
        "articles": "um, uma",
        "months": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "change": "subiu caiu passou aumentou",
    },
    "nl": {
        "about": "ongeveer, circa, ca, zo'n, rond, rond de, naar schatting, een geschatte",
        "nearly": "bijna, haast, krap",
        "just over": "iets meer dan, ruim, net iets meer dan, net boven",
        "at least": "minstens, ten minste, tenminste, minimaal, zeker, niet minder dan",
        "more than": "meer dan, boven, boven de",
        "at most": "hooguit, hoogstens, maximaal, niet meer dan, ten hoogste",
        "less than": "minder dan, onder de, onder",
        "up to": "tot, tot wel",
        "increment": "nog eens, extra, nog, andere",
        "between": "tussen, tussen de",
        "from": "van",
        "to": "tot",
        "and": "en",
        "or": "of",
        "vague": """tens: tientallen; dozens: tientallen; hundreds: honderden; thousands: duizenden; several: enkele,
            verschillende; tens of thousands: tienduizenden; hundreds of thousands: honderdduizenden""",
        "scales": """100: honderd; 1000: duizend; 1000000: miljoen, mln; 1000000000: miljard, mld, mrd;
            1000000000000: biljoen; 12: dozijn""",
        "of": "van",
        "nouns": """people: mensen, personen, persoon; soldiers: soldaten, militairen; troops: troepen; dead: doden,
            dode, slachtoffers; wounded: gewonden; missing: vermisten; refugees: vluchtelingen; civilians: burgers;
            children: kinderen; women: vrouwen; cases: gevallen; houses: huizen, woningen; percent: procent;
            kilometers: kilometer; meters: meter; tonnes: ton; hectares: hectare; days: dagen; tanks: tanks""",
        "stops": """de het een in op aan bij met na sinds voor en of maar werden werd zijn is waren was hebben heeft
            als dan te door die dat volgens uit""",
        "articles": "een",
        "months": "januari februari maart april mei juni juli augustus september oktober november december",
        "change": "steeg stegen gestegen daalde daalden gedaald",
    },
}
"""The same headings for each. Sources: the newspapers' own usage, and the long numbers of the Unicode CLDR 45: a
            Billion
is 10**12 in German, French and Spanish."""
