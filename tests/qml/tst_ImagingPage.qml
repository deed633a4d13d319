import QtQuick
import QtTest
import Calcar
import Calcar.Test

Item {
    id: root

    width: 1000
    height: 800

    TestRoom {
        id: room
    }

    Shell {
        id: shell
    }

    Component {
        id: knownOf

        WhatWeKnow {}
    }

    Component {
        id: pageOf

        ImagingPageView {
            anchors.fill: parent
        }
    }

    TestCase {
        name: "ImagingPage"
        when: windowShown

        function openPage(): var {
            const consultation = room.openNew();
            const known = createTemporaryObject(knownOf, root, {
                consultation: consultation
            });
            return createTemporaryObject(pageOf, root, {
                consultation: consultation,
                workplace: room.workplace,
                known: known,
                shell: shell
            });
        }

        function find(item: var, matches: var): var {
            if (matches(item)) {
                return item;
            }
            for (let i = 0; i < item.children.length; ++i) {
                const found = find(item.children[i], matches);
                if (found !== null) {
                    return found;
                }
            }
            return null;
        }

        function press(page: var, text: string) {
            const button = find(page, item => item instanceof AppButton && item.text === text && item.visible);
            verify(button, text);
            button.forceActiveFocus();
            keyClick(Qt.Key_Space);
        }

        function choose(page: var, text: string) {
            const button = find(page, item => item instanceof AnswerButton && item.text === text && item.visible);
            verify(button, text);
            button.forceActiveFocus();
            keyClick(Qt.Key_Space);
        }

        function test_aStudySeenOnPaperIsEnteredAndRemoved() {
            const page = openPage();
            press(page, "Seen on paper");
            choose(page, "MRI");
            choose(page, "hip");
            choose(page, "LEFT");
            press(page, "Enter it");
            room.settle();
            tryVerify(() => find(page, item => item instanceof StudyCard) !== null);
            const card = find(page, item => item instanceof StudyCard);
            compare(card.title, "MRI, hip, LEFT");
            compare(card.readBy, "");
            press(page, "Remove");
            room.settle();
            tryVerify(() => find(page, item => item instanceof StudyCard) === null);
        }

        function findAll(item: var, matches: var): var {
            let found = matches(item) && item.visible ? [item] : [];
            for (let i = 0; i < item.children.length; ++i) {
                found = found.concat(findAll(item.children[i], matches));
            }
            return found;
        }

        function cleanup() {
            root.width = 1000;
        }

        function test_everyMarkOfTheLineIsToldInEveryWidth_data() {
            return [{ tag: "wide", width: 1000, isNumbered: false }, { tag: "docked", width: 380, isNumbered: true }];
        }

        function test_everyMarkOfTheLineIsToldInEveryWidth(data: var) {
            const page = openPage();
            press(page, "Seen on paper");
            choose(page, "MRI");
            choose(page, "hip");
            choose(page, "LEFT");
            find(page, item => item instanceof FormField && item.title === "Made on").edited("20 Oct 2026");
            press(page, "Enter it");
            room.settle();
            tryVerify(() => findAll(page, item => item instanceof TimelineLabel).length > 0);

            root.width = data.width;
            waitForRendering(page);
            const marks = findAll(page, item => item instanceof TimelineLabel);
            const lines = findAll(page, item => item instanceof TimelineLine);

            compare(lines.length, data.isNumbered ? marks.length : 0);
            marks.forEach((mark, i) => {
                const texts = findAll(mark, item => item instanceof AppText).map(item => item.text);
                if (!data.isNumbered) {
                    compare(texts, [mark.label, mark.detail]);
                    return;
                }
                compare(texts, [String(i + 1)]);
                compare(findAll(lines[i], item => item instanceof AppText).map(item => item.text), [String(i + 1), mark.label, mark.detail]);
                verify(mark.label !== "");
                verify(lines[i].height >= Theme.touch);
            });
        }

        function test_theYearsOfTheLineStandApartInEveryWidth_data() {
            return [{ tag: "wide", width: 1000 }, { tag: "docked", width: 380 }];
        }

        function test_theYearsOfTheLineStandApartInEveryWidth(data: var) {
            const page = openPage();
            press(page, "Seen on paper");
            choose(page, "MRI");
            choose(page, "hip");
            find(page, item => item instanceof FormField && item.title === "Made on").edited("20 Oct 2020");
            press(page, "Enter it");
            room.settle();
            root.width = data.width;
            const toldOn = () => findAll(page, item => item instanceof TimelineTick && item.isTold);
            tryVerify(() => toldOn().length > 1);
            waitForRendering(page);

            const axis = find(page, item => item instanceof TimelineAxis);
            const words = findAll(axis, item => item instanceof AppText).sort((one, other) => one.mapToItem(axis, 0, 0).x - other.mapToItem(axis, 0, 0).x);
            compare(words[0].text, "2020");
            compare(words[words.length - 1].text, "today");
            for (let i = 1; i < words.length; ++i) {
                const end = words[i - 1].mapToItem(axis, words[i - 1].width, 0).x;
                verify(words[i].mapToItem(axis, 0, 0).x >= end + Theme.half, words[i].text);
            }
        }

        function test_aReportWithoutAStudyIsNotNoImaging() {
            const page = openPage();
            const missing = find(page, item => item instanceof EmptyState);
            compare(missing.missing, "No imaging on record");

            page.consultation.choose("mri-hip-pelvis-read", Terms.BodySide.None, "no-bone-stress");
            room.settle();

            tryCompare(missing, "missing", "Reported results only, no study");
            page.consultation.choose("mri-hip-pelvis-read", Terms.BodySide.None, "not-done");
            room.settle();
            tryCompare(missing, "missing", "No imaging on record");
        }

        function test_aFolderThatIsNotThereIsSaid() {
            const page = openPage();
            press(page, "Add from folder or disc");
            const path = find(page, item => item instanceof TextEntry && item.name === "Folder, disc or file" && item.visible);
            path.forceActiveFocus();
            for (const letter of "/nowhere") {
                keyClick(letter);
            }
            press(page, "Read it");
            tryVerify(() => find(page, item => item instanceof AppText && item.text === "There is no such folder or file.") !== null);
        }
    }
}
