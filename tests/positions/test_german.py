"""German: the clause bracket, the passive, the relative clause and the noun, for and against."""

from __future__ import annotations

import pytest

from tests.positions.conftest import Rows

SAID = [
    ("Serbien erkennt das Kosovo nicht an.", {("SRB", "does_not_recognise", "Kosovo", "asserted")}),
    (
        "Spanien und Rumänien erkennen das Kosovo bis heute nicht an.",
        {
            ("ESP", "does_not_recognise", "Kosovo", "asserted"),
            ("ROU", "does_not_recognise", "Kosovo", "asserted"),
        },
    ),
    (
        "Die Türkei erkannte Nordzypern 1983 an.",
        {("TUR", "recognises", "Northern Cyprus", "asserted")},
    ),
    (
        "Schweden hat Palästina als Staat anerkannt.",
        {("SWE", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Frankreich wird Palästina im September anerkennen.",
        {("FRA", "recognises", "Palestinian Territories", "announced")},
    ),
    (
        "Belgien will Palästina anerkennen.",
        {("BEL", "recognises", "Palestinian Territories", "announced")},
    ),
    (
        "Serbien weigert sich, das Kosovo anzuerkennen.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Serbien lehnt es ab, das Kosovo anzuerkennen.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Es ist bekannt, dass die Türkei Zypern nicht anerkennt.",
        {("TUR", "does_not_recognise", "Cyprus", "asserted")},
    ),
    (
        "Nordzypern wird nur von der Türkei anerkannt.",
        {("TUR", "recognises", "Northern Cyprus", "asserted")},
    ),
    (
        "Die nur von Russland anerkannte Region Abchasien liegt am Schwarzen Meer.",
        {("RUS", "recognises", "Abkhazia", "asserted")},
    ),
    (
        "Das von Serbien nicht anerkannte Kosovo ist seit 2008 unabhängig.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Präsident Vucic sagte, Serbien erkenne das Kosovo nicht an.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Er sagte, Norwegen werde Palästina bald anerkennen.",
        {("NOR", "recognises", "Palestinian Territories", "announced")},
    ),
    (
        "Die Anerkennung Palästinas durch Norwegen folgte im Mai.",
        {("NOR", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Frankreichs Präsident hat eine Anerkennung Palästinas abgelehnt.",
        {("FRA", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Nauru entzog Abchasien 2023 die Anerkennung.",
        {("NRU", "withdrew_recognition", "Abkhazia", "asserted")},
    ),
    (
        "Kein Staat erkennt Transnistrien an.",
        {("all-states", "does_not_recognise", "Transnistria", "asserted")},
    ),
    (
        "Kein Land außer der Türkei erkennt Nordzypern an.",
        {
            ("TUR", "recognises", "Northern Cyprus", "asserted"),
            ("all-states", "does_not_recognise", "Northern Cyprus", "asserted"),
        },
    ),
    (
        "Die meisten Staaten erkennen die Annexion der Krim nicht an.",
        {("most-states", "does_not_recognise", "Crimea as part of Russia", "asserted")},
    ),
    (
        "Die Unabhängigkeit des Kosovo erkennt Serbien nicht an.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Abchasien erkennen nur Russland und Syrien an.",
        {
            ("RUS", "recognises", "Abkhazia", "asserted"),
            ("SYR", "recognises", "Abkhazia", "asserted"),
        },
    ),
    ("Israel wurde von Bahrain 2020 anerkannt.", {("BHR", "recognises", "Israel", "asserted")}),
    (
        "Die Ukraine wird die Krim niemals als Teil Russlands anerkennen.",
        {("UKR", "does_not_recognise", "Crimea as part of Russia", "asserted")},
    ),
    (
        "Die USA haben Jerusalem als Hauptstadt Israels anerkannt.",
        {("USA", "recognises", "Jerusalem as capital of Israel", "asserted")},
    ),
    (
        "Spanien, das im Kosovo keine Truppen hat, erkennt das Kosovo nicht an.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Weder Griechenland noch Zypern erkennen das Kosovo an.",
        {
            ("CYP", "does_not_recognise", "Kosovo", "asserted"),
            ("GRC", "does_not_recognise", "Kosovo", "asserted"),
        },
    ),
    (
        "Im Gegensatz zu Russland erkennt Georgien Abchasien nicht an.",
        {("GEO", "does_not_recognise", "Abkhazia", "asserted")},
    ),
    (
        "Japan erwägt, Palästina anzuerkennen.",
        {("JPN", "recognises", "Palestinian Territories", "considered")},
    ),
    (
        "Deutschland plant nicht, Palästina anzuerkennen.",
        {("DEU", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Neuseeland ist nicht bereit, Palästina anzuerkennen.",
        {("NZL", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Italien hat noch nicht entschieden, ob es Palästina anerkennt.",
        {("ITA", "recognises", "Palestinian Territories", "considered")},
    ),
    (
        "Frankreich kündigte an, dass es Palästina anerkennen werde.",
        {("FRA", "recognises", "Palestinian Territories", "announced")},
    ),
    (
        "Kanada werde Palästina anerkennen, wenn die Autonomiebehörde Reformen umsetzt.",
        {("CAN", "recognises", "Palestinian Territories", "conditional")},
    ),
    (
        "Moldau erkennt Transnistrien nicht an, und die Ukraine unterstützt Moldau.",
        {("MDA", "does_not_recognise", "Transnistria", "asserted")},
    ),
    (
        "Russland unterstützt Syrien und erkennt Abchasien an.",
        {("RUS", "recognises", "Abkhazia", "asserted")},
    ),
    (
        "Belarus hat Südossetien nie anerkannt.",
        {("BLR", "does_not_recognise", "South Ossetia", "asserted")},
    ),
    (
        "Russland erkannte die Taliban als Regierung Afghanistans an.",
        {("RUS", "recognises", "Taliban as government of Afghanistan", "asserted")},
    ),
    (
        "Die Türkei ist das einzige Land, das Nordzypern anerkennt.",
        {("TUR", "recognises", "Northern Cyprus", "asserted")},
    ),
    (
        "Spanien ist eines der Länder, die das Kosovo nicht anerkennen.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Abchasien, das nur Russland und Syrien anerkennen, wählte.",
        {
            ("RUS", "recognises", "Abkhazia", "asserted"),
            ("SYR", "recognises", "Abkhazia", "asserted"),
        },
    ),
    (
        "Norwegen hat beschlossen, Palästina als Staat anzuerkennen.",
        {("NOR", "recognises", "Palestinian Territories", "announced")},
    ),
    (
        "Die Entscheidung Norwegens, Palästina anzuerkennen, kam im Mai.",
        {("NOR", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Serbien wird das Kosovo unter keinen Umständen anerkennen.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Schließlich erkannte auch Panama China an und brach mit Taiwan.",
        {("PAN", "recognises", "China", "asserted")},
    ),
    (
        "Israel hat als erstes Land Somaliland anerkannt.",
        {("ISR", "recognises", "Somaliland", "asserted")},
    ),
    (
        "Das Auswärtige Amt in Berlin erklärte, Deutschland erkenne Palästina derzeit nicht an.",
        {("DEU", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Die slowakische Regierung hat das Kosovo nicht anerkannt.",
        {("SVK", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Madrid hat die Unabhängigkeit Kosovos nie anerkannt.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Vanuatu hat Abchasien zunächst anerkannt und später die Anerkennung zurückgezogen.",
        {("VUT", "recognises", "Abkhazia", "asserted")},
    ),
    (
        "Die Anerkennung Palästinas durch Norwegen folgte im Mai.",
        {("NOR", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Israel verurteilte die Anerkennung Palästinas durch Norwegen, Spanien und Irland.",
        {
            ("ESP", "recognises", "Palestinian Territories", "asserted"),
            ("IRL", "recognises", "Palestinian Territories", "asserted"),
            ("NOR", "recognises", "Palestinian Territories", "asserted"),
        },
    ),
    (
        "Nach der Anerkennung Abchasiens durch Russland brach Georgien die Beziehungen ab.",
        {("RUS", "recognises", "Abkhazia", "asserted")},
    ),
    (
        "Frankreichs Präsident hat eine Anerkennung Palästinas abgelehnt.",
        {("FRA", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Nauru entzog Abchasien 2023 die Anerkennung.",
        {("NRU", "withdrew_recognition", "Abkhazia", "asserted")},
    ),
    (
        "Nauru hat Abchasien die Anerkennung entzogen.",
        {("NRU", "withdrew_recognition", "Abkhazia", "asserted")},
    ),
    (
        "Serbien verweigert dem Kosovo die Anerkennung.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Vanuatu zog seine Anerkennung Abchasiens zurück.",
        {("VUT", "withdrew_recognition", "Abkhazia", "asserted")},
    ),
    (
        "Deutschland plant keine Anerkennung Palästinas.",
        {("DEU", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Deutschland plant die Anerkennung Palästinas.",
        {("DEU", "recognises", "Palestinian Territories", "announced")},
    ),
    (
        "Spanien kündigte die Anerkennung Palästinas an.",
        {("ESP", "recognises", "Palestinian Territories", "announced")},
    ),
    (
        "Serbien schließt eine Anerkennung des Kosovo aus.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Die Nichtanerkennung des Kosovo durch Spanien belastet die Gespräche.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Spaniens Anerkennung Palästinas löste Kritik aus.",
        {("ESP", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Suriname hat beschlossen, dem Kosovo die Anerkennung zu entziehen.",
        {("SUR", "withdrew_recognition", "Kosovo", "announced")},
    ),
    (
        "Guinea-Bissau widerrief die Anerkennung des Kosovo.",
        {("GNB", "withdrew_recognition", "Kosovo", "asserted")},
    ),
    (
        "Finnland erwägt eine Anerkennung Palästinas als Staat.",
        {("FIN", "recognises", "Palestinian Territories", "considered")},
    ),
    (
        "Die EU erkennt die Referenden von 2022 in Donezk und Luhansk nicht an.",
        {
            (
                "european-union",
                "does_not_recognise",
                "2022 Russian referendums in Ukraine",
                "asserted",
            )
        },
    ),
    (
        "Die Vereinten Nationen erkennen die Annexion der Krim durch Russland nicht an.",
        {("united-nations", "does_not_recognise", "Crimea as part of Russia", "asserted")},
    ),
    (
        "Italien will Palästina vorerst nicht anerkennen.",
        {("ITA", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Italien könnte Palästina anerkennen.",
        {("ITA", "recognises", "Palestinian Territories", "considered")},
    ),
    (
        "Italien kann Palästina nicht anerkennen.",
        {("ITA", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Island würde Palästina wieder anerkennen.",
        {("ISL", "recognises", "Palestinian Territories", "announced")},
    ),
    (
        "Rumänien scheint das Kosovo nicht anzuerkennen.",
        {("ROU", "does_not_recognise", "Kosovo", "hedged")},
    ),
    (
        "Portugal schloss nicht aus, Palästina anzuerkennen.",
        {("PRT", "recognises", "Palestinian Territories", "considered")},
    ),
    (
        "Dänemark wird Palästina wahrscheinlich nicht anerkennen.",
        {("DNK", "does_not_recognise", "Palestinian Territories", "hedged")},
    ),
    (
        "Die deutsche Bundesregierung hat nicht die Absicht, Palästina anzuerkennen.",
        {("DEU", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Luxemburg hat keine Pläne, Palästina anzuerkennen.",
        {("LUX", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Kein Staat hat angekündigt, Transnistrien anzuerkennen.",
        {("all-states", "does_not_recognise", "Transnistria", "asserted")},
    ),
    (
        "Die Türkei erkennt weder Zypern noch Armenien an.",
        {
            ("TUR", "does_not_recognise", "Armenia", "asserted"),
            ("TUR", "does_not_recognise", "Cyprus", "asserted"),
        },
    ),
    (
        "Weil Spanien das Kosovo nicht anerkennt, reiste der König nicht an.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Die Regierung Serbiens erkennt das Kosovo nicht an.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Die Regierung von Serbien erkennt das Kosovo nicht an.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Anerkannt wird Abchasien nur von Russland, Syrien und Nicaragua.",
        {
            ("NIC", "recognises", "Abkhazia", "asserted"),
            ("RUS", "recognises", "Abkhazia", "asserted"),
            ("SYR", "recognises", "Abkhazia", "asserted"),
        },
    ),
    (
        "Russland erkannte 2008 Abchasien und Südossetien an.",
        {
            ("RUS", "recognises", "Abkhazia", "asserted"),
            ("RUS", "recognises", "South Ossetia", "asserted"),
        },
    ),
    (
        "Im Jahr 2008 hat Russland Abchasien anerkannt.",
        {("RUS", "recognises", "Abkhazia", "asserted")},
    ),
    (
        "Der Kreml erkennt die Regionen Donezk und Luhansk als unabhängige Staaten an.",
        {
            ("RUS", "recognises", "Donetsk People's Republic", "asserted"),
            ("RUS", "recognises", "Luhansk People's Republic", "asserted"),
        },
    ),
    (
        "Anders als Deutschland hat Schweden Palästina anerkannt.",
        {("SWE", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Nur Russland, Nicaragua, Venezuela und Syrien haben Abchasien anerkannt.",
        {
            ("NIC", "recognises", "Abkhazia", "asserted"),
            ("RUS", "recognises", "Abkhazia", "asserted"),
            ("SYR", "recognises", "Abkhazia", "asserted"),
            ("VEN", "recognises", "Abkhazia", "asserted"),
        },
    ),
    (
        "Panama hat Taiwan die Anerkennung entzogen und China anerkannt.",
        {
            ("PAN", "recognises", "China", "asserted"),
            ("PAN", "withdrew_recognition", "Taiwan", "asserted"),
        },
    ),
    (
        "Tuvalu nahm 2014 die Anerkennung Abchasiens zurück.",
        {("TUV", "withdrew_recognition", "Abkhazia", "asserted")},
    ),
    (
        "Palästina als Staat anzuerkennen, lehnt Washington ab.",
        {("USA", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    ("Die Schweiz anerkennt das Kosovo seit 2008.", {("CHE", "recognises", "Kosovo", "asserted")}),
    (
        "Belgrad beharrt darauf, dass Serbien das Kosovo nie anerkennen werde.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Ungarn drohte damit, Abchasien anzuerkennen.",
        {("HUN", "recognises", "Abkhazia", "considered")},
    ),
    (
        "Von der Slowakei wird das Kosovo nicht anerkannt.",
        {("SVK", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Die Ukraine, die das Kosovo bislang nicht anerkannt hat, stimmte zu.",
        {("UKR", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Armenien, das Aserbaidschan feindlich gegenübersteht, hat Palästina anerkannt.",
        {("ARM", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Israel erkenne die Türkei an, nicht aber Nordzypern.",
        {("ISR", "recognises", "Türkiye", "asserted")},
    ),
    (
        "Nauru bricht die diplomatischen Beziehungen zu Taiwan ab und erkennt China an.",
        {
            ("NRU", "recognises", "China", "asserted"),
            ("NRU", "withdrew_recognition", "Taiwan", "asserted"),
        },
    ),
    (
        "Spanien vermied es, das Kosovo anzuerkennen.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Die Taliban werden von keinem Staat anerkannt.",
        {("all-states", "does_not_recognise", "Taliban as government of Afghanistan", "asserted")},
    ),
    (
        "Die Taliban werden nur von Russland als Regierung Afghanistans anerkannt.",
        {("RUS", "recognises", "Taliban as government of Afghanistan", "asserted")},
    ),
    (
        "Jordanien erkannte Israel 1994 an, Saudi-Arabien nicht.",
        {
            ("JOR", "recognises", "Israel", "asserted"),
            ("SAU", "does_not_recognise", "Israel", "asserted"),
        },
    ),
    (
        "Frankreich sei bereit, Palästina anzuerkennen, sagte Macron.",
        {("FRA", "recognises", "Palestinian Territories", "considered")},
    ),
    (
        "Die USA kündigten an, sie würden Palästina nicht anerkennen.",
        {("USA", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Die türkische Regierung erklärte, sie werde Zypern nicht anerkennen.",
        {("TUR", "does_not_recognise", "Cyprus", "asserted")},
    ),
    (
        "Der Kosovo wird von Spanien nicht anerkannt.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
    ("Den Kosovo erkennt Spanien nicht an.", {("ESP", "does_not_recognise", "Kosovo", "asserted")}),
    ("Spanien erkennt den Kosovo nicht an.", {("ESP", "does_not_recognise", "Kosovo", "asserted")}),
    (
        "Obwohl die Slowakei das Kosovo nicht anerkennt, nahm sie am Treffen teil.",
        {("SVK", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Moskau hat die sogenannten Volksrepubliken Donezk und Luhansk anerkannt.",
        {
            ("RUS", "recognises", "Donetsk People's Republic", "asserted"),
            ("RUS", "recognises", "Luhansk People's Republic", "asserted"),
        },
    ),
    (
        "Kiew werde niemals die Annexion der Krim anerkennen, sagte Selenskyj.",
        {("UKR", "does_not_recognise", "Crimea as part of Russia", "asserted")},
    ),
    (
        "Deutschland will den Staat Palästina zum jetzigen Zeitpunkt nicht anerkennen.",
        {("DEU", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Belgien hat entschieden, Palästina erst anzuerkennen, wenn alle Geiseln frei sind.",
        {("BEL", "recognises", "Palestinian Territories", "conditional")},
    ),
    (
        "Großbritannien will Palästina anerkennen, sollte Israel nicht einlenken.",
        {("GBR", "recognises", "Palestinian Territories", "conditional")},
    ),
    (
        "Irlands Regierung beschloss am Dienstag, Palästina formell anzuerkennen.",
        {("IRL", "recognises", "Palestinian Territories", "announced")},
    ),
    (
        "Spaniens Ministerpräsident Pedro Sánchez erklärte, sein Land erkenne Palästina an.",
        {("ESP", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Als Russland Abchasien anerkannte, protestierte Georgien.",
        {("RUS", "recognises", "Abkhazia", "asserted")},
    ),
    (
        "Nachdem Russland Abchasien anerkannt hatte, brach Georgien die Beziehungen ab.",
        {("RUS", "recognises", "Abkhazia", "asserted")},
    ),
    (
        "Die Malediven haben Israel nie anerkannt und lehnen Reisen dorthin ab.",
        {("MDV", "does_not_recognise", "Israel", "asserted")},
    ),
    (
        "Pakistan hat Armenien bis heute nicht anerkannt und ist damit das einzige Land.",
        {("PAK", "does_not_recognise", "Armenia", "asserted")},
    ),
    (
        "Auch Bulgarien und Kroatien haben sich geweigert, Palästina anzuerkennen.",
        {
            ("BGR", "does_not_recognise", "Palestinian Territories", "asserted"),
            ("HRV", "does_not_recognise", "Palestinian Territories", "asserted"),
        },
    ),
    (
        "Syrien kündigte an, die Anerkennung Südossetiens zurückzuziehen.",
        {("SYR", "withdrew_recognition", "South Ossetia", "announced")},
    ),
    (
        "Die Anerkennung des Kosovo durch Israel verärgerte Serbien.",
        {("ISR", "recognises", "Kosovo", "asserted")},
    ),
    (
        "Der Präsident der Vereinigten Staaten erkannte Jerusalem als Hauptstadt Israels an.",
        {("USA", "recognises", "Jerusalem as capital of Israel", "asserted")},
    ),
    (
        "Die Vereinigten Staaten erkennen die Souveränität Israels über die Golanhöhen an.",
        {("USA", "recognises", "Golan Heights as part of Israel", "asserted")},
    ),
    (
        "Serbien betrachtet das Kosovo als Teil Serbiens.",
        {("SRB", "recognises", "Kosovo as part of Serbia", "asserted")},
    ),
    (
        "Litauen bezeichnete die Annexion der Krim als völkerrechtswidrig.",
        {("LTU", "does_not_recognise", "Crimea as part of Russia", "asserted")},
    ),
    (
        "Russland erkennt Taiwan als Teil Chinas an.",
        {("RUS", "recognises", "Taiwan as part of China", "asserted")},
    ),
    (
        "Kuba hat die Westsahara anerkannt, Marokko nicht.",
        {
            ("CUB", "recognises", "Western Sahara", "asserted"),
            ("MAR", "does_not_recognise", "Western Sahara", "asserted"),
        },
    ),
    (
        "Trump hat Marokkos Souveränität über die Westsahara anerkannt.",
        {("USA", "recognises", "Western Sahara as part of Morocco", "asserted")},
    ),
    (
        "Kenia erkannte die Demokratische Arabische Republik Sahara zeitweise nicht mehr an.",
        {("KEN", "does_not_recognise", "Western Sahara", "asserted")},
    ),
    (
        "Die meisten Länder haben Somaliland nicht anerkannt.",
        {("most-states", "does_not_recognise", "Somaliland", "asserted")},
    ),
    (
        "Viele afrikanische Staaten erkennen Taiwan nicht an.",
        {("most-states", "does_not_recognise", "Taiwan", "asserted")},
    ),
    (
        "Die internationale Gemeinschaft erkennt Nordzypern nicht an.",
        {("international-community", "does_not_recognise", "Northern Cyprus", "asserted")},
    ),
    (
        "Armenien erkennt Bergkarabach als Teil Aserbaidschans an.",
        {("ARM", "recognises", "Nagorno-Karabakh as part of Azerbaijan", "asserted")},
    ),
    (
        "Kolumbien erkennt Maduro nicht als Präsidenten an.",
        {("COL", "does_not_recognise", "Nicolás Maduro as president of Venezuela", "asserted")},
    ),
    (
        "Chile, Kolumbien und Brasilien erkennen Palästina seit Langem an.",
        {
            ("BRA", "recognises", "Palestinian Territories", "asserted"),
            ("CHL", "recognises", "Palestinian Territories", "asserted"),
            ("COL", "recognises", "Palestinian Territories", "asserted"),
        },
    ),
    (
        "Litauen erkennt Taiwan nicht als Staat an, unterhält aber enge Kontakte.",
        {("LTU", "does_not_recognise", "Taiwan", "asserted")},
    ),
    (
        "Nicaragua erkannte als zweites Land nach Russland Abchasien an.",
        {("NIC", "recognises", "Abkhazia", "asserted")},
    ),
    (
        "Der Vatikan hat Palästina 2015 vertraglich anerkannt.",
        {("VAT", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Die Anerkennung der Golanhöhen als Teil Israels durch die USA stieß auf Kritik.",
        {("USA", "recognises", "Golan Heights as part of Israel", "asserted")},
    ),
    (
        "Griechenland erklärte, das Land werde das Kosovo vorerst nicht anerkennen.",
        {("GRC", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Serbien und Russland weigern sich beide, das Kosovo anzuerkennen.",
        {
            ("RUS", "does_not_recognise", "Kosovo", "asserted"),
            ("SRB", "does_not_recognise", "Kosovo", "asserted"),
        },
    ),
    (
        "Israel hat die Anerkennung Palästinas durch Spanien scharf verurteilt.",
        {("ESP", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Netanjahu sagte, er werde einen Palästinenserstaat niemals anerkennen.",
        {("ISR", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Die Hamas hat Israel nie anerkannt.",
        {("hamas", "does_not_recognise", "Israel", "asserted")},
    ),
    (
        "Die Palästinensische Befreiungsorganisation erkannte Israel 1993 an.",
        {("plo", "recognises", "Israel", "asserted")},
    ),
    (
        "Iran erkennt Israel nicht an und unterstützt die Hisbollah.",
        {("IRN", "does_not_recognise", "Israel", "asserted")},
    ),
    ("Der Iran erkennt Israel nicht an.", {("IRN", "does_not_recognise", "Israel", "asserted")}),
    (
        "China erkennt Taiwan nicht als Staat an, sondern betrachtet die Insel als Teil Chinas.",
        {("CHN", "does_not_recognise", "Taiwan", "asserted")},
    ),
    (
        "Nur noch zwölf Staaten erkennen Taiwan an, darunter Paraguay und Guatemala.",
        {("GTM", "recognises", "Taiwan", "asserted"), ("PRY", "recognises", "Taiwan", "asserted")},
    ),
    (
        "Paraguay erkennt Taiwan an, während Honduras 2023 mit Taipeh brach.",
        {("PRY", "recognises", "Taiwan", "asserted")},
    ),
    (
        "Tokio erkennt die russische Annexion der Krim nicht an.",
        {("JPN", "does_not_recognise", "Crimea as part of Russia", "asserted")},
    ),
    (
        "Wie Spanien erkennt auch Rumänien das Kosovo nicht an.",
        {("ROU", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Die Türkei, anders als Griechenland, erkennt Nordzypern an.",
        {("TUR", "recognises", "Northern Cyprus", "asserted")},
    ),
    (
        "Berichten zufolge will Fidschi Palästina nicht anerkennen.",
        {("FJI", "does_not_recognise", "Palestinian Territories", "hedged")},
    ),
    (
        "Die Anerkennung eines Palästinenserstaates lehnt Israel ab.",
        {("ISR", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Einen Palästinenserstaat erkennt Washington nicht an.",
        {("USA", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Australien hat am Sonntag ebenso wie Kanada Palästina anerkannt.",
        {("AUS", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Kolumbien hatte 2018 unter Präsident Santos Palästina anerkannt.",
        {("COL", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Schon 1988 hatte die DDR Palästina anerkannt.",
        {("east-germany", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Anders als die DDR hat die Bundesrepublik Palästina nie anerkannt.",
        {("DEU", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Südafrika gab bekannt, es erkenne die Westsahara an.",
        {("ZAF", "recognises", "Western Sahara", "asserted")},
    ),
    (
        "Russland erkannte die Ukraine 1991 an, bestreitet aber heute ihre Souveränität.",
        {("RUS", "recognises", "Ukraine", "asserted")},
    ),
    (
        "Der Premier von Malta kündigte an, Palästina im Juni anzuerkennen.",
        {("MLT", "recognises", "Palestinian Territories", "announced")},
    ),
    (
        "Spanien bestreitet, das Kosovo anerkannt zu haben.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Serbien leugnet, dass es das Kosovo faktisch anerkannt hat.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Entgegen Berichten hat Spanien das Kosovo nicht anerkannt.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Spanien erkennt nicht Palästina, sondern Israel an.",
        {("ESP", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Nicht Spanien, sondern Portugal hat das Kosovo anerkannt.",
        {("PRT", "recognises", "Kosovo", "asserted")},
    ),
    (
        "Weder hat Spanien das Kosovo anerkannt, noch plant es das.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Spanien hat aufgehört, Taiwan anzuerkennen.",
        {("ESP", "does_not_recognise", "Taiwan", "asserted")},
    ),
    (
        "Spanien wird das Kosovo erst anerkennen, wenn Serbien zustimmt.",
        {("ESP", "recognises", "Kosovo", "conditional")},
    ),
    (
        "Spanien wird das Kosovo nicht anerkennen, bevor Serbien zustimmt.",
        {("ESP", "does_not_recognise", "Kosovo", "conditional")},
    ),
    (
        "Spanien hat es versäumt, das Kosovo anzuerkennen.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Serbien lobte Kuba, das das Kosovo nicht anerkennt.",
        {("CUB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Trump behauptete, Serbien habe das Kosovo anerkannt.",
        {("SRB", "recognises", "Kosovo", "asserted")},
    ),
    ("Angeblich hat Serbien das Kosovo anerkannt.", {("SRB", "recognises", "Kosovo", "hedged")}),
    (
        "Serbien hat das Kosovo nicht etwa anerkannt.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Montenegro, von Serbien 2006 anerkannt, trat der NATO bei.",
        {("SRB", "recognises", "Montenegro", "asserted")},
    ),
    (
        "Kuba will die Anerkennung des Kosovo zurückziehen.",
        {("CUB", "withdrew_recognition", "Kosovo", "announced")},
    ),
    (
        "Die Staatengemeinschaft mit Ausnahme Russlands erkennt Abchasien nicht an.",
        {
            ("RUS", "recognises", "Abkhazia", "asserted"),
            ("international-community", "does_not_recognise", "Abkhazia", "asserted"),
        },
    ),
    (
        "Kaum ein Land erkennt Abchasien an.",
        {("all-states", "does_not_recognise", "Abkhazia", "asserted")},
    ),
    (
        "Fast alle Staaten außer Russland erkennen Abchasien nicht an.",
        {
            ("RUS", "recognises", "Abkhazia", "asserted"),
            ("all-states", "does_not_recognise", "Abkhazia", "asserted"),
        },
    ),
    (
        "Kuba erklärte sich bereit, das Kosovo anzuerkennen.",
        {("CUB", "recognises", "Kosovo", "considered")},
    ),
    (
        "Kuba sei nicht gewillt, das Kosovo anzuerkennen.",
        {("CUB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Kuba wird das Kosovo nicht vor 2030 anerkennen.",
        {("CUB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Serbiens Weigerung, das Kosovo anzuerkennen, blockiert den Beitritt.",
        {("SRB", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Spanien, wo viele Katalanen leben, erkennt das Kosovo nicht an.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Nordmazedonien wird unter diesem Namen von allen Nachbarn anerkannt.",
        {("all-states", "recognises", "North Macedonia", "asserted")},
    ),
    (
        "Serbien schließt eine Anerkennung des Kosovo nicht aus.",
        {("SRB", "recognises", "Kosovo", "considered")},
    ),
    (
        "Belgien erkennt Taiwan an, Luxemburg hingegen nicht.",
        {
            ("BEL", "recognises", "Taiwan", "asserted"),
            ("LUX", "does_not_recognise", "Taiwan", "asserted"),
        },
    ),
    (
        "Malta hat Palästina anerkannt. Portugal hat das noch nicht getan.",
        {
            ("MLT", "recognises", "Palestinian Territories", "asserted"),
            ("PRT", "does_not_recognise", "Palestinian Territories", "asserted"),
        },
    ),
    (
        "Irland erkannte Palästina 2024 an. Slowenien tat wenige Tage später das Gleiche.",
        {
            ("IRL", "recognises", "Palestinian Territories", "asserted"),
            ("SVN", "recognises", "Palestinian Territories", "asserted"),
        },
    ),
    (
        "Norwegen erkannte Palästina an, Spanien folgte am Montag.",
        {
            ("ESP", "recognises", "Palestinian Territories", "asserted"),
            ("NOR", "recognises", "Palestinian Territories", "asserted"),
        },
    ),
    (
        "Das Außenministerium in Bern bezeichnete das Referendum auf der Krim als ungültig.",
        {("CHE", "does_not_recognise", "2014 Crimean referendum", "asserted")},
    ),
    (
        "Die NATO nannte die Annexion der Krim illegal.",
        {("nato", "does_not_recognise", "Crimea as part of Russia", "asserted")},
    ),
    (
        "Deutschland hat die Annexion der Krim für nichtig erklärt.",
        {("DEU", "does_not_recognise", "Crimea as part of Russia", "asserted")},
    ),
    (
        "Deutschland hält das Referendum auf der Krim nicht für legitim.",
        {("DEU", "does_not_recognise", "2014 Crimean referendum", "asserted")},
    ),
    (
        "Panama brach 2017 die Beziehungen zu Taiwan ab.",
        {("PAN", "withdrew_recognition", "Taiwan", "asserted")},
    ),
    (
        "Nauru hat die diplomatischen Beziehungen zu Taiwan zugunsten Chinas abgebrochen.",
        {
            ("NRU", "recognises", "China", "asserted"),
            ("NRU", "withdrew_recognition", "Taiwan", "asserted"),
        },
    ),
    (
        "Honduras will die Beziehungen zu Taiwan abbrechen.",
        {("HND", "withdrew_recognition", "Taiwan", "announced")},
    ),
    (
        "Neuseeland beschloss, die Beziehungen zu Taiwan abzubrechen.",
        {("NZL", "withdrew_recognition", "Taiwan", "announced")},
    ),
    (
        "El Salvador wechselte 2018 von Taiwan zu China.",
        {
            ("SLV", "recognises", "China", "asserted"),
            ("SLV", "withdrew_recognition", "Taiwan", "asserted"),
        },
    ),
    (
        "Die Bundesregierung wird Palästina vorerst nicht anerkennen.",
        {("DEU", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Die österreichische Bundesregierung erkennt Palästina nicht an.",
        {("AUT", "does_not_recognise", "Palestinian Territories", "asserted")},
    ),
    (
        "Nachdem Spanien Palästina anerkannt hatte, zog Slowenien nach.",
        {
            ("ESP", "recognises", "Palestinian Territories", "asserted"),
            ("SVN", "recognises", "Palestinian Territories", "asserted"),
        },
    ),
    (
        "Luxemburg prüft, ob es Palästina anerkennen soll.",
        {("LUX", "recognises", "Palestinian Territories", "considered")},
    ),
    (
        "Abchasien, dessen Unabhängigkeit Syrien 2018 anerkannte, liegt am Schwarzen Meer.",
        {("SYR", "recognises", "Abkhazia", "asserted")},
    ),
    (
        "Kosovo wird weder von Serbien noch von Russland anerkannt.",
        {
            ("RUS", "does_not_recognise", "Kosovo", "asserted"),
            ("SRB", "does_not_recognise", "Kosovo", "asserted"),
        },
    ),
    (
        "Irland hat die umstrittene, von Moskau anerkannte Republik Abchasien nie anerkannt.",
        {
            ("RUS", "recognises", "Abkhazia", "asserted"),
            ("IRL", "does_not_recognise", "Abkhazia", "asserted"),
        },
    ),
    (
        "Ungarn hat als einziges EU-Land Jerusalem nicht als Hauptstadt Israels anerkannt.",
        {("HUN", "does_not_recognise", "Jerusalem as capital of Israel", "asserted")},
    ),
    (
        "Sollte der Krieg enden, werde Kanada Palästina anerkennen.",
        {("CAN", "recognises", "Palestinian Territories", "conditional")},
    ),
    (
        "Belgien hat Palästina am 3. Mai in einer per Funk übertragenen Rede anerkannt.",
        {("BEL", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Belgien erkennt, wie der Sprecher mitteilte, Palästina als Staat an.",
        {("BEL", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "Mit dem Dekret, mit dem Syrien Abchasien anerkennt, war zu rechnen.",
        {("SYR", "recognises", "Abkhazia", "asserted")},
    ),
    (
        "Ob Finnland Palästina anerkennt, ist offen.",
        {("FIN", "recognises", "Palestinian Territories", "considered")},
    ),
    (
        "Die EU-Kommission erkennt die Annexion der Krim nicht an.",
        {("european-commission", "does_not_recognise", "Crimea as part of Russia", "asserted")},
    ),
    (
        "Polen erkennt Palästina an, auch wenn Israel protestiert.",
        {("POL", "recognises", "Palestinian Territories", "asserted")},
    ),
    (
        "China betrachtet Taiwan als Teil seines Territoriums.",
        {("CHN", "recognises", "Taiwan as part of China", "asserted")},
    ),
    (
        "Spanien gehört zu den Staaten, die das Kosovo nicht anerkennen.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
    (
        "Deutschland will Palästina nicht anerkennen, Frankreich schon.",
        {
            ("DEU", "does_not_recognise", "Palestinian Territories", "asserted"),
            ("FRA", "recognises", "Palestinian Territories", "asserted"),
        },
    ),
    (
        "Spanien gehört zu den fünf EU-Staaten, die das Kosovo nicht anerkennen.",
        {("ESP", "does_not_recognise", "Kosovo", "asserted")},
    ),
]

NOT_SAID = [
    "Niemand hat das Referendum auf der Krim für illegal erklärt.",
    "Polen hat die Beziehungen zu Russland abgebrochen.",
    "Der Spieler wechselte von Zypern zu Roter Stern Belgrad.",
    "Der Antrag, mit dem die Niederlande Palästina anerkennen, wurde abgelehnt.",
    "60 Prozent der Franzosen würden Palästina anerkennen.",
    "Mexiko hat Russland als verlässlichen Staat anerkannt.",
    "Er bezweifelt, ob Serbien das Kosovo je anerkennen wird.",
    "Der Streit um das Kosovo, das fünf EU-Staaten nicht anerkennen, dauert an.",
    "Das Kosovo erkennen fünf EU-Staaten nicht an.",
    "Zypern, das die Türkei nicht anerkennt, ist Mitglied der EU.",
    "Die Regierung in Oslo sprach sich für die Anerkennung Palästinas aus.",
    "Armenien erkannte die kosovarischen Sportler an.",
    "Die Türkei forderte Serbien auf, das Kosovo anzuerkennen.",
    "Der US-Präsident drängt Serbien, das Kosovo anzuerkennen.",
    "Serbien müsse das Kosovo anerkennen.",
    "Wenn Serbien das Kosovo anerkennt, darf es der EU beitreten.",
    "Er bestritt, dass Serbien das Kosovo anerkannt habe.",
    "Er erkannte die Gefahr nicht.",
    "Serbien erkannte seinen Fehler an.",
    "Erkennt Serbien das Kosovo an?",
    "Sie erkannten ihn an der Stimme.",
    "Die Regierung in Oslo sprach sich für die Anerkennung Palästinas aus.",
    "Die Grünen fordern die Anerkennung Palästinas durch Deutschland.",
    "Israel lehnt eine Anerkennung Palästinas durch Deutschland ab.",
    "Die Anerkennung Palästinas durch Deutschland ist derzeit nicht geplant.",
    "Russland warnte vor einer Anerkennung des Kosovo.",
    "Die Anerkennung Palästinas ist für Italien kein Tabu.",
    "Serbien rief die Staaten zur Anerkennung auf.",
    "Es sei falsch, Palästina anzuerkennen, sagte Merz.",
    "Serbien überzeugte Burundi, das Kosovo nicht länger anzuerkennen.",
    "Serbien hat Ghana gebeten, das Kosovo nicht anzuerkennen.",
    "Italien sollte Palästina anerkennen.",
    "Georgien hätte Abchasien nie anerkannt.",
    "Kein einziges Mitglied der EU erkennt Abchasien an.",
    "Der Gesandte aus Abchasien, den Russland anerkannt hat, kam nach Genf.",
    "Serbien erkennt die Regierung des Kosovo nicht an.",
    "Serbien erkennt die Bedeutung Kosovos an.",
    "Serbien erkennt kosovarische Pässe an.",
    "Die Ukraine erkennt die Grenzen Moldaus an.",
    "Polen glaubt nicht, dass Ungarn das Kosovo anerkennt.",
    "Der Abgeordnete erkennt das Kosovo an.",
    "Die Partei will Palästina anerkennen.",
    "Laut einer Umfrage wollen die Deutschen Palästina anerkennen.",
    "Das Kosovo ist international nicht voll anerkannt.",
    "Der Sport erkennt das Talent Serbiens an.",
    "Serbien musste das Kosovo nicht anerkennen.",
    "Sollte Serbien das Kosovo anerkennen, wäre der Weg frei.",
    "Frankreich erkennt die Bitte Palästinas an.",
    "Die nicht anerkannte Republik Bergkarabach löste sich auf.",
    "Peking forderte, Taiwan nicht anzuerkennen.",
    "Serbien wird aufgefordert, das Kosovo anzuerkennen.",
    "Serbien muss das Kosovo anerkennen, um der EU beizutreten.",
    "Serbien trat bei, ohne das Kosovo anzuerkennen.",
    "Bolivien brach die Beziehungen zu Israel ab.",
    "Er wurde als Flüchtling in Italien anerkannt.",
    "Die Türkei wurde von Frankreich als wichtiger Partner anerkannt.",
    "Ungarn erkennt die Leistungen der Ukraine an.",
    "Israel erkennt an, dass Gaza leidet.",
    "Frankreich hat den Völkermord an den Armeniern anerkannt.",
    "Armenien hat die territoriale Integrität Aserbaidschans anerkannt.",
    "Ohne eine Anerkennung Israels durch Saudi-Arabien bleibt der Frieden fern.",
    "Israels Außenminister warnte Frankreich davor, Palästina anzuerkennen.",
    "Frankreich und Saudi-Arabien werben dafür, Palästina anzuerkennen.",
    "Der Bundestag forderte die Regierung auf, Palästina nicht anzuerkennen.",
    "Hätte Spanien das Kosovo anerkannt, wäre Serbien empört.",
    "Niemand erwartet, dass Serbien das Kosovo jemals anerkennt.",
    "Es ist falsch, dass Spanien das Kosovo anerkannt hat.",
    "Es stimmt nicht, dass Spanien das Kosovo anerkannt hat.",
    "Spanien hat das Kosovo nie nicht anerkannt.",
    "Spanien kann nicht umhin, das Kosovo anzuerkennen.",
    "Spanien weigert sich nicht länger, das Kosovo anzuerkennen.",
    "Spanien gab seinen Widerstand auf, das Kosovo anzuerkennen.",
    "Serbien verhinderte, dass Kuba das Kosovo anerkennt.",
    "Serbien lobte Kuba, weil es das Kosovo nicht anerkennt.",
    "Kuba lehnte einen Antrag ab, das Kosovo anzuerkennen.",
    "Das spanische Parlament lehnte es ab, Palästina nicht anzuerkennen.",
    "Israel hofft, dass Spanien Palästina nicht anerkennt.",
    "Serbien hat das Kosovo fast anerkannt.",
    "Serbien wäre verrückt, das Kosovo anzuerkennen.",
    "Serbien wurde gezwungen, das Kosovo anzuerkennen.",
    "Serbien darf das Kosovo nicht anerkennen.",
    "Serbien soll das Kosovo anerkannt haben.",
    "Serbien ist gegen die Anerkennung des Kosovo.",
    "Serbien wehrt sich gegen die Anerkennung des Kosovo durch Kuba.",
    "Serbien zog seine Weigerung zurück, das Kosovo anzuerkennen.",
    "Serbien kritisierte Montenegro, das Kosovo anerkannt zu haben.",
    "Kuba hat die Anerkennung des Kosovo nicht zurückgezogen.",
    "Kein Land zog bisher die Anerkennung Palästinas zurück.",
    "Ist Kuba bereit, das Kosovo anzuerkennen?",
    "Kuba schob die Entscheidung auf, das Kosovo anzuerkennen.",
    "Kuba wird von Serbien gedrängt, das Kosovo nicht anzuerkennen.",
    "Serbien erkennt Pässe des Kosovo nicht an.",
    "Serbien erkennt Kosovos Kennzeichen nicht an.",
]


@pytest.mark.parametrize(("sentence", "expected"), SAID)
def test_position(sentence: str, expected: set[tuple[str, str, str, str]], rows: Rows) -> None:
    assert rows(sentence, "de") == expected


@pytest.mark.parametrize("sentence", NOT_SAID)
def test_no_position(sentence: str, rows: Rows) -> None:
    assert rows(sentence, "de") == set()
