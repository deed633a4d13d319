import QtQuick
import Calcar

/*! Urgent documents that have not arrived: on the start page, and once more before the window closes. */
FocusScope {
    id: root

    required property OutboxState outbox
    property bool isClosing: false
    signal stayed
    signal finished

    implicitHeight: column.height + 2 * Theme.px(12)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text

    Rectangle {
        anchors.fill: parent
        color: Theme.redSoft
    }

    Rule {
        anchors.bottom: parent.bottom
        width: parent.width
        color: Theme.red
    }

    Column {
        id: column

        x: Theme.px(20)
        y: Theme.px(12)
        width: parent.width - 2 * x
        spacing: Theme.step

        Row {
            width: parent.width
            spacing: Theme.step

            Icon {
                id: mark

                y: Theme.px(1)
                width: Theme.icon
                height: Theme.icon
                name: "warning"
                color: Theme.red
            }

            AppText {
                id: title

                width: parent.width - mark.width - parent.spacing
                text: (root.isClosing ? qsTr("Before you close: urgent documents that have not arrived: %1") : qsTr("Urgent documents that have not arrived: %1")).arg(root.outbox.count)
                color: Theme.red
                font.weight: Font.DemiBold
            }
        }

        Repeater {
            model: root.outbox.reminders

            AppText {
                required property string what
                required property string remedy

                width: column.width
                text: what + " " + remedy
                font.pixelSize: Theme.secondary
            }
        }

        Flow {
            width: parent.width
            visible: root.isClosing
            spacing: Theme.step

            AppButton {
                kind: AppButton.Kind.Primary
                text: qsTr("Stay and look after them")
                onClicked: root.stayed()
            }

            AppButton {
                text: qsTr("Close anyway")
                onClicked: root.finished()
            }
        }
    }
}
