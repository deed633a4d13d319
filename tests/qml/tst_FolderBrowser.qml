import QtQuick
import QtTest
import Calcar
import Calcar.Test
import "support"

/*! A folder or file is chosen by keys, mouse and touch; nothing is taken that was not chosen. */
Item {
    id: stage

    width: 600
    height: 700

    TestRoom {
        id: room
    }

    Component {
        id: browserOf

        FolderBrowser {
            property list<string> taken
            property int closedTimes: 0

            width: 560
            onChosen: path => this.taken.push(path)
            onClosed: ++closedTimes
        }
    }

    HandsCase {
        name: "FolderBrowser"

        property FolderBrowser browser
        property string place

        function init(): void {
            place = room.folderWith(["runs/may.csv", "discs/", "june.csv", "notes.txt"]);
            browser = made(browserOf, stage, { endings: ["csv"] }) as FolderBrowser;
            browser.open(place);
            tryVerify(() => lines().length === 3);
        }

        function lines(): var {
            return seen(browser, one => one instanceof FolderLine).sort((a, b) => a.y - b.y);
        }

        function namesOf(): var {
            return lines().map(one => one.name);
        }

        function test_foldersComeBeforeFiles(): void {
            compare(namesOf(), ["discs", "runs", "june.csv"]);
            verify(textsOf(browser).includes(place));
        }

        function test_aFileIsChosenByKeysAlone(): void {
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryVerify(() => namesOf().join() === "may.csv");
            compare(browser.taken.length, 0, "a folder is gone into");

            keyClick(Qt.Key_Return);

            compare(Array.from(browser.taken), [place + "/runs/may.csv"]);
        }

        function test_backspaceGoesUpAndEscapeCloses(): void {
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryVerify(() => namesOf().join() === "may.csv");

            keyClick(Qt.Key_Backspace);
            tryVerify(() => lines().length === 3);
            keyClick(Qt.Key_Escape);

            compare(browser.closedTimes, 1);
            compare(browser.taken.length, 0);
        }

        function test_itIsChosenByHand_data(): var {
            return [{ tag: "mouse" }, { tag: "touch" }];
        }

        function test_itIsChosenByHand(row: var): void {
            press(lines()[1], row.tag);
            tryVerify(() => namesOf().join() === "may.csv");
            press(only(browser, one => one instanceof IconButton && one.iconName === "up"), row.tag);
            tryVerify(() => lines().length === 3);

            press(lines()[2], row.tag);

            compare(Array.from(browser.taken), [place + "/june.csv"]);
        }

        function test_theFolderItselfIsTaken_data(): var {
            return [{ tag: "mouse" }, { tag: "touch" }, { tag: "key" }];
        }

        function test_theFolderItselfIsTaken(row: var): void {
            press(only(browser, one => one instanceof AppButton && one.text === browser.takeWord), row.tag);
            compare(Array.from(browser.taken), [place]);
        }

        function test_whereOnlyAFileIsWantedNoFolderIsTaken(): void {
            browser.takesFolder = false;
            compare(seen(browser, one => one instanceof AppButton && one.text === browser.takeWord).length, 0);
        }

        function test_whatIsNotThereIsSaid(): void {
            browser.open(place + "/nowhere");
            tryVerify(() => textsOf(browser).some(text => text.includes("There is no " + place + "/nowhere")));
            compare(namesOf(), ["discs", "runs", "june.csv"]);
        }
    }
}
