import QtQuick
import QtTest
import Calcar
import Calcar.Test
import "support"

/*! Any finding with the right way to answer it: what is answered by hand stands in the record, and nothing else does. */
Item {
    id: stage

    width: 700
    height: 300

    TestRoom {
        id: room
    }

    Component {
        id: entryComponent

        FindingEntry {
            property list<int> moves

            width: 600
            finding: "night-pain"
            side: Terms.BodySide.None
            question: "Pain at night?"
            positive: "It wakes"
            type: Terms.ValueType.YesNo
            choices: []
            choiceWords: []
            unit: ""
            low: 0
            high: 0
            answer: Terms.Answer.NotAsked
            number: 0
            choice: ""
            source: ""
            safety: Terms.Safety.Allowed
            safetyWords: ""
            decides: ""
            onMovedOn: by => this.moves.push(by)
        }
    }

    AppButton {
        y: 240
        text: "elsewhere"
    }

    HandsCase {
        readonly property var measurement: ({
            finding: "hip-internal-rotation-prone",
            question: "Internal rotation",
            type: Terms.ValueType.Number,
            side: Terms.BodySide.Left,
            unit: "°",
            low: 0,
            high: 90
        })

        name: "FindingEntry"

        function make(values: var): FindingEntry {
            const consultation = room.openNew();
            room.settle();
            return made(entryComponent, stage, Object.assign({ consultation: consultation }, values)) as FindingEntry;
        }

        function test_theSideStandsAtTheFieldItBelongsTo_data(): var {
            return [{ tag: "wide", width: 600 }, { tag: "one of a pair", width: 350 }, { tag: "narrow", width: 240 }];
        }

        function test_theSideStandsAtTheFieldItBelongsTo(row: var): void {
            const entry = make(Object.assign({ width: row.width }, measurement));
            const badge = only(entry, one => one instanceof SideBadge);
            const field = only(entry, one => one instanceof NumberEntry);

            const gap = field.mapToItem(entry, 0, 0).x - badge.mapToItem(entry, badge.width, 0).x;
            fuzzyCompare(gap, Theme.step, 0.5);
            fuzzyCompare(badge.mapToItem(field, 0, badge.height / 2).y, Theme.touch / 2, 1);
        }

        function test_untouchedItIsNotInTheRecord(): void {
            const before = make({});
            const entries = room.entries();

            before.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Tab);
            room.settle();

            compare(room.answerTo("night-pain"), "none");
            compare(room.entries(), entries);
        }

        function test_yesAndNoGoIntoTheRecord_data(): var {
            return [].concat(...[
                { word: "Yes", key: Qt.Key_Y, stands: "yes" },
                { word: "No", key: Qt.Key_N, stands: "no" },
                { word: "Cannot say", key: Qt.Key_U, stands: "cannot-say" }
            ].map(row => ["mouse", "touch", "key"].map(way => Object.assign({ tag: row.word + ", " + way, way: way }, row))));
        }

        function test_yesAndNoGoIntoTheRecord(row: var): void {
            const entry = make({});

            if (row.way === "key") {
                entry.forceActiveFocus(Qt.TabFocusReason);
                keyClick(row.key);
                compare(Array.from(entry.moves), [1]);
            } else {
                press(only(entry, one => one instanceof AnswerButton && one.text === row.word), row.way);
            }
            room.settle();

            compare(room.answerTo("night-pain"), row.stands);
        }

        function test_notAskedTakesTheAnswerOutOfTheRecord(): void {
            const entry = make({});
            entry.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Y);
            room.settle();
            compare(room.answerTo("night-pain"), "yes");

            press(only(entry, one => one instanceof AnswerButton && one.text === "Not asked"), "touch");
            room.settle();

            compare(room.answerTo("night-pain"), "none");
        }

        function test_whatIsBlockedNeverReachesTheRecord_data(): var {
            return [
                { tag: "mouse", way: "mouse" },
                { tag: "touch", way: "touch" },
                { tag: "Y", key: Qt.Key_Y },
                { tag: "N", key: Qt.Key_N },
                { tag: "Space", key: Qt.Key_Space }
            ];
        }

        function test_whatIsBlockedNeverReachesTheRecord(row: var): void {
            const entry = make({ safety: Terms.Safety.Blocked, safetyWords: "Not before the fracture is ruled out." });
            verify(textsOf(entry).includes("Not before the fracture is ruled out."));

            if (row.way !== undefined) {
                press(only(entry, one => one instanceof AnswerButton && one.text === "Yes"), row.way);
            } else {
                entry.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Left);
                keyClick(row.key);
            }
            room.settle();

            compare(room.answerTo("night-pain"), "none");
        }

        function test_whatMayBeDoneOnlySoSaysHowAndTakesAnAnswer(): void {
            const entry = make({ safety: Terms.Safety.ToFirstPain, safetyWords: "Only to the first pain." });
            verify(textsOf(entry).includes("Only to the first pain."));

            entry.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_N);
            room.settle();

            compare(room.answerTo("night-pain"), "no");
        }

        function test_aNumberGoesIntoTheRecordOnItsSide_data(): var {
            return [{ tag: "Enter", key: Qt.Key_Return }, { tag: "Tab", key: Qt.Key_Tab }];
        }

        function test_aNumberGoesIntoTheRecordOnItsSide(row: var): void {
            const entry = make(measurement);
            compare(textsOf(entry).slice(0, 2), ["Internal rotation", "L"]);

            press(only(entry, one => one instanceof TextEntry), "touch");
            type("24,5");
            keyClick(row.key);
            room.settle();

            compare(room.answerTo("hip-internal-rotation-prone", "left"), "24.5");
            compare(room.answerTo("hip-internal-rotation-prone", "right"), "none");
        }

        function test_aNumberOutOfRangeIsNotInTheRecordAndNotLost(): void {
            const entry = make(measurement);
            mouseClick(only(entry, one => one instanceof TextEntry));

            type("245");
            keyClick(Qt.Key_Tab);
            room.settle();

            compare(room.answerTo("hip-internal-rotation-prone", "left"), "none");
            compare(only(entry, one => one instanceof TextEntry).text, "245");
            verify(textsOf(entry).includes("0 to 90 °"));
        }

        function test_anEmptyNumberTakesTheOldOneOut(): void {
            const entry = make(measurement);
            entry.consultation.measure("hip-internal-rotation-prone", Terms.BodySide.Left, 30);
            room.settle();
            entry.number = 30;
            entry.answer = Terms.Answer.Given;
            const field = only(entry, one => one instanceof TextEntry);
            mouseClick(field);
            field.selectAll();

            keyClick(Qt.Key_Backspace);
            keyClick(Qt.Key_Return);
            room.settle();

            compare(room.answerTo("hip-internal-rotation-prone", "left"), "none");
        }

        function test_theHintSaysWhatItDecides(): void {
            const entry = make({ isExamined: true });
            verify(textsOf(entry).includes("It wakes"));

            entry.decides = "Infection";

            verify(textsOf(entry).includes("Helps to decide: Infection"));
            verify(!textsOf(entry).includes("It wakes"));
        }

        function test_narrowEntriesPutTheNumberBelowItsQuestion_data(): var {
            return [{ tag: "wide", width: 600, below: false }, { tag: "narrow", width: 240, below: true }];
        }

        function test_narrowEntriesPutTheNumberBelowItsQuestion(row: var): void {
            const entry = make(Object.assign({ width: row.width }, measurement));
            const words = only(entry, one => one instanceof AppText && one.text === "Internal rotation");
            const field = only(entry, one => one instanceof TextEntry);

            compare(field.mapToItem(entry, 0, 0).y >= words.mapToItem(entry, 0, words.height).y, row.below);
            verify(entry.implicitHeight >= field.mapToItem(entry, 0, field.height).y);
        }
    }
}
