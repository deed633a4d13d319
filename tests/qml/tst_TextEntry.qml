import QtQuick
import QtTest
import Calcar
import "support"

/*! What is typed: told once when it is done, kept while it is being typed, and never told when nothing changed. */
Item {
    id: stage

    width: 700
    height: 400

    Component {
        id: entryComponent

        TextEntry {
            name: "Reason"
            placeholderText: "why"
        }
    }

    Component {
        id: blockComponent

        TextBlock {
            name: "Reason"
            placeholderText: "why"
        }
    }

    Component {
        id: fieldComponent

        FormField {
            width: 300
            title: "Reason"
            value: ""
            hint: "why"
        }
    }

    AppButton {
        id: elsewhere

        y: 340
        text: "elsewhere"
    }

    SignalSpy {
        id: told

        signalName: "committed"
    }

    HandsCase {
        name: "TextEntry"

        function make(component: Component, values: var): Item {
            const made = createTemporaryObject(component, stage, values);
            waitForRendering(made);
            told.target = made;
            told.clear();
            return made;
        }

        function cleanup(): void {
            told.target = null;
        }

        function each(): var {
            return [{ tag: "TextEntry", component: entryComponent }, { tag: "TextBlock", component: blockComponent }];
        }

        function test_aPressBringsTheKeyboard_data(): var {
            return [].concat(...["mouse", "touch"].map(way => each().map(row => Object.assign({}, row, { tag: row.tag + ", " + way, way: way }))));
        }

        function test_aPressBringsTheKeyboard(data: var): void {
            const entry = make(data.component, {});

            press(entry, data.way);
            type("hip");

            compare(entry.text, "hip");
            compare(told.count, 0, "it is still being typed");
        }

        function test_whatWasTypedIsToldWhenTheKeyboardLeaves_data(): var {
            return each();
        }

        function test_whatWasTypedIsToldWhenTheKeyboardLeaves(data: var): void {
            const entry = make(data.component, {});
            mouseClick(entry);
            type("hip");

            mouseClick(elsewhere);
            keyClick(Qt.Key_Tab);

            compare(told.count, 1);
            compare(told.signalArguments[0][0], "hip");
        }

        function test_tabLeaves_data(): var {
            return each();
        }

        function test_tabLeaves(data: var): void {
            const entry = make(data.component, {});
            mouseClick(entry);
            type("hip");

            keyClick(Qt.Key_Tab);

            verify(!entry.activeFocus);
            compare(entry.text, "hip");
            compare(told.count, 1);
        }

        function test_shiftTabGoesBack_data(): var {
            return each();
        }

        function test_shiftTabGoesBack(data: var): void {
            const entry = make(data.component, {});
            mouseClick(entry);

            keyClick(Qt.Key_Backtab);

            verify(!entry.activeFocus);
            compare(told.count, 0);
        }

        function test_enterEndsOneLineAndBeginsAnother(): void {
            const line = make(entryComponent, {});
            mouseClick(line);
            type("hip");
            keyClick(Qt.Key_Return);
            compare(told.count, 1);

            const block = make(blockComponent, {});
            mouseClick(block);
            const low = block.height;
            type("hip");
            keyClick(Qt.Key_Return);
            type("knee");
            compare(block.text, "hip\nknee");
            compare(told.count, 0);
            verify(block.height > low, "it grows with its lines");
            verify(block.height >= block.contentHeight + block.topPadding + block.bottomPadding);
        }

        function test_whatIsUnchangedIsNotTold_data(): var {
            return each();
        }

        function test_whatIsUnchangedIsNotTold(data: var): void {
            const entry = make(data.component, { shownText: "hip" });
            mouseClick(entry);
            keyClick(Qt.Key_End);
            type("s");
            keyClick(Qt.Key_Backspace);

            keyClick(Qt.Key_Tab);

            compare(told.count, 0);
        }

        function test_whatIsBeingTypedIsNotOverwritten_data(): var {
            return each();
        }

        function test_whatIsBeingTypedIsNotOverwritten(data: var): void {
            const entry = make(data.component, { shownText: "hip" });
            mouseClick(entry);
            keyClick(Qt.Key_End);
            type("s");

            entry.shownText = "knee";

            compare(entry.text, "hips");
            keyClick(Qt.Key_Tab);
            compare(told.signalArguments[0][0], "hips");
        }

        function test_whatIsNotBeingTypedFollowsTheRecord_data(): var {
            return each();
        }

        function test_whatIsNotBeingTypedFollowsTheRecord(data: var): void {
            const entry = make(data.component, { shownText: "hip" });
            mouseClick(entry);
            keyClick(Qt.Key_End);
            type("s");
            keyClick(Qt.Key_Tab);

            entry.shownText = "knee";

            compare(entry.text, "knee");
        }

        function test_theHintGoesWithTheFirstLetter_data(): var {
            return each();
        }

        function test_theHintGoesWithTheFirstLetter(data: var): void {
            const entry = make(data.component, {});
            verify(textsOf(entry).includes("why"));

            mouseClick(entry);
            type("h");

            verify(!textsOf(entry).includes("why"));
        }

        function test_whatIsDisabledTakesNothing_data(): var {
            return each();
        }

        function test_whatIsDisabledTakesNothing(data: var): void {
            const entry = make(data.component, { enabled: false, shownText: "hip" });

            mouseClick(entry);
            tap(entry);
            type("x");

            compare(entry.text, "hip");
            verify(!entry.activeFocus);
        }

        function test_theEntryIsNamedAndTellsItsFault(): void {
            const entry = make(entryComponent, { fault: "No such day" });

            compare(entry.Accessible.name, "Reason");
            compare(entry.Accessible.description, "No such day");
            verify(entry.height >= Theme.touch);
        }

        function test_aFieldTakesOneLineOrSeveral_data(): var {
            return [{ tag: "one line", isLong: false }, { tag: "several", isLong: true }];
        }

        function test_aFieldTakesOneLineOrSeveral(data: var): void {
            const field = make(fieldComponent, { isLong: data.isLong });
            compare(textsOf(field)[0], "Reason");

            field.giveFocus();
            type("hip");
            keyClick(Qt.Key_Tab);

            compare(told.count, 1);
            compare(told.signalArguments[0][0], "hip");
            compare(seen(field, one => one instanceof TextBlock).length, data.isLong ? 1 : 0);
        }

        function test_aFieldThatMayNotBeChangedIsText(): void {
            const field = make(fieldComponent, { isEditable: false, isMissing: true });

            compare(textsOf(field), ["Reason", "not recorded"]);
            compare(seen(field, one => one instanceof TextEntry || one instanceof DashedFrame).length, 0);
            field.value = "hip";
            compare(textsOf(field), ["Reason", "hip"]);
        }

        function test_aFieldThatIsMissingIsDashed(): void {
            const field = make(fieldComponent, { isMissing: true });

            const dashes = only(field, one => one instanceof DashedFrame);
            verify(dashes.height >= Theme.touch);
            compare(only(field, one => one instanceof FieldGround).border.width, 0, "one border");
            field.isMissing = false;
            compare(seen(field, one => one instanceof DashedFrame).length, 0);
            compare(only(field, one => one instanceof FieldGround).border.width, 1);
        }

        function test_aFaultIsReadBelowItsField(): void {
            const field = make(fieldComponent, { value: "soon", fault: "No such day" });

            const words = only(field, one => one instanceof AppText && one.text === "No such day");
            const entry = only(field, one => one instanceof TextEntry);
            verify(words.mapToItem(field, 0, 0).y >= entry.mapToItem(field, 0, entry.height).y);
            compare(entry.Accessible.description, "No such day");
        }
    }
}
