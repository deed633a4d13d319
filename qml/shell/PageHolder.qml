import QtQuick
import Calcar

/*! Holds the page that is shown. The pages before it stay as they were left; older ones go, so that memory stays small. */
Item {
    id: root

    required property Consultation consultation
    required property Workplace workplace
    required property WhatWeKnow known
    required property Shell shell

    /*! How many pages are kept. */
    readonly property int most: 2
    /*! Pages in the order in which they were shown, the latest first. */
    property list<int> visited: []

    function visit(page: int): void {
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
                (slots.itemAt(root.visited[i]) as Loader).active = false;
            }
        }
        root.visited = kept;
        root.workplace.giveMemoryBack();
    }

    function giveFocus(): void {
        const page = root.current();
        if (page !== null) {
            page.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    function current(): Item {
        const loader = slots.itemAt(root.shell.page) as Loader;
        return loader !== null ? loader.item as Item : null;
    }

    Timer {
        id: later

        interval: 400
        onTriggered: root.dropOld()
    }

    Repeater {
        id: slots

        model: ["PainPage", "HistoryPage", "LoadPage", "ExaminationPage", "ChainPage", "ImagingPage", "OutcomePage", "PlanPage", "DocumentsPage", "PatientPage"]

        Loader {
            id: slot

            required property int index
            required property string modelData
            readonly property bool isShown: root.shell.page === index

            anchors.fill: parent
            visible: isShown
            focus: isShown
            active: false
            onIsShownChanged: {
                if (isShown) {
                    fill();
                }
            }
            Component.onCompleted: {
                if (isShown) {
                    fill();
                }
            }

            function fill(): void {
                if (!slot.active) {
                    slot.load();
                }
                root.visit(slot.index);
            }

            function load(): void {
                slot.active = true;
                slot.setSource("qrc:/calcar/qml/Calcar/pages/" + slot.modelData + "View.qml", {
                    consultation: root.consultation,
                    workplace: root.workplace,
                    known: root.known,
                    shell: root.shell
                });
            }
        }
    }
}
