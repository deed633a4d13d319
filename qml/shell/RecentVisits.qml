import QtQuick
import Calcar

/*! The consultations that were worked on last. */
Card {
    id: root

    required property StartPage start

    padding: Theme.step

    AppText {
        width: parent.width
        leftPadding: Theme.px(12)
        rightPadding: Theme.px(12)
        topPadding: Theme.half
        text: qsTr("Recent visits")
        font.pixelSize: Theme.cardTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    EmptyState {
        width: parent.width
        visible: root.start.isLoaded && root.start.recent.count === 0
        iconName: "history"
        missing: qsTr("No visits yet")
        remedy: qsTr("Look a person up, add a new one, or open an example to see how it works.")
    }

    Column {
        id: visits

        width: parent.width
        spacing: 2

        Repeater {
            model: root.start.recent

            StartLine {
                required property string key

                width: visits.width
                onClicked: root.start.open(key)
            }
        }
    }
}
