"""The front matter of a synthetic record, with each field as frequent as in real records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bench.front_matter import Value
from bench.prose import Voice
from bench.terms import Term, Terms

PICTURE, SOUND, DOCUMENT = "billede.png", "optagelse.mp3", "skema.pdf"

FIRST_DAY, LAST_DAY = date(2018, 1, 1), date(2026, 6, 30)
_LAST_REVIEW = date(2026, 10, 31)
_COUNTRY_INSTEAD = 0.04


@dataclass(frozen=True, slots=True)
class Name:
    """What other records need for a reference, and the terms of the title."""

    kind: str
    id: str
    title: str
    withdrawn: bool
    published: date
    topic: Term
    municipality: Term

    @property
    def reference(self) -> str:
        """The record's name in front matter: `tool/<id>`."""
        return f"{self.kind}/{self.id}"


@dataclass(frozen=True, slots=True)
class Fields:
    """Generates the fields of one record; `others` are the records it may refer to, by kind."""

    name: Name
    topics: Sequence[Term]
    voice: Voice
    terms: Terms
    others: Mapping[str, Sequence[Name]]

    def all(self) -> dict[str, Value]:
        """All fields of the record, in the order of the model."""
        own = {"case": self._case, "tool": self._tool, "result": self._result, "news": self._news}
        return self._common() | own[self.name.kind]()

    def _common(self) -> dict[str, Value]:
        dice, say = self.voice.dice, self.voice
        tracks = self._ids("tracks", (10, 75, 15))
        published = self.name.published
        reviewed = min(published + timedelta(days=dice.number(0, 700)), _LAST_REVIEW)
        return _present(
            title=self.name.title,
            summary=say.line("summary", 300),
            areas=self._ids("areas", (0, 75, 18, 5, 1, 1)),
            tracks=tracks,
            outside_tracks=None if tracks else say.say("outside_tracks"),
            audiences=self._ids("audiences", (5, 30, 40, 25)),
            topics=tuple(topic.id for topic in self.topics),
            published=published,
            reviewed=reviewed if dice.chance(0.7) else None,
            review_after=dice.choice((6, 12, 36, 60)) if dice.chance(0.15) else None,
            state="withdrawn" if self.name.withdrawn else "published",
            withdrawn=self._withdrawal() if self.name.withdrawn else None,
            sources=tuple(
                self._source(place) for place in range(1, 2 + dice.weighted_index((5, 3, 2)))
            ),
            contacts=tuple(self._contact() for _ in range(dice.weighted_index((75, 20, 5)))),
            image=self._image() if dice.chance(0.1) else None,
            related=self._references(self.name.kind, (5, 2, 2, 1)),
            former_urls=(f"/arkiv/{self.name.reference}/",) if dice.chance(0.03) else (),
        )

    def _case(self) -> dict[str, Value]:
        dice, say = self.voice.dice, self.voice
        here = (self.name.municipality.id, *self._ids("municipalities", (75, 25)))
        abroad = dice.chance(_COUNTRY_INSTEAD)
        stage = dice.choice(
            ("planned", "running", "completed", "completed", "evaluated", "evaluated")
        )
        return _present(
            municipalities=() if abroad else tuple(dict.fromkeys(here)),
            country=dice.choice(self.terms["countries"]).id if abroad else None,
            workplaces=tuple(dict.fromkeys(say.several("place", (4, 4, 2)))),
            workplace_types=self._ids("workplace_types", (5, 70, 20, 5)),
            programme=dice.choice(self.terms["programmes"]).id if dice.chance(0.45) else None,
            partners=self._ids("organisations", (40, 30, 20, 10)),
            period=self._period(stage) if dice.chance(0.85) else None,
            stage=stage,
            cluster=dice.choice(self.terms["clusters"]).id if dice.chance(0.25) else None,
            involved=self._ids("roles", (5, 20, 35, 25, 15)),
            anchoring=self._ids("anchorings", (35, 45, 20)),
            effort=self._effort() if dice.chance(0.5) else None,
            tools=self._references("tool", (35, 35, 20, 10)),
            barriers=say.several("barrier", (3, 3, 3, 1)),
            advice=say.several("advice", (2, 2, 3, 2, 1)),
            outcomes=self._outcomes(),
        )

    def _tool(self) -> dict[str, Value]:
        dice, say = self.voice.dice, self.voice
        return _present(
            purpose=say.say("purpose"),
            output=say.say("output") if dice.chance(0.8) else None,
            duration=self._span((15, 20, 30, 45, 60, 90), 3) if dice.chance(0.6) else None,
            participants=self._participants() if dice.chance(0.6) else None,
            preparation=say.several("preparation", (4, 3, 2, 1)),
            materials=tuple(dict.fromkeys(say.several("material", (3, 2, 2, 2, 1)))),
            steps=tuple(
                self._step() for _ in range(dice.weighted_index((8, 0, 2, 20, 25, 20, 15, 5)))
            ),
            shortened=say.say("shortened") if dice.chance(0.15) else None,
            when=say.say("when_text") if dice.chance(0.6) else None,
            caution=say.several("caution", (5, 4, 1)),
            audio=self._audio() if dice.chance(0.06) else None,
            downloads=(self._download(),) if dice.chance(0.3) else (),
            origin=dice.choice(self.terms["organisations"]).label if dice.chance(0.7) else None,
        )

    def _result(self) -> dict[str, Value]:
        dice, say = self.voice.dice, self.voice
        return _present(
            kind=dice.skewed_choice(self.terms["result_kinds"]).id,
            question=say.say("question"),
            conclusion=say.say("conclusion"),
            covers=self._references("case", (20, 40, 20, 10, 10)),
            outcomes=self._outcomes(),
            limitations=say.several("limitation", (0, 5, 3, 2)),
        )

    def _news(self) -> dict[str, Value]:
        dice = self.voice.dice
        return _present(
            date=self.name.published - timedelta(days=dice.number(0, 20)),
            lead=self.voice.say("lead"),
            press_contact=self._contact() if dice.chance(0.4) else None,
            attachments=(self._download(),) if dice.chance(0.2) else (),
        )

    def _ids(self, terms: str, weights: Sequence[int]) -> tuple[str, ...]:
        return tuple(term.id for term in self.voice.dice.sample(self.terms[terms], weights))

    def _references(self, kind: str, weights: Sequence[int]) -> tuple[str, ...]:
        return tuple(name.reference for name in self.voice.dice.sample(self.others[kind], weights))

    def _withdrawal(self) -> dict[str, Value]:
        return _present(
            reason=self.voice.say("reason"),
            date=self.voice.dice.day(LAST_DAY, _LAST_REVIEW),
            successor=next(iter(self._references(self.name.kind, (1, 1))), None),
        )

    def _source(self, number: int) -> dict[str, Value]:
        dice = self.voice.dice
        return _present(
            id=f"kilde-{number}",
            title=self.voice.line("source_title", 200),
            url=self._address() if dice.chance(0.9) else None,
            publisher=self.voice.say("publisher") if dice.chance(0.9) else None,
            date=self._moment(dice.number(2010, 2017)) if dice.chance(0.8) else None,
        )

    def _address(self) -> str:
        number = self.voice.dice.number(1, 9999)
        return f"https://www.vpt.dk/{self.name.topic.id}/{self.name.municipality.id}-{number}"

    def _moment(self, year: int) -> Value:
        month, day = self.voice.dice.number(1, 12), self.voice.dice.number(1, 28)
        precisions: tuple[Value, ...] = (year, f"{year}-{month:02d}", date(year, month, day))
        return self.voice.dice.choice(precisions)

    def _period(self, stage: str) -> dict[str, Value]:
        dice = self.voice.dice
        year = dice.number(2012, 2023)
        over = stage in {"completed", "evaluated"}
        return _present(
            start=self._moment(year),
            end=self._moment(year + dice.number(1, 3)) if over else None,
        )

    def _contact(self) -> dict[str, Value]:
        dice = self.voice.dice
        organisation = dice.choice(self.terms["organisations"]).id
        pairs = " ".join(str(dice.number(20, 99)) for _ in range(4))
        return _present(
            role=self.voice.say("role"),
            organisation=organisation if dice.chance(0.6) else None,
            email=f"post@{self.name.municipality.id}.example",
            phone=f"+45 {pairs}" if dice.chance(0.5) else None,
        )

    def _image(self) -> dict[str, Value]:
        people = self.voice.dice.chance(0.4)
        return _present(
            src=PICTURE,
            alt=self.voice.say("alt"),
            credit=self.voice.say("credit"),
            recognisable_people=people,
            consent=self.voice.say("consent") if people else None,
        )

    def _effort(self) -> dict[str, Value]:
        dice = self.voice.dice
        return _present(
            people=dice.number(4, 400) if dice.chance(0.6) else None,
            workshops=dice.number(1, 12) if dice.chance(0.4) else None,
            hours=dice.number(20, 900) / 2 if dice.chance(0.3) else None,
            budget_dkk=dice.number(5, 900) * 1000 if dice.chance(0.2) else None,
            note=self.voice.say("effort_note"),
        )

    def _outcomes(self) -> tuple[Mapping[str, Value], ...]:
        return tuple(
            self._outcome() for _ in range(self.voice.dice.weighted_index((15, 20, 30, 20, 15)))
        )

    def _outcome(self) -> dict[str, Value]:
        dice = self.voice.dice
        line = dice.choice(self.terms["bottom_lines"]).id
        evidence = dice.skewed_choice(self.terms["evidence"]).id
        measured = evidence == "measured"
        return _present(
            bottom_line=line,
            finding=self.voice.say(f"finding_{line}"),
            direction=dice.skewed_choice(self.terms["directions"]).id,
            evidence=evidence,
            measure=self._measure() if measured or dice.chance(0.1) else None,
            source="kilde-1",
        )

    def _measure(self) -> dict[str, Value]:
        dice = self.voice.dice
        form = dice.weighted_index((60, 25, 15))
        return _present(
            indicator=self.voice.say("indicator"),
            unit=self.voice.say("unit"),
            before=self._amount() if form == 0 else None,
            after=self._amount() if form in {0, 2} else None,
            change=self._amount() if form == 1 else None,
            approximate=True if dice.chance(0.2) else None,
            n=dice.number(5, 2000) if dice.chance(0.4) else None,
            period=self.voice.say("measure_period") if dice.chance(0.3) else None,
            comparison=self.voice.say("comparison") if dice.chance(0.2) else None,
        )

    def _amount(self) -> Value:
        low = self.voice.dice.number(10, 990) / 10
        return {"min": low, "max": low + 4} if self.voice.dice.chance(0.08) else low

    def _span(self, starts: Sequence[int], times: int) -> dict[str, Value]:
        low = self.voice.dice.choice(starts)
        return {"min": low, "max": low * self.voice.dice.number(1, times)}

    def _participants(self) -> dict[str, Value]:
        return {**self._span((2, 4, 5, 8), 4), "who": self.voice.say("who")}

    def _step(self) -> dict[str, Value]:
        dice = self.voice.dice
        return _present(
            title=self.voice.say("step_title"),
            minutes=dice.choice((5, 10, 15, 20, 30)) if dice.chance(0.5) else None,
            text=self.voice.say("step_text"),
            points=self.voice.several("point", (4, 1, 2, 2, 1)),
        )

    def _audio(self) -> dict[str, Value]:
        seconds = self.voice.dice.number(60, 900)
        transcript = " ".join(self.voice.say("transcript") for _ in range(seconds // 20))
        return {"src": SOUND, "seconds": seconds, "transcript": transcript}

    def _download(self) -> dict[str, Value]:
        return {"src": DOCUMENT, "title": self.voice.say("download_title")}


def _present(**fields: Value | None) -> dict[str, Value]:
    """The fields that are not empty."""
    return {key: value for key, value in fields.items() if value is not None and value != ()}
