"""One question tells which tables hold anything of a dossier."""

import pytest

from inburgering.actions.afronding import Einde, einde_vastleggen
from inburgering.cases.models import Afronding, Bericht, Dossier, Pip
from inburgering.cases.sporen import TABELLEN, find_sporen
from inburgering.cases.standdelen import LADERS
from inburgering.law.werkstand import Stand
from tests.pips import adopt, make_ready

pytestmark = pytest.mark.django_db


def test_what_a_loader_reads_is_asked_for():
    read = {table for _load, tables in LADERS.values() for table in tables}
    assert read <= set(TABELLEN)
    assert set(LADERS) <= set(Stand.__dataclass_fields__)


def test_only_the_tables_with_a_row_of_this_dossier(bereik_for, moment, django_assert_num_queries):
    noor = bereik_for("noor")
    key = make_ready(noor, moment, gemeente="9001")
    pk = Dossier.objects.get(sleutel=key).pk
    with django_assert_num_queries(1):
        assert find_sporen([pk]) == frozenset()
    adopt(key, noor, moment)
    assert find_sporen([pk]) == {Pip, Bericht}
    einde = Einde("vrijstelling", moment.dag, "werk")
    einde_vastleggen(key, einde=einde, gezien=0, bereik=noor, moment=moment)
    assert find_sporen([pk]) == {Pip, Bericht, Afronding}
    assert find_sporen([pk + 1]) == frozenset()
    assert find_sporen([pk, pk + 1]) == {Pip, Bericht, Afronding}


def test_one_question_however_many_dossiers(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert find_sporen(range(1, 2001)) == frozenset()
    with django_assert_num_queries(0):
        assert find_sporen([]) == frozenset()
