import QtQuick
import QtTest
import Calcar
import "support"

/*! A question: nothing is chosen until somebody chooses it, and what is blocked takes no answer at all. */
Item {
    id: stage

    width: 700
    height: 300

    Component {
        id: rowComponent

        PresenceRow {
            property list<int> given
            property list<int> moves

            width: 640
            question: "Pain at night?"
            answer: Terms.Answer.NotAsked
            onChosen: answer => {
                this.given.push(answer);
                this.answer = answer;
            }
            onMovedOn: by => this.moves.push(by)
        }
    }

    HandsCase {
        name: "PresenceRow"

        function make(values: var): PresenceRow {
            return made(rowComponent, stage, values) as PresenceRow;
        }

        function buttonsOf(row: PresenceRow): var {
            return seen(row, one => one instanceof AnswerButton);
        }

        function checkedOf(row: PresenceRow): var {
            return buttonsOf(row).filter(one => one.checked).map(one => one.answer);
        }

        function test_untouchedIsNotAskedAndNeverNo(): void {
            const row = make({});

            compare(checkedOf(row), [Terms.Answer.NotAsked]);
            row.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Tab);
            compare(row.given.length, 0, "the keyboard passing by answers nothing");
        }

        function labelOf(button: Item): Text {
            return only(button, one => one instanceof Text) as Text;
        }

        function test_noAnswerIsCutOrTouchesItsBorder_data(): var {
            return [640, 480, 316, 280, 200, 120].map(width => ({ tag: width + " wide", width: width }));
        }

        function test_noAnswerIsCutOrTouchesItsBorder(data: var): void {
            const row = make({ width: data.width, answer: Terms.Answer.CannotSay });

            for (const button of buttonsOf(row)) {
                const label = labelOf(button);
                verify(!label.truncated, button.text);
                verify(label.contentWidth + 2 * Theme.half <= button.width, button.text + " has air at both sides");
                compare(label.lineCount, 1, button.text);
                const left = button.mapToItem(row, 0, 0).x;
                verify(left >= 0 && left + button.width <= row.width + 0.5, button.text + " is within the row");
            }
        }

        function test_nothingMovesWhenAnAnswerIsChosen_data(): var {
            return [640, 316, 200].map(width => ({ tag: width + " wide", width: width }));
        }

        function test_nothingMovesWhenAnAnswerIsChosen(data: var): void {
            const row = make({ width: data.width });
            const placesOf = () => buttonsOf(row).map(one => Math.round(one.mapToItem(row, 0, 0).x) + "/" + Math.round(one.width));
            const before = placesOf();

            for (const answer of [Terms.Answer.Yes, Terms.Answer.No, Terms.Answer.CannotSay]) {
                row.answer = answer;
                waitForRendering(row);
                compare(placesOf(), before);
                for (const button of buttonsOf(row)) {
                    verify(labelOf(button).implicitWidth + 2 * Theme.half <= button.width, button.text + " has the room it needs in bold");
                }
            }
        }

        function test_everyAnswerHasItsButton_data(): var {
            const answers = [Terms.Answer.Yes, Terms.Answer.No, Terms.Answer.CannotSay, Terms.Answer.NotAsked];
            const words = ["Yes", "No", "Cannot say", "Not asked"];
            return [].concat(...["mouse", "touch"].map(way => words.map((word, i) => ({
                tag: word + ", " + way,
                way: way,
                place: i,
                word: word,
                answer: answers[i]
            }))));
        }

        function test_everyAnswerHasItsButton(data: var): void {
            const row = make({ answer: data.answer === Terms.Answer.Yes ? Terms.Answer.No : Terms.Answer.Yes });
            const button = buttonsOf(row)[data.place];
            compare(button.text, data.word);

            press(button, data.way);

            compare(Array.from(row.given), [data.answer]);
            compare(checkedOf(row), [data.answer]);
            verify(row.activeFocus, "the keys go on from here");
        }

        function test_lettersAnswerAndMoveOn_data(): var {
            return [
                { tag: "Y", key: Qt.Key_Y, answer: Terms.Answer.Yes, moves: [1] },
                { tag: "N", key: Qt.Key_N, answer: Terms.Answer.No, moves: [1] },
                { tag: "U", key: Qt.Key_U, answer: Terms.Answer.CannotSay, moves: [1] },
                { tag: "Backspace", key: Qt.Key_Backspace, answer: Terms.Answer.NotAsked, moves: [] },
                { tag: "Delete", key: Qt.Key_Delete, answer: Terms.Answer.NotAsked, moves: [] }
            ];
        }

        function test_lettersAnswerAndMoveOn(data: var): void {
            const row = make({ answer: data.answer === Terms.Answer.Yes ? Terms.Answer.No : Terms.Answer.Yes });
            row.forceActiveFocus(Qt.TabFocusReason);

            keyClick(data.key);

            compare(Array.from(row.given), [data.answer]);
            compare(Array.from(row.moves), data.moves);
        }

        function test_lettersWithControlBelongToTheWindow(): void {
            const row = make({});
            row.forceActiveFocus(Qt.TabFocusReason);

            keyClick(Qt.Key_N, Qt.ControlModifier);
            keyClick(Qt.Key_Y, Qt.AltModifier);

            compare(row.given.length, 0);
        }

        function test_upAndDownMoveOnWithoutAnAnswer(): void {
            const row = make({});
            row.forceActiveFocus(Qt.TabFocusReason);

            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Up);

            compare(Array.from(row.moves), [1, -1]);
            compare(row.given.length, 0);
        }

        function test_arrowsGoToAnAnswerAndSpaceOrEnterChoosesIt_data(): var {
            const keys = [{ tag: "Space", key: Qt.Key_Space }, { tag: "Return", key: Qt.Key_Return }, { tag: "Enter", key: Qt.Key_Enter }];
            return keys.concat(keys.map(one => ({ tag: one.tag + ", mirrored", key: one.key, mirrored: true })));
        }

        function test_arrowsGoToAnAnswerAndSpaceOrEnterChoosesIt(data: var): void {
            const row = make({ answer: Terms.Answer.CannotSay });
            row.LayoutMirroring.enabled = data.mirrored === true;
            row.LayoutMirroring.childrenInherit = true;
            row.forceActiveFocus(Qt.TabFocusReason);
            const towardsYes = data.mirrored ? Qt.Key_Right : Qt.Key_Left;

            keyClick(towardsYes);
            compare(row.given.length, 0, "an arrow alone answers nothing");
            compare(buttonsOf(row).filter(one => one.marked).map(one => one.answer), [Terms.Answer.No]);
            keyClick(data.key);
            compare(Array.from(row.given), [Terms.Answer.No]);

            keyClick(towardsYes);
            keyClick(towardsYes);
            keyClick(data.key);
            compare(Array.from(row.given), [Terms.Answer.No, Terms.Answer.Yes], "there is nothing beyond yes");
        }

        function test_mirroredAnswersStandFromRightToLeft(): void {
            const row = make({});
            row.LayoutMirroring.enabled = true;
            row.LayoutMirroring.childrenInherit = true;
            waitForRendering(row);

            const places = buttonsOf(row).map(one => one.mapToItem(row, 0, 0).x);
            for (let i = 1; i < places.length; ++i) {
                verify(places[i] < places[i - 1]);
            }
        }

        function test_whatIsBlockedTakesNoAnswer_data(): var {
            return inEveryWay([{}]).concat([
                { tag: "Y", key: Qt.Key_Y },
                { tag: "N", key: Qt.Key_N },
                { tag: "U", key: Qt.Key_U },
                { tag: "Backspace", key: Qt.Key_Backspace },
                { tag: "Return", key: Qt.Key_Return },
                { tag: "Enter", key: Qt.Key_Enter }
            ]);
        }

        function test_whatIsBlockedTakesNoAnswer(data: var): void {
            const row = make({ answer: Terms.Answer.Yes, blockedBecause: "A fracture is not ruled out." });

            if (data.key !== undefined || data.way === "key") {
                row.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Right);
                keyClick(data.key ?? Qt.Key_Space);
            } else {
                press(buttonsOf(row)[1], data.way);
            }

            compare(row.given.length, 0);
            compare(checkedOf(row), [Terms.Answer.Yes], "what was recorded before still stands");
        }

        function test_whatIsBlockedSaysWhy(): void {
            const row = make({ hint: "Helps to decide: x", blockedBecause: "A fracture is not ruled out." });

            verify(textsOf(row).includes("A fracture is not ruled out."));
            verify(!textsOf(row).includes("Helps to decide: x"));
            compare(row.Accessible.description, "A fracture is not ruled out.");
            compare(only(row, one => one instanceof Icon).name, "lock");
        }

        function test_whatIsSeenBesideTheQuestion(): void {
            const row = make({ hint: "Helps to decide: x", source: "from the clinic", side: Terms.BodySide.Left });

            compare(textsOf(row).slice(0, 4), ["L", "Pain at night?", "Helps to decide: x", "from the clinic"]);
            compare(row.Accessible.name, "Pain at night?");
            compare(row.Accessible.description, "Helps to decide: x");
            row.side = Terms.BodySide.None;
            verify(!textsOf(row).includes("L"));
        }

        function test_aTestIsNotDoneAndAQuestionNotAsked(): void {
            const row = make({ isExamined: true });

            compare(buttonsOf(row)[3].text, "Not done");
        }

        function test_theKeysAreToldWhereTheyCount(): void {
            const row = make({});
            compare(seen(row, one => one instanceof AnswerKeys).length, 0);

            row.forceActiveFocus(Qt.TabFocusReason);

            compare(seen(row, one => one instanceof KeyHint).map(one => one.text), ["Y", "N", "U"]);
            row.blockedBecause = "not now";
            compare(seen(row, one => one instanceof AnswerKeys).length, 0);
        }

        function test_narrowRowsPutTheirAnswersBelow(): void {
            const row = make({ width: 300 });

            const question = seen(row, one => one instanceof AppText && one.text === row.question)[0];
            const buttons = buttonsOf(row);
            verify(buttons[0].mapToItem(row, 0, 0).y >= question.mapToItem(row, 0, question.height).y);
            verify(buttons[3].mapToItem(row, buttons[3].width, 0).x <= row.width + 0.5);
        }

        function test_bareRowsAreTheAnswersAlone(): void {
            const row = make({ bare: true });

            compare(textsOf(row), ["Yes", "No", "Cannot say", "Not asked"]);
            compare(row.Accessible.name, "Pain at night?");
        }
    }
}
