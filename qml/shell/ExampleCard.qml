import QtQuick
import Calcar

/*! Cases to try it on. They are invented, and it is said. */
Card {
    id: root

    required property StartPage start

    padding: Theme.step
    visible: start.examples.count > 0

    Column {
        x: Theme.px(12)
        width: parent.width - 2 * x
        topPadding: Theme.half
        spacing: Theme.step

        AppText {
            width: parent.width
            text: qsTr("Examples")
            font.pixelSize: Theme.cardTitle
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        Pill {
            anchors.left: parent.left
            dashed: true
            iconName: "info"
            text: qsTr("Invented people, invented findings")
        }
    }

    Column {
        id: examples

        width: parent.width
        spacing: 2

        Repeater {
            model: root.start.examples

            StartLine {
                required property string key

                width: examples.width
                iconName: "documents"
                onClicked: root.start.openExample(key)
            }
        }
    }
}
