import QtQuick
import QtTest
import Calcar
import "support"

/*! Scores over visits: every point stands where its score is, time goes to the right in every language, and what was
    not measured draws nothing. */
Item {
    id: stage

    width: 700
    height: 300

    Component {
        id: chartComponent

        ScoreChart {
            width: 400
            height: 200
            values: [40, 70]
            days: ["2 Nov", "16 Nov"]
            low: 0
            high: 100
            band: 0
            isBandError: true
            target: -1
        }
    }

    Component {
        id: axisComponent

        AxisLine {
            width: 300
            room: 40
            words: "10"
        }
    }

    Component {
        id: onsetComponent

        OnsetLine {
            width: 400
            height: 100
            at: 0.5
        }
    }

    HandsCase {
        name: "ScoreChart"

        function make(component: Component, values: var): Item {
            return made(component, stage, values);
        }

        /*! The points, in the order of the scores, as places on the chart. */
        function pointsOf(chart: ScoreChart): var {
            return seen(chart, one => one instanceof Rectangle && one.width === Theme.px(10) && one.radius === one.width / 2).map(one => one.mapToItem(chart, one.width / 2, one.height / 2));
        }

        function lineAt(chart: ScoreChart, words: string): real {
            return only(chart, one => one instanceof AxisLine && one.words === words).y;
        }

        function test_everyPointStandsWhereItsScoreIs(): void {
            const chart = make(chartComponent, { values: [100, 0, 50], days: ["a", "b", "c"] }) as ScoreChart;
            const points = pointsOf(chart);

            compare(points.length, 3);
            fuzzyCompare(points[0].y, lineAt(chart, "100"), 0.6);
            fuzzyCompare(points[1].y, lineAt(chart, "0"), 0.6);
            fuzzyCompare(points[2].y, lineAt(chart, "50"), 0.6);
            verify(points[0].x < points[1].x);
            fuzzyCompare(points[1].x - points[0].x, points[2].x - points[1].x, 0.6);
            fuzzyCompare(chart.width - points[2].x, points[0].x - chart.room, 0.6, "the first and the last stand at the edges");
        }

        function test_timeGoesToTheRightAlsoWhereTheWindowIsMirrored(): void {
            const chart = make(chartComponent, {}) as ScoreChart;
            stage.LayoutMirroring.enabled = true;
            stage.LayoutMirroring.childrenInherit = true;

            const points = pointsOf(chart);
            stage.LayoutMirroring.enabled = false;

            verify(points[0].x < points[1].x);
        }

        function test_oneScoreStandsInTheMiddleAndHasNoLine(): void {
            const chart = make(chartComponent, { values: [40], days: ["2 Nov"] }) as ScoreChart;

            compare(pointsOf(chart).length, 1);
            compare(seen(chart, one => one instanceof DrawnPath).length, 0);
        }

        function test_noScoreDrawsNoPointAndNoBand(): void {
            const chart = make(chartComponent, { values: [], days: [], band: 10 }) as ScoreChart;

            compare(pointsOf(chart).length, 0);
            compare(seen(chart, one => one instanceof Rectangle && one.radius === Theme.half).length, 0);
        }

        function test_theBandLiesAroundTheFirstScore(): void {
            const chart = make(chartComponent, { values: [40, 70], band: 10 }) as ScoreChart;
            const band = only(chart, one => one instanceof Rectangle && one.radius === Theme.half);
            const first = pointsOf(chart)[0].y;
            const top = band.mapToItem(chart, 0, 0).y;
            const tenth = (lineAt(chart, "0") - lineAt(chart, "100")) / 10;

            fuzzyCompare(top, first - tenth, 0.6);
            fuzzyCompare(band.height, 2 * tenth, 0.6);
        }

        function test_errorIsFilledAndWhatPeopleNoticeHatched(): void {
            const chart = make(chartComponent, { band: 10, isBandError: true }) as ScoreChart;
            compare(seen(chart, one => one instanceof Hatch).length, 0);

            chart.isBandError = false;

            compare(seen(chart, one => one instanceof Hatch).length, 1);
        }

        function test_aTargetIsADashedLineWhereItIsKnown(): void {
            const chart = make(chartComponent, { target: 80 }) as ScoreChart;
            const dashes = () => seen(chart, one => one instanceof Rectangle && Qt.colorEqual(one.color, Theme.green));
            const height = () => dashes()[0].mapToItem(chart, 0, 1).y;
            verify(dashes().length > 3);
            const fifth = (lineAt(chart, "0") - lineAt(chart, "100")) / 5;
            fuzzyCompare(height(), lineAt(chart, "100") + fifth, 0.6);

            chart.target = 0;
            fuzzyCompare(height(), lineAt(chart, "0"), 0.6, "a target of 0 is one");

            chart.target = -1;

            compare(dashes().length, 0);
        }

        function test_scoresAreReadAloudWithTheirDays(): void {
            const chart = make(chartComponent, {}) as ScoreChart;

            compare(chart.Accessible.role, Accessible.Chart);
            compare(chart.Accessible.name, "2 Nov: 40, 16 Nov: 70");
        }

        function test_daysNeverStandOverEachOtherAndTheLastIsTold(): void {
            const days = [];
            const values = [];
            for (let i = 0; i < 14; ++i) {
                days.push(i + 1 + " Nov");
                values.push(5 * i);
            }
            const chart = make(chartComponent, { width: 260, values: values, days: days }) as ScoreChart;
            const words = seen(chart, one => one instanceof AppText && one.text.endsWith("Nov"));

            verify(words.length > 1);
            compare(words[words.length - 1].text, "14 Nov");
            for (let i = 1; i < words.length; ++i) {
                verify(words[i].x >= words[i - 1].x + words[i - 1].width);
            }
            verify(words[words.length - 1].x + words[words.length - 1].width <= chart.width);
        }

        function test_theNumberOfAnAxisStandsBeforeItsLine(): void {
            const axis = make(axisComponent, {});
            const number = only(axis, one => one instanceof AppText);
            const line = only(axis, one => one instanceof Rectangle);

            compare(number.text, "10");
            verify(number.x + number.width <= line.x);
            compare(line.x + line.width, axis.width);
            fuzzyCompare(number.mapToItem(axis, 0, number.height / 2).y, 0, 1);
        }

        function test_theWordsOfTheOnsetStayOnTheChart_data(): var {
            return [{ tag: "at its beginning", at: 0 }, { tag: "in the middle", at: 0.5 }, { tag: "at its end", at: 1 }];
        }

        function test_theWordsOfTheOnsetStayOnTheChart(row: var): void {
            const onset = make(onsetComponent, { at: row.at });
            const words = only(onset, one => one instanceof AppText);
            const line = all(onset, one => one instanceof Rectangle)[0];

            compare(words.text, "pain began");
            fuzzyCompare(line.x + 1, 400 * row.at, 0.6);
            const left = words.mapToItem(onset, 0, 0).x;
            verify(left >= 0 && left + words.width <= onset.width);
        }
    }
}
