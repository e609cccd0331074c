"""Conversions against the numbers that others print."""

from decimal import Decimal

import pytest

from figrecon import units

# What one source unit is, as printed in the source named; the last digit printed is the tolerance.
# SP811: NIST Special Publication 811 (2008), appendix B.8. HB44: NIST Handbook 44, appendix C. USDA: Agricultural
# Handbook 697. USGC: U.S. Grains Council, conversion factors. EIA: Monthly Energy Review, appendix B, and glossary.
# DUKES: Digest of UK Energy Statistics, conversion factors. IEA: Energy Statistics Manual (2005), annex 3.
# EI: Energy Institute (earlier BP), Statistical Review of World Energy, approximate conversion factors.
# ISO: exact by ISO 80000 and 8601, the SI prefixes and the definition of a rate.
CONVERSIONS = """
SP811 inch meter 0.0254
SP811 foot meter 0.3048
SP811 yard meter 0.9144
SP811 mile meter 1609.344
SP811 nautical_mile meter 1852
SP811 mph m/s 0.44704
SP811 knot m/s 0.5144444
SP811 sq_in m2 0.00064516
SP811 sq_ft m2 0.09290304
SP811 sq_yd m2 0.8361274
SP811 sq_mi m2 2589988
SP811 hectare m2 10000
SP811 cubic_foot m3 0.02831685
SP811 cubic_yard m3 0.7645549
SP811 gallon m3 0.003785412
SP811 imperial_gallon m3 0.00454609
SP811 pint m3 0.0004731765
SP811 bushel m3 0.03523907
SP811 bbl m3 0.1589873
SP811 bbl liter 158.9873
SP811 lb kg 0.4535924
SP811 oz kg 0.02834952
SP811 troy_ounce kg 0.03110348
SP811 carat kg 0.0002
SP811 short_ton kg 907.1847
SP811 long_ton kg 1016.047
SP811 tonne kg 1000
SP811 BTU J 1055.056
SP811 quadrillion_BTU J 1055056000000000000
SP811 calorie J 4.184
SP811 kWh J 3600000
SP811 tonne_TNT J 4184000000
SP811 hp W 745.6999
SP811 psi Pa 6894.757
SP811 curie Bq 37000000000
HB44 acre m2 4046.856
HB44 acre sq_ft 43560
HB44 sq_mi acre 640
HB44 short_ton lb 2000
HB44 long_ton lb 2240
HB44 acre_foot cubic_foot 43560
HB44 lb gram 453.59237
HB44 bushel cubic_inch 2150.42
HB44 US_gallon cubic_inch 231
USDA bushel_of_wheat lb 60
USDA bushel_of_soybeans lb 60
USDA bushel_of_rye lb 56
USDA bushel_of_oats lb 32
USDA bale_of_cotton lb 480
USGC tonne bushel_of_corn 39.368
USGC tonne bushel_of_barley 45.9296
USGC bushel_of_sorghum tonne 0.0254
USGC bushel_of_barley tonne 0.021772
EIA therm BTU 100000
EIA short_ton tonne 0.9071847
EIA barrel gallon 42
EIA cubic_yard m3 0.764555
DUKES toe therm 396.8
IEA toe GJ 41.868
IEA toe MWh 11.63
IEA tce GJ 29.31
EI mtoe petajoule 41.868
EI toe MMBtu 39.683
EI bcm bcf 35.315
EI tonne lb 2204.62
EI tonne short_ton 1.1023
EI kWh BTU 3412
EI m3 bbl 6.2898
EI hectare acre 2.471
EI boe MMBtu 5.8
ISO day hour 24
ISO week day 7
ISO decade year 10
ISO year month 12
ISO year day 365.2425
ISO km2 hectare 100
ISO stremma are 10
ISO mu hectare 0.0667
ISO bcm km3 1
ISO Mt tonne 1000000
ISO GWh MWh 1000
ISO MtCO2e tCO2e 1000000
ISO percentage_point basis_point 100
ISO percent permille 10
ISO m3/s m3/hour 3600
ISO km/h m/s 0.277778
ISO kiloton_TNT terajoule 4.184
ISO MWh/hour MW 1
ISO bpd barrel/year 365.2425
ISO mb/d bpd 1000000
ISO death/100,000_people death/million 10
ISO percent person/100,000_person 1000
ISO troop/day people/week 7
ISO drone/month drone/year 12
ISO $/bbl $/gallon 0.0238095
ISO feddan m2 4200.83
"""


@pytest.mark.parametrize("line", CONVERSIONS.strip().splitlines())
def test_published_conversions(line: str) -> None:
    _, source, target, printed = (word.replace("_", " ") for word in line.split())
    exponent = Decimal(printed).normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    tolerance = 0.5000001 * 10.0**exponent if "." in printed else 0.5 * 10 ** max(0, len(printed) - 7)
    assert abs(units.factor(source, target) - float(printed)) <= tolerance
