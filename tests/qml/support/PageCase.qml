import QtQuick
import Calcar
import Calcar.Test

/*! A test of one page with a consultation of its own; what is done at it is looked for in the record. */
HandsCase {
    id: root

    required property Item stage
    required property TestRoom testRoom
    required property Component page
    readonly property Shell shell: Shell {}
    property Consultation consultation
    property PageFrame view

    readonly property Component known: Component {
        WhatWeKnow {}
    }

    /*! @param example empty: a person about whom nothing is known */
    function open(example: string): void {
        root.consultation = example === "" ? testRoom.openNew() : testRoom.openExample(example);
        testRoom.settle();
        root.view = createTemporaryObject(page, stage, {
            width: stage.width,
            height: stage.height,
            consultation: root.consultation,
            workplace: testRoom.workplace,
            known: createTemporaryObject(known, stage, { consultation: root.consultation }),
            shell: shell
        }) as PageFrame;
        waitForRendering(root.view);
    }

    function isOnScroller(item: Item): bool {
        for (let at = item; at !== null; at = at.parent) {
            if (at === root.view.scroller) {
                return true;
            }
        }
        return false;
    }

    /*! Brings it into sight, as whoever wants to press it does. What was just recorded may still move it. */
    function reach(item: Item): Item {
        if (isOnScroller(item)) {
            const scroller = root.view.scroller;
            tryVerify(() => {
                scroller.reveal(item);
                wait(60);
                const middle = item.mapToItem(scroller, 0, item.height / 2).y;
                return middle > 0 && middle < scroller.height;
            });
        }
        return item;
    }

    /*! What has this accessible name, in sight. */
    function named(name: string): Item {
        const item = testRoom.named(root.view, name);
        verify(item !== null, "nothing is called " + name);
        return reach(item);
    }

    function isThere(name: string): bool {
        return testRoom.named(root.view, name) !== null;
    }

    /*! Presses it, and lets the record take it. */
    function pressNamed(name: string, way: string): void {
        press(named(name), way);
        testRoom.settle();
        wait(0);
    }

    /*! Types into a field and leaves it by Tab. */
    function fill(name: string, text: string): void {
        const field = named(name);
        mouseClick(field);
        field.selectAll();
        keyClick(Qt.Key_Backspace);
        type(text);
        keyClick(Qt.Key_Tab);
        testRoom.settle();
        wait(0);
    }
}
