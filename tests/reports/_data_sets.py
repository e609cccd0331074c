"""A small table for each layout: the header is that of the published codebook, every figure and name is invented."""

import csv
import io


def table(header: str, *rows: dict[str, str]) -> str:
    """A table with a long header, most of whose cells are empty."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, header.split(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


GTD_HEADER = """\
eventid iyear imonth iday approxdate extended resolution country country_txt region region_txt provstate city latitude
longitude specificity vicinity location summary crit1 crit2 crit3 doubtterr alternative alternative_txt multiple
success suicide attacktype1 attacktype1_txt attacktype2 attacktype2_txt attacktype3 attacktype3_txt targtype1
targtype1_txt targsubtype1 targsubtype1_txt corp1 target1 natlty1 natlty1_txt targtype2 targtype2_txt targsubtype2
targsubtype2_txt corp2 target2 natlty2 natlty2_txt targtype3 targtype3_txt targsubtype3 targsubtype3_txt corp3 target3
natlty3 natlty3_txt gname gsubname gname2 gsubname2 gname3 gsubname3 motive guncertain1 guncertain2 guncertain3
individual nperps nperpcap claimed claimmode claimmode_txt claim2 claimmode2 claimmode2_txt claim3 claimmode3
claimmode3_txt compclaim weaptype1 weaptype1_txt weapsubtype1 weapsubtype1_txt weaptype2 weaptype2_txt weapsubtype2
weapsubtype2_txt weaptype3 weaptype3_txt weapsubtype3 weapsubtype3_txt weaptype4 weaptype4_txt weapsubtype4
weapsubtype4_txt weapdetail nkill nkillus nkillter nwound nwoundus nwoundte property propextent propextent_txt
propvalue propcomment ishostkid nhostkid nhostkidus nhours ndays divert kidhijcountry ransom ransomamt ransomamtus
ransompaid ransompaidus ransomnote hostkidoutcome hostkidoutcome_txt nreleased addnotes scite1 scite2 scite3 dbsource
INT_LOG INT_IDEO INT_MISC INT_ANY related"""

OWID_HEADER = """\
iso_code continent location date total_cases new_cases new_cases_smoothed total_deaths new_deaths new_deaths_smoothed
total_cases_per_million new_cases_per_million new_cases_smoothed_per_million total_deaths_per_million
new_deaths_per_million new_deaths_smoothed_per_million reproduction_rate icu_patients icu_patients_per_million
hosp_patients hosp_patients_per_million weekly_icu_admissions weekly_icu_admissions_per_million weekly_hosp_admissions
weekly_hosp_admissions_per_million new_tests total_tests total_tests_per_thousand new_tests_per_thousand
new_tests_smoothed new_tests_smoothed_per_thousand positive_rate tests_per_case tests_units total_vaccinations
people_vaccinated people_fully_vaccinated total_boosters new_vaccinations new_vaccinations_smoothed
total_vaccinations_per_hundred people_vaccinated_per_hundred people_fully_vaccinated_per_hundred
total_boosters_per_hundred new_vaccinations_smoothed_per_million stringency_index population population_density
median_age aged_65_older aged_70_older gdp_per_capita
extreme_poverty cardiovasc_death_rate diabetes_prevalence female_smokers male_smokers handwashing_facilities
hospital_beds_per_thousand life_expectancy human_development_index excess_mortality_cumulative_absolute
excess_mortality_cumulative excess_mortality excess_mortality_cumulative_per_million"""

SAMPLES: dict[str, str] = {
    "ucdp-ged": """\
id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,\
dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,\
source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,\
where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,\
date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob
900001,FRE-2031-1,2031,1,Clear,1,1,1,Freedonia: Government,2,2,Government of Freedonia - Harpists,3,3,Government of \
Freedonia,4,4,Harpists,2,"""
    """"Reuters,2031-05-04,Clash in Freedonia",Reuters,2031-05-04,Clash in Freedonia,Mayor,1,Glass town,in the \
market,Harp province,,1.5,2.5,POINT (2.5 1.5),100,Freedonia,999,Europe,1,1,2031-05-03 00:00:00.000,2031-05-04 \
00:00:00.000,2,3,4,0,9,14,7,999,
""",
    "acled": """\
event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,\
actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,\
longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
FRE12,2031-05-04,2031,1,Political violence,Battles,Armed clash,Harpists,,2,Military of Freedonia,,1,12,,999,Europe,\
Freedonia,Harp,,,Glass town,1.5,2.5,1,Daily Harp; Reuters,National,"On 4 May, a clash.",7,,1935705600
FRE13,05 May 2031,2031,1,Political violence,Riots,Mob violence,Rioters,,5,,,,50,,999,Europe,Freedonia,Harp,,,,1.5,2.5,\
1,Daily Harp,National,,0,,1935705600
""",
    "gtd": table(
        GTD_HEADER,
        {
            "eventid": "203105040001",
            "iyear": "2031",
            "imonth": "5",
            "iday": "4",
            "extended": "0",
            "country": "999",
            "country_txt": "Freedonia",
            "region": "8",
            "region_txt": "Western Europe",
            "provstate": "Harp",
            "city": "Glass town",
            "latitude": "1.5",
            "longitude": "2.5",
            "specificity": "1",
            "vicinity": "0",
            "summary": "A bomb in the market.",
            "nkill": "4",
            "nkillus": "0",
            "nkillter": "0",
            "nwound": "11",
            "nwoundus": "0",
            "nwoundte": "0",
            "scite1": "Daily Harp, May 5, 2031",
            "dbsource": "START",
        },
        {
            "eventid": "203106000001",
            "iyear": "2031",
            "imonth": "6",
            "iday": "0",
            "extended": "0",
            "country": "999",
            "country_txt": "Freedonia",
            "region": "8",
            "region_txt": "Western Europe",
            "provstate": "Harp",
            "latitude": "1.5",
            "longitude": "2.5",
            "specificity": "1",
            "vicinity": "0",
            "nkill": "-99",
            "nwound": "2",
            "dbsource": "START",
        },
        {
            "eventid": "203200000001",
            "iyear": "2032",
            "imonth": "0",
            "iday": "0",
            "extended": "0",
            "country": "999",
            "country_txt": "Freedonia",
            "region": "8",
            "region_txt": "Western Europe",
            "provstate": "Harp",
            "latitude": "1.5",
            "longitude": "2.5",
            "specificity": "1",
            "vicinity": "0",
            "nkill": "1",
            "dbsource": "START",
        },
    ),
    "emdat": """\
DisNo.,Historic,Classification Key,Disaster Group,Disaster Subgroup,Disaster Type,Disaster Subtype,External IDs,Event \
Name,ISO,Country,Subregion,Region,Location,Origin,Associated Types,OFDA/BHA Response,Appeal,Declaration,AID \
Contribution ('000 US$),Magnitude,Magnitude Scale,Latitude,Longitude,River Basin,Start Year,Start Month,Start Day,End \
Year,End Month,End Day,Total Deaths,No. Injured,No. Affected,No. Homeless,Total Affected,Reconstruction Costs ('000 \
US$),"Reconstruction Costs, Adjusted ('000 US$)",Insured Damage ('000 US$),"Insured Damage, Adjusted ('000 US$)",Total \
Damage ('000 US$),"Total Damage, Adjusted ('000 US$)",CPI,Admin Units,Entry Date,Last Update
2031-0007-FRE,No,nat-hyd-flo-riv,Natural,Hydrological,Flood,Riverine flood,,,FRE,Freedonia,Western Europe,Europe,Harp,\
,,No,No,No,,,,,,Glass,2031,5,4,2031,5,,30,12,5000,400,5412,,,,,2500,,,,2031-06-01,2031-07-15
2031-0008-FRE,No,nat-cli-dro-dro,Natural,Climatological,Drought,,,,FRE,Freedonia,Western Europe,Europe,Harp,,,No,No,\
No,,,,,,,2031,,,2032,,,,,7000,,7000,,,,,,,,,2032-06-01,2032-07-15
""",
    "ccc": """\
date,locality,state,location,location_detail,county,online,type,title,macroevent,actors,claims,valence,issues,\
size_text,size_low,size_high,size_mean,size_cat,arrests,injuries_crowd,source_1,source_2,source_3,final,lat,lon
2031-05-04,Glass town,VT,"Glass town, VT",market,Harp,0,march,Harps for all,,harpists,for harps,0,music,hundreds,\
200,500,350,2,0,0,https://example.org/1,,,1,1.5,2.5
2031-05-05,Glass town,VT,"Glass town, VT",market,Harp,0,march,,,harpists,for harps,0,music,,,,,0,0,0,,,,1,1.5,2.5
""",
    "airwars": """\
id,post_id,post_status,code,date,date_type,date_end,permalink,country_slug,country_name,location_name,\
civilian_harm_status_slug,strike_status_slug,civilian_non_combatants_killed_min,civilian_non_combatants_killed_max,\
civilian_non_combatants_injured_min,civilian_non_combatants_injured_max,num_victims_named,summary,\
belligerent_1_belligerent_name,belligerent_1_deaths_conceded_min,belligerent_1_deaths_conceded_max,\
belligerent_1_injuries_conceded_min,belligerent_1_injuries_conceded_max
1,1,publish,FR001,2031-05-04,single_date,,https://example.org/fr001,freedonia,Freedonia,Glass town,fair,\
declared-strike,4,9,10,,2,A strike.,Sylvanian forces,2,2,,
2,2,publish,FR002,2031-05-06,date_range,2031-05-08,https://example.org/fr002,freedonia,Freedonia,,weak,\
declared-strike,0,3,,,0,,,,,,
""",
    "iraq-body-count": """\
IBC code,Start Date,End Date,Time,Location,Target,Weapons,Reported Minimum,Reported Maximum,Sources
x900,04 May 2031,05 May 2031,AM,market of Glass town,shoppers,bomb,3,5,AP 05 May; Reuters 06 May
k901,06 May 2031,06 May 2031,,,,,1,1,AP 07 May
""",
    "owid-covid": table(
        OWID_HEADER,
        {
            "iso_code": "FRE",
            "continent": "Europe",
            "location": "Freedonia",
            "date": "2031-05-04",
            "total_cases": "120.0",
            "new_cases": "7.0",
            "new_cases_smoothed": "5.5",
            "total_deaths": "3.0",
            "new_deaths": "0.0",
            "new_deaths_smoothed": "0.1",
            "icu_patients": "2.0",
            "hosp_patients": "11.0",
            "population": "900000.0",
        },
        {
            "iso_code": "FRE",
            "continent": "Europe",
            "location": "Freedonia",
            "date": "2031-05-05",
            "total_cases": "125.0",
            "new_cases_smoothed": "5.5",
            "total_tests": "4000.0",
            "total_vaccinations": "50.0",
            "population": "900000.0",
        },
    ),
    "owid-covid-compact": """\
country,date,total_cases,new_cases,new_cases_smoothed,total_deaths,new_deaths,new_deaths_smoothed,hosp_patients,code,\
continent,population
Freedonia,2031-05-04,120,7,5.5,,,,11,FRE,Europe,900000
""",
    "who-covid": """\
Date_reported,Country_code,Country,WHO_region,New_cases,Cumulative_cases,New_deaths,Cumulative_deaths
2031-05-04,FR,Freedonia,EUR,5,120,,3
""",
    "who-ebola": """\
Indicator,Country,Date,value
Cumulative number of confirmed Ebola deaths,Freedonia,2031-05-04,40.0
Cumulative number of probable Ebola cases,Freedonia,2031-05-04,9.0
""",
    "hxl": """\
#adm1+name,#country+name,#date+reported,#affected+killed,#affected+injured,#affected+damaged,#meta+source
Harp,Freedonia,2031-05-04,3,5,80,Civil protection
,Freedonia,2031-05-05,9,,,Civil protection
""",
    "wikidata": """\
item,itemLabel,value,pointInTime,statedInLabel,reference
http://www.wikidata.org/entity/Q0,deaths in the flood of Freedonia,31,2031-05-04T00:00:00Z,Daily Harp,https://example.org/1
http://www.wikidata.org/entity/Q0,deaths in the flood of Freedonia,33,2031-05-06T00:00:00Z,,
""",
    "datawrapper-range": """\
label,low,best,high
dead in the flood,30,31,40
missing in the flood,5,,
""",
}
"""The text of each, by the name of its layout."""
