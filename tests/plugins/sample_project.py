"""A project with an example of everything the site can show.

The numbers matter: 101 pieces of news take two pages of a list, and 50 results one.
"""

from __future__ import annotations

CASE_PAGE = "cases/kaffe-foerst/"
TOOL_PAGE = "vaerktoejer/trekanten/"
RESULT_PAGE = "resultater/faste-teams/"
NEWS_PAGE = "nyheder/fem-raad/"
"""The pages of the records with all fields."""

TRACKS = {
    "styrket-borgerkontakt": "Styrket borgerkontakt",
    "frisaettende-ledelse-og-styring": "Frisættende ledelse og styring",
}
AREAS = {
    "aeldre": "Ældre",
    "boern": "Børn",
    "borgere-med-saerlige-behov": "Borgere med særlige behov",
    "bruger": "Bruger",
    "borger": "Borger",
}

RECORDS = """
cases/kaffe-foerst/index.md
  | title: "Kaffe først & 'kerneopgaven' \\"hver dag\\""
  | summary: "Morgenmødet begynder med borgernes navne og ikke med vagtplanen."
  | areas: [aeldre, borger]
  | tracks: [styrket-borgerkontakt, frisaettende-ledelse-og-styring]
  | audiences: [medarbejdere, ledere]
  | topics: [boevl, faste-teams, klager]
  | published: 2026-01-05
  | reviewed: 2026-02-01
  | review_after: 12
  | municipalities: [koege, aeroe, aabenraa, lyngby-taarbaek]
  | workplaces: ["Mølleparken", "Åparken"]
  | workplace_types: [hjemmepleje]
  | programme: fremfaerd
  | partners: [kl, foa]
  | period: {start: 2016-04-15, end: 2017}
  | stage: evaluated
  | cluster: samskabt-styring
  | involved: [ledere, trio]
  | anchoring: [hovedudvalg]
  | effort: {people: 40, workshops: 1, hours: 12.5, budget_dkk: 250000, note: "Uden vikarer"}
  | tools: [tool/trekanten]
  | related: [case/aabent-moede]
  | barriers: ["Vagtplanen fyldte for meget."]
  | advice: ["Begynd i det små: ét team.", "Spørg borgeren."]
  | former_urls: [/cases/kaffe/, /gammelt/sted/]
  | contacts:
  |   - {role: "Sekretariatet", organisation: fremfaerd, email: "sekretariatet@vpt.dk", phone: "+45 12 34 56 78"}
  | image:
  |   src: ./kaffe.png
  |   alt: "To kolleger ved en kaffemaskine"
  |   credit: "Køge Kommune"
  |   recognisable_people: false
  | pictures: [{src: kop.png, credit: "Os", recognisable_people: false}]
  | sources:
  |   - {id: vpt-2019, title: "Kaffe først i Køge", url: "https://www.vpt.dk/kaffe?a=1&b=2#trin", publisher: "VPT", date: 2019-04}
  |   - {id: lokal, title: "Lokal opgørelse"}
  | outcomes:
  |   - bottom_line: quality
  |     finding: "Flere borgere kender den, der kommer."
  |     direction: better
  |     evidence: measured
  |     source: lokal
  |     measure: {indicator: "Medarbejdere i hjemmet", unit: "personer", before: 18000.5, after: 12.7, n: 1040, period: "2016-2017", comparison: "Året før"}
  |   - bottom_line: quality
  |     finding: "De ringer sjældnere."
  |     direction: mixed
  |     evidence: reported
  |     source: vpt-2019
  |     measure: {indicator: "Opkald", unit: "om dagen", before: {min: 16, max: 20}, after: 4, approximate: true}
  |   - bottom_line: efficiency
  |     finding: "Det er uændret."
  |     direction: unchanged
  |     evidence: claimed
  |     source: vpt-2019
  | ---
  | Vi begyndte i det små. Hvert tavlemøde var kort.
  |
  | ## Det gjorde de
  |
  | Se [værktøjet](../../vaerktoejer/trekanten/index.md), [trinnet](../../resultater/faste-teams/index.md#det-saa-vi),
  | [siden om os](../../om/index.md), [alle cases](../index.md), [emnet](../../emner/boevl.md),
  | [side to](../../nyheder/side-2.md), [VPT](https://www.vpt.dk), [skriv](mailto:sekretariatet@vpt.dk),
  | [bilaget](bilag/plan.pdf) og [her](#det-gjorde-de). Det står i kilden.[^1]
  |
  | [^1]: En fodnote.
  |
  | !!! tip "Et godt råd"
  |     Begynd i dag.
  |
  | ### Tallene
  |
  | | Uge | Antal |
  | |-----|------:|
  | | 1   | 12    |
  |
  | ![En kop](kop.png "Kop")
cases/kaffe-foerst/kaffe.png
cases/kaffe-foerst/kop.png
cases/kaffe-foerst/bilag/plan.pdf
cases/aabent-moede/index.md
  | title: "Åbent møde"
  | topics: [faste-teams]
  | tools: [tool/trekanten]
cases/oel-og-boevl/index.md
  | title: "Øl og bøvl"
  | areas: [boern]
  | cluster: samskabt-styring
  | topics: [faste-teams]
  | municipalities: [aeroe, aalborg]
cases/aeldre-sammen/index.md
  | title: "Ældre sammen"
cases/aalborg-vil/index.md
  | title: "Aalborg vil"
cases/zebra/index.md
  | title: "Zebra"
  | outside_tracks: "Bestyrelsen har valgt det."
  | country: nl
cases/nr-10/index.md
  | title: "Nr. 10"
cases/nr-9/index.md
  | title: "Nr. 9"
cases/trukket/index.md
  | title: "Trukket case"
  | topics: [faste-teams]
  | tools: [tool/trekanten]
  | state: withdrawn
  | withdrawn: {reason: "Kilden er rettet.", date: 2026-03-01, successor: case/kaffe-foerst}
cases/kladde/index.md
  | title: "Kladde under arbejde"
  | state: draft
  | topics: [boevl]
  | municipalities: [samsoe]
  | tools: [tool/trekanten]
  | former_urls: [/cases/kladden-foer/]
  | pictures: [{src: hemmelig.png, credit: "Os", recognisable_people: false}]
  | ---
  | ![En skitse](hemmelig.png)
cases/kladde/hemmelig.png
cases/senere/index.md
  | title: "Kommer senere"
  | published: 2026-11-23
  | municipalities: [laesoe]
  | topics: [boevl]
  | former_urls: [/cases/senere-foer/]
  | pictures: [{src: senere.png, credit: "Os", recognisable_people: false}]
  | ---
  | ![Et billede](senere.png)
cases/senere/senere.png
cases/lange-ord/index.md
  | title: "Xylofonarbejdsmarkedsuddannelseskonsulentuddannelsesplanlægningen"
  | areas: [bruger]
  | tracks: [frisaettende-ledelse-og-styring]
  | country: nl
  | workplaces: ["Specialpædagogikhjemmesygeplejerskeuddannelsesinstitutionen"]
  | sources: [{id: kilde, title: "En kilde", url: "https://www.eksempel.dk/en-meget-lang-adresse-som-ikke-kan-deles-nogen-steder/og-mere"}]
  | ---
  | ## Beskæftigelsesindsatsforenklingsarbejdsgruppemøderne
  |
  | Speciallægepraksisplanlægningsstabiliseringsperiodearbejdet fortsætter.
  |
  | | Kolonneoverskriftsplanlægning | Kolonneoverskriftsplanlægning | Kolonneoverskriftsplanlægning |
  | |---|---|---|
  | | Beskæftigelsesindsats | Beskæftigelsesindsats | Beskæftigelsesindsats |
  |
  | ```
  | kode_der_er_meget_lang = "og som ikke kan brydes nogen steder, fordi det er kode der staar paa en linje"
  | ```
cases/i-dag/index.md
  | title: "Udgivet i dag"
  | areas: [bruger]
  | published: 2026-11-22
docs/vaerktoejer/trekanten/index.md
  | title: "Trekanten"
  | summary: "Tre spørgsmål, I kan nå på et møde."
  | topics: [boevl]
  | purpose: "At tale om kerneopgaven."
  | output: "Ét løfte."
  | format: [meeting]
  | duration: {min: 20, max: 45, note: "Uden pause"}
  | participants: {min: 3, max: 12, who: "Teamet"}
  | preparation: ["Find et rum."]
  | materials: ["Sedler", "Penne"]
  | steps:
  |   - title: "Vælg én ting"
  |     minutes: 10
  |     text: |
  |       Vælg det, der driller.
  |
  |       Skriv det ned.
  |     points: ["Hvad driller?", "Hvem ved mere?"]
  |   - {title: "Prøv", text: "Prøv det i morgen."}
  | shortened: "Vi har ikke set bilagene."
  | when: "Når noget driller."
  | caution: ["Ikke til personalesager."]
  | audio: {src: lyd.mp3, seconds: 95, transcript: "Hele teksten til lyden."}
  | downloads: [{src: plakat.pdf, title: "Plakaten"}]
  | origin: "SPARK"
  | ---
  | Brug den i dag.
docs/vaerktoejer/trekanten/lyd.mp3
docs/vaerktoejer/trekanten/plakat.pdf
docs/vaerktoejer/broen/index.md
  | title: "Broen"
  | duration: {max: 90}
docs/vaerktoejer/aaben-doer/index.md
  | title: "Aaben dør"
docs/resultater/faste-teams/index.md
  | title: "Hvad 25 kommuner lærte"
  | areas: [aeldre, bruger]
  | topics: [klager]
  | kind: evaluation
  | question: "Hvad betyder faste teams?"
  | conclusion: |
  |   Borgeren møder færre.
  |
  |   Men ikke alle steder.
  | covers: [case/kaffe-foerst]
  | outcomes:
  |   - {bottom_line: work-environment, finding: "Færre sygedage.", direction: worse, evidence: evaluated, source: kilde}
  | limitations: ["Der er ingen sammenligning."]
  | ---
  | ## Det saa vi
  |
  | Det gik godt.
docs/nyheder/fem-raad/index.md
  | title: "Fem råd om rengøring"
  | date: 2026-06-30
  | lead: "Hæftet er udgivet i dag."
  | press_contact: {role: "Pressekontakten", phone: "12345678"}
  | attachments: [{src: haefte.pdf, title: "Hæftet"}]
  | ---
  | Læs det her.
docs/nyheder/fem-raad/haefte.pdf
"""

PAGES = """
docs/index.md
  | ---
  | title: "Videnbank"
  | description: "Det, andre har lært."
  | ---
  | Her kan I se, hvad [andre](cases/index.md) har gjort.
docs/om/index.md
  | ---
  | title: "Om videnbanken"
  | description: "Hvem vi er."
  | ---
  | Vi samler viden. Noget har KORA skrevet.
  |
  | ## Hvem vi er
  |
  | Se [kontakt](kontakt.md) og [Kaffe først](../cases/kaffe-foerst/index.md#det-gjorde-de).
docs/om/kontakt.md
  | ---
  | title: "Kontakt"
  | ---
  | Skriv til os.
docs/om/aabenhed.md
  | ---
  | title: "Åbenhed"
  | ---
  | Alt er åbent.
docs/om/tilgaengelighed.md
  | ---
  | title: "Tilgængelighed"
  | ---
  | Alle skal kunne læse med.
docs/redaktion/index.md
  | ---
  | title: "For redaktionen"
  | ---
  | Sådan gør I.
docs/omraader/aeldre.md
  | ---
  | title: "Ældre"
  | description: "Om området."
  | ---
  | Området er gammelt, men papirgangen er ny.
  |
  | ## Det ved vi
  |
  | Meget.
docs/emner/index.md
  | ---
  | title: "Emner"
  | ---
  | Vælg et emne.
"""

RESULTS = 50
NEWS = 101

_MORE_RESULTS = "\n".join(
    f"docs/resultater/laering-{n:02}/index.md\n"
    f'  | title: "Læring {n}"\n'
    "  | topics: [klager]\n"
    "  | areas: [borgere-med-saerlige-behov]"
    for n in range(2, RESULTS + 1)
)
_MORE_NEWS = "\n".join(
    f"docs/nyheder/nyt-{n:02}/index.md\n"
    f'  | title: "Nyt {n}"\n'
    "  | areas: [boern]\n"
    f"  | date: 2025-{1 + n // 28:02}-{1 + n % 28:02}"
    for n in range(2, NEWS + 1)
)

SAMPLE_PROJECT = f"{RECORDS}\n{_MORE_RESULTS}\n{_MORE_NEWS}\n{PAGES}"
