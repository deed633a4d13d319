import QtQuick
import Calcar

/*! A loading session as the person tells it. */
Column {
    id: root

    required property FollowUpPage followUp
    property int during: -1
    property int after: -1
    property int settled: 0

    spacing: Theme.px(12)

    Flow {
        width: parent.width
        spacing: Theme.gap

        Labelled {
            words: qsTr("Day")

            TextEntry {
                id: day

                width: Theme.px(150)
                name: qsTr("Day of the session")
                placeholderText: qsTr("2026-11-01")
            }
        }

        RatingRow {
            width: Math.min(root.width, Theme.px(396))
            name: qsTr("Pain while doing it, 0 to 10")
            value: root.during
            onRated: value => root.during = value
        }

        RatingRow {
            width: Math.min(root.width, Theme.px(396))
            name: qsTr("Pain after it, 0 to 10")
            value: root.after
            onRated: value => root.after = value
        }

        Labelled {
            words: qsTr("Back to where it was in time")

            Segments {
                name: qsTr("Did it settle")
                words: [qsTr("not asked"), qsTr("yes"), qsTr("no")]
                current: root.settled
                onChosen: index => root.settled = index
            }
        }
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.followUp.fault
        color: Theme.red
        font.pixelSize: Theme.secondary
        Accessible.role: Accessible.AlertMessage
    }

    AppButton {
        anchors.left: parent.left
        text: qsTr("Add session")
        iconName: "plus"
        onClicked: {
            if (root.followUp.addTrial(day.text, root.during, root.after, root.settled)) {
                root.during = -1;
                root.after = -1;
                root.settled = 0;
                day.text = "";
            }
        }
    }
}
