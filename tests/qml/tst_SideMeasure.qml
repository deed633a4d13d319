import QtQuick
import QtTest
import Calcar
import "support"

/*! Both sides on one axis: each mark stands where its number is, also where the window is mirrored; what was not
    measured stands nowhere on it. */
Item {
    id: stage

    width: 700
    height: 400

    Component {
        id: measureComponent

        SideMeasure {
            width: 600
            hasAffected: true
            affected: 25
            hasOther: true
            other: 40
            affectedSide: Terms.BodySide.Left
            otherSide: Terms.BodySide.Right
            axisLow: 0
            axisHigh: 60
            tickStep: 20
            ticks: ["0", "20", "40", "60"]
            hasUsual: true
            usualLow: 30
            usualHigh: 50
            error: 6
            errorWords: "error ±6°"
            verdict: "15° less, beyond error"
            comparison: Terms.Comparison.Difference
            standing: "deficit"
            caption: "Adults, prone"
        }
    }

    Component {
        id: mirroredComponent

        Item {
            width: 600
            height: 200
            LayoutMirroring.enabled: true
            LayoutMirroring.childrenInherit: true

            SidePlot {
                width: parent.width
                hasAffected: true
                affected: 25
                hasOther: true
                other: 40
                affectedSide: Terms.BodySide.Left
                otherSide: Terms.BodySide.Right
                axisLow: 0
                axisHigh: 60
                tickStep: 20
                ticks: ["0", "20", "40", "60"]
                hasUsual: false
                usualLow: 0
                usualHigh: 0
                error: 6
                errorWords: "error ±6°"
            }
        }
    }

    HandsCase {
        name: "SideMeasure"

        function make(values: var): SideMeasure {
            return made(measureComponent, stage, values) as SideMeasure;
        }

        function plotOf(measure: SideMeasure): SidePlot {
            return only(measure, one => one instanceof SidePlot) as SidePlot;
        }

        function markOf(measure: SideMeasure, side: int): SideMark {
            return only(measure, one => one instanceof SideMark && one.side === side) as SideMark;
        }

        function middleOf(measure: SideMeasure, item: Item): real {
            return item.mapToItem(plotOf(measure), item.width / 2, 0).x;
        }

        function test_everyMarkStandsWhereItsNumberIs_data(): var {
            return [
                { tag: "less", affected: 25, other: 40 },
                { tag: "more", affected: 55, other: 10 },
                { tag: "the lowest", affected: 0, other: 40 },
                { tag: "the highest", affected: 60, other: 40 }
            ];
        }

        function test_everyMarkStandsWhereItsNumberIs(data: var): void {
            const measure = make({ affected: data.affected, other: data.other });
            const plot = plotOf(measure);
            const way = plot.width - 2 * plot.inset;

            fuzzyCompare(middleOf(measure, markOf(measure, Terms.BodySide.Left)), plot.inset + way * data.affected / 60, 0.6);
            fuzzyCompare(middleOf(measure, markOf(measure, Terms.BodySide.Right)), plot.inset + way * data.other / 60, 0.6);
        }

        function test_ticksStandWhereTheirNumbersAre(): void {
            const measure = make({});
            const plot = plotOf(measure);

            for (const words of ["0", "20", "40", "60"]) {
                const tick = only(measure, one => one instanceof AppText && one.text === words);
                fuzzyCompare(middleOf(measure, tick), plot.at(Number(words)), 1);
            }
        }

        function test_beyondTheAxisAMarkStaysOnIt(): void {
            const measure = make({ affected: 200, other: -40 });
            const plot = plotOf(measure);

            fuzzyCompare(middleOf(measure, markOf(measure, Terms.BodySide.Left)), plot.width - plot.inset, 0.6);
            fuzzyCompare(middleOf(measure, markOf(measure, Terms.BodySide.Right)), plot.inset, 0.6);
        }

        function test_theAxisIsNeverMirrored(): void {
            const room = createTemporaryObject(mirroredComponent, stage);
            waitForRendering(room);
            const plot = only(room, one => one instanceof SidePlot) as SidePlot;
            const middles = ["0", "20", "40", "60"].map(words => {
                const tick = only(plot, one => one instanceof AppText && one.text === words);
                return tick.x + tick.width / 2;
            });

            verify(room.LayoutMirroring.enabled);
            for (let i = 1; i < middles.length; ++i) {
                verify(middles[i] > middles[i - 1]);
            }
            const marks = seen(plot, one => one instanceof SideMark);
            const affected = marks.find(one => one.side === Terms.BodySide.Left);
            fuzzyCompare(affected.x + affected.width / 2, plot.at(25), 0.6);
        }

        function test_mirroredTheWordsTurnAndTheMarksStay(): void {
            const measure = make({});
            const verdict = only(measure, one => one instanceof AppText && one.text === "15° less, beyond error");
            const sign = only(measure, one => one instanceof Icon && one.name === "down");
            const placeOf = item => item.mapToItem(measure, item.width / 2, 0).x;
            const marks = [Terms.BodySide.Left, Terms.BodySide.Right].map(side => markOf(measure, side));
            const before = marks.map(placeOf);
            verify(placeOf(sign) < placeOf(verdict));
            const signAt = placeOf(sign);

            measure.LayoutMirroring.enabled = true;
            measure.LayoutMirroring.childrenInherit = true;
            waitForRendering(measure);

            fuzzyCompare(placeOf(sign), measure.width - signAt, 0.6);
            verify(placeOf(sign) > placeOf(verdict));
            compare(verdict.effectiveHorizontalAlignment, Text.AlignRight);
            for (let i = 0; i < marks.length; ++i) {
                fuzzyCompare(placeOf(marks[i]), before[i], 0.6, "a number stays where it is on the axis");
            }
            verify(!plotOf(measure).LayoutMirroring.enabled);
        }

        function test_theAffectedSideIsADiscBelowTheOtherARing(): void {
            const measure = make({});
            const affected = markOf(measure, Terms.BodySide.Left);
            const other = markOf(measure, Terms.BodySide.Right);

            verify(affected.mapToItem(measure, 0, 0).y > other.mapToItem(measure, 0, other.height).y);
            verify(only(affected, one => one instanceof SideBadge).affected);
            verify(!only(other, one => one instanceof SideBadge).affected);
            compare(textsOf(affected), ["L"]);
            compare(textsOf(other), ["R"]);
        }

        function test_whatWasNotMeasuredIsDashedAtTheEdge_data(): var {
            return [
                { tag: "affected", values: { hasAffected: false, affected: 0 }, side: Terms.BodySide.Left, letter: "L" },
                { tag: "other", values: { hasOther: false, other: 0 }, side: Terms.BodySide.Right, letter: "R" }
            ];
        }

        function test_whatWasNotMeasuredIsDashedAtTheEdge(data: var): void {
            const measure = make(data.values);
            const mark = markOf(measure, data.side);

            compare(seen(mark, one => one instanceof SideBadge).length, 0);
            compare(seen(mark, one => one instanceof DashedFrame).length, 1);
            compare(textsOf(mark), [data.letter]);
            fuzzyCompare(middleOf(measure, mark), plotOf(measure).inset, 0.6);
        }

        function test_theErrorStandsAroundTheOtherSideOnly_data(): var {
            return [
                { tag: "known", values: {}, words: 1, dots: 1 },
                { tag: "not known", values: { error: 0 }, words: 0, dots: 0 },
                { tag: "other side not measured", values: { hasOther: false }, words: 0, dots: 0 },
                { tag: "affected side not measured", values: { hasAffected: false }, words: 1, dots: 0 }
            ];
        }

        function test_theErrorStandsAroundTheOtherSideOnly(data: var): void {
            const measure = make(data.values);

            compare(seen(measure, one => one instanceof AppText && one.text === "error ±6°").length, data.words);
            compare(seen(measure, one => one instanceof DottedLine).length, data.dots);
        }

        function test_theDottedLineLeavesTheErrorTowardsTheAffectedSide_data(): var {
            return [{ tag: "less", affected: 25, edge: 34 }, { tag: "more", affected: 58, edge: 46 }];
        }

        function test_theDottedLineLeavesTheErrorTowardsTheAffectedSide(data: var): void {
            const measure = make({ affected: data.affected });
            const line = only(measure, one => one instanceof DottedLine);

            fuzzyCompare(line.mapToItem(plotOf(measure), 0, 0).x, plotOf(measure).at(data.edge), 2);
            verify(line.children.length > 2, "it has dots");
        }

        function test_theWordsOfTheErrorStayWithinThePlot_data(): var {
            return [{ tag: "left", other: 2 }, { tag: "middle", other: 30 }, { tag: "right", other: 59 }, { tag: "everywhere", other: 30, error: 60 }];
        }

        function test_theWordsOfTheErrorStayWithinThePlot(data: var): void {
            const measure = make({ width: 320, other: data.other, error: data.error ?? 6 });
            const words = only(measure, one => one instanceof AppText && one.text === "error ±6°");

            verify(words.x >= 0);
            verify(words.x + words.width <= plotOf(measure).width + 0.5);
        }

        function test_theUsualRangeIsABandWithItsWord(): void {
            const measure = make({});
            const plot = plotOf(measure);
            const band = only(measure, one => one instanceof AppText && one.text === "usual").parent;
            fuzzyCompare(band.x, plot.at(30), 0.6);
            fuzzyCompare(band.x + band.width, plot.at(50), 0.6);

            measure.hasUsual = false;
            verify(!textsOf(measure).includes("usual"));
        }

        function test_theVerdictIsToldByItsSign_data(): var {
            return [
                { tag: "less", comparison: Terms.Comparison.Difference, affected: 25, icon: "down" },
                { tag: "more", comparison: Terms.Comparison.Difference, affected: 55, icon: "up" },
                { tag: "same", comparison: Terms.Comparison.NoDifference, affected: 40, icon: "check-ring" },
                { tag: "one side only", comparison: Terms.Comparison.CannotCompare, affected: 25, icon: "help" }
            ];
        }

        function test_theVerdictIsToldByItsSign(data: var): void {
            const measure = make({ comparison: data.comparison, affected: data.affected });

            compare(only(measure, one => one instanceof Icon).name, data.icon);
        }

        function test_theVerdictIsReadAndReadAloud(): void {
            const measure = make({});
            compare(measure.Accessible.name, "15° less, beyond error. deficit");
            for (const words of ["15° less, beyond error", "deficit", "Adults, prone"]) {
                verify(textsOf(measure).includes(words), words);
            }

            measure.standing = "";
            compare(measure.Accessible.name, "15° less, beyond error");
        }

        function test_theSideIsALetterReadAsAWord_data(): var {
            return [{ tag: "left", side: Terms.BodySide.Left, letter: "L", word: "left" }, { tag: "right", side: Terms.BodySide.Right, letter: "R", word: "right" }];
        }

        function test_theSideIsALetterReadAsAWord(data: var): void {
            const measure = make({ affectedSide: data.side, hasOther: false, otherSide: data.side });
            const badge = only(measure, one => one instanceof SideBadge);

            compare(textsOf(badge), [data.letter]);
            compare(badge.Accessible.name, data.word);
            verify(badge.border.width === 0, "filled");
            badge.affected = false;
            verify(badge.border.width > 0, "a ring");
        }
    }
}
