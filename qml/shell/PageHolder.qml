import QtQuick
import Calcar

/*! Holds the page that is shown. A page is made piece by piece while the one before stays on the screen; the one before
    stays as it was left; older ones go, piece by piece too, so that memory stays small. */
FocusScope {
    id: root

    required property Consultation consultation
    required property Workplace workplace
    required property WhatWeKnow known
    required property Shell shell
    /*! How wide what we know is, beside every page but the patient's. A page has its own width from the beginning,
        whichever is on the screen while it is made. */
    required property real column

    readonly property list<string> names: ["Pain", "History", "Load", "Examination", "Chain", "Imaging", "Outcome", "Plan", "Documents", "Patient"]
    /*! How many pages are kept. */
    readonly property int most: 2
    /*! Pages in the order in which they were shown, the latest first. */
    property list<int> visited: []
    /*! The page that is being made; -1 while none is. */
    property int coming: -1

    function slotOf(page: int): Loader {
        return slots.itemAt(page) as Loader;
    }

    /*! Whether a page is there and not being taken apart. */
    function isKept(page: int): bool {
        for (let i = 0; i < root.visited.length; ++i) {
            if (root.visited[i] === page) {
                return true;
            }
        }
        return false;
    }

    function want(page: int): void {
        if (root.coming !== -1) {
            root.slotOf(root.coming).active = false;
        }
        root.focus = true;
        if (root.isKept(page)) {
            root.arrive(page);
            return;
        }
        root.coming = page;
        const slot = root.slotOf(page);
        slot.active = false;
        slot.active = true;
        slot.setSource("qrc:/calcar/qml/Calcar/pages/" + root.names[page] + "PageView.qml", {
            consultation: root.consultation,
            workplace: root.workplace,
            known: root.known,
            shell: root.shell
        });
    }

    function arrive(page: int): void {
        root.coming = -1;
        root.shell.arrive(page);
        const order = [page];
        for (let i = 0; i < root.visited.length; ++i) {
            if (root.visited[i] !== page) {
                order.push(root.visited[i]);
            }
        }
        root.visited = order;
        later.restart();
    }

    /*! Once the page that was wanted is there: nobody waits for others to go. */
    function dropOld(): void {
        const kept = [];
        for (let i = 0; i < root.visited.length; ++i) {
            if (i < root.most) {
                kept.push(root.visited[i]);
            } else {
                end.empty(root.slotOf(root.visited[i]).item as Item);
            }
        }
        root.visited = kept;
    }

    function dropEmptied(page: Item): void {
        for (let i = 0; i < slots.count; ++i) {
            if (root.slotOf(i).item === page && !root.isKept(i)) {
                root.slotOf(i).active = false;
            }
        }
        gc();  // now, when nobody waits, instead of while the next page is made
        root.workplace.giveMemoryBack();
    }

    function giveFocus(): void {
        const page = root.slotOf(root.shell.shown)?.item as Item;
        if (page) {
            page.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Component.onCompleted: root.want(root.shell.page)

    Connections {
        target: root.shell

        function onPageChanged(): void {
            root.want(root.shell.page);
        }
    }

    Timer {
        id: later

        interval: 400
        onTriggered: root.dropOld()
    }

    PageEnd {
        id: end

        onEmptied: page => root.dropEmptied(page)
    }

    HeldKeys {
        isHolding: root.coming !== -1
    }

    Repeater {
        id: slots

        model: root.names.length

        Loader {
            required property int index
            readonly property bool isShown: root.shell.shown === index
            readonly property bool isComing: root.coming === index

            z: isShown ? 1 : 0
            x: root.LayoutMirroring.enabled ? root.width - width : 0
            height: root.height
            width: root.width - (index === Terms.Page.Patient ? 0 : root.column)
            // What comes reads and draws already, but nobody sees it before it is whole.
            visible: isShown || isComing
            opacity: isShown ? 1 : 0
            focus: isShown
            active: false
            asynchronous: true
            onLoaded: root.arrive(index)
            onStatusChanged: {
                if (status === Loader.Error) {
                    root.arrive(index);
                }
            }
        }
    }

    // No finger reaches through the page on the screen.
    MouseArea {
        z: 0.5
        anchors.fill: parent
        visible: root.coming !== -1
    }
}
