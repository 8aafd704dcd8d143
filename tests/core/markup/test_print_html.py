from markupsafe import escape

from videnbank.core.markup.print_html import print_html


def printed(html: str, *, links: bool = True) -> str:
    return str(print_html(html, links=links))


def test_headings_are_demoted() -> None:
    html = '<h2 id="a">A</h2><h3>B</h3><h5>C</h5><h6>D</h6>'
    assert printed(html) == '<h3 id="a">A</h3><h4>B</h4><h6>C</h6><h6>D</h6>'


def test_entities_are_preserved() -> None:
    html = (
        '<p title="">&lt;h2&gt; &amp;lt; 1&nbsp;%</p><img alt="a &gt; &quot;b&quot;" src="h2.png">'
    )
    assert printed(html) == html


def test_links_become_text_without_a_site_url() -> None:
    html = '<p>Se <a href="../cases/kaffe/">kaffen</a>.</p>'
    assert printed(html) == html
    assert printed(html, links=False) == "<p>Se kaffen.</p>"


def test_harmful_html_is_removed() -> None:
    html = '<p onclick="x()">A<script>x()</script><img src="file:///etc/passwd" alt="x"></p>'
    assert printed(html) == '<p>A<img alt="x"></p>'


def test_auto_escaping_engines_render_it_verbatim() -> None:
    assert str(escape(print_html("<p>&lt;h2&gt;</p>", links=True))) == "<p>&lt;h2&gt;</p>"


def test_links_to_definitions_become_text_and_others_stay() -> None:
    term = '<a class="vb-term" href="#vb-ord-vive" id="vb-her-vive">VIVE</a>'
    html = f'<p>{term} og <a href="x/">en <em>vej</em></a>, {term}</p>'
    assert printed(html) == '<p>VIVE og <a href="x/">en <em>vej</em></a>, VIVE</p>'
    assert printed(html, links=False) == "<p>VIVE og en <em>vej</em>, VIVE</p>"
