import QtQuick
import QtTest
import Calcar
import Calcar.Test
import "support"

/*! A measured number: taken once, with comma or point; what is no plausible number is not taken, says so, and stays. */
Item {
    id: stage

    width: 600
    height: 300

    Component {
        id: entryComponent

        NumberEntry {
            property list<real> taken
            property int clearedTimes: 0

            width: 160
            name: "Internal rotation"
            given: false
            value: 0
            unit: "°"
            low: 0
            high: 90
            onEntered: value => {
                this.taken.push(value);
                this.value = value;
                given = true;
            }
            onCleared: {
                ++clearedTimes;
                given = false;
            }
        }
    }

    TestRoom {
        id: room
    }

    AppButton {
        y: 200
        text: "elsewhere"
    }

    HandsCase {
        name: "NumberEntry"

        function make(values: var): NumberEntry {
            const made = createTemporaryObject(entryComponent, stage, values) as NumberEntry;
            waitForRendering(made);
            mouseClick(made, made.width / 3, Theme.touch / 2);
            verify(made.activeFocus);
            return made;
        }

        function fieldOf(entry: NumberEntry): TextEntry {
            return only(entry, one => one instanceof TextEntry) as TextEntry;
        }

        function fill(entry: NumberEntry, text: string): void {
            fieldOf(entry).selectAll();
            keyClick(Qt.Key_Backspace);
            type(text);
        }

        function test_untouchedIsEmptyDashedAndNotZero(): void {
            const entry = createTemporaryObject(entryComponent, stage, {}) as NumberEntry;

            compare(fieldOf(entry).text, "");
            compare(seen(entry, one => one instanceof DashedFrame).length, 1);
            compare(only(entry, one => one instanceof FieldGround).border.width, 0, "dashed, and no second border");
            entry.given = true;
            compare(only(entry, one => one instanceof FieldGround).border.width, 1);
            compare(fieldOf(entry).text, "0", "zero that was measured is a number");
            compare(seen(entry, one => one instanceof DashedFrame).length, 0);
        }

        function test_whatIsNotWantedIsNotDashed(): void {
            const entry = createTemporaryObject(entryComponent, stage, { wanting: false }) as NumberEntry;

            compare(seen(entry, one => one instanceof DashedFrame).length, 0);
        }

        function cleanup(): void {
            room.writeNumbersAs("en_GB");
        }

        function test_numbersAreWrittenAsTheLanguageDoes_data(): var {
            return [
                { tag: "English", locale: "en_GB", shown: "24.5", thousand: "1,000", says: "A number, such as 24.5" },
                { tag: "German", locale: "de_DE", shown: "24,5", thousand: "1.000", says: "A number, such as 24,5" }
            ];
        }

        function test_numbersAreWrittenAsTheLanguageDoes(data: var): void {
            room.writeNumbersAs(data.locale);
            const entry = make({ given: true, value: 24.5 });
            compare(fieldOf(entry).text, data.shown);

            for (const text of ["36,5", "37.5"]) {
                fill(entry, text);
                keyClick(Qt.Key_Return);
            }
            compare(Array.from(entry.taken), [36.5, 37.5], "either point is read");

            fill(entry, data.thousand);
            keyClick(Qt.Key_Return);
            compare(entry.taken.length, 2, "a thousand is not read as one");
            compare(entry.fault, data.says);
        }

        function test_passingByTakesNothing(): void {
            const entry = make({});

            keyClick(Qt.Key_Tab);

            compare(entry.taken.length, 0);
            compare(entry.clearedTimes, 0);
        }

        function test_numbersAreReadWithCommaOrPoint_data(): var {
            return [
                { tag: "whole", text: "30", value: 30 },
                { tag: "point", text: "24.5", value: 24.5 },
                { tag: "comma", text: "24,5", value: 24.5 },
                { tag: "spaces", text: " 7 ", value: 7 },
                { tag: "lowest", text: "0", value: 0 },
                { tag: "highest", text: "90", value: 90 }
            ];
        }

        function test_numbersAreReadWithCommaOrPoint(data: var): void {
            const entry = make({});

            fill(entry, data.text);
            keyClick(Qt.Key_Return);

            compare(Array.from(entry.taken), [data.value]);
            compare(entry.fault, "");
            keyClick(Qt.Key_Tab);
            compare(entry.taken.length, 1, "a number is taken once");
        }

        function test_leavingTakesTheNumber_data(): var {
            return [{ tag: "Return", key: Qt.Key_Return }, { tag: "Enter", key: Qt.Key_Enter }, { tag: "Tab", key: Qt.Key_Tab }];
        }

        function test_leavingTakesTheNumber(data: var): void {
            const entry = make({});

            fill(entry, "41");
            compare(entry.taken.length, 0, "it is still being typed");
            keyClick(data.key);

            compare(Array.from(entry.taken), [41]);
        }

        function test_whatIsNoPlausibleNumberIsNotTakenSaysSoAndStays_data(): var {
            return [
                { tag: "above", text: "91", says: "0 to 90 °" },
                { tag: "below", text: "-1", says: "0 to 90 °" },
                { tag: "words", text: "stiff", says: "A number, such as 24.5" },
                { tag: "two numbers", text: "30 40", says: "A number, such as 24.5" },
                { tag: "two points", text: "3.4.5", says: "A number, such as 24.5" }
            ];
        }

        function test_whatIsNoPlausibleNumberIsNotTakenSaysSoAndStays(data: var): void {
            const entry = make({ given: true, value: 30 });

            fill(entry, data.text);
            keyClick(Qt.Key_Tab);

            compare(entry.taken.length, 0);
            compare(entry.clearedTimes, 0);
            compare(entry.value, 30, "what was measured before still stands");
            compare(fieldOf(entry).text, data.text, "what was typed is not lost");
            compare(entry.fault, data.says);
            verify(textsOf(entry).includes(data.says));
            compare(fieldOf(entry).Accessible.description, data.says);
        }

        function test_aThousandIsNotReadAsOne_data(): var {
            return [{ tag: "one thousand", text: "1,000" }, { tag: "twelve hundred", text: "1,200" }];
        }

        function test_aThousandIsNotReadAsOne(data: var): void {
            const entry = make({ low: 0, high: 20000 });

            fill(entry, data.text);
            keyClick(Qt.Key_Return);

            compare(entry.taken.length, 0);
            verify(entry.fault !== "");
        }

        function test_theFaultGoesWithWhatWasWrong_data(): var {
            return [
                { tag: "another number", given: true, text: "45" },
                { tag: "the number that stands", given: true, text: "30" },
                { tag: "nothing, where there was nothing", given: false, text: "" }
            ];
        }

        function test_theFaultGoesWithWhatWasWrong(data: var): void {
            const entry = make({ given: data.given, value: 30 });
            fill(entry, "999");
            keyClick(Qt.Key_Return);
            verify(entry.fault !== "");

            fill(entry, data.text);
            keyClick(Qt.Key_Return);

            compare(entry.fault, "");
        }

        function test_theFaultGoesWhenTheRecordSaysAnother(): void {
            const entry = make({ given: true, value: 30 });
            fill(entry, "999");
            keyClick(Qt.Key_Tab);

            entry.value = 45;

            compare(fieldOf(entry).text, "45");
            compare(entry.fault, "");
        }

        function test_anEmptyFieldTakesTheNumberBack(): void {
            const entry = make({ given: true, value: 30 });

            fill(entry, "");
            keyClick(Qt.Key_Return);

            compare(entry.clearedTimes, 1);
            compare(entry.taken.length, 0);
            verify(!entry.given);
        }

        function test_withoutARangeEveryNumberIsTaken(): void {
            const entry = make({ low: 0, high: 0 });

            fill(entry, "-12");
            keyClick(Qt.Key_Return);

            compare(Array.from(entry.taken), [-12]);
        }

        function test_numbersAreShownWithAPlaceOnlyWhereTheyHaveOne_data(): var {
            return [{ tag: "whole", value: 30, text: "30" }, { tag: "half", value: 24.5, text: "24.5" }];
        }

        function test_numbersAreShownWithAPlaceOnlyWhereTheyHaveOne(data: var): void {
            const entry = createTemporaryObject(entryComponent, stage, { given: true, value: data.value }) as NumberEntry;

            compare(fieldOf(entry).text, data.text);
        }

        function test_theUnitStandsBesideTheNumberAndNotOnIt(): void {
            const entry = make({ unit: "kg" });

            const unit = only(entry, one => one instanceof AppText && one.text === "kg");
            verify(unit.mapToItem(entry, 0, 0).x >= entry.width - fieldOf(entry).rightPadding);
        }

        function test_whatIsDisabledTakesNothing(): void {
            const entry = createTemporaryObject(entryComponent, stage, { enabled: false, given: true, value: 30 }) as NumberEntry;
            waitForRendering(entry);

            mouseClick(entry);
            tap(entry);
            type("5");
            keyClick(Qt.Key_Return);

            compare(entry.taken.length, 0);
            compare(fieldOf(entry).text, "30");
        }

        function test_aTouchBringsTheKeyboard(): void {
            const entry = createTemporaryObject(entryComponent, stage, {}) as NumberEntry;
            waitForRendering(entry);

            tap(fieldOf(entry));
            type("12");
            keyClick(Qt.Key_Return);

            compare(Array.from(entry.taken), [12]);
        }
    }
}
