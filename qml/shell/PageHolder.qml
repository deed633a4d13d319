import QtQuick
import Calcar

/*! Holds the page that is shown; a page that was open stays as it was left. */
Item {
    id: root

    required property Consultation consultation
    required property Workplace workplace
    required property WhatWeKnow known
    required property Shell shell

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
                if (isShown && !active) {
                    fill();
                }
            }
            Component.onCompleted: {
                if (isShown) {
                    fill();
                }
            }

            function fill(): void {
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
