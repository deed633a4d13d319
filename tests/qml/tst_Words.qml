import QtQuick
import QtTest
import Calcar
import "support"

/*! Cards and words: what they must say, that nothing runs out of them, and the buttons that some of them have. */
Item {
    id: stage

    width: 700
    height: 500

    readonly property string longWords: "Something that takes far more words than there is room for in one line of a narrow card"

    Component {
        id: card

        Card {
            property alias inside: inside

            width: 300

            Rectangle {
                id: inside

                width: parent.width
                height: 50
            }
        }
    }

    Component {
        id: cardTitle

        CardTitle { title: "Diary" }
    }

    Component {
        id: pill

        Pill { text: "from a file" }
    }

    Component {
        id: rule

        Rule {}
    }

    Component {
        id: keyHint

        KeyHint { text: "Y" }
    }

    Component {
        id: labelled

        Labelled {
            property int pressedTimes: 0

            words: "Day"

            AppButton {
                text: "Today"
                onClicked: ++pressedTimes
            }
        }
    }

    Component {
        id: labelledText

        LabelledText {
            width: 300
            label: "How"
            text: "prone"
        }
    }

    Component {
        id: notice

        Notice {
            property int pressedTimes: 0

            width: 640
            text: "All marked pain is on the other side."
            onActed: ++pressedTimes
        }
    }

    Component {
        id: emptyState

        EmptyState {
            property list<string> pressed

            width: 640
            iconName: "outcome"
            missing: "No score is recorded yet."
            onActed: this.pressed.push("action")
            onActedOtherwise: this.pressed.push("other")
        }
    }

    Component {
        id: text

        AppText { width: 300 }
    }

    HandsCase {
        name: "Words"

        function make(component: Component, values: var): Item {
            return made(component, stage, values);
        }

        function staysWithin(item: Item): bool {
            return seen(item, one => one instanceof Text && one.text !== "").every(words => {
                const from = words.mapToItem(item, 0, 0);
                return from.x >= 0 && from.x + words.paintedWidth <= item.width + 1 && from.y + words.paintedHeight <= item.height + 1;
            });
        }

        function test_wordsAreShownAsTheyAreAndNeverAsMarkup(): void {
            const words = make(text, { text: "<b>x</b> & 5 < 6" });

            compare(words.textFormat, Text.PlainText);
            compare(words.Accessible.name, "<b>x</b> & 5 < 6");
            verify(!words.Accessible.ignored);
            words.text = "";
            verify(words.Accessible.ignored, "nothing is not read aloud");
        }

        function test_aCardGrowsWithWhatItHolds(): void {
            const box = make(card, {});
            const before = box.implicitHeight;

            box.inside.height = 200;

            tryCompare(box, "implicitHeight", before + 150);
            verify(box.inside.mapToItem(box, 0, 0).x >= box.padding);
            compare(box.inside.width, 300 - 2 * box.padding);
        }

        function test_longWordsStayWithinTheirPlace_data(): var {
            return [
                { tag: "CardTitle", component: cardTitle, values: { width: 260, title: stage.longWords, remark: stage.longWords } },
                { tag: "LabelledText", component: labelledText, values: { width: 260, text: stage.longWords } },
                { tag: "Notice", component: notice, values: { width: 320, text: stage.longWords, action: "Set the side" } },
                { tag: "EmptyState", component: emptyState, values: { width: 320, missing: stage.longWords, remedy: stage.longWords } },
                { tag: "Pill", component: pill, values: { text: "a source with some words" } },
                { tag: "KeyHint", component: keyHint, values: { text: "Backspace" } }
            ];
        }

        function test_longWordsStayWithinTheirPlace(row: var): void {
            const item = make(row.component, row.values);
            item.width = row.values.width ?? item.implicitWidth;
            item.height = Qt.binding(() => item.implicitHeight);

            tryVerify(() => staysWithin(item));
        }

        function test_aTitleIsAHeadingAndItsRemarkOnlyWhereThereIsOne(): void {
            const title = make(cardTitle, {});
            compare(textsOf(title), ["Diary"]);
            compare(only(title, one => one instanceof AppText).Accessible.role, Accessible.Heading);

            title.remark = "Nothing is in it yet.";

            compare(textsOf(title), ["Diary", "Nothing is in it yet."]);
        }

        function test_aRuleIsAHairLineAsWideAsItsPlace(): void {
            const line = make(rule, {});

            compare(line.height, 1);
            compare(line.width, stage.width);
            verify(Qt.colorEqual(line.color, Theme.line));
        }

        function test_aPillIsDashedWhereItIsUncertain(): void {
            const word = make(pill, { iconName: "check" });
            compare(textsOf(word), ["from a file"]);
            compare(only(word, one => one instanceof Icon).name, "check");
            compare(seen(word, one => one instanceof DashedFrame).length, 0);

            word.dashed = true;

            compare(seen(word, one => one instanceof DashedFrame).length, 1);
        }

        function test_aWordAboveAControlDoesNotTakeItsPresses_data(): var {
            return inEveryWay([{}]);
        }

        function test_aWordAboveAControlDoesNotTakeItsPresses(row: var): void {
            const whole = make(labelled, {});
            const button = only(whole, one => one instanceof AppButton);
            compare(textsOf(whole), ["Day", "Today"]);
            verify(button.mapToItem(whole, 0, 0).y >= only(whole, one => one instanceof AppText && one.text === "Day").height);

            press(button, row.way);

            compare(whole.pressedTimes, 1);
        }

        function test_aLabelWithoutTextIsNotShown(): void {
            const words = make(labelledText, {});
            compare(textsOf(words), ["How", "prone"]);

            words.text = "";

            verify(!words.visible);
        }

        function test_aNoticeIsAnAlertAndActsWhenPressed_data(): var {
            return inEveryWay([{}]);
        }

        function test_aNoticeIsAnAlertAndActsWhenPressed(row: var): void {
            const box = make(notice, { isQuestion: true, action: "Set the side" });
            compare(box.Accessible.role, Accessible.AlertMessage);
            compare(box.Accessible.name, "All marked pain is on the other side.");

            press(only(box, one => one instanceof AppButton), row.way);

            compare(box.pressedTimes, 1);
        }

        function test_aContradictionAndAQuestionAreToldByTheirSign(): void {
            const box = make(notice, {});
            compare(only(box, one => one instanceof Icon).name, "warning");
            compare(seen(box, one => one instanceof AppButton).length, 0);

            box.isQuestion = true;

            compare(only(box, one => one instanceof Icon).name, "help");
        }

        function test_nothingYetSaysHowToGetIt_data(): var {
            return inEveryWay([{ tag: "the first", word: "Enter one", told: "action" }, { tag: "the other", word: "Import", told: "other" }]);
        }

        function test_nothingYetSaysHowToGetIt(row: var): void {
            const empty = make(emptyState, { remedy: "Enter it below.", action: "Enter one", otherAction: "Import" });
            compare(textsOf(empty), ["No score is recorded yet.", "Enter it below.", "Enter one", "Import"]);

            press(only(empty, one => one instanceof AppButton && one.text === row.word), row.way);

            compare(Array.from(empty.pressed), [row.told]);
        }

        function test_nothingYetWithoutARemedyHasNoButtons(): void {
            compare(textsOf(make(emptyState, {})), ["No score is recorded yet."]);
        }
    }
}
