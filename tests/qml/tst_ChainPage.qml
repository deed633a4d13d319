import QtQuick
import QtTest
import Calcar
import Calcar.Test
import "support"

Item {
    id: root

    width: 1100
    height: 900

    TestRoom {
        id: room
    }

    Component {
        id: pageComponent

        ChainPageView {}
    }

    Component {
        id: reader

        ChainPage {}
    }

    PageCase {
        name: "ChainPage"
        stage: root
        testRoom: room
        page: pageComponent

        function line(key: string): SegmentLine {
            return reach(only(view, one => one instanceof SegmentLine && one.key === key)) as SegmentLine;
        }

        function entry(finding: string, side: int): ChainEntry {
            return reach(only(view, one => one instanceof ChainEntry && one.finding === finding && one.side === side)) as ChainEntry;
        }

        function current(): var {
            return seen(view, one => one instanceof SegmentLine && one.isCurrent).map(one => one.key);
        }

        function figure(): ChainView {
            return reach(seen(view, one => one instanceof ChainView && one.figure === "chain-front")[0]) as ChainView;
        }

        function test_aZoneSelectsItsSegmentsInTurn(): void {
            const chain = createTemporaryObject(reader, root, { consultation: room.openExample("labral") });
            room.settle();

            chain.selectZone("foot-ankle-left");
            compare(chain.selected, "foot-ankle");
            compare(chain.selectedRegion, "foot-ankle");
            chain.selectZone("foot-ankle-left");
            compare(chain.selected, "calf-posterior-chain");
            chain.selectZone("foot-ankle-right");
            compare(chain.selected, "foot-ankle");
        }

        function test_aFindingLeadsToItsSegment(): void {
            const chain = createTemporaryObject(reader, root, { consultation: room.openNew() });

            compare(chain.segmentOf("weight-bearing-lunge"), "foot-ankle");
            compare(chain.segmentOf("night-pain"), "");
        }

        function test_aMeasuredTestIsToldAtOnce(): void {
            const consultation = room.openNew();
            const chain = createTemporaryObject(reader, root, { consultation: consultation });
            chain.selected = "foot-ankle";
            const before = chain.results.count;

            consultation.measure("weight-bearing-lunge", Terms.BodySide.Left, 4);
            consultation.measure("weight-bearing-lunge", Terms.BodySide.Right, 11);
            room.settle();

            compare(before, 0);
            compare(chain.results.count, 1);
        }

        function test_aSegmentIsOpenedAndNothingIsRecorded_data(): var {
            return inEveryWay([{}]);
        }

        function test_aSegmentIsOpenedAndNothingIsRecorded(row: var): void {
            open("");
            const entries = room.entries();

            press(line("foot-ankle"), row.way);
            room.settle();

            compare(current(), ["foot-ankle"]);
            compare(only(view, one => one instanceof SegmentTitle).key, "foot-ankle");
            verify(seen(view, one => one instanceof ChainEntry && one.finding === "weight-bearing-lunge").length > 0);
            compare(room.entries(), entries);
        }

        function test_aPressOnTheFigureOpensTheSegmentThere_data(): var {
            return [{ tag: "mouse" }, { tag: "touch" }];
        }

        function test_aPressOnTheFigureOpensTheSegmentThere(row: var): void {
            open("");
            const front = figure();
            const ankle = only(front, one => one instanceof ThemedMarks).innerPoint("foot-ankle-left");

            if (row.tag === "mouse") {
                mouseClick(front, ankle.x, ankle.y);
            } else {
                const touch = touchEvent(front);
                touch.press(0, front, ankle.x, ankle.y).commit();
                touch.release(0, front, ankle.x, ankle.y).commit();
            }

            compare(current(), ["foot-ankle"]);
        }

        function test_aPressBesideTheFigureOpensNothing(): void {
            open("");
            const before = current();

            mouseClick(figure(), 1, 1);

            compare(current(), before);
        }

        function test_theFigureIsTurned_data(): var {
            return inEveryWay([{}]);
        }

        function test_theFigureIsTurned(row: var): void {
            open("");
            compare(seen(view, one => one instanceof ChainView && one.figure === "chain-left").length, 1);

            pressNamed("Show the right side", row.way);

            compare(seen(view, one => one instanceof ChainView && one.figure === "chain-right").length, 1);
            verify(isThere("Show the left side"));
        }

        function test_bothSidesAreMeasuredAndTheirResultIsTold(): void {
            open("");
            press(line("foot-ankle"), "mouse");

            for (const side of [Terms.BodySide.Right, Terms.BodySide.Left]) {
                const field = only(entry("weight-bearing-lunge", side), one => one instanceof TextEntry);
                tap(field);
                type(side === Terms.BodySide.Right ? "11" : "4");
                keyClick(Qt.Key_Return);
                room.settle();
            }

            compare(room.answerTo("weight-bearing-lunge", "right"), "11");
            compare(room.answerTo("weight-bearing-lunge", "left"), "4");
            tryVerify(() => seen(view, one => one instanceof ChainResult && one.key === "weight-bearing-lunge").length === 1);
            compare(seen(view, one => one instanceof ChainMeasure).length, 1);
            compare(line("foot-ankle").state, Terms.ChainState.Deficit);
        }

        function test_oneSideAloneIsComparedWithNothing(): void {
            open("");
            press(line("foot-ankle"), "mouse");

            const field = only(entry("weight-bearing-lunge", Terms.BodySide.Left), one => one instanceof TextEntry);
            mouseClick(field);
            type("4");
            keyClick(Qt.Key_Tab);
            room.settle();

            compare(room.answerTo("weight-bearing-lunge", "left"), "4");
            compare(room.answerTo("weight-bearing-lunge", "right"), "none");
            tryVerify(() => seen(view, one => one instanceof ChainMeasure).length === 1);
            const measure = only(view, one => one instanceof ChainMeasure) as ChainMeasure;
            compare(measure.comparison, Terms.Comparison.CannotCompare);
            compare(only(measure, one => one instanceof SideMark && one.missing).side, Terms.BodySide.Right);
        }

        function test_aNumberThatCannotBeIsNotRecorded(): void {
            open("");
            press(line("foot-ankle"), "mouse");
            const field = only(entry("weight-bearing-lunge", Terms.BodySide.Left), one => one instanceof TextEntry);

            mouseClick(field);
            type("400");
            keyClick(Qt.Key_Tab);
            room.settle();

            compare(room.answerTo("weight-bearing-lunge", "left"), "none");
            compare(field.text, "400");
            verify(field.fault !== "");
        }

        function test_lettersAnswerATestAndGoOnToTheNext(): void {
            open("");
            for (const one of seen(view, one => one instanceof SegmentLine)) {
                press(reach(one), "key");
                wait(100);  // rows follow one by one
                const rows = seen(view, one => one instanceof ChainEntry && one.type === Terms.ValueType.YesNo && one.safety !== Terms.Safety.Blocked);
                if (rows.length > 1) {
                    const side = rows[0].side === Terms.BodySide.Left ? "left" : rows[0].side === Terms.BodySide.Right ? "right" : "";
                    const finding = rows[0].finding;
                    reach(rows[0]).forceActiveFocus(Qt.TabFocusReason);

                    keyClick(Qt.Key_N);
                    verify(!rows[0].activeFocus);
                    room.settle();

                    compare(room.answerTo(finding, side), "no");
                    return;
                }
            }
            fail("no segment has two questions");
        }

        function test_theSourceOfAResultIsOnePressAway_data(): var {
            return inEveryWay([{}]);
        }

        function test_theSourceOfAResultIsOnePressAway(row: var): void {
            open("");
            press(line("foot-ankle"), "mouse");
            consultation.measure("weight-bearing-lunge", Terms.BodySide.Left, 4);
            consultation.measure("weight-bearing-lunge", Terms.BodySide.Right, 11);
            room.settle();
            tryVerify(() => seen(view, one => one instanceof ChainResult).length === 1);
            const result = seen(view, one => one instanceof ChainResult)[0];
            shell.closeExplanation();

            press(reach(only(result, one => one instanceof AppButton)), row.way);

            compare(shell.explained, "weight-bearing-lunge");
            compare(shell.explainedKind, "finding");
        }

        function test_aFindingThatIsWantedHasTheKeyboard(): void {
            open("");

            shell.findingWanted("weight-bearing-lunge");

            compare(current(), ["foot-ankle"]);
            const first = seen(view, one => one instanceof ChainEntry && one.finding === "weight-bearing-lunge")[0];
            verify(first.activeFocus);
        }

        function entries(): var {
            return seen(view, one => one instanceof ChainEntry);
        }

        function test_aFindingWhoseRowIsStillToComeHasTheKeyboardWhenItIsThere(): void {
            open("");
            shell.findingWanted("hip-internal-rotation-prone");
            compare(current(), ["hip-mobility"]);
            const chain = createTemporaryObject(reader, root, { consultation: view.consultation, isShown: true });
            chain.selected = "hip-mobility";
            const all = chain.entries.count;
            verify(all > 4);
            tryVerify(() => entries().length === all);
            const last = entries()[all - 1].finding;
            press(line("foot-ankle"), "mouse");
            tryVerify(() => current()[0] === "foot-ankle");

            shell.findingWanted(last);

            tryVerify(() => entries().some(one => one.finding === last && one.activeFocus));
            compare(current(), ["hip-mobility"]);
        }
    }
}
