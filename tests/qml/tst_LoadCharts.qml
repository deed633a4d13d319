import QtQuick
import QtTest
import Calcar
import Calcar.Test
import "support"

/*! The charts of the training diary, drawn from a real one. */
Item {
    id: stage

    width: 800
    height: 400

    TestRoom {
        id: room
    }

    Component {
        id: modelComponent

        LoadPage {}
    }

    Component {
        id: runsComponent

        RunChart {
            width: 700
            height: 250
        }
    }

    Component {
        id: stretchComponent

        BaselineStretch {
            height: 100
            from: 0
            to: 1
            longest: 0
            before: 0
            most: 20
            grounds: [Theme.amberSoft]
        }
    }

    Component {
        id: weeksComponent

        WeekBars {
            width: 700
            height: 132
        }
    }

    HandsCase {
        property LoadPage load

        name: "LoadCharts"

        /*! A run of 10 km a week, then one of 20 km: a spike; and a month before all that without a run. */
        function initTestCase(): void {
            const consultation = room.openExample("gluteal-tendinopathy");
            room.settle();
            load = modelComponent.createObject(stage, { consultation: consultation }) as LoadPage;
            for (const day of ["2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"]) {
                verify(load.add(day, 0, 10, 60, 0, 2), load.fault);
                room.settle();
            }
            verify(load.add("2026-11-02", 0, 20, 110, 0, 1), load.fault);
            room.settle();
            tryCompare(load.runs, "count", 5);
        }

        function make(component: Component, values: var): Item {
            return made(component, stage, values);
        }

        function runsOf(chart: Item): var {
            return seen(chart, one => one.Accessible.role === Accessible.ListItem);
        }

        function test_aSpikeIsATriangleAndReadAsOne(): void {
            const chart = make(runsComponent, { load: load });
            const runs = runsOf(chart);
            compare(runs.length, 5);

            for (const run of runs) {
                const isSpike = run.km === 20;
                compare(seen(run, one => one instanceof SpikeMark).length, isSpike ? 1 : 0);
                compare(run.Accessible.name.includes("a spike"), isSpike, run.Accessible.name);
            }
        }

        function test_aRunIsAsHighAsItIsLong(): void {
            const chart = make(runsComponent, { load: load });
            const runs = runsOf(chart);
            const ten = runs.find(run => run.km === 10);
            const twenty = runs.find(run => run.km === 20);

            verify(ten.height > 0);
            fuzzyCompare(twenty.height, 2 * ten.height, 0.6);
            fuzzyCompare(ten.mapToItem(chart, 0, ten.height).y, twenty.mapToItem(chart, 0, twenty.height).y, 0.6);
        }

        function test_daysGoToTheRightAlsoWhereTheWindowIsMirrored(): void {
            const chart = make(runsComponent, { load: load });
            stage.LayoutMirroring.enabled = true;
            stage.LayoutMirroring.childrenInherit = true;
            const places = runsOf(chart).map(run => run.x);
            stage.LayoutMirroring.enabled = false;

            for (let i = 1; i < places.length; ++i) {
                verify(places[i] > places[i - 1]);
            }
        }

        function test_withoutABaselineTheDaysSayThatThereIsNone_data(): var {
            return [{ tag: "wide", width: 200, words: ["no baseline yet"] }, { tag: "too narrow for words", width: 40, words: [] }];
        }

        function test_withoutABaselineTheDaysSayThatThereIsNone(row: var): void {
            const stretch = made(stretchComponent, stage, { width: row.width, bands: load.bands });
            compare(textsOf(stretch), row.words);
            verify(seen(stretch, one => one instanceof Rectangle && one.height === stretch.height).length > 0, "grey, not of any band");

            stretch.longest = 10;

            compare(textsOf(stretch), []);
            verify(seen(stretch, one => one instanceof Rectangle && Qt.colorEqual(one.color, Theme.amberSoft)).length > 0);
        }

        function test_theLimitLiesAtElevenTenthsOfTheLongestRun(): void {
            const chart = make(runsComponent, { load: load });
            const stretch = seen(chart, one => one instanceof BaselineStretch && one.longest === 10)[0];
            const ten = runsOf(chart).find(run => run.km === 10);
            const limit = seen(stretch, one => one instanceof Rectangle && one.height === 2 && one.width === stretch.width);

            compare(limit.length, 1);
            fuzzyCompare(stretch.height - limit[0].mapToItem(stretch, 0, 2).y, 1.1 * ten.height, 1);
        }

        function test_aWeekIsAsHighAsItsKilometres(): void {
            const bars = make(weeksComponent, { weeks: load.weeks });
            const weeks = seen(bars, one => one instanceof WeekBar);
            const bar = week => all(week, one => one instanceof Rectangle)[0];
            const ten = weeks.find(week => week.km === 10);
            const twenty = weeks.find(week => week.km === 20);

            fuzzyCompare(bar(twenty).height, 2 * bar(ten).height, 0.6);
            compare(bars.most, 20);
            verify(textsOf(twenty).includes(twenty.kmWords));
        }

        function test_aWeekThatIsNotWholeIsAnOutlineAndReadSo(): void {
            const bars = make(weeksComponent, { weeks: load.weeks });

            for (const week of seen(bars, one => one instanceof WeekBar)) {
                const bar = all(week, one => one instanceof Rectangle)[0];
                compare(bar.border.width > 0, !week.isWhole);
                compare(week.Accessible.name.includes("not a whole week"), !week.isWhole);
            }
        }

        function test_wordsOfWeeksNeverStandOverEachOther_data(): var {
            return [{ tag: "wide", width: 700 }, { tag: "narrow", width: 320 }];
        }

        function test_wordsOfWeeksNeverStandOverEachOther(row: var): void {
            const bars = make(weeksComponent, { weeks: load.weeks, width: row.width });
            const names = seen(bars, one => one instanceof AppText && one.text.startsWith("w")).map(one => ({
                left: one.mapToItem(bars, 0, 0).x,
                right: one.mapToItem(bars, one.width, 0).x
            }));

            verify(names.length > 1);
            for (let i = 1; i < names.length; ++i) {
                verify(names[i].left >= names[i - 1].right - 0.5);
            }
        }
    }
}
