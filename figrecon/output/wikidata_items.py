"""Wikidata's items for units and currencies, by our own names for them.

A wrong item would state another quantity, so only what was found in public lists is here. Units: the conversions to SI
units that Wikidata keeps for its items, as WikidataIntegrator prints them (SuLab, wdi_config.py: items, labels,
factors); a test holds the factors against ours. Temperatures have no factor: their items are those of two public lists.
Currencies: two lists that agree, one made by a query for ISO 4217 codes (P498) or checked against Wikidata's labels,
and one of countries with their currencies (CountryData, the module of the German Wikivoyage). Where the two differ, as
for the kwacha, the currency is left out.
"""

from collections.abc import Mapping

UNITS: Mapping[str, str] = {
    "meter": "Q11573",
    "kilometer": "Q828224",
    "decimeter": "Q200323",
    "centimeter": "Q174728",
    "millimeter": "Q174789",
    "micrometer": "Q175821",
    "nanometer": "Q178674",
    "inch": "Q218593",
    "foot": "Q3710",
    "yard": "Q482798",
    "mile": "Q253276",
    "nautical_mile": "Q93318",
    "square_meter": "Q25343",
    "square_kilometer": "Q712226",
    "square_centimeter": "Q2489298",
    "square_millimeter": "Q2737347",
    "are": "Q185078",
    "hectare": "Q35852",
    "acre": "Q81292",
    "square_foot": "Q857027",
    "square_yard": "Q1550511",
    "square_mile": "Q232291",
    "metric_dunam": "Q216795",
    "mu_of_land": "Q836651",
    "cubic_meter": "Q25517",
    "cubic_millimeter": "Q3675550",
    "liter": "Q11582",
    "milliliter": "Q2332346",
    "centiliter": "Q1815100",
    "hectoliter": "Q2029519",
    "cubic_inch": "Q2140397",
    "cubic_foot": "Q1545979",
    "cubic_yard": "Q2165290",
    "acre_foot": "Q342590",
    "kilogram": "Q11570",
    "gram": "Q41803",
    "milligram": "Q3241121",
    "microgram": "Q1645498",
    "tonne": "Q191118",
    "short_ton": "Q469356",
    "long_ton": "Q667419",
    "avoirdupois_pound": "Q100995",
    "avoirdupois_ounce": "Q48013",
    "troy_ounce": "Q1323615",
    "carat": "Q261247",
    "second": "Q11574",
    "minute": "Q7727",
    "hour": "Q25235",
    "day": "Q573",
    "week": "Q23387",
    "year": "Q577",
    "watt": "Q25236",
    "kilowatt": "Q3320608",
    "megawatt": "Q6982035",
    "gigawatt": "Q5879479",
    "mechanical_horsepower": "Q2276380",
    "joule": "Q25269",
    "kilojoule": "Q4989854",
    "megajoule": "Q14786969",
    "terajoule": "Q10380431",
    "watt_hour": "Q12874593",
    "kilowatt_hour": "Q182098",
    "megawatt_hour": "Q6009164",
    "gigawatt_hour": "Q2051195",
    "terawatt_hour": "Q2659078",
    "thermochemical_calorie": "Q130964",
    "tonne_oil_equivalent": "Q296936",
    "kiloton_TNT": "Q4992853",
    "megaton_TNT": "Q3332822",
    "pascal": "Q44395",
    "hectopascal": "Q5139563",
    "psi": "Q626299",
    "knot": "Q128822",
    "meter/second": "Q182429",
    "kilometer/hour": "Q180154",
    "mile/hour": "Q211256",
    "cubic_meter/second": "Q794261",
    "cubic_foot/second": "Q5196162",
    "sievert": "Q103246",
    "millisievert": "Q2474258",
    "microsievert": "Q2739114",
    "becquerel": "Q102573",
    "curie": "Q229354",
    "percent": "Q11229",
    "permille": "Q181011",
    "kelvin": "Q11579",
    "degree Celsius": "Q25267",
    "degree Fahrenheit": "Q42289",
}

_MONEY = """
AED Q200294  AMD Q130498  AOA Q200337  AUD Q259502  BDT Q194453  BGN Q172540  BRL Q173117  BZD Q275112  CAD Q1104069
CHF Q25344   CLP Q200050  CNY Q39099   COP Q244819  CRC Q242915  CZK Q131016  DKK Q25417   DOP Q242922  DZD Q199674
EGP Q199462  ETB Q206243  EUR Q4916    GBP Q25224   GEL Q4608    GHS Q183530  GTQ Q207396  HKD Q31015   HNL Q4719
HUF Q47190   IDR Q41588   ILS Q131309  INR Q80524   ISK Q131473  JMD Q209792  JPY Q8146    KES Q202882  KRW Q202040
KWD Q193098  KZT Q173751  MAD Q200192  MMK Q201875  MUR Q212967  MXN Q4730    MYR Q163712  MZN Q200753  NAD Q202462
NGN Q203567  NIO Q207312  NOK Q132643  NZD Q1472704 PHP Q17193   PKR Q188289  PLN Q123213  QAR Q206386  RON Q131645
RUB Q41044   SAR Q199857  SEK Q122922  SGD Q190951  THB Q177882  TND Q4602    TRY Q172872  TTD Q242890  TWD Q208526
TZS Q4589    UAH Q81893   UGX Q4598    USD Q4917    UZS Q487888  VND Q192090  ZAR Q181907
"""

MONEY: Mapping[str, str] = dict(zip(_MONEY.split()[::2], _MONEY.split()[1::2], strict=True))

ITEMS: Mapping[str, str] = {**UNITS, **MONEY}
"""The item of each unit and currency that has one here."""

MEASURED_THINGS = frozenset({"kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte", "TEU", "penny", "cent"})
"""Units among what comes in whole numbers: of these, unlike of drones and people, no bare number tells how many."""
