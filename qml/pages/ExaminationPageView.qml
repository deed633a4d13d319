import QtQuick
import Calcar

/*! The examination: tests by what a minute of them tells, or as on the form, and the chosen one beside them. */
PageFrame {
    id: root

    required property Consultation consultation
    required property Workplace workplace
    required property WhatWeKnow known
    required property Shell shell

    readonly property bool isSplit: width >= Theme.px(760)

    title: qsTr("Examination")
    controls: [
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isSplit
            text: qsTr("%1 of %2 done").arg(examination.done).arg(examination.total)
            color: Theme.ink2
            font.pixelSize: Theme.secondary
        },
        Segments {
            name: qsTr("Order of the tests")
            words: [qsTr("Next best"), qsTr("As on form")]
            current: examination.byForm ? 1 : 0
            onChosen: index => examination.byForm = index === 1
        }
    ]

    ExaminationPage {
        id: examination

        consultation: root.consultation
        isShown: root.visible
    }

    Connections {
        target: root.shell

        function onFindingWanted(finding: string): void {
            if (examination.show(finding)) {
                chooser.isOpen = false;
                card.focusAnswer(0);
            }
        }
    }

    TestChooser {
        id: chooser

        width: parent.width
        visible: !root.isSplit
        examination: examination
        onToggled: isOpen = !isOpen
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        TestList {
            id: list

            width: root.isSplit ? Theme.px(284) : parent.width
            visible: root.isSplit || chooser.isOpen
            examination: examination
            scroller: root.scroller
            onChosen: finding => {
                examination.current = finding;
                chooser.isOpen = false;
                card.focusAnswer(0);
            }
        }

        TestCard {
            id: card

            width: root.isSplit ? parent.width - list.width - parent.spacing : parent.width
            visible: examination.current !== "" && !chooser.isOpen
            consultation: root.consultation
            examination: examination
            scroller: root.scroller
        }

        EmptyState {
            width: card.width
            visible: examination.current === ""
            iconName: "examination"
            missing: qsTr("No test would tell anything yet")
            remedy: qsTr("Mark where it hurts and ask the history first, or choose a test as on the form.")
            action: qsTr("Tests as on the form")
            onActed: examination.byForm = true
        }
    }
}
