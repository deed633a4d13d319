import QtQuick
import QtTest
import Calcar
import "support"

HandsCase {
    id: root

    name: "NrsSlider"
    visible: true
    width: 400
    height: 100

    Component {
        id: slider

        NrsSlider {
            property int chosenTimes: 0

            width: 300
            name: "How strong"
            value: -1
            onChosen: value => {
                ++chosenTimes;
                this.value = value;
            }
        }
    }

    function make(): NrsSlider {
        const slide = made(slider, root, {}) as NrsSlider;
        slide.forceActiveFocus();
        return slide;
    }

    function placeOf(slide: NrsSlider, value: int): real {
        const track = trackOf(slide);
        return track.x + track.inset + (track.width - 2 * track.inset) * value / 10;
    }

    function trackOf(slide: NrsSlider): NrsTrack {
        return only(slide, one => one instanceof NrsTrack) as NrsTrack;
    }

    function discOf(slide: NrsSlider): var {
        return seen(slide, one => one instanceof Rectangle && one.width === Theme.px(16) && one.radius === one.width / 2);
    }

    function discPlace(slide: NrsSlider): real {
        const disc = discOf(slide)[0];
        return disc.mapToItem(slide, disc.width / 2, 0).x;
    }

    function test_untouchedIsNotZero(): void {
        const made = make();

        compare(made.value, -1);
        compare(made.shown, -1);
    }

    function test_digitsChooseAndShiftZeroIsTen(): void {
        const made = make();

        keyClick(Qt.Key_6);
        compare(made.value, 6);
        keyClick(Qt.Key_0);
        compare(made.value, 0);
        keyClick(Qt.Key_0, Qt.ShiftModifier);
        compare(made.value, 10);
    }

    function test_arrowsStayWithinTheScale(): void {
        const made = make();

        keyClick(Qt.Key_Right);
        compare(made.value, 0);
        keyClick(Qt.Key_Left);
        compare(made.value, 0);
        keyClick(Qt.Key_0, Qt.ShiftModifier);
        keyClick(Qt.Key_Right);
        compare(made.value, 10);
    }

    function test_backspaceGoesBackToNotAsked(): void {
        const made = make();
        keyClick(Qt.Key_4);

        keyClick(Qt.Key_Backspace);

        compare(made.value, -1);
    }

    function test_aDragIsChosenOnceItEnds(): void {
        const made = make();

        mousePress(made, 10, made.height / 2);
        mouseMove(made, 120, made.height / 2);
        compare(made.value, -1);
        verify(made.shown > 0);
        mouseRelease(made, 120, made.height / 2);

        verify(made.value > 0);
    }

    function test_untouchedIsToldByWordAndShape(): void {
        const slide = make();
        verify(textsOf(slide).includes("not asked"));
        compare(discOf(slide).length, 0);
        compare(slide.Accessible.description, "not asked");

        keyClick(Qt.Key_0);

        verify(textsOf(slide).includes("0"), "no pain is an answer");
        compare(discOf(slide).length, 1);
        compare(slide.Accessible.description, "0 of 10");
    }

    function test_aPressOnTheTrackChoosesWhatStandsThere_data(): var {
        return [].concat(...["mouse", "touch"].map(way => [0, 3, 10].map(value => ({ tag: value + ", " + way, way: way, value: value }))));
    }

    function test_aPressOnTheTrackChoosesWhatStandsThere(row: var): void {
        const slide = make();
        const at = placeOf(slide, row.value);

        if (row.way === "mouse") {
            mouseClick(slide, at, slide.height / 2);
        } else {
            const touch = touchEvent(slide);
            touch.press(0, slide, at, slide.height / 2).commit();
            touch.release(0, slide, at, slide.height / 2).commit();
        }

        compare(slide.value, row.value);
        compare(slide.chosenTimes, 1);
    }

    function test_aFingerDragsAndChoosesOnceItLetsGo(): void {
        const slide = make();
        const touch = touchEvent(slide);

        touch.press(0, slide, placeOf(slide, 1), slide.height / 2).commit();
        for (let value = 2; value <= 8; ++value) {
            touch.move(0, slide, placeOf(slide, value), slide.height / 2).commit();
        }
        tryCompare(slide, "shown", 8);
        compare(slide.chosenTimes, 0);
        touch.release(0, slide, placeOf(slide, 8), slide.height / 2).commit();

        compare(slide.value, 8);
        compare(slide.chosenTimes, 1);
    }

    function test_theDiscStandsWhereTheNumberIs(): void {
        const slide = make();

        for (const value of [0, 4, 10]) {
            slide.value = value;
            fuzzyCompare(discPlace(slide), placeOf(slide, value), 0.6);
        }
    }

    function test_pressesAndArrowsFollowTheDisc_data(): var {
        return [{ tag: "from left to right", mirrored: false }, { tag: "mirrored", mirrored: true }];
    }

    /*! Wherever a scale begins: what is pressed is what stands there, and an arrow goes the way it points. */
    function test_pressesAndArrowsFollowTheDisc(row: var): void {
        const slide = make();
        slide.LayoutMirroring.enabled = row.mirrored;
        slide.LayoutMirroring.childrenInherit = true;
        wait(0);
        slide.value = 3;
        const three = discPlace(slide);
        slide.value = 8;
        const eight = discPlace(slide);

        mouseClick(slide, three, slide.height / 2);
        compare(slide.value, 3);
        keyClick(eight > three ? Qt.Key_Right : Qt.Key_Left);
        compare(slide.value, 4);
        keyClick(eight > three ? Qt.Key_Left : Qt.Key_Right);
        compare(slide.value, 3);
        keyClick(Qt.Key_Up);
        compare(slide.value, 4, "up is more in every language");
    }

    function test_keysOfTheWindowAreLeftToIt(): void {
        const slide = make();

        keyClick(Qt.Key_5, Qt.ControlModifier);

        compare(slide.chosenTimes, 0);
    }

    function test_whatIsDisabledTakesNothing(): void {
        const slide = make();
        slide.enabled = false;

        mouseClick(slide, placeOf(slide, 5), slide.height / 2);
        tap(slide);
        keyClick(Qt.Key_5);

        compare(slide.chosenTimes, 0);
        compare(slide.value, -1);
    }
}
