import QtQuick
import Calcar

/*! Where it hurts, how, and since when. The figure and the list do the same; L changes between them. */
PageFrame {
    id: root

    required property Consultation consultation
    required property Workplace workplace
    required property WhatWeKnow known
    required property Shell shell

    readonly property alias page: pain
    property bool showsList: false
    property bool showsBones: true

    title: qsTr("Where does it hurt?")
    controls: [
        AppSwitch {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.showsList
            text: qsTr("Bones")
            checked: root.showsBones
            onClicked: root.showsBones = checked
        },
        Segments {
            name: qsTr("Figure or list")
            words: [qsTr("Figure"), qsTr("List")]
            current: root.showsList ? 1 : 0
            onChosen: index => root.showsList = index === 1
        }
    ]

    Keys.onPressed: event => {
        if (event.key === Qt.Key_L && event.modifiers === Qt.NoModifier) {
            root.showsList = !root.showsList;
            event.accepted = true;
        }
    }

    PainPage {
        id: pain

        consultation: root.consultation
        isShown: root.visible
        onSelectedChanged: {
            if (selected !== "") {
                charts.show(selected);
                marked.focusMark(selected);
            }
        }
    }

    BodyCharts {
        id: charts

        width: parent.width
        visible: !root.showsList
        consultation: root.consultation
        pain: pain
        showsBones: root.showsBones
    }

    Loader {
        width: parent.width
        visible: active
        active: root.showsList

        sourceComponent: ZoneList {
            consultation: root.consultation
            pain: root.page
        }
    }

    Notice {
        width: parent.width
        visible: pain.contradiction !== ""
        text: pain.contradiction
    }

    Notice {
        width: parent.width
        visible: pain.offer !== ""
        isQuestion: true
        text: qsTr("All marked pain is on the %1. The affected side is not recorded yet.").arg(pain.offer)
        action: qsTr("Set the affected side to %1").arg(pain.offer)
        onActed: pain.acceptOffer()
    }

    PainMarks {
        id: marked

        width: parent.width
        consultation: root.consultation
        pain: pain
        scroller: root.scroller
    }

    PainStory {
        width: parent.width
        consultation: root.consultation
        pain: pain
    }
}
