import QtQuick
import QtTest
import Calcar
import "support"

/*! Whatever is pressed: once by mouse, touch and space bar; not at all when it is disabled. */
Item {
    id: stage

    width: 600
    height: 300

    TextEntry {
        id: before

        y: 240
    }

    Component {
        id: appButton

        AppButton { text: "Sign" }
    }

    Component {
        id: iconButton

        IconButton {
            iconName: "trash"
            text: "Take out"
        }
    }

    Component {
        id: chip

        Chip { text: "Groin" }
    }

    Component {
        id: answerButton

        AnswerButton {
            text: "Yes"
            answer: Terms.Answer.Yes
            focusPolicy: Qt.StrongFocus
        }
    }

    Component {
        id: appSwitch

        AppSwitch { text: "are runs" }
    }

    Component {
        id: checkLine

        CheckLine {
            text: "Letter"
            remark: "to the doctor"
        }
    }

    SignalSpy {
        id: clicks

        signalName: "clicked"
    }

    HandsCase {
        readonly property list<Component> pressed: [appButton, iconButton, chip, answerButton, appSwitch, checkLine]
        readonly property list<string> names: ["AppButton", "IconButton", "Chip", "AnswerButton", "AppSwitch", "CheckLine"]

        name: "Buttons"

        function each(): var {
            return names.map((name, i) => ({ tag: name, component: pressed[i] }));
        }

        function make(component: Component, values: var): Item {
            const made = createTemporaryObject(component, stage, values);
            waitForRendering(made);
            clicks.target = made;
            clicks.clear();
            return made;
        }

        function cleanup(): void {
            clicks.target = null;
        }

        function test_everyWayPressesOnce_data(): var {
            return inEveryWay(each());
        }

        function test_everyWayPressesOnce(row: var): void {
            const control = make(row.component, {});

            press(control, row.way);

            compare(clicks.count, 1);
        }

        function test_whatIsDisabledDoesNothing_data(): var {
            return inEveryWay(each());
        }

        function test_whatIsDisabledDoesNothing(row: var): void {
            const control = make(row.component, { enabled: false });

            press(control, row.way);

            compare(clicks.count, 0);
            verify(!control.checked);
            verify(!control.activeFocus);
        }

        function test_aPressThatSlidesOffIsNone_data(): var {
            return each().filter(row => row.tag !== "AppSwitch");
        }

        function test_aPressThatSlidesOffIsNone(row: var): void {
            const control = make(row.component, {});

            mousePress(control);
            mouseMove(control, control.width + 40, control.height + 40);
            mouseRelease(control, control.width + 40, control.height + 40);

            compare(clicks.count, 0);
        }

        function test_allAreNamedAndLargeEnoughForAFinger_data(): var {
            return each();
        }

        function test_allAreNamedAndLargeEnoughForAFinger(row: var): void {
            const control = make(row.component, {});

            compare(control.Accessible.name, control.text);
            verify(control.height >= Theme.touch);
            verify(control.width >= Theme.touch);
        }

        function test_theKeyboardIsSeenWhereItIs_data(): var {
            return each().filter(row => row.tag !== "AnswerButton");
        }

        function test_theKeyboardIsSeenWhereItIs(row: var): void {
            const control = make(row.component, {});
            const ring = all(control, one => one instanceof FocusRing)[0];
            verify(!ring.visible);

            control.forceActiveFocus(Qt.TabFocusReason);

            verify(ring.visible);
        }

        function test_tabReachesIt_data(): var {
            return each();
        }

        function test_tabReachesIt(row: var): void {
            const control = make(row.component, {});
            before.forceActiveFocus(Qt.TabFocusReason);

            keyClick(Qt.Key_Tab);

            verify(control.activeFocus);
            compare(clicks.count, 0);
        }

        function test_oneOfManyDoesNotChooseItself_data(): var {
            return inEveryWay([{ tag: "Chip", component: chip }, { tag: "AnswerButton", component: answerButton }]);
        }

        function test_oneOfManyDoesNotChooseItself(row: var): void {
            const control = make(row.component, {});

            press(control, row.way);

            verify(!control.checked, "only the record chooses");
        }

        function test_aChosenOneStaysChosenWhenPressedAgain_data(): var {
            return inEveryWay([{ tag: "Chip", component: chip }, { tag: "AnswerButton", component: answerButton }]);
        }

        function test_aChosenOneStaysChosenWhenPressedAgain(row: var): void {
            const control = make(row.component, { checked: true });

            press(control, row.way);

            verify(control.checked);
        }

        function test_whatIsSwitchedOnIsSwitchedOffAgain_data(): var {
            return inEveryWay([{ tag: "AppSwitch", component: appSwitch }, { tag: "CheckLine", component: checkLine }]);
        }

        function test_whatIsSwitchedOnIsSwitchedOffAgain(row: var): void {
            const control = make(row.component, {});

            press(control, row.way);
            verify(control.checked);
            press(control, row.way);
            verify(!control.checked);
        }

        function test_aSwitchIsDragged(): void {
            const toggle = make(appSwitch, {});

            mousePress(toggle, Theme.step, toggle.height / 2);
            mouseMove(toggle, Theme.wide, toggle.height / 2);
            mouseMove(toggle, Theme.touch, toggle.height / 2);
            mouseRelease(toggle, Theme.touch, toggle.height / 2);

            verify(toggle.checked);
        }

        function test_onIsToldByMoreThanColour(): void {
            const on = make(chip, {});
            const broad = on.implicitWidth;
            compare(seen(on, one => one instanceof Icon).length, 0);
            on.checked = true;
            compare(only(on, one => one instanceof Icon).name, "check");
            verify(on.implicitWidth > broad, "the check has room of its own");

            const line = make(checkLine, { checked: true });
            compare(only(line, one => one instanceof Icon).name, "check");
            line.checked = false;
            compare(seen(line, one => one instanceof Icon).length, 0);

            const toggle = make(appSwitch, {});
            const knob = toggle.indicator.children[0];
            const off = knob.x;
            toggle.checked = true;
            verify(knob.x > off + knob.width / 2, "the knob is on the other side");
        }

        function test_answersAreToldByTheirGround_data(): var {
            return [
                { tag: "yes", answer: Terms.Answer.Yes, filled: true, hatched: 0, dashed: 0 },
                { tag: "no", answer: Terms.Answer.No, filled: true, hatched: 0, dashed: 0 },
                { tag: "given", answer: Terms.Answer.Given, filled: true, hatched: 0, dashed: 0 },
                { tag: "cannot say", answer: Terms.Answer.CannotSay, filled: false, hatched: 1, dashed: 0 },
                { tag: "not asked", answer: Terms.Answer.NotAsked, filled: false, hatched: 0, dashed: 1 }
            ];
        }

        function test_answersAreToldByTheirGround(row: var): void {
            const button = make(answerButton, { answer: row.answer, checked: true });

            compare(Qt.colorEqual(button.background.color, Theme.ink), row.filled);
            compare(seen(button, one => one instanceof Hatch).length, row.hatched);
            compare(seen(button, one => one instanceof DashedFrame).length, row.dashed);
            button.checked = false;
            verify(!Qt.colorEqual(button.background.color, Theme.ink));
            compare(seen(button, one => one instanceof Hatch || one instanceof DashedFrame).length, 0);
        }

        function test_aLongWordWrapsWithinItsButton(): void {
            const button = make(appButton, { text: "Record what was decided and sign", iconName: "check", width: 160 });
            const word = only(button, one => one instanceof AppText);

            verify(word.lineCount > 1);
            verify(word.mapToItem(button, 0, 0).x >= 0);
            verify(word.mapToItem(button, word.width, 0).x <= button.width);
            verify(button.height >= word.height);
        }

        function test_aRemarkIsReadBelowItsLineAndAloud(): void {
            const line = make(checkLine, { width: 200, remark: "a long remark that needs several lines in here" });

            compare(textsOf(line), [line.text, line.remark]);
            compare(line.Accessible.description, line.remark);
            const low = all(line, one => one instanceof AppText)[1];
            verify(low.mapToItem(line, 0, low.height).y <= line.height);
        }
    }
}
