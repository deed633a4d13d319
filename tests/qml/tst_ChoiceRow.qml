import QtQuick
import QtTest
import Calcar
import "support"

/*! A question whose answer is one of several words; “not asked” is one of them, and the one it begins with. */
Item {
    id: stage

    width: 700
    height: 300

    Component {
        id: rowComponent

        ChoiceRow {
            property list<string> given
            property int forgottenTimes: 0

            width: 600
            question: "How did it begin?"
            choices: ["slowly", "at-once"]
            choiceWords: ["Slowly", "At once"]
            choice: ""
            onChosen: choice => {
                this.given.push(choice);
                this.choice = choice;
            }
            onForgotten: {
                ++forgottenTimes;
                choice = "";
            }
        }
    }

    HandsCase {
        name: "ChoiceRow"

        function make(values: var): ChoiceRow {
            return made(rowComponent, stage, values) as ChoiceRow;
        }

        function button(row: ChoiceRow, word: string): Item {
            return only(row, one => one instanceof AnswerButton && one.text === word);
        }

        function checkedOf(row: ChoiceRow): var {
            return seen(row, one => one instanceof AnswerButton && one.checked).map(one => one.text);
        }

        function test_untouchedIsNotAsked(): void {
            const row = make({});

            compare(checkedOf(row), ["Not asked"]);
        }

        function test_aWordIsChosenByItsId_data(): var {
            return inEveryWay([{}]);
        }

        function test_aWordIsChosenByItsId(data: var): void {
            const row = make({});

            press(button(row, "At once"), data.way);

            compare(Array.from(row.given), ["at-once"]);
            compare(checkedOf(row), ["At once"]);
        }

        function test_notAskedTakesItBack_data(): var {
            return inEveryWay([{}]);
        }

        function test_notAskedTakesItBack(data: var): void {
            const row = make({ choice: "slowly" });
            compare(checkedOf(row), ["Slowly"]);

            press(button(row, "Not asked"), data.way);

            compare(row.forgottenTimes, 1);
            compare(row.given.length, 0);
            compare(checkedOf(row), ["Not asked"]);
        }

        function test_pressingTheChosenWordAgainKeepsIt_data(): var {
            return inEveryWay([{}]);
        }

        function test_pressingTheChosenWordAgainKeepsIt(data: var): void {
            const row = make({ choice: "slowly" });

            press(button(row, "Slowly"), data.way);

            compare(checkedOf(row), ["Slowly"]);
            compare(row.forgottenTimes, 0);
        }

        function test_whatIsDisabledTakesNothing_data(): var {
            return inEveryWay([{}]);
        }

        function test_whatIsDisabledTakesNothing(data: var): void {
            const row = make({ enabled: false });

            press(button(row, "Slowly"), data.way);

            compare(row.given.length, 0);
            compare(checkedOf(row), ["Not asked"]);
        }

        function test_tabGoesFromWordToWordAndChoosesNone(): void {
            const row = make({});
            button(row, "Slowly").forceActiveFocus(Qt.TabFocusReason);

            keyClick(Qt.Key_Tab);

            verify(button(row, "At once").activeFocus);
            verify(button(row, "At once").marked);
            keyClick(Qt.Key_Tab);
            verify(button(row, "Not asked").activeFocus);
            compare(row.given.length, 0);
        }

        function test_theSourceTakesThePlaceOfTheHint(): void {
            const row = make({ hint: "Helps to decide: x" });
            verify(textsOf(row).includes("Helps to decide: x"));

            row.source = "from the clinic record";

            verify(textsOf(row).includes("from the clinic record"));
            verify(!textsOf(row).includes("Helps to decide: x"));
        }
    }
}
