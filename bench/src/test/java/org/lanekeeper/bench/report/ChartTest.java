package org.lanekeeper.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartTest {
    private final Chart chart = new Chart("Joins & others", "a second")
            .group("64 < 500 clients")
            .bar("joins", 500, 0)
            .bar("empty", 1000, 1);

    @Test
    void barsAreAsLongAsTheirValues() throws Exception {
        var bars = parsed().getElementsByTagName("rect");

        assertThat(bars.getLength()).isEqualTo(2);
        double half = width((Element) bars.item(0));
        double whole = width((Element) bars.item(1));
        assertThat(half * 2).isEqualTo(whole);
    }

    @Test
    void readsInTheDarkAndToThoseWhoDoNotSee() throws Exception {
        Element root = parsed().getDocumentElement();

        assertThat(chart.svg()).contains("prefers-color-scheme: dark");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-label")).isEqualTo("Joins & others");
    }

    @Test
    void nothingToShowIsNoFault() {
        assertThat(new Chart("empty", "none")
                        .group("group")
                        .bar("nothing", 0, 0)
                        .svg())
                .contains("width=\"1.0\"")
                .doesNotContain("NaN");
    }

    private Document parsed() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(chart.svg())));
    }

    private static double width(Element bar) {
        return Double.parseDouble(bar.getAttribute("width"));
    }
}
