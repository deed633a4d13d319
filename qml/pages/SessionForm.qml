import QtQuick
import Calcar

/*! A session that is typed in. */
Column {
    id: root

    required property LoadPage load
    property int sport: 0
    property int speed: 0
    property real km: 0
    property real minutes: 0
    property real climb: 0

    function clear(): void {
        root.km = 0;
        root.minutes = 0;
        root.climb = 0;
        root.speed = 0;
    }

    spacing: Theme.px(12)

    Flow {
        width: parent.width
        spacing: Theme.px(12)

        Labelled {
            words: qsTr("Day")

            TextEntry {
                id: day

                width: Theme.px(150)
                name: qsTr("Day of the session")
                placeholderText: qsTr("2026-11-01")
                fault: root.load.fault
            }
        }

        Labelled {
            words: qsTr("Distance")

            NumberEntry {
                id: distance

                name: qsTr("Distance in km")
                given: root.km > 0
                value: root.km
                unit: qsTr("km")
                high: 300
                wanting: false
                onEntered: value => root.km = value
                onCleared: root.km = 0
            }
        }

        Labelled {
            words: qsTr("Time")

            NumberEntry {
                id: time

                name: qsTr("Time in minutes")
                given: root.minutes > 0
                value: root.minutes
                unit: qsTr("min")
                high: 2880
                wanting: false
                onEntered: value => root.minutes = value
                onCleared: root.minutes = 0
            }
        }

        Labelled {
            words: qsTr("Climb")

            NumberEntry {
                id: ascent

                name: qsTr("Climb in metres")
                given: root.climb > 0
                value: root.climb
                unit: qsTr("m")
                high: 20000
                wanting: false
                onEntered: value => root.climb = value
                onCleared: root.climb = 0
            }
        }

        Labelled {
            words: qsTr("Fast (intervals, tempo, race)")

            Segments {
                name: qsTr("Was it fast")
                words: [qsTr("not said"), qsTr("yes"), qsTr("no")]
                current: root.speed
                onChosen: index => root.speed = index
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.half
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Sport")

        Repeater {
            model: root.load.sports

            AnswerButton {
                required property int index
                required property string modelData

                text: modelData
                answer: Terms.Answer.Given
                checked: root.sport === index
                focusPolicy: Qt.StrongFocus
                marked: visualFocus
                onClicked: root.sport = index
            }
        }
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.load.fault
        color: Theme.red
        font.pixelSize: Theme.secondary
        Accessible.role: Accessible.AlertMessage
    }

    AppButton {
        anchors.left: parent.left
        text: qsTr("Add session")
        iconName: "plus"
        onClicked: {
            const wrong = [distance, time, ascent].find(entry => entry.fault !== "");
            if (wrong !== undefined) {
                wrong.forceActiveFocus(Qt.TabFocusReason);
            } else if (root.load.add(day.text, root.sport, root.km, root.minutes, root.climb, root.speed)) {
                root.clear();
                day.text = "";
            }
        }
    }
}
