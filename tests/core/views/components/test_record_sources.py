from tests.core.records import make_case
from tests.core.sites import site_of
from videnbank.core.views.components import record_sources


def test_a_contact_has_what_the_record_says_of_it_and_no_more() -> None:
    both = {"role": "Sekretariatet", "email": "post@eksempel.dk", "phone": "12345678"}
    record = make_case(contacts=[both, {"role": "Vagten", "phone": "87654321"}])
    site = site_of()
    office, watch = (record_sources.contact_view(site, contact) for contact in record.contacts)
    assert (office.email, office.phone) == ("post@eksempel.dk", "12 34 56 78")
    assert (watch.email, watch.phone) == ("", "87 65 43 21")
