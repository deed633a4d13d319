import QtQuick
import QtTest
import Calcar
import "support"

/*! One of a few, and a rating from 0 to 10: one press each, and what is shown is what was taken. */
Item {
    id: stage

    width: 700
    height: 300

    Component {
        id: segmentsComponent

        Segments {
            property list<int> given
            property bool takes: true

            name: "Did it settle"
            words: ["not asked", "yes", "no"]
            current: 0
            onChosen: index => {
                this.given.push(index);
                if (takes) {
                    current = index;
                }
            }
        }
    }

    Component {
        id: ratingComponent

        RatingRow {
            property list<int> given
            property bool takes: true

            width: 440
            name: "Pain after it, 0 to 10"
            onRated: value => {
                this.given.push(value);
                if (takes) {
                    this.value = value;
                }
            }
        }
    }

    HandsCase {
        name: "Segments"

        function make(component: Component, values: var): Item {
            return made(component, stage, values);
        }

        function button(row: Item, word: string): Item {
            return only(row, one => one.checked !== undefined && one.text === word);
        }

        function checkedOf(row: Item): var {
            return seen(row, one => one.checked === true).map(one => one.text);
        }

        function both(): var {
            return inEveryWay([
                { tag: "Segments", component: segmentsComponent, word: "no", place: 2, untouched: ["not asked"] },
                { tag: "RatingRow", component: ratingComponent, word: "7", place: 7, untouched: [] },
                { tag: "RatingRow, none at all", component: ratingComponent, word: "0", place: 0, untouched: [] },
                { tag: "RatingRow, most", component: ratingComponent, word: "10", place: 10, untouched: [] }
            ]);
        }

        function test_onePressChooses_data(): var {
            return both();
        }

        function test_onePressChooses(data: var): void {
            const row = make(data.component, {});
            compare(checkedOf(row), data.untouched);

            press(button(row, data.word), data.way);

            compare(Array.from(row.given), [data.place]);
            compare(checkedOf(row), [data.word]);
        }

        function test_whatIsNotTakenIsNotShownAsChosen_data(): var {
            return both();
        }

        function test_whatIsNotTakenIsNotShownAsChosen(data: var): void {
            const row = make(data.component, { takes: false });

            press(button(row, data.word), data.way);

            compare(Array.from(row.given), [data.place]);
            compare(checkedOf(row), data.untouched);
        }

        function test_theChosenOneStaysChosenWhenPressedAgain_data(): var {
            return both();
        }

        function test_theChosenOneStaysChosenWhenPressedAgain(data: var): void {
            const row = make(data.component, {});
            press(button(row, data.word), data.way);

            press(button(row, data.word), data.way);

            compare(checkedOf(row), [data.word]);
        }

        function test_whatIsDisabledTakesNothing_data(): var {
            return both();
        }

        function test_whatIsDisabledTakesNothing(data: var): void {
            const row = make(data.component, { enabled: false });

            press(button(row, data.word), data.way);

            compare(row.given.length, 0);
            compare(checkedOf(row), data.untouched);
        }

        function test_aRatingThatIsTakenBackShowsNothing(): void {
            const row = make(ratingComponent, {});
            press(button(row, "5"), "mouse");

            row.value = -1;

            compare(checkedOf(row), []);
        }

        function test_tabPassesByAndChoosesNothing_data(): var {
            return [{ tag: "Segments", component: segmentsComponent }, { tag: "RatingRow", component: ratingComponent }];
        }

        function test_tabPassesByAndChoosesNothing(data: var): void {
            const row = make(data.component, {});
            const buttons = all(row, one => one.checked !== undefined);
            buttons[0].forceActiveFocus(Qt.TabFocusReason);

            keyClick(Qt.Key_Tab);

            verify(buttons[1].activeFocus);
            verify(only(row, one => one instanceof FocusRing).visible);
            compare(row.given.length, 0);
        }

        function test_theRowIsNamedAndEachOfIt_data(): var {
            return [{ tag: "Segments", component: segmentsComponent }, { tag: "RatingRow", component: ratingComponent }];
        }

        function test_theRowIsNamedAndEachOfIt(data: var): void {
            const row = make(data.component, {});

            compare(all(row, one => one.Accessible.name === row.name && one.Accessible.role === Accessible.Grouping).length, 1);
            for (const one of all(row, one => one.checked !== undefined)) {
                compare(one.Accessible.name, one.text);
                verify(one.height >= Theme.touch);
            }
        }

        function test_theChosenOneIsRaised_data(): var {
            return [{ tag: "light", dark: false }, { tag: "dark", dark: true }];
        }

        function test_theChosenOneIsRaised(data: var): void {
            Theme.dark = data.dark;
            const row = make(segmentsComponent, {});
            const chosen = only(row, one => one.checked === true);

            verify(chosen.background.color.hslLightness > row.color.hslLightness);
            Theme.dark = false;
        }

        function test_elevenNumbersFitTheirRow_data(): var {
            return [{ tag: "wide", width: 440 }, { tag: "narrow", width: 240 }];
        }

        function test_elevenNumbersFitTheirRow(data: var): void {
            const row = make(ratingComponent, { width: data.width });
            const numbers = all(row, one => one.checked !== undefined);

            compare(numbers.map(one => one.text), ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
            verify(numbers[10].mapToItem(row, numbers[10].width, 0).x <= row.width + 0.5);
        }
    }
}
