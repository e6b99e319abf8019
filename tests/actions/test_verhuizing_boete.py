"""Fines go over to the next college with the calls, and count there."""

from datetime import date, timedelta

import pytest

from inburgering.actions.boete_overnemen import EerdereBoete, boete_overnemen
from inburgering.actions.verhuizing_overdracht import Overdrachtskeuze, overdracht_verstrekken
from inburgering.actions.verhuizing_vraag import overdracht_vragen
from inburgering.cases.handhaving import load_boetefeiten
from inburgering.cases.models import Dossier, Handhavingszaak, Verhuizing
from inburgering.cases.verhuizing import decrypt_inhoud, list_beschikbaar
from inburgering.queries.verhuizing_inhoud import describe_inhoud
from tests.verhuizing import make_planned, move_in, move_out, on


@pytest.mark.parametrize("with_fines", [True, False])
def test_a_fine_that_stands_goes_over_when_it_is_chosen(bereik_for, moment, with_fines):
    noor, eva = bereik_for("noor"), bereik_for("eva")
    key, day = make_planned(noor, moment), moment.dag
    final = EerdereBoete(
        *("begeleiding", day - timedelta(90), day - timedelta(70), 2500, "Ooit"),
        onherroepelijk_op=day - timedelta(20),
    )
    boete_overnemen(key, boete=final, bereik=noor, moment=moment)
    later = on(moment, day + timedelta(days=40))
    there = move_in(move_out(key, noor, later, later.dag), eva, later)
    overdracht_vragen(there.sleutel, vraag="voor het nieuwe PIP", bereik=eva, moment=later)
    parts = list_beschikbaar(Dossier.objects.get(sleutel=key))
    chosen = tuple(code for code in parts if with_fines or code != "handhaving")
    choice = Overdrachtskeuze(chosen, reden="" if with_fines else "Dit is niet nodig.")
    overdracht_verstrekken(key, keuze=choice, bereik=noor, moment=later)

    told = decrypt_inhoud(Verhuizing.objects.get().inhoud_versleuteld)
    assert ("€ 25: " in str(describe_inhoud(told))) is with_fines
    rows = list(Handhavingszaak.objects.filter(dossier=there))
    assert len(rows) == int(with_fines)
    for row in rows:
        assert (row.bedrag_cent, row.status, row.is_overgenomen) == (2500, "onherroepelijk", True)
        probe = Handhavingszaak(dossier=there, artikel="23", geconstateerd_op=date(2030, 1, 1))
        earlier = load_boetefeiten(probe, dag=later.dag).eerdere
        assert [een.bedrag_cent for een in earlier] == [2500]
