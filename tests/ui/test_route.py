import xml.etree.ElementTree as ET
from datetime import date, timedelta
from itertools import pairwise

import pytest

from inburgering.ui.route_svg import Station, StationStatus, draw_route
from inburgering.ui.stijlgids import build_stations
from tests.ui.conftest import VANDAAG

GEDAAN, NU, STRAKS = StationStatus.GEDAAN, StationStatus.NU, StationStatus.STRAKS
TE_LAAT, NVT = StationStatus.TE_LAAT, StationStatus.NVT
SVG = "{http://www.w3.org/2000/svg}"


def station(name: str, status: StationStatus, uiterlijk: date | None = None) -> Station:
    day = VANDAAG if status is GEDAAN else None
    return Station(name, name, status, day, uiterlijk)


def test_today_lies_between_what_passed_and_what_comes():
    stations = [station("een", GEDAAN), station("twee", TE_LAAT, VANDAAG), station("drie", NU)]
    lying = draw_route(stations, vandaag=VANDAAG).lying
    assert lying.stations[1].x < lying.today.x < lying.stations[2].x
    standing = draw_route(stations, vandaag=VANDAAG).standing
    assert standing.stations[1].y < standing.today.y < standing.stations[2].y


def test_today_lies_before_a_route_that_must_begin_and_is_gone_after_the_end():
    begin = draw_route([station("een", NU), station("twee", STRAKS)], vandaag=VANDAAG)
    assert 0 < begin.lying.today.x < begin.lying.stations[0].x
    end = draw_route([station("een", GEDAAN), station("twee", GEDAAN)], vandaag=VANDAAG)
    assert end.lying.today is None


def test_only_an_open_station_has_a_flag():
    deadline = VANDAAG + timedelta(days=9)
    stations = [station(s.value, s, deadline) for s in (GEDAAN, NU, TE_LAAT, STRAKS, NVT)]
    drawn = draw_route(stations, vandaag=VANDAAG).lying.stations
    assert [bool(d.flag) for d in drawn] == [False, True, True, True, False]


@pytest.mark.parametrize("count", [1, 2, 9, 14])
def test_stations_keep_their_distance_and_stay_inside(count):
    names = [f"Leerbaarheidstoets nummer {n}" for n in range(count)]
    drawing = draw_route([station(n, STRAKS) for n in names], vandaag=VANDAAG).lying
    places = [s.x for s in drawing.stations]
    assert all(0 < x < drawing.width for x in places)
    assert all(b - a >= 118 for a, b in pairwise(places))
    lowest = max(label.y for s in drawing.stations for label in s.name)
    assert lowest < drawing.height


def test_long_words_are_broken_to_fit():
    stations = [station("Participatieverklaringstraject", STRAKS) for _ in range(9)]
    lines = draw_route(stations, vandaag=VANDAAG).lying.stations[0].name
    assert len(lines) > 1
    assert all(len(line.text) <= 16 for line in lines)
    assert "".join(line.text.rstrip("-") for line in lines) == "Participatieverklaringstraject"


def test_the_summary_says_what_the_drawing_shows():
    stations = [
        station("Koppeling", GEDAAN),
        station("Intake", TE_LAAT, VANDAAG - timedelta(days=3)),
        station("PIP", NU, VANDAAG + timedelta(days=9)),
        station("MAP", NVT),
    ]
    assert draw_route(stations, vandaag=VANDAAG).summary == (
        "1 van de 3 stappen gedaan. Te laat: Intake, uiterlijk 15 november 2026 (3 dagen te laat). "
        "Nu: PIP, uiterlijk 27 november 2026 (over 9 dagen)."
    )


def test_the_page_has_two_sound_drawings_and_a_table(draw):
    evil = Station("x", "<script>&", NU, None, VANDAAG)
    html = draw("{% route stations 'r' %}", stations=[*build_stations(VANDAAG), evil])
    assert "<script>" not in html
    assert 'style="' not in html
    drawings = [piece.split("</svg>")[0] for piece in html.split("<svg")[1:]]
    drawings = [d for d in drawings if 'role="img"' in d]
    assert len(drawings) == 2
    for drawing in drawings:
        root = ET.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg"{drawing}</svg>')
        ids = root.attrib["aria-labelledby"].split()
        found = {node.attrib["id"]: node.text for node in root.iter() if "id" in node.attrib}
        assert all(found[ident] for ident in ids)
        assert len(root.findall(f".//{SVG}circle")) >= 10
    assert html.count('<th scope="row">') == 10
    assert "<summary>" in html
