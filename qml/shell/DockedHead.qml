import QtQuick
import Calcar

/*! Whose record this is, in the width of a side panel. */
Item {
    id: root

    required property Consultation consultation
    required property Shell shell
    property bool closable: false
    signal closed

    implicitHeight: column.height + Theme.gap

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Column {
        id: column

        x: Theme.px(12)
        y: Theme.step
        width: parent.width - 2 * x
        spacing: Theme.half

        Item {
            width: parent.width
            height: Math.max(name.height, find.height)

            IconButton {
                id: back

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                visible: root.closable
                width: visible ? implicitWidth : 0
                iconName: "chevron-left"
                text: qsTr("Close this consultation")
                onClicked: root.closed()
            }

            Column {
                id: name

                anchors.left: back.right
                anchors.right: find.left
                anchors.verticalCenter: parent.verticalCenter

                AppText {
                    width: parent.width
                    text: root.consultation.patientName
                    font.pixelSize: Theme.cardTitle
                    font.weight: Font.DemiBold
                    maximumLineCount: 2
                    elide: Text.ElideMiddle
                    Accessible.role: Accessible.Heading
                }

                AppText {
                    width: parent.width
                    text: root.consultation.birthDate + " · " + root.consultation.patientId
                    color: Theme.ink2
                    font.pixelSize: Theme.caption
                }
            }

            IconButton {
                id: find

                anchors.right: parent.right
                iconName: "search"
                text: qsTr("Find or do (Ctrl K)")
                onClicked: root.shell.finderWanted()
            }
        }

        Flow {
            width: parent.width
            spacing: Theme.px(12)

            SidePill {
                consultation: root.consultation
            }

            SavedState {
                height: Theme.px(32)
                consultation: root.consultation
            }
        }
    }
}
