import QtQuick
import QtTest
import Calcar
import Calcar.Test
import "support"

Item {
    id: root

    width: 1100
    height: 1400

    TestRoom { id: room }

    Component {
        id: pageComponent

        PlanPageView {}
    }

    PageCase {
        name: "ExerciseTile"
        stage: root
        testRoom: room
        page: pageComponent

        function tiles(): var {
            return seen(view, one => one instanceof ExerciseTile).sort((one, other) => one.index - other.index);
        }

        function keys(): var {
            return tiles().map(one => one.key);
        }

        /*! A tile that is open for its dose, and one of its fields. */
        function openedTile(index: int): ExerciseTile {
            const tile = tiles()[index];
            press(reach(button(tile, "Change dose")), "mouse");
            return tile;
        }

        function button(item: Item, text: string): Item {
            return only(item, one => one instanceof AppButton && one.text === text);
        }

        function field(tile: ExerciseTile, words: string): TextEntry {
            return reach(only(tile, one => one instanceof TextEntry && one.name.startsWith(words + ","))) as TextEntry;
        }

        function retype(entry: TextEntry, text: string): void {
            mouseClick(entry);
            entry.selectAll();
            keyClick(Qt.Key_Backspace);
            type(text);
        }

        /*! Drags a tile by its handle onto the middle of another. */
        function drag(tile: ExerciseTile, target: ExerciseTile, way: string): void {
            const from = only(tile, one => one instanceof TileDrawing).mapToItem(root, Theme.touch / 2, Theme.touch / 2);
            const to = target.mapToItem(root, target.width / 2, target.height / 2);
            const touch = way === "touch" ? touchEvent(root) : null;
            const at = share => Qt.point(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
            if (touch !== null) {
                touch.press(0, root, from.x, from.y).commit();
            } else {
                mousePress(root, from.x, from.y);
            }
            for (let share = 0.1; share < 1.05; share += 0.1) {
                const place = at(share);
                if (touch !== null) {
                    touch.move(0, root, place.x, place.y).commit();
                } else {
                    mouseMove(root, place.x, place.y);
                }
                wait(5);
            }
            verify(tile.isDragged);
            if (touch !== null) {
                touch.release(0, root, to.x, to.y).commit();
            } else {
                mouseRelease(root, to.x, to.y);
            }
            room.settle();
        }

        function test_altDownMovesAnExerciseAndKeepsTheFocus(): void {
            open("gluteal-tendinopathy");
            const first = tiles()[0];
            const moved = first.key;
            first.forceActiveFocus(Qt.TabFocusReason);

            keyClick(Qt.Key_Down, Qt.AltModifier);
            room.settle();

            tryCompare(first, "index", 1);
            compare(first.key, moved);
            verify(first.activeFocus);
        }

        function test_aTypedNumberTakesThePlaceOfTheRule(): void {
            open("gluteal-tendinopathy");
            const tile = openedTile(0);
            const before = tile.sets;

            retype(field(tile, "Sets"), "7");
            keyClick(Qt.Key_Tab);
            room.settle();

            tryCompare(tile, "sets", "7");
            verify(tile.isChanged);
            verify(textsOf(tile).includes("changed by you"));
            retype(field(tile, "Sets"), "");
            keyClick(Qt.Key_Tab);
            room.settle();
            tryCompare(tile, "isChanged", false);
            compare(tile.sets, before);
        }

        function test_aDoseIsOpenedAndClosed_data(): var {
            return inEveryWay([{}]).concat([{ tag: "Return on the tile", key: Qt.Key_Return }, { tag: "Space on the tile", key: Qt.Key_Space }]);
        }

        function test_aDoseIsOpenedAndClosed(row: var): void {
            open("gluteal-tendinopathy");
            const entries = room.entries();
            const tile = tiles()[0];
            const toggle = words => {
                if (row.key === undefined) {
                    press(reach(button(tile, words)), row.way);
                } else {
                    tile.forceActiveFocus(Qt.TabFocusReason);
                    keyClick(row.key);
                }
            };

            toggle("Change dose");
            compare(seen(tile, one => one instanceof DoseEditor).length, 1);
            toggle("Done");
            compare(seen(tile, one => one instanceof DoseEditor).length, 0);

            room.settle();
            compare(room.entries(), entries, "looking at a dose changes nothing");
        }

        function test_enterEndsANumberAndKeepsTheTileOpen(): void {
            open("gluteal-tendinopathy");
            const tile = openedTile(0);

            retype(field(tile, "Sets"), "7");
            keyClick(Qt.Key_Return);
            room.settle();

            tryCompare(tile, "sets", "7");
            verify(tile.isOpen, "there are four more numbers to type");
        }

        function test_enterOnAButtonOfATileIsLeftToTheButton(): void {
            open("gluteal-tendinopathy");
            const tile = openedTile(0);
            reach(button(tile, "Leave out")).forceActiveFocus(Qt.TabFocusReason);

            keyClick(Qt.Key_Return);

            verify(tile.isOpen, "Enter presses what has the keyboard, not the tile around it");
        }

        function test_whatIsNoNumberIsNotADose(): void {
            open("gluteal-tendinopathy");
            const tile = openedTile(0);
            const before = tile.sets;
            const entries = room.entries();

            retype(field(tile, "Sets"), "many");
            keyClick(Qt.Key_Tab);
            room.settle();

            compare(tile.sets, before);
            compare(room.entries(), entries);
        }

        function test_anExerciseIsLeftOutAndTakenBack_data(): var {
            return inEveryWay([{}]);
        }

        function test_anExerciseIsLeftOutAndTakenBack(row: var): void {
            open("gluteal-tendinopathy");
            const before = keys();
            const tile = openedTile(1);
            const name = tile.name;

            press(reach(button(tile, "Leave out")), row.way);
            room.settle();

            tryVerify(() => keys().length === before.length - 1);
            verify(!keys().includes(before[1]));
            pressNamed("Take back: " + name, row.way);
            tryVerify(() => keys().length === before.length);
            verify(keys().includes(before[1]));
        }

        function test_anExerciseIsDraggedToItsPlace_data(): var {
            return [{ tag: "mouse" }, { tag: "touch" }];
        }

        function test_anExerciseIsDraggedToItsPlace(row: var): void {
            open("gluteal-tendinopathy");
            const before = keys();
            verify(before.length >= 3);
            reach(tiles()[0]);

            drag(tiles()[0], tiles()[2], row.tag);

            tryVerify(() => keys()[2] === before[0]);
            compare(keys().slice(0, 2), [before[1], before[2]]);
            verify(!tiles().some(one => one.isDragged));
        }

        function test_aTileThatIsLetGoAtItsPlaceStays(): void {
            open("gluteal-tendinopathy");
            const before = keys();
            reach(tiles()[0]);

            drag(tiles()[0], tiles()[0], "mouse");

            compare(keys(), before);
        }

        function test_arrowsWithoutAltMoveNothing(): void {
            open("gluteal-tendinopathy");
            const before = keys();
            tiles()[0].forceActiveFocus(Qt.TabFocusReason);

            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Up, Qt.AltModifier);
            room.settle();

            compare(keys(), before, "and there is nothing before the first");
        }

        function test_changesAreTakenBackAtOnce_data(): var {
            return inEveryWay([{}]);
        }

        function test_changesAreTakenBackAtOnce(row: var): void {
            open("gluteal-tendinopathy");
            const before = keys();
            tiles()[0].forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down, Qt.AltModifier);
            room.settle();
            tryVerify(() => keys()[1] === before[0]);

            pressNamed("As the rules give it", row.way);

            tryVerify(() => keys()[0] === before[0]);
            verify(!isThere("As the rules give it"));
        }

        function test_anExerciseIsAdded_data(): var {
            return inEveryWay([{}]);
        }

        function test_anExerciseIsAdded(row: var): void {
            open("gluteal-tendinopathy");
            const before = keys().length;
            pressNamed("Add an exercise", row.way);
            const list = only(view, one => one instanceof Card && one.visible && textsOf(one)[0] === "Can be added");
            const first = seen(list, one => one instanceof AppButton)[0];
            const name = first.text;

            press(reach(first), row.way);
            room.settle();

            tryVerify(() => keys().length === before + 1);
            const added = tiles().find(one => one.name === name);
            verify(added.isAdded);
            verify(textsOf(added).includes("how much is not said"), "the dose is the clinician's to say");
        }
    }
}
