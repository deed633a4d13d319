import QtQuick
import QtTest
import Calcar
import Calcar.Test
import "support"

/*! The body figures of the window: their colours, their zones, and the glass that magnifies a piece of them. */
Item {
    id: stage

    width: 700
    height: 700

    TestRoom {
        id: room
    }

    Component {
        id: chartComponent

        ThemedChart {
            width: 300
            height: 300
            figure: "front"
        }
    }

    Component {
        id: marksComponent

        ThemedMarks {
            width: 300
            height: 300
            figure: "front"
        }
    }

    Component {
        id: chainComponent

        ChainPage {}
    }

    Component {
        id: glassComponent

        Loupe {
            figure: "front"
            pixelsPerUnit: 1
            showsBones: false
            zone: "F4-left"
        }
    }

    HandsCase {
        name: "Figures"

        function marksFrom(): FigureMarks {
            const chain = createTemporaryObject(chainComponent, stage, { consultation: room.openNew() }) as ChainPage;
            return chain.figureMarks;
        }

        function cleanup(): void {
            Theme.dark = false;
        }

        function test_figuresTakeTheColoursOfTheWindow(): void {
            const chart = made(chartComponent, stage, {});
            const marks = made(marksComponent, stage, {});
            const before = [chart.skin, chart.contour, marks.pain, marks.ground].map(String);

            Theme.dark = true;

            compare(String(chart.skin), String(Theme.skin));
            compare(String(marks.pain), String(Theme.pain));
            const after = [chart.skin, chart.contour, marks.pain, marks.ground].map(String);
            for (let i = 0; i < before.length; ++i) {
                verify(after[i] !== before[i]);
            }
        }

        function test_marksLieOverTheirFigure(): void {
            const chart = made(chartComponent, stage, {});
            const marks = made(marksComponent, stage, {});

            for (const zone of ["F4-left", "F4-right"]) {
                verify(marks.hasZone(zone));
                compare(marks.innerPoint(zone), chart.innerPoint(zone));
            }
            verify(marks.innerPoint("F4-left").x > marks.innerPoint("F4-right").x, "left is on the viewer's right");
        }

        function test_theGlassShowsItsZoneTwoAndAHalfTimesAsLargeInItsMiddle(): void {
            const chart = made(chartComponent, stage, {});
            const inner = chart.innerPoint("F4-left");
            const glass = made(glassComponent, stage, {
                marks: marksFrom(),
                pixelsPerUnit: chart.pixelsPerUnit(),
                middle: chart.onFigure(inner.x, inner.y)
            }) as Loupe;
            const piece = only(glass, one => one instanceof ThemedChart);
            const marks = only(glass, one => one instanceof ThemedMarks);

            fuzzyCompare(piece.pixelsPerUnit(), 2.5 * chart.pixelsPerUnit(), 0.001);
            fuzzyCompare(piece.innerPoint("F4-left").x, piece.width / 2, 1);
            fuzzyCompare(piece.innerPoint("F4-left").y, piece.height / 2, 1);
            compare(marks.hovered, "F4-left");
            verify(!marks.showsNumbers, "numbers would hide what is under the finger");
        }

        function test_theGlassCutsOffWhatLiesBeyondIt(): void {
            const glass = made(glassComponent, stage, { marks: marksFrom(), middle: Qt.point(0, 0) }) as Loupe;

            const piece = only(glass, one => one instanceof ThemedChart);
            verify(piece.parent.clip);
            verify(piece.parent.width < glass.width);
        }

        function test_theGlassShowsBonesWhereTheFigureDoes(): void {
            const glass = made(glassComponent, stage, { marks: marksFrom(), middle: Qt.point(0, 0) }) as Loupe;
            const piece = only(glass, one => one instanceof ThemedChart);
            verify(!piece.showsBones);

            glass.showsBones = true;

            verify(piece.showsBones);
        }
    }
}
